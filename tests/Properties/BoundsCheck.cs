using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;
using Catalyst.Engine.Model.Submodels;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Properties;

/// <summary>
/// Holds every cached bound of all three screens against the chance that the month asks for, worked out anew just before
/// residents live the month: it is never below, and the same where nothing but status bears on the chance; where age alone
/// bears on it besides, it is the greatest of those ages that share bounds. What cannot befall a resident has a bound of 0, but
/// for joining a group: whether one stands is asked in the month alone.
/// Those whose birthday it is are left out: their bounds are set first thing in the month.
/// </summary>
internal sealed class BoundsCheck(World world) : IScheduleProbe
{
    private const int Screens = 3;

    // Nothing but status and services bears on them: tie-seeking relies on it, whose bound alone settles it.
    private static readonly int[] Exact =
    [
        RandomDecision.SeekTie, RandomDecision.TieLapses, RandomDecision.FindHelp, RandomDecision.HelpEnds,
        RandomDecision.CarerLost, RandomDecision.BuyCare, RandomDecision.ServiceEnds,
    ];

    // Age bears on them too, and nothing else unless the resident was in contact.
    private static readonly int[] OfSharedAges = [RandomDecision.MoveOut, RandomDecision.AskForCare, RandomDecision.AskForService];

    private static readonly Dictionary<int, ServiceEffect> Effects = new()
    {
        [RandomDecision.ConditionOnset] = ServiceEffect.ConditionOnset,
        [RandomDecision.DependencyWorsens] = ServiceEffect.DependencyWorsens,
        [RandomDecision.DependencyRecovers] = ServiceEffect.DependencyRecovers,
        [RandomDecision.SeekTie] = ServiceEffect.SeekTie,
        [RandomDecision.CarerLost] = ServiceEffect.CarerLost,
        [RandomDecision.Admission] = ServiceEffect.Admission,
        [RandomDecision.LivelihoodWorsens] = ServiceEffect.LivelihoodWorsens,
        [RandomDecision.LivelihoodEases] = ServiceEffect.LivelihoodEases,
        [RandomDecision.FamilyWorsens] = ServiceEffect.FamilyWorsens,
        [RandomDecision.FamilyEases] = ServiceEffect.FamilyEases,
        [RandomDecision.HomeWorsens] = ServiceEffect.HomeWorsens,
        [RandomDecision.HomeEases] = ServiceEffect.HomeEases,
    };

    /// <summary>Bounds that were not what they should be.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Bounds held against their chance, where that is above 0.</summary>
    public long Checked { get; private set; }

    public void Done(string part, long visited, long events)
    {
        if (part != "budget") return;
        var (state, residents) = (world.State, world.State.Residents);
        // As residents will find them.
        new Screening(world.Hazards).Renew(state);
        EventScreen[] screens = [residents.Health, residents.Life, residents.Needs];
        var chances = new Threshold[Screens * PhiloxBlock.Lanes];
        var shared = new Threshold[chances.Length];
        var asked = new bool[chances.Length];
        foreach (var row in world.Living)
        {
            if (residents.BirthdayMonth[row] == state.Month.MonthOfYear - 1) continue;
            Array.Fill(chances, Threshold.Never);
            Array.Fill(shared, Threshold.Never);
            Array.Clear(asked);
            var age = residents.Age(row, state.Month);
            foreach (var (decision, chance) in Chances(state, row, age)) (chances[PlaceOf(decision)], asked[PlaceOf(decision)]) = (chance, true);
            var youngest = age / HazardTable.Shared * HazardTable.Shared;
            for (var other = youngest; other < youngest + HazardTable.Shared && other <= Residents.OldestAge; other++)
                foreach (var (decision, chance) in Chances(state, row, other))
                    (shared[PlaceOf(decision)], asked[PlaceOf(decision)]) = (Threshold.Max(shared[PlaceOf(decision)], chance), true);
            for (var place = 0; place < chances.Length; place++)
            {
                var screen = screens[place / PhiloxBlock.Lanes];
                var (lane, chance) = (place % PhiloxBlock.Lanes, chances[place]);
                var (decision, bound) = (screen.Block * PhiloxBlock.Lanes + lane, screen.Bound(row, lane));
                if (chance.Value > 0) Checked++;
                var most = Threshold.Max(chance, shared[place]).Bound;
                if (bound < chance.Bound
                    || (!asked[place] && bound != 0 && decision != RandomDecision.JoinGroup)
                    || (Exact.Contains(decision) && !MayBeLoose(residents, row, decision) && bound != EventScreen.Kept(chance.Bound))
                    || (OfSharedAges.Contains(decision) && !residents.Status[row].Contacted && bound != EventScreen.Kept(most)))
                    Faults.Add($"{state.Month}: decision {decision} of resident {residents.Id[row]}: bound {bound}, chance {chance.Bound}");
            }
        }
    }

