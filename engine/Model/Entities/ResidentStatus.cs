namespace Catalyst.Engine.Model.Entities;

/// <summary>Where a resident stands with care at home.</summary>
public enum CareState
{
    /// <summary>Neither in care nor waiting.</summary>
    None,

    /// <summary>Found eligible and waiting for a package.</summary>
    Waiting,

    /// <summary>In care arranged by the council.</summary>
    Council,

    /// <summary>In care bought by the resident.</summary>
    Private,
}

/// <summary>What changes in a resident's life, in sixteen bits; a value, to be read and replaced whole.</summary>
/// <param name="Bits">The packed bits.</param>
public readonly record struct ResidentStatus(ushort Bits)
{
    /// <summary>Most conditions told apart: 4 stands for four or more.</summary>
    public const int MostConditions = 4;

    /// <summary>The highest level of dependency.</summary>
    public const int HighDependency = 3;

    /// <summary>Steps in which unmet need is told apart: 0 none, 3 all.</summary>
    public const int UnmetSteps = 3;

    /// <summary>Long-term conditions, 0 to 4 (four or more).</summary>
    public int Conditions => Bits & 7;

    /// <summary>Dependency: 0 independent, 1 low (less than daily help), 2 medium (daily), 3 high (round the clock).</summary>
    public int Dependency => Bits >> 3 & 3;

    /// <summary>Whether an adult has fewer close ties than the threshold.</summary>
    public bool Isolated => (Bits & 1 << 5) != 0;

    /// <summary>Share of needed care that does not come, in thirds, 0 to 3.</summary>
    public int Unmet => Bits >> 6 & 3;

    /// <summary>Where the resident stands with care at home.</summary>
    public CareState Care => (CareState)(Bits >> 8 & 3);

    /// <summary>Whether a community group helps the resident.</summary>
    public bool Helped => (Bits & 1 << 10) != 0;

    /// <summary>Whether the resident is a member of a community group.</summary>
    public bool Member => (Bits & 1 << 11) != 0;

    /// <summary>Whether the resident sits in a group's core.</summary>
    public bool Core => (Bits & 1 << 12) != 0;

    /// <summary>Whether a dependent resident has an unpaid carer.</summary>
    public bool Carer => (Bits & 1 << 13) != 0;

    /// <summary>Whether the resident would pay for their own care.</summary>
    public bool SelfFunder => (Bits & 1 << 14) != 0;

    /// <summary>Whether the resident is one whom nothing befalls: the extra row of the minimally different world.</summary>
    public bool Inert => (Bits & 1 << 15) != 0;

    /// <summary>Needs at once: care, connection, and conditions to be managed together (two or more).</summary>
    public int Needs => (Dependency > 0 ? 1 : 0) + (Isolated ? 1 : 0) + (Conditions >= 2 ? 1 : 0);

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

    /// <summary>The same, helped by a group or not.</summary>
    public ResidentStatus WithHelped(bool value) => With(10, 1, value ? 1 : 0);

    /// <summary>The same, as a member, of the core or not.</summary>
    public ResidentStatus WithMembership(bool member, bool core) => With(11, 3, (member ? 1 : 0) | (core ? 2 : 0));

    /// <summary>The same, with an unpaid carer or not.</summary>
    public ResidentStatus WithCarer(bool value) => With(13, 1, value ? 1 : 0);

    /// <summary>The same, with means of their own or not.</summary>
    public ResidentStatus WithSelfFunder(bool value) => With(14, 1, value ? 1 : 0);

    /// <summary>The same, inert.</summary>
    public ResidentStatus AsInert() => With(15, 1, 1);

    private ResidentStatus With(int shift, int mask, int value) =>
        new((ushort)(Bits & ~(mask << shift) | (value & mask) << shift));
}
