using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Parameters;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Hazards;

/// <summary>Chances in a month of births, moves, ties, group life, requests and the ends of care.</summary>
public sealed class LifeHazards
{
    /// <summary>Age from which a resident counts as an adult: isolation, requests and membership are of adults.</summary>
    public const int AdultAge = 18;

    /// <summary>Age from which published figures of care count a resident among the older.</summary>
    public const int OlderAge = 65;

    /// <summary>Ages, from an even one, at which ties are looked for as often.</summary>
    public const int SeekingAges = 2;

    /// <summary>Steps in which support of groups (in log units) and their load above 1 are told apart.</summary>
    public const int EffectSteps = 64;

    /// <summary>Steps to a unit: fine enough that rounding to the nearest changes a rate by about one per cent at most.</summary>
    public const int StepsPerUnit = 40;

    private const int Ages = Residents.OldestAge + 1;
    private const int HalfMask = 256;
    private readonly int _firstYear;
    private readonly int _years;
    private readonly HazardTable _birth;
    private readonly HazardTable _moveOut;
    private readonly HazardTable _seek;
    private readonly HazardTable _lapse;
    private readonly HazardTable _join;
    private readonly HazardTable _leave;
    private readonly HazardTable _request;
    private readonly HazardTable _carerLost;
    private readonly double[] _goesOn = new double[2 * HalfMask];

    /// <summary>Tables from the parameters of a place.</summary>
    public LifeHazards(
        ModelParameters parameters, Place place, WorldSwitches world, ServiceList services, int firstYear, int lastYear)
    {
        var (demography, connection, community, care) =
            (parameters.Demography, parameters.Connection, parameters.Community, parameters.Care);
        _firstYear = firstYear;
        _years = lastYear - firstYear + 1;
        _birth = new HazardTable([_years, Ages], at =>
            Threshold.OfYearlyRate(demography.Fertility.At(firstYear + at[0], at[1])), sharedAxis: 1);
        _moveOut = new HazardTable([Ages], at => Threshold.OfYearlyRate(MoveOutRate(parameters, place, at[0])), sharedAxis: 0);
        // Seeking by age, dependency, and whether a member (1) and isolated (2).
        _seek = new HazardTable([Ages, ResidentStatus.HighDependency + 1, 4], at =>
            Threshold.OfYearlyRate(
                connection.SeekingRate.At(at[0]) * connection.DependencySeekingRatio.At(at[1])
                * ((at[2] & 1) != 0 ? connection.MemberSeekingRatio : 1)
                * ((at[2] & 2) != 0 ? connection.IsolatedSeekingRatio : 1)));
        // Either end may let a tie lapse, so each draws half its rate.
        _lapse = new HazardTable([Ties.Slots + 1], at => Threshold.OfYearlyRate(at[0] * connection.LapseRate / 2));
        _join = new HazardTable([Ages, 5, EffectSteps], at => Threshold.OfYearlyRate(
            at[0] < AdultAge ? 0 : JoinRate(community, MoveOutRate(parameters, place, at[0]), at[0], at[1]) * KernelMath.Exp(at[2] / (double)StepsPerUnit)
                * ReadyRatio(parameters, world, at[0], at[1])), sharedAxis: 0);
        _leave = new HazardTable([2, EffectSteps], at => Threshold.OfYearlyRate(
            community.LeavingRate * (at[0] == 1 && world.LoadTires ? KernelMath.Exp(community.LoadEffect * at[1] / StepsPerUnit) : 1)));
        _request = new HazardTable([Ages, ResidentStatus.HighDependency + 1, 2, 2], at => ServiceDemand.WithOdds(
            Threshold.OfYearlyRate(
                at[0] < AdultAge ? 0 : care.RequestRate.At(at[0], at[1]) * AskingRatio(parameters, world) * (at[2] == 1 ? care.CarerRequestRatio : 1)),
            at[3] == 1 ? DiscoveryOdds(parameters, world) : 1), sharedAxis: 0);
        FindHelp = world.GroupsHelp ? Threshold.OfYearlyRate(community.FindingRate) : Threshold.Never;
        Forgets = Threshold.Of(1 - KernelMath.Exp(-parameters.Culture.Forgetting));
        HelpEnds = Threshold.OfYearlyRate(community.HelpEndingRate);
        _carerLost = new HazardTable([ResidentStatus.HighDependency + 1, 2], at =>
            Threshold.OfYearlyRate(care.CarerLoss.At(at[0]) * (at[1] == 1 ? care.CarerRelief : 1)));
        BuyCare = Threshold.OfYearlyRate(care.PrivatePurchaseRate);
        CapitalRunsOut = Threshold.OfYearlyRate(Month.PerYear / care.CapitalMonths);
        for (var mask = 0; mask < HalfMask; mask++)
            for (var half = 0; half < 2; half++)
            {
                var goesOn = 1.0;
                for (var bit = 0; bit < 8; bit++)
                    if ((mask & 1 << bit) != 0 && half * 8 + bit < services.Count)
                        goesOn *= KernelMath.Exp(-1 / services[half * 8 + bit].Duration);
                _goesOn[half * HalfMask + mask] = goesOn;
            }
    }

