namespace Catalyst.Benchmarks.AgeingTown;

/// <summary>
/// A resident in 32 bits. The month of birth is held rather than the age, so that a month in which nothing happens to a
/// resident writes nothing.
/// </summary>
/// <param name="Packed">Birth in bits 0–15, conditions 16–19, quintile 20–22, frailty 23–24, queued 25, sex 26.</param>
internal readonly record struct Resident(uint Packed)
{
    public const int MostConditions = 8;
    public const int MostFrailty = 3;
    public const int Quintiles = 5;
    public const int OldestAtStart = 1079;

    private const uint OneCondition = 1u << 16;
    private const uint OneFrailty = 1u << 23;
    private const uint QueuedBit = 1u << 25;
    private const uint SexBit = 1u << 26;
    private const uint QuintileBits = 7u << 20;

    public static Resident AtStart(int ageMonths, int sex, int quintile, int conditions, int frailty) => new(
        (uint)(OldestAtStart - ageMonths) | (uint)conditions << 16 | (uint)(quintile - 1) << 20 | (uint)frailty << 23
        | (uint)sex << 26);

    /// <summary>Age in months after the birthdays of a step; steps count from 0.</summary>
    public int AgeAt(int step) => step + 1 + OldestAtStart - (int)(Packed & 0xFFFF);

    public int Conditions => (int)(Packed >> 16 & 15);

    /// <summary>Deprivation quintile less one.</summary>
    public int QuintileIndex => (int)(Packed >> 20 & 7);

    public int Frailty => (int)(Packed >> 23 & 3);

    public bool Queued => (Packed & QueuedBit) != 0;

    public Resident WithOneConditionMore() => new(Packed + OneCondition);

    public Resident WithMoreFrailty() => new(Packed + OneFrailty);

    public Resident WithLessFrailty() => new(Packed - OneFrailty);

    public Resident Joining() => new(Packed | QueuedBit);

    public Resident Leaving() => new(Packed & ~QueuedBit);

    /// <summary>The newborn who takes the place of one who died in a step: age 0, nothing kept but the quintile.</summary>
    public Resident ReplacedAt(int step, bool male) =>
        new((Packed & QuintileBits) | (uint)(step + 1 + OldestAtStart) | (male ? SexBit : 0));
}
