using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Paradigms;
using Catalyst.Tests.Properties;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Paired;

/// <summary>Places without groups and places without volunteers: every paradigm runs there, and it shows what is missing.</summary>
public sealed class WithoutGroupsTests
{
    private const int Months = 15 * 12;

    private static readonly WorldSettings Plain = new WorldSettings { Months = Months, PolicyStart = new WorldSettings().Start }
        .With(p => p with { Paradigms = p.Paradigms with { PhaseIn = 6 } });

    private static readonly WorldSettings NoGroups = Plain.With(p => p with
    {
        Community = p.Community with { StartingActiveShare = 0, InterestActiveShare = 0, FoundingRate = 0 },
    });

    private static readonly WorldSettings NoVolunteers = Plain.With(p => p with
    {
        Community = p.Community with { MemberShare = p.Community.MemberShare.Each(_ => 0), CoreHours = 0, MemberHours = 0 },
    });

    public static TheoryData<string> Names => [.. Paradigm.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void PlaceWithoutGroups_UnderAnyParadigm_RunsAndMovesNoPower(string name)
    {
        var lived = 0;
        World.Of(NoGroups with { Scenario = Shipped.Scenario(name) }).Live(Months, world =>
        {
            var (council, flows) = (world.State.Council, world.State.Flows);
            Assert.All(council.Coverage, coverage => Assert.Equal(0, coverage));
            Assert.All(council.TransferMonths, months => Assert.Equal(0, months));
            Assert.Equal(0, council.CommissionedPence.Sum() + council.YearTransferOverhead + council.CrossedPence);
            Assert.All(council.VolunteerShare, share => Assert.Equal(0, share));
            Assert.Equal(world.Hazards.Parameters.Culture.MindsetToday, council.Mindset, 12);
            Assert.Equal(0, flows.Joined + flows.HelpStarts + flows.Reversals + flows.VolunteeredMinutes + flows.CommissioningMinutes + flows.GroupOfferedMinutes);
            AssertPossible(world, lived++);
        });
    }

    /// <summary>
    /// Without anybody to invite, what is left of inviting is that customers' feedback is no longer asked for; where influence
    /// does not bear on fit, not even that.
    /// </summary>
    [Fact]
    public void Invitation_WhereThereAreNoGroups_ChangesNothingButFeedback()
    {
        var community = Shipped.Scenario("community");
        var uninvited = Shipped.Scenario("community", new() { Participation = false });
        var deaf = NoGroups with { Switches = new WorldSwitches { InfluenceFits = false } };
        Assert.Equal(Last(deaf, uninvited), Last(deaf, community));
        Assert.NotEqual(Last(NoGroups, uninvited), Last(NoGroups, community));
    }

    /// <summary>Community is then as-is with another way in, other staff, another division of money and support of nobody.</summary>
    [Fact]
    public void Community_WhereThereAreNoGroups_DiffersFromAsIsByWhatNeedsNoneOnly()
    {
        var settings = NoGroups with { Switches = new WorldSwitches { InfluenceFits = false } };
        var same = settings.With(p => p with
        {
            // What needs no groups, made alike: today's market share is none, and Community's doors, staff and plans are State's.
            Paradigms = p.Paradigms with
            {
                TodayMarketShare = 0,
                CommunityDoors = p.Paradigms.StateDoors,
                CommunityLinking = p.Paradigms.SignpostLinking,
                CommunityOnePlan = p.Paradigms.StateOnePlan,
                CommunityInHouse = p.Paradigms.StateInHouse,
                CommunityChoice = p.Paradigms.StateChoice,
                CommunitySupportShare = 0,
                StateTightening = 0,
                CommunityLoad = 0,
            },
        });
        Assert.Equal(Last(same, ScenarioDecisions.Today), Last(same, Shipped.Scenario("community")));
        Assert.NotEqual(Last(settings, ScenarioDecisions.Today), Last(settings, Shipped.Scenario("community")));
    }

    /// <summary>Groups may stand, but nobody has an hour to give: nobody is helped, and no service has volunteers.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void PlaceWithoutVolunteers_UnderAnyParadigm_RunsAndHelpsNobody(string name)
    {
        var (lived, commissioned) = (0, 0L);
        World.Of(NoVolunteers with { Scenario = Shipped.Scenario(name) }).Live(Months, world =>
        {
            var flows = world.State.Flows;
            Assert.Equal(0, flows.GroupOfferedMinutes + flows.GroupGivenMinutes + flows.VolunteeredMinutes + flows.HelpStarts);
            Assert.Equal(0, flows.Joined - flows.Founded * (long)world.Hazards.Parameters.Community.CoreSeats);
            Assert.All(world.State.Council.VolunteerShare, share => Assert.Equal(0, share));
            commissioned += world.State.Flows.CommissioningMinutes;
            AssertPossible(world, lived++);
        });
        // A core that commissions without an hour to give is overloaded, and tires of it.
        var paradigm = Paradigm.Of(name);
        var invites = NoVolunteers.Parameters.Services.Select(service => paradigm.Invite(NoVolunteers.Parameters, service))
            .Any(invited => invited.Network != Network.None && invited.Transfer != Transfer.None && invited.Depth > 0);
        Assert.Equal(invites, commissioned > 0);
    }

    /// <summary>Six standard deviations below the mean: groups are few, and what rests on them is small.</summary>
    [Fact]
    public void PlaceOfPoorInfrastructure_UnderCommunity_RunsOnFewGroups()
    {
        var poor = Plain with { Place = Plain.Place with { NeedsIndex = Plain.Place.NeedsIndex + 6 * Plain.Parameters.Community.NeedsIndexSpread } };
        var (few, usual) = (Groups(poor), Groups(Plain));
        Assert.True(few.Months < usual.Months / 2, $"{few.Months} months of groups beside {usual.Months}.");
        Assert.True(few.Pence < usual.Pence);
        Assert.True(few.Minutes < usual.Minutes);

        (long Months, long Pence, long Minutes) Groups(WorldSettings settings)
        {
            var (months, pence, minutes, lived) = (0L, 0L, 0L, 0);
            World.Of(settings with { Scenario = Shipped.Scenario("community") }).Live(Months, world =>
            {
                months += world.State.Groups.Standing.Count(each => each);
                pence += world.State.Council.CommissionedPence.Sum();
                minutes += world.State.Flows.GroupGivenMinutes;
                AssertPossible(world, lived++);
            });
            return (months, pence, minutes);
        }
    }

    /// <summary>Residents and books are looked at twice a year: elsewhere they are audited every month.</summary>
    private static void AssertPossible(World world, int lived)
    {
        if (lived % 6 == 5) Assert.Empty(PossibleStates.Contradictions(world).Take(3));
    }

    private static ulong Last(WorldSettings settings, Scenario scenario) =>
        World.Of(settings with { Scenario = scenario }).Live(36).State.Hash();
}