    /// <summary>The chance that an isolated or lightly dependent adult finds a group's help.</summary>
    public Threshold FindHelp { get; }

    /// <summary>The chance, drawn once a year, that trust and agency fall back on what is usual.</summary>
    public Threshold Forgets { get; }

    /// <summary>The chance that a group's help ends.</summary>
    public Threshold HelpEnds { get; }

    /// <summary>The chance that a dependent resident with means and without care sets out to buy it.</summary>
    public Threshold BuyCare { get; }

    /// <summary>The chance that somebody who pays for care has run down to the capital limit.</summary>
    public Threshold CapitalRunsOut { get; }

    /// <summary>The chance that an unpaid carer is lost; paid care relieves only while it comes.</summary>
    public Threshold CarerLost(ResidentStatus status) =>
        _carerLost[status.Dependency, status is { Care: CareState.Council or CareState.Private, BrokenOff: false } ? 1 : 0];

    /// <summary>The chance that one of the services in a mask reaches its end.</summary>
    public Threshold ServiceEnds(int services) =>
        services == 0
            ? Threshold.Never
            : Threshold.Of(1 - _goesOn[services & (HalfMask - 1)] * _goesOn[HalfMask + (services >> 8)]);

    /// <summary>Odds of a further request after a contact over those without one.</summary>
    internal static double DiscoveryOdds(ModelParameters parameters, WorldSwitches world) =>
        world.ContactDiscovers ? parameters.Care.DiscoveryOdds : 1;

    /// <summary>
    /// What rates of asking are multiplied by, so that they are as stated on average although those who do not trust the council
    /// come with a part of what they would ask for.
    /// </summary>
    internal static double AskingRatio(ModelParameters parameters, WorldSwitches world)
    {
        var (trust, come) = (parameters.Culture.CouncilTrust, parameters.Culture.DistrustAsking);
        var average = trust + (1 - trust) * come;
        return world.TrustGuidesAsking && average > 0 ? 1 / average : 1;
    }

    /// <summary>
    /// How many are ready to join over those who do: with a tie to a member everybody ready does, without one a share
    /// 1 / (1 + τ). Scaled so that at the stated shares of members, joining has its stated rate.
    /// </summary>
    private static double ReadyRatio(ModelParameters parameters, WorldSwitches world, int age, int quintile)
    {
        var recruits = world.TiesRecruit ? parameters.Community.TieRecruitment : 0;
        var share = MemberShare(parameters.Community, age, quintile);
        // Ties over the whole place lead to no group within reach.
        var near = parameters.Connection.StartingTies.At(age) * (1 - parameters.Connection.WideShare);
        var known = 1 - KernelMath.Exp(-near * share);
        return (1 + recruits) / (1 + recruits * known);
    }

    /// <summary>The chance that a woman gives birth.</summary>
    public Threshold Birth(int year, int age) => _birth[Math.Clamp(year - _firstYear, 0, _years - 1), age];

    /// <summary>The chance of moving out of the place.</summary>
    public Threshold MoveOut(int age) => _moveOut[age];

    /// <summary>The chance of looking for a further tie: that of the first of <see cref="SeekingAges"/>, so that its bound is exact for as long.</summary>
    public Threshold Seek(int age, ResidentStatus status) =>
        _seek[age / SeekingAges * SeekingAges, status.Dependency, SeekerKind(status)];

