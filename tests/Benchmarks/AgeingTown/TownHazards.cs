using Catalyst.Engine.Kernel;

namespace Catalyst.Benchmarks.AgeingTown;

/// <summary>The model's probabilities, as thresholds looked up by month of age; formulas in Reference/ageing-town.md.</summary>
internal sealed class TownHazards
{
    private const int Ages = 2048;
    private const double Recovery = 0.01;

    private readonly HazardTable _death = new([Ages, Resident.MostConditions + 1], at =>
        Threshold.OfYearlyRate(5e-5 * KernelMath.Exp(0.095 * Years(at[0])) * Power(1.15, at[1])));

    private readonly HazardTable _condition = new([Ages, Resident.Quintiles], at =>
        Threshold.OfYearlyRate(0.004 * KernelMath.Exp(0.045 * Years(at[0])) * (0.8 + 0.1 * (at[1] + 1))));

    private readonly HazardTable _worse = new([Resident.MostConditions + 1], at => Threshold.Of(Worsening(at[0])));

    private readonly HazardTable _worseOrMayRecover = new([Resident.MostConditions + 1], at =>
        Threshold.Of(Worsening(at[0]) + Recovery));

    private readonly HazardTable _care = new([Resident.MostFrailty + 1], at => Threshold.Of(0.02 * at[0]));

    public Threshold Death(int age, int conditions) => _death[Math.Min(age, Ages - 1), conditions];

    public Threshold Condition(int age, int quintileIndex) => _condition[Math.Min(age, Ages - 1), quintileIndex];

    public Threshold Worse(int conditions) => _worse[conditions];

    /// <summary>Below this and not below <see cref="Worse"/>, a resident all of whose ties are well recovers.</summary>
    public Threshold WorseOrMayRecover(int conditions) => _worseOrMayRecover[conditions];

    /// <summary>Below this and not below <see cref="Worse"/>, a resident with this support recovers.</summary>
    public static Threshold WorseOrRecover(int conditions, int wellTies, int ties) =>
        Threshold.Of(Worsening(conditions) + Recovery * wellTies / ties);

    public Threshold Care(int frailty) => _care[frailty];

    private static double Years(int ageMonths) => ageMonths / 12.0;

    private static double Worsening(int conditions) => 0.002 * (1 + conditions);

    private static double Power(double x, int n) => n == 0 ? 1 : x * Power(x, n - 1);
}
