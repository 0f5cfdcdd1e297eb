using Catalyst.Engine.Observation;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Paired;

/// <summary>A further service is an entry of data, and moves nothing that it does not touch.</summary>
public sealed class ThirteenthServiceTests
{
    private const int Months = 21;

    private static readonly WorldSettings Settings = new()
    {
        Scenario = Shipped.Scenario("community"),
        PolicyStart = new WorldSettings().Start + 6,
        Observed = true,
    };

    /// <summary>Nobody is as old as that, and there is no money in it: what is left is its place in the list.</summary>
    [Fact]
    public void Worlds_WithAServiceThatNobodyMayUse_AreTheSameToTheBit()
    {
        using var added = new ServiceAdded("parks_and_leisure", entry =>
        {
            ServiceAdded.Set(entry, "ageFrom", 110);
            ServiceAdded.Set(entry, "ageTo", 110);
            ServiceAdded.Set(entry, "budgetPerHead", 0);
        });
        var (without, with) = (World.Of(Settings), World.Of(Settings with { Parameters = added.Load().Parameters }));
        Assert.Equal(without.Hazards.Services.Count + 1, with.Hazards.Services.Count);
        var (one, other) = (without.Live(Months).Observer!, with.Live(Months).Observer!);
        foreach (var (expected, found) in one.All.Zip(other.All))
        {
            Assert.True(expected.Count > 0, $"Nothing was observed of {expected.Table.Name}.");
            Assert.Equal(Rows(expected), Rows(found));
        }
        Assert.Equal(Lives.Of(without), Lives.Of(with));
    }

    [Fact]
    public void Service_ThatPeopleMayUse_IsUsedAndPaidFor()
    {
        using var added = new ServiceAdded("parks_and_leisure", entry => ServiceAdded.Set(entry, "budgetPerHead", 40));
        var world = World.Of(Settings with { Parameters = added.Load().Parameters });
        var service = world.Hazards.Services.Names.ToList().IndexOf(ServiceAdded.Name);
        var (starts, spend) = (0L, 0L);
        world.Live(Months, each =>
        {
            starts += each.State.Flows.Starts[service];
            spend += each.State.Flows.ServicePence(service);
        });
        Assert.True(world.State.Council.Rolls.Served[service] > 10);
        Assert.True(starts > 10);
        Assert.True(spend > 100_000);
    }

    /// <summary>Rows with services by name, those of the service added left out.</summary>
    private static List<string> Rows(ObservedRows rows)
    {
        var services = rows.Table.Declared.ToList().FindIndex(column => column.Type == ObservationType.Service);
        var texts = new List<string>();
        for (var at = 0; at < rows.Values.Count; at += rows.Width)
        {
            var name = services < 0 ? "" : rows.Services[(int)rows.Values[at + services]];
            if (name == ServiceAdded.Name) continue;
            texts.Add(name + string.Concat(Enumerable.Range(0, rows.Width).Where(column => column != services)
                .Select(column => $" {BitConverter.DoubleToInt64Bits(rows.Values[at + column]):x}")));
        }
        return texts;
    }
}
