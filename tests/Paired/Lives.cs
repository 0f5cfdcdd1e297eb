using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Paired;

/// <summary>Everything that is known of a resident at a month's end, whatever row it stands in.</summary>
internal sealed record Life(
    int Neighbourhood, int BirthMonth, int Sex, uint Status, int Group, int HelpedBy, int Provider, int Fit, int CareMonth,
    string Receives, string Suits, string Waits, string Lost, int LostUntil, int SupportedSince, int ContactMonth, string Ties);

/// <summary>What is known of a world, by identity, and where two worlds part.</summary>
internal static class Lives
{
    /// <summary>Every resident by identity.</summary>
    public static Dictionary<ulong, Life> Of(World world)
    {
        var residents = world.State.Residents;
        return world.Living.ToDictionary(row => residents.Id[row], row => new Life(
            residents.Neighbourhood[row], residents.BirthMonth[row], residents.Sex[row], residents.Status[row].Bits,
            residents.Group[row], residents.HelpedBy[row], residents.Provider[row], residents.Fit[row], residents.CareMonth[row],
            Named(residents.Receives[row]), Named(residents.Suits[row]), Named(residents.Waits[row]), Named(residents.Lost[row]),
            residents.LostUntil[row],
            residents.SupportedSince[row], residents.ContactMonth[row],
            string.Join(' ', residents.Ties.Partners(row).ToArray().Select(partner => residents.Id[partner]).Order())));

        // By name, as a service's place in the list means nothing.
        string Named(ushort mask) => string.Join(' ', world.Hazards.Services.Names.Where((_, service) => (mask & 1 << service) != 0));
    }

    /// <summary>Residents of one world who are not, or not the same, in the other.</summary>
    public static IEnumerable<string> Differences(Dictionary<ulong, Life> one, Dictionary<ulong, Life> other) =>
        from id in one.Keys.Union(other.Keys).Order()
        let here = one.GetValueOrDefault(id)
        let there = other.GetValueOrDefault(id)
        where here != there
        select $"resident {id:x}: {here} or {there}";
}
