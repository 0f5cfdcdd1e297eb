using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Paradigms;
using Catalyst.Engine.Model.Parameters;
using Catalyst.Engine.Model.Services;
using Catalyst.Tests.Properties;

namespace Catalyst.Tests.Unit.Model;

/// <summary>The worked example of a paradigm added: its decisions are those of its file, and a scenario of it runs.</summary>
public sealed class CivicTests
{
    private const int Before = 9;
    private const int Years = 4;

    // No two numbers alike, so that none can stand in for another.
    private static readonly ModelParameters Parameters = Shipped.Parameters with
    {
        Paradigms = Shipped.Parameters.Paradigms with
        {
            CivicInHouse = 0.11,
            CivicDoors = 4.5,
            CivicLinking = 0.22,
            CivicVolunteers = 0.66,
            CivicDepth = 0.33,
            CivicRationing = 0.55,
            StateChoice = 0.04,
            OrdinaryLoad = 0.95,
        },
    };

    private static readonly Paradigm Civic = Paradigm.Of("civic");

    public static TheoryData<string> Services => [.. Shipped.Parameters.Services.Select(service => service.Name)];

    /// <summary>A patchwork makes no difference between duties and services of choice.</summary>
    [Theory]
    [MemberData(nameof(Services))]
    public void Decisions_OnAnyService_AreThoseOfItsFile(string name)
    {
        var service = Parameters.Services.Single(each => each.Name == name);
        Assert.Equal(new Specification(0, 1), Civic.Specify(Parameters, service));
        Assert.Equal(new WayIn(4.5, 0.22, 0), Civic.Receive(Parameters, service));
        Assert.Equal(new DeliveryMix(0.11, 0, 0.04, 0.66), Civic.Deliver(Parameters, service));
        Assert.Equal(new MoneyDivision(0, 0), Civic.Divide(Parameters, service));
        Assert.Equal(new Invitation(Network.Geography, Transfer.Informal, 0.33), Civic.Invite(Parameters, service));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.5, 0.275)]
    [InlineData(1, 0.55)]
    public void Response_ToAGap_RationsAndNeitherSqueezesFeesNorLoadsGroups(double gap, double tighten) =>
        Assert.Equal(new PressureResponse(tighten, 0, 0.95), Civic.Respond(Parameters, gap));

    /// <summary>With shipped values it passes most doors, joins up no plans and asks most of volunteers.</summary>
    [Fact]
    public void Decisions_WithShippedValues_AreAPatchworkOfVolunteers()
    {
        var service = Shipped.Parameters.Services[0];
        foreach (var other in Paradigm.All.Where(each => each.Name != Civic.Name))
        {
            var (ways, others) = (Civic.Receive(Shipped.Parameters, service), other.Receive(Shipped.Parameters, service));
            Assert.True(ways.Doors > others.Doors && ways.OnePlan < others.OnePlan);
            Assert.True(Civic.Deliver(Shipped.Parameters, service).Volunteers > other.Deliver(Shipped.Parameters, service).Volunteers);
        }
    }

    [Fact]
    public void Scenario_OfCivicOverSomeYears_KeepsItsBooksAndTakesItsOwnCourse()
    {
        var settings = new WorldSettings { PolicyStart = Month.Of(2021, 4), Months = Before + 12 * Years };
        var trunk = World.Of(settings).Live(Before);
        var world = trunk.Branch(settings with { Scenario = Shipped.Scenario("civic") });
        var books = new MonthlyBooks(world);
        world.Live(12 * Years, books.Audit, books);
        Assert.Empty(books.Faults);
        Assert.Empty(PossibleStates.Contradictions(world));
        // Power is with the groups there are, by custom; it moved under no other rule of today's.
        Assert.Contains(world.State.Council.TransferMonths, months => months > 0);
        var asIs = trunk.Branch(settings).Live(12 * Years);
        Assert.NotEqual(asIs.State.Hash(), world.State.Hash());
        Assert.All(asIs.State.Council.TransferMonths, months => Assert.Equal(0, months));
        Assert.True(world.State.Groups.VolunteeredMinutes.Sum() > 0 && asIs.State.Groups.VolunteeredMinutes.Sum() == 0);
    }
}
