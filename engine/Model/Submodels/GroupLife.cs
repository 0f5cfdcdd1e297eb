using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>
/// Community groups: members are asked along ties and come by need, a core carries most hours and tires, groups form and fold.
/// Forming and joining grow with social infrastructure and paid support, whoever decides on it.
/// </summary>
public sealed class GroupLife
{
    // Runs of districts for each thread: more than one, so that a thread that is kept waiting leaves the rest to others.
    private const int RunsEach = 8;

    private readonly List<DistrictGroups> _runs = [];

    /// <summary>
    /// Settles the month's leaving and joining, then founding and folding, in runs of districts, beyond which no group reaches.
    /// All choose before any joins: nobody is drawn by somebody who joins the same month.
    /// </summary>
    public void Settle(MonthContext month)
    {
        var districts = month.State.Groups.Districts;
        var runs = month.Threads <= 1 ? 1 : Math.Min(districts, month.Threads * RunsEach);
        while (_runs.Count < runs) _runs.Add(new DistrictGroups(month.Hazards.Services.Count));
        Pieces.Do(runs, month.Threads, (_runs, month, districts, runs), static (work, run) =>
        {
            var (first, end) = Pieces.PartOf(work.districts, run, work.runs);
            work._runs[run].Leave(work.month, first, end);
        });
        Pieces.Do(runs, month.Threads, _runs, static (runs, run) => runs[run].Choose());
        Pieces.Do(runs, month.Threads, _runs, static (runs, run) => runs[run].Join());
        for (var run = 0; run < runs; run++) month.Flows.Add(_runs[run].Flows);
    }

    /// <summary>The effect of this year's paid support on founding and joining in a neighbourhood, as a log ratio.</summary>
    public static double SupportEffect(ModelState state, MonthlyHazards hazards, int neighbourhood) =>
        !hazards.World.SupportWorks ? 0
        : hazards.Parameters.Community.PaidSupportEffect * state.Neighbourhoods.SupportWeight(neighbourhood)
            * state.Council.YearGroupSupport / Quantities.PencePerPound / hazards.Projection.Starting;

    /// <summary>Takes a resident who leaves the place out of the groups' books.</summary>
    internal static void Forget(ModelState state, int row)
    {
        if (state.Residents.Status[row].Member) EndMembership(state, row);
        if (state.Residents.Status[row].Helped) EndHelp(state, row);
    }

    /// <summary>Ends a resident's help by a group.</summary>
    internal static void EndHelp(ModelState state, int row)
    {
        var residents = state.Residents;
        state.Groups.Helped[state.Groups.Index(residents.Neighbourhood[row], residents.HelpedBy[row])]--;
        residents.HelpedBy[row] = Residents.None;
        residents.Suits[row] = (ushort)(residents.Suits[row] & ~ServiceWork.GroupHelpBit);
        residents.Status[row] = residents.Status[row].WithHelp(false, false);
    }

    /// <summary>Makes a resident a member.</summary>
    internal static void Enter(MonthContext month, int row, int code, bool core)
    {
        var (residents, groups) = (month.State.Residents, month.State.Groups);
        var group = groups.Index(residents.Neighbourhood[row], code);
        groups.Members[group]++;
        if (core) groups.Core[group]++;
        residents.Group[row] = (byte)code;
        residents.Status[row] = residents.Status[row].WithMembership(true, core);
        month.Flows.Joined++;
        Attitudes.TookPart(month, row, code);
    }

    /// <summary>
    /// How readily a resident joins each group within reach: those of the neighbourhood alike, those of a need that they have by
    /// its pull, any of them more where somebody close is a member.
    /// </summary>
    /// <returns>Whether any tie is to a member of a group within reach.</returns>
    internal static bool Weigh(MonthContext month, int row, Span<double> weights)
    {
        var (residents, groups, community) = (month.State.Residents, month.State.Groups, month.Hazards.Parameters.Community);
        var (home, status) = (residents.Neighbourhood[row], residents.Status[row]);
        var recruits = month.Hazards.World.TiesRecruit ? community.TieRecruitment : 0;
        weights.Clear();
        for (var code = 0; code < groups.Slots; code++)
            if (groups.Standing[groups.Index(home, code)]) weights[code] = 1;
        for (var need = 0; need < CommunityGroups.Needs; need++)
            if (status.Level((Need)need) > 0 && groups.Standing[groups.OfNeed(groups.District(home), need)])
                weights[CommunityGroups.FirstInterest + need] = community.InterestPull;
        int known = 0;
        foreach (var partner in residents.Ties.Partners(row))
        {
            if (!residents.Status[partner].Member) continue;
            var code = residents.Group[partner];
            if (weights[code] > 0
                && groups.Index(residents.Neighbourhood[partner], code) == groups.Index(home, code)) known |= 1 << code;
        }
        for (var code = 0; code < weights.Length; code++)
            if ((known & 1 << code) != 0) weights[code] *= 1 + recruits;
        return known != 0;
    }

    /// <summary>Ends a resident's membership.</summary>
    internal static void EndMembership(ModelState state, int row)
    {
        var residents = state.Residents;
        var group = state.Groups.Index(residents.Neighbourhood[row], residents.Group[row]);
        state.Groups.Members[group]--;
        if (residents.Status[row].Core) state.Groups.Core[group]--;
        residents.Group[row] = Residents.None;
        residents.Status[row] = residents.Status[row].WithMembership(false, false);
    }
}
