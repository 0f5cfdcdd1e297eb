using System.Numerics;
using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Paradigms;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;
using Catalyst.Engine.Model.Submodels;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Properties;

/// <summary>Which residents stand in a way that the model rules out, once a month is over.</summary>
internal static class PossibleStates
{
    /// <summary>Every contradiction, or none.</summary>
    public static IEnumerable<string> Contradictions(World world)
    {
        foreach (var each in OfResidents(world).Concat(OfTies(world)).Concat(OfGroups(world)).Concat(OfQueue(world)).Concat(OfCareBrokenOff(world)))
            yield return $"{world.State.Month + -1}: {each}";
    }

    private static IEnumerable<string> OfResidents(World world)
    {
        var residents = world.State.Residents;
        var seen = new HashSet<ulong>();
        foreach (var row in world.Living)
        {
            if (!seen.Add(residents.Id[row])) yield return $"the identity {residents.Id[row]} is not one resident's";
            foreach (var (holds, rule) in OfLife(world, row).Concat(OfCare(world, row)).Concat(OfServices(world, row)))
                if (!holds)
                    yield return $"resident {residents.Id[row]}: {rule}; {residents.Status[row]}, aged "
                        + $"{residents.Age(row, world.State.Month + -1)}, has {residents.Receives[row]:b}, waits for {residents.Waits[row]:b}";
        }
        if (seen.Count != residents.Count) yield return $"{residents.Count} residents are counted and {seen.Count} found";
    }

    private static IEnumerable<(bool Holds, string Rule)> OfLife(World world, int row)
    {
        var (state, residents) = (world.State, world.State.Residents);
        var (status, lived) = (residents.Status[row], world.State.Month + -1);
        var adult = residents.Age(row, lived) >= LifeHazards.AdultAge;
        var (group, helper) = (residents.Group[row], residents.HelpedBy[row]);
        return
        [
            (residents.BirthdayMonth[row] == (residents.BirthMonth[row] % 12 + 12) % 12, "a birthday is in the month of birth"),
            (status.Conditions <= ResidentStatus.MostConditions, "conditions are told apart up to four"),
            (Math.Max(status.Livelihood, Math.Max(status.Family, status.Home)) <= ResidentStatus.Acute, "no wider need is more than acute"),
            (status.UnpaidCarer <= UnpaidCarer.CoResident && status.Means <= Means.Savings, "carers and means are of a known kind"),
            (!status.Inert, "nobody is inert in a world without an inert resident"),
            (!status.Carer || status.Dependency > 0, "only the dependent have a carer"),
            (status.Dependency > 0 || status.Unmet == 0, "the independent miss nothing"),
            (status.Unmet == world.Hazards.Needs.UnmetStep(status, CareStatus.Covered(state, world.Hazards, row), residents.Fit[row]),
                "unmet need follows from need and care"),
            (adult || !status.Isolated, "children are not isolated"),
            (adult || status.Means == Means.Low, "children have no means"),
            (!status.Core || status.Member, "the core are members"),
            (!status.Member || adult, "members are adults"),
            (adult || !(status.TrustsCouncil || status.TrustsGroups || status.Agency), "children have no attitudes"),
            (GroupHours.Of(state, world.Hazards, row) is { Total: <= TimeBudget.MonthMinutes, Work: >= 0, Care: >= 0, Given: >= 0 },
                "nobody's time exceeds the month, and no part of it is negative"),
            (group == Residents.None || InReach(state, group, residents.Neighbourhood[row]), "a member lives within reach of a standing group"),
            (helper == Residents.None || InReach(state, helper, residents.Neighbourhood[row]), "help comes from a standing group within reach"),
            (status.Member == (group != Residents.None), "members, and only they, have a group"),
            (status.Helped == (helper != Residents.None), "those helped, and only they, have a helper"),
            (status.Isolated == (adult && residents.Ties.Count(row) < world.Hazards.Parameters.Connection.IsolatedBelow),
                "the isolated are adults with too few ties"),
            (!status.Cohort || (lived >= world.Settings.PolicyStart && residents.BirthMonth[row] <= world.Settings.PolicyStart.Index),
                "the cohort lived here when the policy started"),
            (status.Contacted ? residents.ContactMonth[row] >= world.Settings.Start.Index - DoorMonths(world) && residents.ContactMonth[row] <= lived.Index
                : residents.ContactMonth[row] == 0, "the month of a contact is kept while the contact is remembered"),
        ];
    }

    /// <summary>Months that requests may have been on the way on the first day.</summary>
    private static int DoorMonths(World world)
    {
        var parameters = world.Hazards.Parameters;
        return (int)Math.Ceiling(
            parameters.Services.Max(service => Paradigm.Today.Receive(parameters, service).Doors) * parameters.Paradigms.DoorDelay);
    }

