using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Properties;

/// <summary>Which residents stand in a way that the model rules out, once a month is over.</summary>
internal static class PossibleStates
{
    /// <summary>Every contradiction, or none.</summary>
    public static IEnumerable<string> Contradictions(World world)
    {
        foreach (var each in OfResidents(world).Concat(OfTies(world)).Concat(OfQueue(world)))
            yield return $"{world.State.Month + -1}: {each}";
    }

    private static IEnumerable<string> OfResidents(World world)
    {
        var (state, residents, needs) = (world.State, world.State.Residents, world.Hazards.Needs);
        var lived = state.Month + -1;
        var seen = new HashSet<ulong>();
        foreach (var row in world.Living)
        {
            var status = residents.Status[row];
            var adult = residents.Age(row, lived) >= LifeHazards.AdultAge;
            var (provider, group, helper) = (residents.Provider[row], residents.Group[row], residents.HelpedBy[row]);
            var comes = status.Care == CareState.Private
                || (status.Care == CareState.Council && residents.CareMonth[row] <= lived.Index);
            (bool Holds, string Rule)[] rules =
            [
                (seen.Add(residents.Id[row]), "an identity is one resident's"),
                (residents.BirthdayMonth[row] == (residents.BirthMonth[row] % 12 + 12) % 12, "a birthday is in the month of birth"),
                (!status.Carer || status.Dependency > 0, "only the dependent have a carer"),
                (status.Dependency > 0 || status.Care == CareState.None, "the independent neither wait nor have care"),
                (status.Dependency > 0 || status.Unmet == 0, "the independent miss nothing"),
                (status.Care != CareState.Private || status.SelfFunder, "only self-funders buy care"),
                (status.Care is not (CareState.Council or CareState.Waiting) || !status.SelfFunder, "self-funders get no council care"),
                (status.Care == CareState.None || adult, "personal care is for adults"),
                (provider == Residents.None || state.Providers.Open[provider], "a provider of care is open"),
                (provider != Residents.None == (status.Care == CareState.Council && comes), "a provider is set where council care comes"),
                (!status.Core || status.Member, "the core are members"),
                (!status.Member || adult, "members are adults"),
                (status.Member == (group != Residents.None), "members, and only they, have a group"),
                (status.Helped == (helper != Residents.None), "those helped, and only they, have a helper"),
                (status.Isolated == (adult && residents.Ties.Count(row) < world.Hazards.Parameters.Connection.IsolatedBelow),
                    "the isolated are adults with too few ties"),
                (status.Unmet == needs.UnmetStep(status, residents.Fit[row], comes), "unmet need follows from need and care"),
            ];
            foreach (var (holds, rule) in rules)
                if (!holds) yield return $"resident {residents.Id[row]}: {rule}; {status}, {status.Care}";
        }
        if (seen.Count != residents.Count) yield return $"{residents.Count} residents are counted and {seen.Count} found";
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

    private static IEnumerable<string> OfQueue(World world)
    {
        var (residents, queue) = (world.State.Residents, world.State.Council.Queue);
        foreach (var waiting in queue)
        {
            if (!residents.Lives(waiting.Row) || residents.Id[waiting.Row] != waiting.Id
                || residents.Status[waiting.Row].Care != CareState.Waiting)
                yield return $"{waiting} holds a place in the queue but does not wait";
            else if (residents.CareMonth[waiting.Row] != waiting.Since.Index)
                yield return $"{waiting} waits since another month than their own row says";
        }
        if (queue.Select(each => each.Id).Distinct().Count() != queue.Count) yield return "somebody waits twice";
        var waits = world.Living.Count(row => residents.Status[row].Care == CareState.Waiting);
        if (waits != queue.Count) yield return $"{waits} residents wait and {queue.Count} places are held";
    }
}
