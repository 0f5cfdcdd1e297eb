using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Entities;

/// <summary>
/// Community groups as latent slots, whether or not a group stands there. Every neighbourhood has the same number of places for
/// groups of its own; every district, a run of neighbourhoods, has one place for a group of each shared need. Within reach of a
/// resident a place goes by a code: a neighbourhood's places from 0, those of shared needs from <see cref="FirstInterest"/>.
/// </summary>
public sealed class CommunityGroups
{
    /// <summary>The code of the first place for a group of shared need; places of a neighbourhood are fewer.</summary>
    public const int FirstInterest = 8;

    private readonly int _neighbourhoods;
    private readonly int _perDistrict;

    /// <summary>Empty slots.</summary>
    /// <param name="neighbourhoods">Neighbourhoods.</param>
    /// <param name="slots">Places of a neighbourhood, at most <see cref="FirstInterest"/>.</param>
    /// <param name="perDistrict">Neighbourhoods of a district.</param>
    public CommunityGroups(int neighbourhoods, int slots, int perDistrict)
    {
        (_neighbourhoods, _perDistrict, Slots) = (neighbourhoods, perDistrict, slots);
        Districts = (neighbourhoods + perDistrict - 1) / perDistrict;
        var all = neighbourhoods * slots + Districts * Needs;
        Standing = new bool[all];
        Generation = new int[all];
        Months = new int[all];
        WeakMonths = new int[all];
        Members = new int[all];
        Core = new int[all];
        Helped = new int[all];
        LoadSteps = new int[all];
        MirrorThousandths = new int[all];
        OfferedMinutes = new long[all];
        VolunteeredMinutes = new long[all];
        CommissioningMinutes = new long[all];
    }

    private CommunityGroups(CommunityGroups other) : this(other._neighbourhoods, other.Slots, other._perDistrict)
    {
        other.Standing.CopyTo(Standing, 0);
        other.Generation.CopyTo(Generation, 0);
        other.Months.CopyTo(Months, 0);
        other.WeakMonths.CopyTo(WeakMonths, 0);
        other.Members.CopyTo(Members, 0);
        other.Core.CopyTo(Core, 0);
        other.Helped.CopyTo(Helped, 0);
        other.LoadSteps.CopyTo(LoadSteps, 0);
        other.MirrorThousandths.CopyTo(MirrorThousandths, 0);
        other.OfferedMinutes.CopyTo(OfferedMinutes, 0);
        other.VolunteeredMinutes.CopyTo(VolunteeredMinutes, 0);
        other.CommissioningMinutes.CopyTo(CommissioningMinutes, 0);
    }

    /// <summary>Needs that groups may share.</summary>
    public static int Needs { get; } = Enum.GetValues<Need>().Length;

    /// <summary>Codes of places within reach of a resident, some of them unused.</summary>
    public static int Codes { get; } = FirstInterest + Needs;

    /// <summary>Places of a neighbourhood.</summary>
    public int Slots { get; }

    /// <summary>Districts.</summary>
    public int Districts { get; }

    /// <summary>All places.</summary>
    public int Count => Standing.Length;

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

    /// <summary>R: how well the core mirrors those it speaks for, in thousandths; settled each April.</summary>
    public int[] MirrorThousandths { get; }

    /// <summary>Minutes a month that members can give to help, services and commissioning.</summary>
    public long[] OfferedMinutes { get; }

    /// <summary>Minutes a month that the group gives to services beside paid staff, for the year.</summary>
    public long[] VolunteeredMinutes { get; }

    /// <summary>Minutes a month that the core gives to commissioning.</summary>
    public long[] CommissioningMinutes { get; }

    /// <summary>The place over the whole council area of a code within reach of a neighbourhood.</summary>
    public int Index(int neighbourhood, int code) => code < FirstInterest
        ? neighbourhood * Slots + code
        : OfNeed(District(neighbourhood), code - FirstInterest);

    /// <summary>The place for a group of a shared need in a district.</summary>
    public int OfNeed(int district, int need) => _neighbourhoods * Slots + district * Needs + need;

    /// <summary>The district of a neighbourhood.</summary>
    public int District(int neighbourhood) => neighbourhood / _perDistrict;

    /// <summary>Whether a place is for a group of a shared need.</summary>
    public bool IsOfInterest(int group) => group >= _neighbourhoods * Slots;

    /// <summary>The need that a group of interest shares.</summary>
    public Need NeedOf(int group) => (Need)((group - _neighbourhoods * Slots) % Needs);

    /// <summary>The code of a place, the same for all within its reach.</summary>
    public int CodeOf(int group) => IsOfInterest(group) ? FirstInterest + (int)NeedOf(group) : group % Slots;

    /// <summary>The neighbourhoods that a place draws on.</summary>
    public (int First, int End) Reach(int group)
    {
        if (!IsOfInterest(group)) return (group / Slots, group / Slots + 1);
        return Neighbourhoods((group - _neighbourhoods * Slots) / Needs);
    }

    /// <summary>The neighbourhoods of a district.</summary>
    public (int First, int End) Neighbourhoods(int district) =>
        (district * _perDistrict, Math.Min(_neighbourhoods, (district + 1) * _perDistrict));

    /// <summary>Whether any group stands within reach of a neighbourhood.</summary>
    public bool Any(int neighbourhood) =>
        Standing.AsSpan(neighbourhood * Slots, Slots).Contains(true)
        || Standing.AsSpan(OfNeed(District(neighbourhood), 0), Needs).Contains(true);

    /// <summary>Whether a group of a network stands for a service's need within reach of a neighbourhood.</summary>
    public bool Any(Network network, int neighbourhood, Need need) => network switch
    {
        Network.Geography => Standing.AsSpan(neighbourhood * Slots, Slots).Contains(true),
        Network.Interest => Standing[OfNeed(District(neighbourhood), (int)need)],
        _ => false,
    };

    /// <summary>R of the groups of a network that stand for a need within reach of a neighbourhood, on average; 0 where none does.</summary>
    public double Mirror(Network network, int neighbourhood, Need need)
    {
        if (network == Network.Interest)
        {
            var group = OfNeed(District(neighbourhood), (int)need);
            return Standing[group] ? MirrorThousandths[group] / 1000.0 : 0;
        }
        int sum = 0, standing = 0;
        for (var group = neighbourhood * Slots; group < (neighbourhood + 1) * Slots; group++)
            if (Standing[group]) (sum, standing) = (sum + MirrorThousandths[group], standing + 1);
        return standing > 0 ? sum / (1000.0 * standing) : 0;
    }

    /// <summary>A copy that shares nothing.</summary>
    public CommunityGroups Copy() => new(this);
}
