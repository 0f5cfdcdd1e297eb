using Catalyst.Engine.Kernel;

namespace Catalyst.Benchmarks.AgeingTown;

/// <summary>
/// Who draws what. The four monthly decisions share a random block between the two months of a pair: the key's month is
/// the pair's number, and the pair's second month draws with the numbers four higher.
/// </summary>
internal static class TownDecision
{
    public const int Death = 0;
    public const int Condition = 1;
    public const int Frailty = 2;

    /// <summary>Who joins the queue; where somebody died, who cannot join, the newborn's sex.</summary>
    public const int CareOrSex = 3;
    public const int PerMonth = 4;

    // Of the initial state, drawn before the first month.
    public const int StartAge = 16;
    public const int StartSex = 17;
    public const int StartQuintile = 18;
    public const int StartConditions = 24;
    public const int StartFrailty = 32;
    public const int Rewire = 40;
    public const int RewireTo = 41;

    /// <summary>The month that keys the initial state.</summary>
    public static readonly Month BeforeStart = new(-1);

    /// <summary>The key's month of a step; steps count from 0.</summary>
    public static Month PairOf(int step) => new(step / 2);
}