    /// <summary>Whoever lost a service may be let go of the harm before bounds are set again.</summary>
    private static bool MayBeLoose(Residents residents, int row, int decision) =>
        Effects.ContainsKey(decision) && residents.Lost[row] != 0;

    private static int PlaceOf(int decision) =>
        decision < 2 * PhiloxBlock.Lanes ? decision : decision - RandomDecision.LivelihoodWorsens + 2 * PhiloxBlock.Lanes;

    private IEnumerable<(int Decision, Threshold Chance)> Chances(ModelState state, int row, int age)
    {
        foreach (var (decision, chance) in Plain(state, row, age))
            yield return (decision, Effects.TryGetValue(decision, out var effect)
                ? chance.Times(world.Hazards.Work.Ratio(effect, state.Residents, row, state.Month))
                : chance);
    }

    /// <summary>Chances without what services change.</summary>
    private IEnumerable<(int Decision, Threshold Chance)> Plain(ModelState state, int row, int age)
    {
        var (residents, hazards) = (state.Residents, world.Hazards);
        var status = residents.Status[row];
        var (month, sex) = (state.Month, residents.Sex[row]);
        var neighbourhood = residents.Neighbourhood[row];
        var (decile, quintile) = (state.Neighbourhoods.Decile(neighbourhood), state.Neighbourhoods.Quintile(neighbourhood));
        var ties = residents.Ties.Count(row);
        var adult = age >= LifeHazards.AdultAge;
        var support = LifeHazards.StepOf(GroupLife.SupportEffect(state, hazards, neighbourhood));
        var contacted = CareStatus.ContactRaises(state, hazards, row);

        yield return (RandomDecision.Death, hazards.Mortality[month.Year, sex, age, decile, status]);
        yield return (RandomDecision.MoveOut, hazards.Life.MoveOut(age));
        if (status.Conditions < ResidentStatus.MostConditions)
            yield return (RandomDecision.ConditionOnset, hazards.Health.Onset(age, quintile, status));
        if (status.Dependency < ResidentStatus.HighDependency)
            yield return (RandomDecision.DependencyWorsens, hazards.Health.Worsening(age, sex, quintile, status));
        if (status.Dependency > 0) yield return (RandomDecision.DependencyRecovers, hazards.Health.Recovery(age, status));
        if (status.Care == CareState.None) yield return (RandomDecision.AskForCare, hazards.Life.Request(age, status, contacted));
        if (ties < Ties.Slots) yield return (RandomDecision.SeekTie, hazards.Life.Seek(age, status));
        if (ties > 0) yield return (RandomDecision.TieLapses, hazards.Life.Lapse(ties));

        if (sex == 0) yield return (RandomDecision.Birth, hazards.Life.Birth(month.Year, age));
        if (adult && !status.Member && state.Groups.Any(neighbourhood))
            yield return (RandomDecision.JoinGroup, hazards.Life.Join(age, quintile, support));
        if (status.Member)
            yield return (RandomDecision.LeaveGroup, hazards.Life.Leave(
                status.Core, state.Groups.LoadSteps[state.Groups.Index(neighbourhood, residents.Group[row])]));
        if (GroupLifeRules.CouldBeHelped(status, adult)) yield return (RandomDecision.FindHelp, hazards.Life.FindHelp);
        if (status.Helped) yield return (RandomDecision.HelpEnds, hazards.Life.HelpEnds);
        if (status.Carer) yield return (RandomDecision.CarerLost, hazards.Life.CarerLost(status));
        if (status.Care == CareState.Private) yield return (RandomDecision.BuyCare, hazards.Life.CapitalRunsOut);
        else if (adult && status is { Means: not Means.Low, Dependency: > 0, Care: CareState.None })
            yield return (RandomDecision.BuyCare, hazards.Life.BuyCare);
        if (residents.Receives[row] != 0)
            yield return (RandomDecision.ServiceEnds, hazards.Life.ServiceEnds(residents.Receives[row]));

        foreach (var (need, worsens) in WiderNeedLevels.All.Zip(
            [RandomDecision.LivelihoodWorsens, RandomDecision.FamilyWorsens, RandomDecision.HomeWorsens]))
        {
            if (status.Level(need) < ResidentStatus.Acute)
                yield return (worsens, hazards.WiderNeeds.Worsens(need, age, quintile, status));
            if (status.Level(need) > 0) yield return (worsens + 1, hazards.WiderNeeds.Eases(need, age, quintile, status));
        }
        yield return (RandomDecision.Admission, hazards.Admissions[age, status]);
        yield return (RandomDecision.AskForService, hazards.Demand.Ask(age, status, contacted));
    }
}