    /// <summary>The chance of letting one of so many ties lapse.</summary>
    public Threshold Lapse(int ties) => _lapse[ties];

    /// <summary>The step nearest to an effect or to a load above 1.</summary>
    public static int StepOf(double units) => Math.Clamp((int)Math.Round(units * StepsPerUnit), 0, EffectSteps - 1);

    /// <summary>The chance of joining a group where one stands, at a step of support.</summary>
    public Threshold Join(int age, int quintile, int supportStep) =>
        _join[age, quintile, Math.Clamp(supportStep, 0, EffectSteps - 1)];

    /// <summary>The chance of leaving a group, at a step of load above 1.</summary>
    public Threshold Leave(bool core, int loadStep) => _leave[core ? 1 : 0, Math.Clamp(loadStep, 0, EffectSteps - 1)];

    /// <summary>A bound on <see cref="Birth"/> at the ages that share this one's, for as many years from this one.</summary>
    public ushort BirthBound(int year, int age)
    {
        var bound = (ushort)0;
        for (var ahead = 0; ahead <= HazardTable.Shared; ahead++)
            bound = Math.Max(bound, _birth.Bound(Math.Clamp(year + ahead - _firstYear, 0, _years - 1), age));
        return bound;
    }

    /// <summary>The bound of <see cref="MoveOut"/>.</summary>
    public ushort MoveOutBound(int age) => _moveOut.Bound(age);

    /// <summary>The bound of <see cref="Lapse"/>.</summary>
    public ushort LapseBound(int ties) => _lapse.Bound(ties);

    /// <summary>The bound of <see cref="Join"/>.</summary>
    public ushort JoinBound(int age, int quintile, int supportStep) => _join.Bound(age, quintile, supportStep);

    /// <summary>The bound of <see cref="Request"/>.</summary>
    public ushort RequestBound(int age, ResidentStatus status) =>
        _request.Bound(age, status.Dependency, status.Carer ? 1 : 0, status.Contacted ? 1 : 0);

    private static int SeekerKind(ResidentStatus status) =>
        (status.Member ? 1 : 0) | (status.Isolated ? 2 : 0);

    /// <summary>The chance of asking the council for care.</summary>
    /// <param name="age">Whole years.</param>
    /// <param name="status">The resident.</param>
    /// <param name="contacted">Whether a contact still raises requests.</param>
    public Threshold Request(int age, ResidentStatus status, bool contacted) =>
        _request[age, status.Dependency, status.Carer ? 1 : 0, contacted ? 1 : 0];

    /// <summary>The share of residents of an age isolated at the start: ties are Poisson about their mean, at most eight.</summary>
    public static double StartingIsolation(ConnectionParameters connection, int age)
    {
        if (age < AdultAge) return 0;
        var mean = connection.StartingTies.At(age);
        double term = KernelMath.Exp(-mean), below = 0;
        for (var ties = 0; ties < connection.IsolatedBelow; ties++)
        {
            below += term;
            term *= mean / (ties + 1);
        }
        return below;
    }

    /// <summary>The yearly rate of moving out: the gross rate, or more where net loss at the age exceeds it.</summary>
    public static double MoveOutRate(ModelParameters parameters, Place place, int age) =>
        Math.Max(parameters.Demography.MoveOutRate.At(age), -place.NetMigration.At(age));

    /// <summary>
    /// The yearly rate of joining that sustains the starting share of members against leaving, the group or the place: those who
    /// arrive are in no group yet.
    /// </summary>
    private static double JoinRate(CommunityParameters community, double moving, int age, int quintile)
    {
        var share = MemberShare(community, age, quintile);
        return (community.LeavingRate + moving) * (share >= 1 ? 1 : share / (1 - share));
    }

    /// <summary>Share of members among residents of an age and deprivation fifth (0 to 4) where a group stands.</summary>
    internal static double MemberShare(CommunityParameters community, int age, int quintile)
    {
        var share = community.MemberShare.At(age);
        var odds = community.MemberDeprivationOdds.Values[quintile];
        return share * odds / (1 - share + share * odds);
    }
}
