using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Observation;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Paired;

/// <summary>
/// The minimally different world: one resident more, to whom nothing befalls. Whatever then changes for anybody else came
/// from an order of rows, a count of calls or a shared stream, and would be noise in every comparison of scenarios.
/// </summary>
public sealed class InertResidentTests
{
    private const int Months = 24;
    private const ulong Extra = Residents.GivenLater | 42;

    private static readonly WorldSettings Settings = new()
    {
        Scenario = Shipped.Scenario("community"),
        PolicyStart = new WorldSettings().Start + 6,
        Observed = true,
    };

    /// <summary>Where the extra resident stands, how old, and with how much room before rows must move.</summary>
    [Theory]
    [InlineData(0, 40 * 12, 1.25)]
    [InlineData(1, 17 * 12 + 10, 1.25)]
    [InlineData(2, 0, 1.25)]
    [InlineData(3, 82 * 12, 1.25)]
    [InlineData(0, 66 * 12, 1.0)]
    public void OtherResidents_OneInertResidentMore_LiveTheSameLives(int neighbourhood, int ageMonths, double headroom)
    {
        var settings = Settings with { Headroom = headroom };
        var (without, with) = (World.Of(settings), World.Of(settings));
        AddInert(with, neighbourhood, ageMonths);
        for (var month = 0; month < Months; month++)
        {
            without.Live(1);
            with.Live(1);
            var (one, other) = (Lives.Of(without), Lives.Of(with));
            Assert.True(other.Remove(Extra), "The extra resident is gone.");
            Assert.Empty(Lives.Differences(one, other));
        }
    }

    [Fact]
    public void ObservedColumns_OneInertResidentMore_HoldTheSameValues()
    {
        var (without, with) = (World.Of(Settings), World.Of(Settings));
        AddInert(with, 1, 30 * 12);
        without.Live(Months);
        with.Live(Months);
        foreach (var (one, other) in without.Observer!.All.Zip(with.Observer!.All)) AssertSame(one, other);
    }

    private static void AssertSame(ObservedRows one, ObservedRows other)
    {
        Assert.True(one.Count > 0, $"Nothing was observed of {one.Table.Name}.");
        Assert.Equal(one.Values, other.Values);
    }

    private static void AddInert(World world, int neighbourhood, int ageMonths)
    {
        var residents = world.State.Residents;
        var wanted = new int[world.State.Neighbourhoods.Count];
        wanted[neighbourhood] = 1;
        // Nobody waits or is between providers on the first day, so nothing else follows the rows.
        residents.MakeRoom(wanted);
        var row = residents.Add(Extra, neighbourhood, world.State.Month + -ageMonths, sex: 0);
        residents.Status[row] = residents.Status[row].AsInert();
    }
}
