using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Services;
using Catalyst.Engine.Model.Submodels;

namespace Catalyst.Tests.Unit.Model;

public sealed class ReceiptTests
{
    [Fact]
    public void Loss_AfterAnEarlierOneIsOver_DoesNotWakeIt()
    {
        var world = World.Of(new WorldSettings());
        var (residents, names) = (world.State.Residents, world.Hazards.Services.Names.ToList());
        var (connection, parks) = (names.IndexOf("connection"), names.IndexOf("parks_and_leisure"));
        var row = world.Living.First(row => residents.Receives[row] == 0);
        var start = world.State.Month;
        residents.Receives[row] = residents.Suits[row] = (ushort)(1 << connection | 1 << parks);
        residents.SupportedSince[row] = (short)(start.Index - 2);

        Receipt.Lose(world.Context(), row, connection);
        Assert.Equal((1 << connection, start.Index + 2), (residents.Lost[row], residents.LostUntil[row]));
        world.State.Month = start + 2;
        Receipt.Lose(world.Context(), row, parks);
        Assert.Equal((1 << parks, start.Index + 2 + 4), (residents.Lost[row], residents.LostUntil[row]));
        Assert.Equal(0, residents.Receives[row] | residents.Suits[row]);
    }

    [Fact]
    public void CareBrokenOff_WhereOwnStaffIsFull_ComesBackToItsOwnPlace()
    {
        var shipped = Shipped.Parameters;
        var world = World.Of(new WorldSettings
        {
            Parameters = shipped with { Services = shipped.EachService(service => service with { Slots = service.Slots.Filled(0, 0, 0) }) },
        });
        var (residents, council) = (world.State.Residents, world.State.Council);
        var row = world.Living.First(row => residents.Status[row].Care == CareState.Council);
        var other = world.Living.First(row => residents.Status[row] is { Care: CareState.None, Dependency: > 0 });
        var service = ServiceList.First(residents.Receives[row] & world.Hazards.Services.Care);
        council.LabourPoolMinutes = long.MaxValue / 2;
        council.PlacesHundredths[service] = 100 * council.Rolls.Served[service];
        Enrolment.Add(world.Context(), row, service, -1);
        Receipt.BreakOff(world.Context(), row, service, world.State.Month.Index);
        Enrolment.Add(world.Context(), row, service, +1);
        Assert.True(Placement.TryPlace(world.Context(), row, service, paying: false, out _));
        Assert.False(Placement.TryPlace(world.Context(), other, service, paying: false, out _));
    }
}
