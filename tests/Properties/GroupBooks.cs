using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Submodels;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Properties;

/// <summary>
/// Audits what members and cores give, and the money that communities commission, as soon as a month's hours and a year's money
/// are set: before anybody joins, leaves or is born.
/// </summary>
internal static class GroupBooks
{
    private const int April = 4;

    /// <summary>Adds what does not balance, with its month.</summary>
    public static void Audit(World world, List<string> faults)
    {
        AuditCare(world, faults);
        AuditHours(world, faults);
        AuditMoney(world, faults);
    }

    /// <summary>Unpaid care that is received is given by somebody, but for a part of a minute each and for what no month holds.</summary>
    private static void AuditCare(World world, List<string> faults)
    {
        var (state, council) = (world.State, world.State.Council);
        if (state.Month != world.Settings.Start && state.Month.MonthOfYear != April) return;
        var uses = world.Living.Select(row => GroupHours.Of(state, world.Hazards, row)).Where(use => use.Care > 0).ToList();
        var (given, waking) = (uses.Sum(use => (long)use.Care), TimeBudget.MonthMinutes - (uses.Count > 0 ? uses[0].Personal : 0));
        var received = state.Stocks.UnpaidMinutes;
        if (given > received) faults.Add($"{state.Month}: {given} minutes of care are given, {received} received");
        if (uses.Count > 0 && council.CarerMinutes <= waking && received - given >= council.Carers)
            faults.Add($"{state.Month}: {received} minutes of care are received, {given} given by {council.Carers}");
    }

    private static void AuditHours(World world, List<string> faults)
    {
        var (state, groups, month) = (world.State, world.State.Groups, world.Context());
        var (residents, parameters) = (state.Residents, world.Hazards.Parameters);
        var given = new long[groups.Count];
        foreach (var row in world.Living)
            if (residents.Status[row].Member)
                given[groups.Index(residents.Neighbourhood[row], residents.Group[row])] += GroupHours.Of(state, world.Hazards, row).Given;
        var arranged = state.Month.MonthOfYear == April && state.Month != world.Settings.Start;
        for (var group = 0; group < groups.Count; group++)
        {
            Check($"hours offered by group {group}", (long)(given[group] * parameters.Community.HelpingShare), groups.OfferedMinutes[group]);
            var depth = 0.0;
            for (var s = 0; s < world.Hazards.Services.Count; s++)
            {
                var invited = month.Decisions.Invitation(s);
                if (state.Council.TransferMonths[s] > 0 && invited.Network == (groups.IsOfInterest(group) ? Network.Interest : Network.Geography)
                    && (!groups.IsOfInterest(group) || world.Hazards.Services[s].Need == groups.NeedOf(group))) depth += invited.Depth;
            }
            Check(
                $"hours of commissioning of group {group}",
                groups.Standing[group] ? (long)(groups.Core[group] * depth * parameters.Commissioning.DepthHours * 60) : 0,
                groups.CommissioningMinutes[group]);
            if (!arranged) continue;
            var spare = groups.OfferedMinutes[group] - groups.CommissioningMinutes[group] - groups.Helped[group] * (long)world.Hazards.Needs.GroupMinutes;
            if (groups.VolunteeredMinutes[group] > Math.Max(0, spare) * parameters.Community.VolunteeringShare)
                Fault($"group {group} volunteers {groups.VolunteeredMinutes[group]} minutes of {spare} to spare");
        }

        void Check(string what, long expected, long actual)
        {
            if (expected != actual) Fault($"{what}: {expected} by the books, {actual} found");
        }

        void Fault(string fault) => faults.Add($"{state.Month}: {fault}");
    }

    private static void AuditMoney(World world, List<string> faults)
    {
        var (council, month) = (world.State.Council, world.Context());
        if (council.Shifted.Sum() != 0) faults.Add($"{month.Month}: dividing money made {council.Shifted.Sum()} pence");
        for (var s = 0; s < council.ServiceBudget.Length; s++)
        {
            var name = world.Hazards.Services[s].Name;
            if (council.CommissionedPence[s] < 0 || council.ServiceBudget[s] < council.PreventionAdded[s] || council.PreventionAdded[s] < 0)
                faults.Add($"{month.Month}: {name} has {council.ServiceBudget[s]} of the council's and {council.CommissionedPence[s]} of communities'");
            if (council.Coverage[s] is < 0 or > 1) faults.Add($"{month.Month}: groups reach {council.Coverage[s]} of the residents of {name}");
            if (council.VolunteerShare[s] < 0 || council.VolunteerShare[s] > world.Hazards.Services[s].VolunteerShare)
                faults.Add($"{month.Month}: volunteers replace {council.VolunteerShare[s]} of {name}");
        }
        if (council.YearTransferOverhead < 0 || (council.YearTransferOverhead > 0 && council.TransferMonths.All(each => each == 0) && council.CommissionedPence.Sum() == 0))
            faults.Add($"{month.Month}: handing over costs {council.YearTransferOverhead} where nothing is handed over");
    }
}
