using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;
using Catalyst.Engine.Model.Submodels;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Properties;

/// <summary>
/// Audits a world month by month: what was there, came and went must give what is there, each counted anew from residents.
/// What may be spent is looked at as soon as services are delivered, while the money that allowed it is still as it was.
/// </summary>
internal sealed class MonthlyBooks : IScheduleProbe
{
    private readonly World _world;
    private readonly List<string> _faults = [];
    private CountedServices _counted;
    private (long Residents, long Reserves) _closing;

    public MonthlyBooks(World world)
    {
        _world = world;
        _counted = CountedServices.Of(world, world.Settings.Start);
        _closing = Closing();
    }

    /// <summary>What did not balance, with its month.</summary>
    public IReadOnlyList<string> Faults => _faults;

    private ServiceList Services => _world.Hazards.Services;

    /// <summary>Audits hours and the year's money once they are set, and the month as soon as services are delivered.</summary>
    public void Done(string part, long visited, long events)
    {
        if (part == "budget") GroupBooks.Audit(_world, _faults);
        if (part != "delivery") return;
        var (state, lived) = (_world.State, _world.State.Month);
        var (counted, council, flows) = (CountedServices.Of(_world, lived), state.Council, state.Flows);
        var month = _world.Context();
        for (var s = 0; s < Services.Count; s++)
        {
            var (name, pence) = (Services[s].Name, counted.OwnPence[s] + counted.ContractedPence[s]);
            var discretionary = !month.Decisions.IsDuty(s);
            if (discretionary) AtMost($"cost of {name}", pence, (council.ServiceBudget[s] + council.CommissionedPence[s]) / 12, lived);
            if (flows.Starts[s] == 0) continue;
            AtMost($"cost of {name} once it started for somebody", pence, CouncilBudget.MayCost(month, s), lived);
            if (discretionary && council.Frozen) Fault($"{name} started for somebody under a notice", lived);
            if ((Services.WithProviders & 1 << s) == 0)
                AtMost($"people served by the council's staff of {name}", 100 * counted.Served[s], council.PlacesHundredths[s], lived);
        }
        AtMost("care labour", counted.Labour.Sum(), council.LabourPoolMinutes, lived);
        for (var slot = 0; slot < state.Providers.Count; slot++)
        {
            Same($"minutes committed by provider {slot}", counted.Committed[slot], state.Providers.CommittedMinutes[slot], lived);
            if (counted.Clients[slot].Except(_counted.Clients[slot]).Any())
                AtMost($"minutes committed by provider {slot} with new clients", counted.Committed[slot], state.Providers.CapacityMinutes[slot], lived);
        }
    }

    /// <summary>Audits the month just lived.</summary>
    public void Audit(World world)
    {
        var (opening, before) = (_closing, _counted);
        (_closing, _counted) = (Closing(), CountedServices.Of(world, world.State.Month + -1));
        var flows = world.State.Flows;

        Same("residents at the start", opening.Residents, flows.Opening);
        Same("residents", flows.Opening + flows.Births + flows.Arrivals - flows.Deaths - flows.Departures, _closing.Residents);

        for (var s = 0; s < Services.Count; s++) AuditService(s, before);
        Same("people who pay for care", before.Paying.Sum() + flows.PrivateStarts - flows.TakenOver.Sum() - flows.PrivateEnds, _counted.Paying.Sum());
        Same("care requested", flows.CareRequests - flows.Signposted, Of(flows.Requests, Services.Care));

        AuditMoney(opening.Reserves);
        AuditHours();
        AuditGroups();
    }

    private void AuditService(int s, CountedServices before)
    {
        var (flows, rolls, name) = (_world.State.Flows, _world.State.Council.Rolls, Services[s].Name);
        Same($"queue for {name} at the start", before.Waiting[s], flows.QueueOpening[s]);
        Same(
            $"queue for {name}",
            before.Waiting[s] + flows.Accepted[s] - flows.Starts[s] - flows.TurnedAway[s] - flows.QueueLeft[s], _counted.Waiting[s]);
        Same($"requests for {name}", flows.Requests[s], flows.Accepted[s] + flows.Refused[s]);

        Same($"served by {name} at the start", before.Served[s], flows.ServedOpening[s]);
        Same(
            $"served by {name}",
            before.Served[s] + flows.Starts[s] + flows.TakenOver[s] - flows.Ends[s] - flows.Withdrawn[s], _counted.Served[s]);
        Same($"served by {name}, on the rolls", _counted.Served[s], rolls.Served[s]);
        Same($"paying for {name}, on the rolls", _counted.Paying[s], rolls.Paying[s]);
        Same($"broken off of {name}, on the rolls", _counted.Broken[s], rolls.Broken[s]);
        Same($"care labour of {name}, on the rolls", _counted.Labour[s], rolls.Labour[s]);
    }

