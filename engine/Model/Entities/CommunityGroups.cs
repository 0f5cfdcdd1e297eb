namespace Catalyst.Engine.Model.Entities;

/// <summary>
/// Community groups as latent slots: every neighbourhood has the same number of places where a group may stand, whether or
/// not one does. A slot is (neighbourhood × slots + slot).
/// </summary>
public sealed class CommunityGroups
{
    /// <summary>Empty slots.</summary>
    public CommunityGroups(int neighbourhoods, int slots)
    {
        Slots = slots;
        var all = neighbourhoods * slots;
        Standing = new bool[all];
        Generation = new int[all];
        Months = new int[all];
        WeakMonths = new int[all];
        Members = new int[all];
        Core = new int[all];
        Helped = new int[all];
        LoadSteps = new int[all];
    }

    private CommunityGroups(CommunityGroups other)
    {
        Slots = other.Slots;
        Standing = [.. other.Standing];
        Generation = [.. other.Generation];
        Months = [.. other.Months];
        WeakMonths = [.. other.WeakMonths];
        Members = [.. other.Members];
        Core = [.. other.Core];
        Helped = [.. other.Helped];
        LoadSteps = [.. other.LoadSteps];
    }

    /// <summary>Slots of a neighbourhood.</summary>
    public int Slots { get; }

    /// <summary>Whether a group stands in the slot.</summary>
    public bool[] Standing { get; }

    /// <summary>Groups that stood in the slot so far.</summary>
    public int[] Generation { get; }

    /// <summary>Months since the group was founded.</summary>
    public int[] Months { get; }

    /// <summary>Months in a row with too small a core.</summary>
    public int[] WeakMonths { get; }

    /// <summary>Members, the core among them.</summary>
    public int[] Members { get; }

    /// <summary>Members of the core.</summary>
    public int[] Core { get; }

    /// <summary>Residents the group helps.</summary>
    public int[] Helped { get; }

    /// <summary>How far hours asked were above hours offered in the last month, as a step of the leaving rate; 0 where they were not.</summary>
    public int[] LoadSteps { get; }

    /// <summary>The slot's number over the whole place.</summary>
    public int Index(int neighbourhood, int slot) => neighbourhood * Slots + slot;

    /// <summary>Whether any group stands in a neighbourhood.</summary>
    public bool Any(int neighbourhood) => Standing.AsSpan(neighbourhood * Slots, Slots).Contains(true);

    /// <summary>A copy that shares nothing.</summary>
    public CommunityGroups Copy() => new(this);
}