    private static IEnumerable<(bool Holds, string Rule)> OfCare(World world, int row)
    {
        var (state, residents, services) = (world.State, world.State.Residents, world.Hazards.Services);
        var (status, lived) = (residents.Status[row], world.State.Month.Index - 1);
        var (age, provider) = (residents.Age(row, world.State.Month + -1), residents.Provider[row]);
        var (has, waits) = (residents.Receives[row] & services.Care, residents.Waits[row] & services.Care);
        var inCare = status.Care is CareState.Council or CareState.Private;
        var comes = inCare && !status.BrokenOff;
        var service = has != 0 ? ServiceList.First(has) : waits != 0 ? ServiceList.First(waits) : -1;
        // What somebody owns is drawn anew on two birthdays, and no care in place is ended by it.
        var meansStand = service >= 0 && !new[] { LifeHazards.AdultAge, LifeHazards.OlderAge }.Any(
            birthday => services[service].AgeFrom < birthday && age >= birthday);
        var pays = service >= 0 && status.PaysFor(services[service].MeansTest);
        return
        [
            (status.Dependency > 0 || status.Care == CareState.None, "the independent neither wait nor have care"),
            (BitOperations.PopCount((uint)has) <= 1, "nobody has two services of personal care"),
            (BitOperations.PopCount((uint)waits) <= 1, "nobody waits for two services of personal care"),
            (inCare == (has != 0), "those in care, and only they, have a service of care"),
            ((status.Care == CareState.Waiting) == (waits != 0), "those waiting for care, and only they, wait for a service of it"),
            (!status.BrokenOff || inCare, "only care in place is broken off"),
            (!comes || residents.CareMonth[row] <= lived, "care that comes has begun"),
            (!status.BrokenOff || provider == Residents.None, "care that is broken off has no provider"),
            (inCare || residents.CareMonth[row] == 0, "only care has a month"),
            (inCare || residents.Fit[row] == 0, "only care fits"),
            (provider != Residents.None == (comes && (services.WithProviders & has) != 0), "a provider is set where care by one comes"),
            (provider == Residents.None || (state.Providers.Open[provider] && state.Providers.Slots[provider].Service == service),
                "a provider of care is open and gives that care"),
            (status.Care != CareState.Private || pays || !meansStand, "only those with means buy care"),
            (status.Care is not (CareState.Council or CareState.Waiting) || !pays || !meansStand,
                "those above the limit get no care at the council's cost"),
        ];
    }

    private static IEnumerable<(bool Holds, string Rule)> OfServices(World world, int row)
    {
        var (residents, services) = (world.State.Residents, world.Hazards.Services);
        var (status, lived) = (residents.Status[row], world.State.Month + -1);
        var age = residents.Age(row, lived);
        int receives = residents.Receives[row], suits = residents.Suits[row], waits = residents.Waits[row], lost = residents.Lost[row];
        var concerned = Enumerable.Range(0, ServiceList.Most).Where(s => ((receives | waits) & 1 << s) != 0).ToList();
        return
        [
            (((receives | waits | lost & ~ServiceWork.GroupHelpBit) & ~services.All) == 0, "services are those of the list"),
            ((receives & waits) == 0, "nobody waits for a service that they have"),
            ((suits & ~ServiceWork.GroupHelpBit & ~receives) == 0, "only a service that is there fits"),
            (((suits & ServiceWork.GroupHelpBit) != 0) == status.HelpFits, "help that fits is help that works"),
            (!status.HelpFits || status.Helped, "only help that is there fits"),
            (!status.Helped || (lost & ServiceWork.GroupHelpBit) == 0, "no help is lost that is there"),
            ((lost & receives) == 0, "no service is lost that is there"),
            (lost == 0 || residents.LostUntil[row] <= lived.Index + world.Hazards.Parameters.Care.StoppingMonths,
                "a loss harms no longer than the longest time"),
            (receives == 0 || residents.SupportedSince[row] <= lived.Index, "support began before now"),
            (concerned.All(s => age >= services[s].AgeFrom), "nobody is too young for a service"),
            (concerned.All(s => status.Level(services[s].Need) >= services[s].LeastLevel), "nobody has or awaits a service without the need for it"),
            (concerned.All(s => services[s].Access == ServiceAccess.Assessed || (waits & 1 << s) == 0), "nobody waits for an open service"),
        ];
    }

