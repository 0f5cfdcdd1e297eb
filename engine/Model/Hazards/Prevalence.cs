using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Parameters;

namespace Catalyst.Engine.Model.Hazards;

/// <summary>
/// How common conditions and dependency are by age and deprivation: what the start is drawn from, what arrivals are drawn
/// from, and what the monthly rates are made to sustain. Shares are interpolated linearly between the ages of the table.
/// </summary>
public sealed class Prevalence
{
    private const int Ages = Residents.OldestAge + 1;
    private const int Quintiles = 5;

    private readonly double[,,] _conditionsAtLeast = new double[Ages, Quintiles, ResidentStatus.MostConditions + 2];
    private readonly double[,,] _dependencyAtLeast = new double[Ages, Quintiles, ResidentStatus.HighDependency + 2];
    private readonly double[,,] _relativeDependency = new double[Ages, Quintiles, ResidentStatus.MostConditions + 1];

    /// <summary>The prevalence that the parameters state.</summary>
    public Prevalence(HealthParameters health)
    {
        Fill(_conditionsAtLeast, health.ConditionShares, health.ConditionsDeprivationOdds);
        Fill(_dependencyAtLeast, health.DependencyShares, health.DependencyDeprivationOdds);
        var ratio = health.ConditionsDependencyRatio.Values;
        for (var age = 0; age < Ages; age++)
            for (var quintile = 0; quintile < Quintiles; quintile++)
            {
                var mean = 0.0;
                for (var c = 0; c < ratio.Count; c++) mean += Conditions(age, quintile, c) * ratio[c];
                for (var c = 0; c < ratio.Count; c++) _relativeDependency[age, quintile, c] = ratio[c] / mean;
            }
    }

    /// <summary>Share with at least so many conditions (0 to 5; at least 5 is 0).</summary>
    public double ConditionsAtLeast(int age, int quintile, int conditions) =>
        _conditionsAtLeast[age, quintile, conditions];

    /// <summary>Share with exactly so many conditions, 4 standing for four or more.</summary>
    public double Conditions(int age, int quintile, int conditions) =>
        ConditionsAtLeast(age, quintile, conditions) - ConditionsAtLeast(age, quintile, conditions + 1);

    /// <summary>Share of at least a level of dependency (0 to 4; at least 4 is 0).</summary>
    public double DependencyAtLeast(int age, int quintile, int level) => _dependencyAtLeast[age, quintile, level];

    /// <summary>Share at a level of dependency.</summary>
    public double Dependency(int age, int quintile, int level) =>
        DependencyAtLeast(age, quintile, level) - DependencyAtLeast(age, quintile, level + 1);

    /// <summary>
    /// Share at a level of dependency among those with so many conditions: dependency is the likelier the more conditions,
    /// in the ratio of their rates of worsening, with the share over all conditions as stated.
    /// </summary>
    public double DependencyGiven(int age, int quintile, int conditions, int level)
    {
        var dependent = DependencyAtLeast(age, quintile, 1);
        if (dependent <= 0) return level == 0 ? 1 : 0;
        var given = Math.Min(0.98, dependent * RelativeDependency(age, quintile, conditions));
        return level == 0 ? 1 - given : given * Dependency(age, quintile, level) / dependent;
    }

    /// <summary>The rate ratio of worsening at so many conditions over its mean at this age and deprivation.</summary>
    public double RelativeDependency(int age, int quintile, int conditions) =>
        _relativeDependency[age, quintile, conditions];

    /// <summary>A share with its odds multiplied: odds, not shares, so that none passes 1.</summary>
    internal static double Tilted(double share, double odds) =>
        share >= 1 ? 1 : share * odds / (1 - share + share * odds);

    private static void Fill(double[,,] atLeast, ParameterTable shares, ParameterTable odds)
    {
        var levels = shares.Labels(1).Count;
        for (var age = 0; age < Ages; age++)
            for (var quintile = 0; quintile < Quintiles; quintile++)
            {
                var tail = 0.0;
                for (var level = levels - 1; level >= 1; level--)
                {
                    tail += Interpolation.Linear(shares, age, level);
                    atLeast[age, quintile, level] = Tilted(tail, odds.Values[quintile]);
                }
                atLeast[age, quintile, 0] = 1;
            }
    }
}

/// <summary>Values between the ages of a table.</summary>
internal static class Interpolation
{
    /// <summary>Linear in age, for a table by age and one further axis; flat beyond the last age.</summary>
    public static double Linear(ParameterTable table, int age, int column)
    {
        var (low, high, part) = Around(table.Labels(0), age);
        return table.At(low, column) + part * (table.At(high, column) - table.At(low, column));
    }

    /// <summary>Linear in age, for a table by one axis, age and another axis; flat beyond the last age.</summary>
    public static double Linear(ParameterTable table, int first, int age, int column)
    {
        var (low, high, part) = Around(table.Labels(1), age);
        return table.At(first, low, column) + part * (table.At(first, high, column) - table.At(first, low, column));
    }

    /// <summary>The labels about a key and how far it lies between them; the last label where it lies beyond.</summary>
    public static (int Low, int High, double Part) Around(IReadOnlyList<int> labels, int key)
    {
        var i = labels.Count - 1;
        while (i > 0 && labels[i] > key) i--;
        if (i == labels.Count - 1 || key <= labels[i]) return (labels[i], labels[i], 0);
        return (labels[i], labels[i + 1], (key - labels[i]) / (double)(labels[i + 1] - labels[i]));
    }

    /// <summary>Geometric in age and in year, for the life table.</summary>
    public static double Geometric(ParameterTable table, int year, int sex, int age)
    {
        var (early, late, yearPart) = Around(table.Labels(0), year);
        var (low, high, agePart) = Around(table.Labels(2), age);
        var atEarly = Between(table.At(early, sex, low), table.At(early, sex, high), agePart);
        var atLate = Between(table.At(late, sex, low), table.At(late, sex, high), agePart);
        return Between(atEarly, atLate, yearPart);
    }

    private static double Between(double a, double b, double part) =>
        part <= 0 || a <= 0 || b <= 0
            ? a
            : KernelMath.Exp((1 - part) * KernelMath.Log(a) + part * KernelMath.Log(b));
}
