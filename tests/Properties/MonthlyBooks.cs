using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Submodels;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Properties;

/// <summary>
/// Audits a world month by month: what was there, came and went must give what is there, each counted anew from residents.
/// </summary>
internal sealed class MonthlyBooks
{
    private readonly World _world;
    private readonly List<string> _faults = [];
    private (long Residents, long Queue, long Packages, long Reserves) _closing;

    public MonthlyBooks(World world)
    {
        _world = world;
        _closing = Closing();
    }

    /// <summary>What did not balance, with its month.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Audits the month just lived.</summary>
    public void Audit(World world)
    {
        var opening = _closing;
        _closing = Closing();
        var flows = world.State.Flows;

        Same("residents at the start", opening.Residents, flows.Opening);
        Same("residents", flows.Opening + flows.Births + flows.Arrivals - flows.Deaths - flows.Departures, _closing.Residents);

        Same("queue at the start", opening.Queue, flows.QueueOpening);
        Same("queue", flows.QueueOpening + flows.Eligible - flows.Starts - flows.QueueLeft, _closing.Queue);
        Same("requests", flows.Requests, flows.Eligible + flows.Refused);

        Same("packages at the start", opening.Packages, flows.PackagesOpening);
        Same("packages", flows.PackagesOpening + flows.Starts - flows.Ends, _closing.Packages);

        AuditMoney(opening.Reserves);
        AuditHours();
        AuditGroups();
    }

    private void AuditMoney(long reserves)
    {
        var (state, flows) = (_world.State, _world.State.Flows);
        Same("reserves at the start", reserves, flows.ReservesOpening);
        Same("reserves", flows.ReservesOpening + flows.IncomePence - flows.SpendPence, state.Council.Reserves);
        var (inHouse, contracted) = (0L, 0L);
        var hour = (long)Math.Round(state.Council.FeePence * (1 + _world.Hazards.Parameters.Providers.ContractOverhead));
        foreach (var (slot, minutes) in CareMinutes().Index())
            if (state.Providers.Ownership[slot] == Ownership.Public)
                inHouse += minutes * state.Council.CostPence[(int)Ownership.Public] / 60;
            else
                contracted += minutes * hour / 60;
        Same("spend on the council's own care", inHouse, flows.InHousePence);
        Same("spend on contracted care", contracted, flows.FeesPence + flows.OverheadPence);
        Same("spend", inHouse + contracted + flows.GroupSupportPence, flows.SpendPence);
    }

    private void AuditHours()
    {
        var flows = _world.State.Flows;
        Same("hours groups offered", flows.GroupOfferedMinutes, flows.GroupGivenMinutes + flows.GroupUnusedMinutes);
        Same("hours asked of groups", flows.GroupAskedMinutes, flows.GroupGivenMinutes + flows.GroupOverloadMinutes);
        Same("hours asked of groups, by those helped", flows.GroupAskedMinutes,
            (long)_world.Living.Count(row => Status(row).Helped) * _world.Hazards.Needs.GroupMinutes);
        Same("care delivered", CareMinutes().Sum(), flows.InHouseMinutes + flows.ContractedMinutes);
    }

    private void AuditGroups()
    {
        var (residents, groups) = (_world.State.Residents, _world.State.Groups);
        var members = new int[groups.Standing.Length];
        var core = new int[groups.Standing.Length];
        var helped = new int[groups.Standing.Length];
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
                GroupLife.OfferedMinutes(_world.Hazards, groups, group));
        }
    }

    /// <summary>Minutes of the packages of residents who get care this month, by provider.</summary>
    private long[] CareMinutes()
    {
        var residents = _world.State.Residents;
        var minutes = new long[_world.State.Providers.Count];
        var lived = _world.State.Month.Index - 1;
        foreach (var row in _world.Living)
            if (Status(row).Care == CareState.Council && residents.CareMonth[row] <= lived && residents.Provider[row] < minutes.Length)
                minutes[residents.Provider[row]] += _world.Hazards.Needs.Package(Status(row));
        return minutes;
    }

    private (long Residents, long Queue, long Packages, long Reserves) Closing() => (
        _world.Living.Count(),
        _world.Living.Count(row => Status(row).Care == CareState.Waiting),
        _world.Living.Count(row => Status(row).Care == CareState.Council),
        _world.State.Council.Reserves);

    private ResidentStatus Status(int row) => _world.State.Residents.Status[row];

    private void Same(string what, long expected, long actual)
    {
        if (expected != actual)
            _faults.Add($"{_world.State.Month + -1}: {what}: {expected} by the books, {actual} found");
    }
}