    private static IEnumerable<string> OfTies(World world)
    {
        var residents = world.State.Residents;
        for (var row = 0; row < residents.Rows; row++)
        {
            var partners = residents.Ties.Partners(row).ToArray();
            if (partners.Length > 0 && !residents.Lives(row)) yield return $"row {row} is free but tied";
            if (partners.Length > Ties.Slots) yield return $"row {row} has {partners.Length} ties";
            if (partners.Distinct().Count() != partners.Length) yield return $"row {row} is tied to one partner twice";
            foreach (var partner in partners)
                if (partner == row || !residents.Lives(partner) || !residents.Ties.Partners(partner).Contains(row))
                    yield return $"the tie of row {row} to row {partner} is not mutual between two residents";
        }
    }

    /// <summary>Whether a code is that of a place within reach of a neighbourhood, and a group stands there.</summary>
    private static bool InReach(ModelState state, int code, int home)
    {
        var groups = state.Groups;
        if (code >= CommunityGroups.Codes || (code >= groups.Slots && code < CommunityGroups.FirstInterest)) return false;
        var group = groups.Index(home, code);
        var (first, end) = groups.Reach(group);
        return groups.Standing[group] && groups.CodeOf(group) == code && home >= first && home < end
            && groups.IsOfInterest(group) == (code >= CommunityGroups.FirstInterest);
    }

    private static IEnumerable<string> OfGroups(World world)
    {
        var (groups, community, places) = (world.State.Groups, world.Hazards.Parameters.Community, world.State.Neighbourhoods.Count);
        for (var group = 0; group < groups.Count; group++)
        {
            var (first, end) = groups.Reach(group);
            if (first < 0 || end <= first || end > places
                || (groups.IsOfInterest(group) ? groups.District(first) != groups.District(end - 1) : end != first + 1))
                yield return $"group {group} reaches from {first} to {end}, which is neither a neighbourhood nor a district";
            if (groups.Core[group] > Math.Min(groups.Members[group], community.CoreSeats))
                yield return $"group {group} has a core of {groups.Core[group]} among {groups.Members[group]} members";
            if (groups.MirrorThousandths[group] is < 0 or > 1000) yield return $"group {group} mirrors {groups.MirrorThousandths[group]} thousandths";
            if (Math.Min(Math.Min(groups.OfferedMinutes[group], groups.VolunteeredMinutes[group]), groups.CommissioningMinutes[group]) < 0)
                yield return $"group {group} has hours below 0";
            if (groups.Standing[group])
            {
                if (groups.Generation[group] == 0) yield return $"group {group} stands but was never founded";
                if (groups.WeakMonths[group] >= community.FoldingMonths) yield return $"group {group} stands in spite of {groups.WeakMonths[group]} weak months";
            }
            else if ((groups.Months[group] | groups.WeakMonths[group] | groups.LoadSteps[group] | groups.MirrorThousandths[group]) != 0)
                yield return $"group {group} does not stand but has an age, a load or a mirror";
        }
    }

    private static IEnumerable<string> OfQueue(World world)
    {
        var (residents, queue, lived) = (world.State.Residents, world.State.Council.Queue, world.State.Month + -1);
        foreach (var waiting in queue)
        {
            if (!residents.Lives(waiting.Row) || residents.Id[waiting.Row] != waiting.Id
                || (residents.Waits[waiting.Row] & 1 << waiting.Service) == 0)
                yield return $"{waiting} holds a place in the queue but does not wait";
            if (waiting.Since > lived || waiting.Ready < waiting.Since) yield return $"{waiting} waits since a month to come";
        }
        foreach (var (earlier, later) in queue.Zip(queue.Skip(1)))
            if (earlier.Since > later.Since || (earlier.Since == later.Since && WaitingResident.ByLottery(earlier, later) >= 0))
                yield return $"{earlier} stands before {later} in the queue";
        if (queue.Select(each => (each.Id, each.Service)).Distinct().Count() != queue.Count) yield return "somebody waits twice";
        var waits = world.Living.Sum(row => BitOperations.PopCount(residents.Waits[row]));
        if (waits != queue.Count) yield return $"residents wait for {waits} services and {queue.Count} places are held";
    }

    private static IEnumerable<string> OfCareBrokenOff(World world)
    {
        var residents = world.State.Residents;
        var (listed, found) = (world.State.Council.Disrupted.Order(), world.Living.Where(row => residents.Status[row].BrokenOff));
        if (!listed.SequenceEqual(found)) yield return "the list of care broken off is not that of residents";
        for (var row = 0; row < residents.Rows; row++)
            if (!residents.Lives(row) && (residents.Receives[row] | residents.Suits[row] | residents.Waits[row] | residents.Lost[row]) != 0)
                yield return $"row {row} is free but has or awaits services";
    }
}