    private void AuditMoney(long reserves)
    {
        var (state, flows) = (_world.State, _world.State.Flows);
        Same("reserves at the start", reserves, flows.ReservesOpening);
        // A stress takes reserves away in one stroke.
        var taken = state.Month + -1 == _world.Settings.PolicyStart
            ? reserves - (long)Math.Round(reserves * _world.Settings.Stress.ReservesRatio)
            : 0;
        Same("reserves that a stress took", taken, flows.ReservesTakenPence);
        reserves -= taken;
        var (spend, contributions) = (0L, 0L);
        var overhead = _world.Hazards.Parameters.Providers.ContractOverhead;
        for (var s = 0; s < Services.Count; s++)
        {
            var (own, contracted) = (_counted.OwnPence[s], _counted.ContractedPence[s]);
            Same($"spend on {Services[s].Name} by the council's own", own, flows.OwnPence[s]);
            Same($"spend on {Services[s].Name} by contract", contracted, flows.FeesPence[s] + flows.OverheadPence[s]);
            Same($"cost of contracts for {Services[s].Name}", (long)Math.Round(contracted * overhead / (1 + overhead)), flows.OverheadPence[s]);
            Same($"paid by users of {Services[s].Name}", (long)Math.Round((own + contracted) * Services[s].Contribution), flows.ContributionPence[s]);
            spend += own + contracted;
            contributions += flows.ContributionPence[s];
        }
        spend += flows.DebtPence + flows.OtherPence + flows.GroupSupportPence + flows.JoinedUpPence + flows.TransferOverheadPence;
        Same("spend", spend, flows.SpendPence);
        Same("income", flows.GrantPence + flows.TaxPence + contributions, flows.IncomePence);
        Same("reserves", reserves + flows.GrantPence + flows.TaxPence + contributions - spend, state.Council.Reserves);
    }

    private void AuditHours()
    {
        var flows = _world.State.Flows;
        Same("hours groups offered", flows.GroupOfferedMinutes, flows.GroupGivenMinutes + flows.GroupUnusedMinutes);
        Same("hours asked of groups", flows.GroupAskedMinutes, flows.GroupGivenMinutes + flows.GroupOverloadMinutes);
        Same("hours asked of groups, by those helped", flows.GroupAskedMinutes,
            (long)_world.Living.Count(row => Status(row).Helped) * _world.Hazards.Needs.GroupMinutes
                + _world.State.Groups.VolunteeredMinutes.Sum() + _world.State.Groups.CommissioningMinutes.Sum());
    }

    private void AuditGroups()
    {
        var (residents, groups) = (_world.State.Residents, _world.State.Groups);
        var members = new int[groups.Count];
        var core = new int[groups.Count];
        var helped = new int[groups.Count];
        foreach (var row in _world.Living)
        {
            var neighbourhood = residents.Neighbourhood[row];
            if (residents.Group[row] != Residents.None) members[groups.Index(neighbourhood, residents.Group[row])]++;
            if (Status(row).Core) core[groups.Index(neighbourhood, residents.Group[row])]++;
            if (residents.HelpedBy[row] != Residents.None) helped[groups.Index(neighbourhood, residents.HelpedBy[row])]++;
        }
        for (var group = 0; group < members.Length; group++)
        {
            Same($"members of group {group}", members[group], groups.Members[group]);
            Same($"core of group {group}", core[group], groups.Core[group]);
            Same($"helped by group {group}", helped[group], groups.Helped[group]);
            if (groups.Standing[group]) continue;
            Same($"members of group {group}, which does not stand", 0, members[group] + helped[group]);
            Same($"hours of group {group}, which does not stand", 0,
                groups.OfferedMinutes[group] + groups.VolunteeredMinutes[group] + groups.CommissioningMinutes[group]);
        }
    }

    private (long Residents, long Reserves) Closing() => (_world.Living.Count(), _world.State.Council.Reserves);

    private ResidentStatus Status(int row) => _world.State.Residents.Status[row];

    private static long Of(long[] column, int mask) => column.Where((_, s) => (mask & 1 << s) != 0).Sum();

    private void Same(string what, long expected, long actual) => Same(what, expected, actual, _world.State.Month + -1);

    private void Same(string what, long expected, long actual, Engine.Kernel.Month lived)
    {
        if (expected != actual) Fault($"{what}: {expected} by the books, {actual} found", lived);
    }

    private void AtMost(string what, long found, long most, Engine.Kernel.Month lived)
    {
        if (found > most) Fault($"{what}: {found} found, at most {most} allowed", lived);
    }

    private void Fault(string fault, Engine.Kernel.Month lived) => _faults.Add($"{lived}: {fault}");
}
