using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;
using Catalyst.Engine.Observation;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>
/// The requests of a run of residents, settled by themselves: what they add to the month's books is kept here until all runs
/// are joined in their order.
/// </summary>
internal sealed class AccessPart(int services)
{
    private readonly List<int> _introduced = [];
    private readonly List<WaitingResident> _queue = [];
    private readonly HashSet<int> _asked = [];
    private readonly MonthFlows _flows = new(services);
    private MonthContext? _month;

    /// <summary>Settles the requests of residents from one row to another.</summary>
    public void Settle(MonthContext place, int first, int end)
    {
        _introduced.Clear();
        _queue.Clear();
        _asked.Clear();
        _flows.Clear();
        var month = place.Apart(ref _month, _flows);
        var residents = month.State.Residents;
        var requests = RowOrder.Within(month.Events.Requests, first, end, request => request.Row);
        var asks = RowOrder.Within(month.Events.Asks, first, end, row => row);
        for (var i = 0; i < requests.Length; i++)
        {
            if (i + FetchAhead.Distance < requests.Length) residents.Prefetch(requests[i + FetchAhead.Distance].Row);
            if (_asked.Add(requests[i].Row)) AskForCare(month, requests[i]);
        }
        for (var i = 0; i < asks.Length; i++)
        {
            FetchAhead.Resident(residents, asks, i);
            var row = asks[i];
            // Whoever asks for care in the same month is dealt with there.
            if (_asked.Contains(row)) continue;
            var services = month.Hazards.Services;
            var service = Access.Route(month, row, services.All & ~services.Care);
            if (service < 0 || ((residents.Receives[row] | residents.Waits[row]) & 1 << service) != 0
                || StaysAway(month, row, service)) continue;
            Ask(month, row, service);
        }
    }

    /// <summary>Enters what was settled in the month's books.</summary>
    public void Join(MonthContext month, List<int> introduced)
    {
        introduced.AddRange(_introduced);
        month.State.Council.Queue.AddRange(_queue);
        month.Flows.Add(_flows);
        for (var service = 0; service < services; service++)
            month.State.Council.YearAsked[service] += _flows.Requests[service];
    }

    private void AskForCare(MonthContext month, CareRequest request)
    {
        var (row, residents, flows) = (request.Row, month.State.Residents, month.Flows);
        var status = residents.Status[row];
        if (status.Care != CareState.None) return;
        var service = Access.Route(month, row, month.Hazards.Services.Care);
        // An emergency is nothing to stay away from.
        if (request.From == CareRequestFrom.Door && StaysAway(month, row, service)) return;
        var wayIn = service >= 0 ? month.Decisions.WayIn(service) : month.Decisions.FrontDoor;
        if (residents.Age(row, month.Month) >= LifeHazards.OlderAge) flows.Requests65++;
        else flows.Requests1864++;
        if (request.From == CareRequestFrom.Hospital) flows.HospitalRequests++;
        flows.DoorsThousandths += (long)Math.Round(wayIn.Doors * 1000);
        if (GroupLifeRules.CouldBeHelped(status, adult: true)
            && month.Random.Hits(RandomDecision.Introduced, residents.Id[row], month.Month, Threshold.Of(wayIn.Introduced)))
        {
            _introduced.Add(row);
            flows.Introduced++;
        }
        if (service >= 0)
        {
            Ask(month, row, service);
            return;
        }
        // The independent ask too: they are heard, told where else to go, and sent home.
        flows.Signposted++;
        CareStatus.Contact(month.State, row);
        month.Refresh(row, status);
    }

    private void Ask(MonthContext month, int row, int service)
    {
        var (state, residents, flows) = (month.State, month.State.Residents, month.Flows);
        flows.Requests[service]++;
        var before = residents.Status[row];
        // Coming to an open service is no contact by which the council learns of further need.
        if (month.Hazards.Services[service].Access == ServiceAccess.Assessed)
        {
            CareStatus.Contact(state, row);
            MakePlan(month, row, service);
        }
        if (Accepts(month, row, service)) Queue(month, row, service);
        else
        {
            flows.Refused[service]++;
            Attitudes.Refused(month, row, service);
        }
        month.Refresh(row, before);
    }

    /// <summary>
    /// Whether somebody keeps away from the council for want of trust in it. Where power over the service has moved, those who
    /// trust the groups come through them.
    /// </summary>
    private static bool StaysAway(MonthContext month, int row, int service)
    {
        var status = month.State.Residents.Status[row];
        if (!month.Hazards.World.TrustGuidesAsking || status.TrustsCouncil
            || (status.TrustsGroups && service >= 0 && month.State.Council.TransferMonths[service] > 0)
            || month.State.Residents.Age(row, month.Month) < LifeHazards.AdultAge) return false;
        var away = month.Random.Hits(
            RandomDecision.DistrustKeepsAway, month.State.Residents.Id[row], month.Month,
            Threshold.Of(1 - month.Hazards.Parameters.Culture.DistrustAsking),
            service >= 0 ? month.Hazards.Services.Keys[service] : 0);
        if (away) month.Flows.StayedAway++;
        return away;
    }

    /// <summary>Somebody with several needs leaves an assessment with one plan for them, or with one more plan.</summary>
    private static void MakePlan(MonthContext month, int row, int service)
    {
        var residents = month.State.Residents;
        if (residents.Status[row].Needs < 2) return;
        month.Flows.SeveralNeedsAssessed++;
        // A low draw is the adverse event.
        var one = !month.Random.Hits(
            RandomDecision.LeadsToOnePlan, residents.Id[row], month.Month,
            Threshold.Of(1 - month.Decisions.WayIn(service).OnePlan), month.Hazards.Services.Keys[service]);
        if (one) month.Flows.OnePlans++;
        residents.Status[row] = residents.Status[row].WithOnePlan(one);
    }

    /// <summary>Means first, then assessment at the day's strictness.</summary>
    private static bool Accepts(MonthContext month, int row, int service)
    {
        var (services, residents) = (month.Hazards.Services, month.State.Residents);
        var status = residents.Status[row];
        return !status.PaysFor(services[service].MeansTest) && month.Random.Hits(
            RandomDecision.Eligible, residents.Id[row], month.Month,
            Threshold.Of(month.Hazards.Needs.Eligibility(service, status, month.State.Council.Tightening)),
            services.Keys[service]);
    }

    private void Queue(MonthContext month, int row, int service)
    {
        var (services, residents) = (month.Hazards.Services, month.State.Residents);
        var id = residents.Id[row];
        var wait = services[service].Access == ServiceAccess.Open
            ? 0
            : month.Decisions.WayIn(service).Doors * month.Hazards.Parameters.Paradigms.DoorDelay;
        var whole = (int)wait;
        var broken = month.Random.Hits(
            RandomDecision.DoorWait, id, month.Month, Threshold.Of(wait - whole), services.Keys[service]);
        _queue.Add(new WaitingResident(
            row, id, service, month.Month, month.Month + (whole + (broken ? 1 : 0)),
            month.Random.Bits(RandomDecision.CareLottery, id, month.Month, services.Keys[service])));
        month.Flows.Accepted[service]++;
        residents.Waits[row] |= (ushort)(1 << service);
        if (services[service].Need == Need.Care)
            residents.Status[row] = residents.Status[row].WithCare(CareState.Waiting);
    }
}
