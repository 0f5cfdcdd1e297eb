using System.Numerics;
using System.Runtime.CompilerServices;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Entities;

/// <summary>Where a resident stands with personal care.</summary>
public enum CareState
{
    /// <summary>Neither in care nor waiting for it.</summary>
    None,

    /// <summary>Found eligible and waiting.</summary>
    Waiting,

    /// <summary>In care arranged by the council.</summary>
    Council,

    /// <summary>In care bought by the resident.</summary>
    Private,
}

/// <summary>An unpaid carer.</summary>
public enum UnpaidCarer
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>Lives elsewhere.</summary>
    Elsewhere,

    /// <summary>Lives with the resident.</summary>
    CoResident,
}

/// <summary>What a resident owns, as the means tests see it.</summary>
public enum Means
{
    /// <summary>Below the limits.</summary>
    Low,

    /// <summary>Above the limit only where the home counts.</summary>
    Home,

    /// <summary>Savings above the limit.</summary>
    Savings,
}

/// <summary>What changes in a resident's life, in 32 bits; a value, to be read and replaced whole.</summary>
/// <param name="Bits">The packed bits.</param>
public readonly record struct ResidentStatus(uint Bits)
{
    /// <summary>Most conditions told apart: 4 stands for four or more.</summary>
    public const int MostConditions = 4;

    /// <summary>The highest level of dependency.</summary>
    public const int HighDependency = 3;

    /// <summary>Steps in which unmet need is told apart: 0 none, 3 all.</summary>
    public const int UnmetSteps = 3;

    /// <summary>The highest level of a wider need: acute.</summary>
    public const int Acute = 2;

    // Where the lower bit of a pair stands for either: conditions (of its upper two bits), dependency, livelihood, family, home.
    private const uint AnyLevel = 1u << 1 | 1u << 3 | 1u << 13 | 1u << 15 | 1u << 17;

    private const uint WiderBits = 0x3Fu << 13;

    // Contact, plan, trust and agency: no chance that is drawn monthly follows from them but that of asking, from contact.
    private const uint AttitudeBits = 1u << 19 | 0xFu << 28;

    /// <summary>Combinations of the levels of the three wider needs.</summary>
    public const int WiderKinds = 27;

    /// <summary>Long-term conditions, 0 to 4 (four or more).</summary>
    public int Conditions => (int)(Bits & 7);

    /// <summary>Dependency: 0 independent, 1 low (less than daily help), 2 medium (daily), 3 high (round the clock).</summary>
    public int Dependency => Get(3, 3);

    /// <summary>Whether an adult has fewer close ties than the threshold.</summary>
    public bool Isolated => Has(5);

    /// <summary>Share of needed care that does not come, in thirds, 0 to 3.</summary>
    public int Unmet => Get(6, 3);

    /// <summary>Where the resident stands with personal care.</summary>
    public CareState Care => (CareState)Get(8, 3);

    /// <summary>Whether a community group helps the resident and its help fits.</summary>
    public bool HelpFits => Has(10);

    /// <summary>The unpaid carer of a dependent resident.</summary>
    public UnpaidCarer UnpaidCarer => (UnpaidCarer)Get(11, 3);

    /// <summary>Livelihood need: 0 none, 1 some, 2 acute.</summary>
    public int Livelihood => Get(13, 3);

    /// <summary>Family need: 0 none, 1 some, 2 acute.</summary>
    public int Family => Get(15, 3);

    /// <summary>Home need: 0 none, 1 some, 2 acute.</summary>
    public int Home => Get(17, 3);

    /// <summary>Whether the council was asked not long ago; the month of it says how long.</summary>
    public bool Contacted => Has(19);

    /// <summary>What the means tests see.</summary>
    public Means Means => (Means)Get(20, 3);

    /// <summary>Whether the resident is a member of a community group.</summary>
    public bool Member => Has(22);

    /// <summary>Whether the resident sits in a group's core.</summary>
    public bool Core => Has(23);

    /// <summary>Whether the resident lived here when the policy started.</summary>
    public bool Cohort => Has(24);

    /// <summary>The same as 1 or 0, to be counted without a branch.</summary>
    internal int CohortBit => Get(24, 1);

    /// <summary>Whether the resident is one whom nothing befalls: the extra row of the minimally different world.</summary>
    public bool Inert => Has(25);

    /// <summary>Whether care that the resident has is broken off for now.</summary>
    public bool BrokenOff => Has(26);

    /// <summary>Whether a community group helps the resident.</summary>
    public bool Helped => Has(27);

    /// <summary>Whether the last assessment led to one plan for all needs.</summary>
    public bool OnePlan => Has(28);

    /// <summary>Whether an adult trusts the council.</summary>
    public bool TrustsCouncil => Has(29);

    /// <summary>Whether an adult trusts community groups.</summary>
    public bool TrustsGroups => Has(30);

    /// <summary>Whether an adult feels able to influence local decisions.</summary>
    public bool Agency => Has(31);

    /// <summary>Whether there is an unpaid carer, wherever they live.</summary>
    public bool Carer => UnpaidCarer != UnpaidCarer.None;

    /// <summary>The levels of the three wider needs as one number, 0 to 26: livelihood + 3 family + 9 home.</summary>
    public int Wider => Livelihood + 3 * Family + 9 * Home;

    /// <summary>Needs at once: care, company, conditions to be managed together (two or more), livelihood, family, home.</summary>
    public int Needs => BitOperations.PopCount(((Bits | Bits >> 1) & AnyLevel) | (Bits & 1u << 5));

    /// <summary>Of those, needs of health: care, company, conditions to be managed together.</summary>
    public int HealthNeeds => BitOperations.PopCount(((Bits | Bits >> 1) & (1u << 1 | 1u << 3)) | (Bits & 1u << 5));

    /// <summary>
    /// The needs that are not met unless a service that fits answers them, a bit each (<see cref="OpenBit"/>): care of which a
    /// sixth or more does not come, company where no group's help fits, conditions to be managed together, wider needs.
    /// </summary>
    internal uint OpenNeeds
    {
        get
        {
            // Of each level its lower bit stands for either; unmet care stands three bits above dependency, help five above isolation.
            var levels = Bits | Bits >> 1;
            var care = levels & levels >> 3 & OpenBit(Need.Care);
            var company = Bits & ~(Bits >> 5) & OpenBit(Need.Connection);
            return levels & AnyLevel & ~OpenBit(Need.Care) | care | company;
        }
    }

    /// <summary>The bit of a need among <see cref="OpenNeeds"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint OpenBit(Need need) => need switch
    {
        Need.Care => 1u << 3,
        Need.Connection => 1u << 5,
        Need.Health => 1u << 1,
        Need.Livelihood => 1u << 13,
        Need.Family => 1u << 15,
        _ => 1u << 17,
    };

    /// <summary>The level of a need, 0 to 3, as services see it.</summary>
    public int Level(Need need) => need switch
    {
        Need.Care => Dependency,
        Need.Connection => Isolated ? 1 : 0,
        Need.Health => Math.Min(Conditions, 3),
        Need.Livelihood => Livelihood,
        Need.Family => Family,
        _ => Home,
    };

    /// <summary>Whether the same but for wider needs.</summary>
    public bool SameButWider(ResidentStatus other) => ((Bits ^ other.Bits) & ~WiderBits) == 0;

    /// <summary>Whether the same but for contact, plan, trust and agency.</summary>
    public bool SameButContact(ResidentStatus other) => ((Bits ^ other.Bits) & ~AttitudeBits) == 0;

    /// <summary>Whether the same in all but conditions, unmet need, wider needs, contact, plan, trust and agency.</summary>
    public bool SameLife(ResidentStatus other) => ((Bits ^ other.Bits) & ~(WiderBits | 7u | 3u << 6 | AttitudeBits)) == 0;

    /// <summary>The same with other conditions.</summary>
    public ResidentStatus WithConditions(int value) => With(0, 7, value);

    /// <summary>The same with another dependency.</summary>
    public ResidentStatus WithDependency(int value) => With(3, 3, value);

    /// <summary>The same, isolated or not.</summary>
    public ResidentStatus WithIsolated(bool value) => With(5, 1, value ? 1 : 0);

    /// <summary>The same with other unmet need, in thirds.</summary>
    public ResidentStatus WithUnmet(int value) => With(6, 3, value);

    /// <summary>The same with another state of care.</summary>
    public ResidentStatus WithCare(CareState value) => With(8, 3, (int)value);

    /// <summary>The same, helped by a group or not, and with help that fits or not.</summary>
    public ResidentStatus WithHelp(bool helped, bool fits) => With(27, 1, helped ? 1 : 0).WithHelpFits(fits);

    /// <summary>The same with another unpaid carer.</summary>
    public ResidentStatus WithUnpaidCarer(UnpaidCarer value) => With(11, 3, (int)value);

    /// <summary>The same with other livelihood need.</summary>
    public ResidentStatus WithLivelihood(int value) => With(13, 3, value);

    /// <summary>The same with other family need.</summary>
    public ResidentStatus WithFamily(int value) => With(15, 3, value);

    /// <summary>The same with other home need.</summary>
    public ResidentStatus WithHome(int value) => With(17, 3, value);

    /// <summary>The same, contacted or not.</summary>
    public ResidentStatus WithContacted(bool value) => With(19, 1, value ? 1 : 0);

    /// <summary>The same with other means.</summary>
    public ResidentStatus WithMeans(Means value) => With(20, 3, (int)value);

    /// <summary>The same, as a member, of the core or not.</summary>
    public ResidentStatus WithMembership(bool member, bool core) => With(22, 3, (member ? 1 : 0) | (core ? 2 : 0));

    /// <summary>The same, as one who lived here when the policy started.</summary>
    public ResidentStatus AsCohort() => With(24, 1, 1);

    /// <summary>The same, with care broken off or not.</summary>
    public ResidentStatus WithBrokenOff(bool value) => With(26, 1, value ? 1 : 0);

    /// <summary>The same, with help by a group that fits or does not.</summary>
    public ResidentStatus WithHelpFits(bool value) => With(10, 1, value ? 1 : 0);

    /// <summary>The same, with one plan or without.</summary>
    public ResidentStatus WithOnePlan(bool value) => With(28, 1, value ? 1 : 0);

    /// <summary>The same, trusting the council or not.</summary>
    public ResidentStatus WithTrustInCouncil(bool value) => With(29, 1, value ? 1 : 0);

    /// <summary>The same, trusting community groups or not.</summary>
    public ResidentStatus WithTrustInGroups(bool value) => With(30, 1, value ? 1 : 0);

    /// <summary>The same, feeling able to influence or not.</summary>
    public ResidentStatus WithAgency(bool value) => With(31, 1, value ? 1 : 0);

    /// <summary>The same, inert.</summary>
    public ResidentStatus AsInert() => With(25, 1, 1);

    /// <summary>Whether the means test of a service finds that the resident pays in full.</summary>
    public bool PaysFor(MeansTest test) => test switch
    {
        MeansTest.None => false,
        MeansTest.Savings => Means == Means.Savings,
        _ => Means != Means.Low,
    };

    private int Get(int shift, int mask) => (int)(Bits >> shift) & mask;

    private bool Has(int bit) => (Bits & 1u << bit) != 0;

    private ResidentStatus With(int shift, int mask, int value) =>
        new(Bits & ~((uint)mask << shift) | ((uint)value & (uint)mask) << shift);
}
