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
    private const int Sexes = 2;
    private const int Quintiles = 5;

    // Halvings by which an odds ratio is found: to the last bit of a share.
    private const int Halvings = 60;

    private readonly double[] _female = new double[Ages];
    private readonly double[,,] _conditionsAtLeast = new double[Ages, Quintiles, ResidentStatus.MostConditions + 2];

    // Age and sex are one dimension: of four, every look would be a call into the runtime.
    private readonly double[,,] _dependencyAtLeast = new double[Ages * Sexes, Quintiles, ResidentStatus.HighDependency + 2];
    private readonly double[,,] _dependent = new double[Ages * Sexes, Quintiles, ResidentStatus.MostConditions + 1];

    /// <summary>The prevalence that the parameters state.</summary>
    /// <param name="health">Conditions and dependency.</param>
    /// <param name="demography">Where the share of women at each age stands.</param>
    public Prevalence(HealthParameters health, DemographyParameters demography)
    {
        for (var age = 0; age < Ages; age++) _female[age] = demography.FemaleShare.At(age);
        for (var age = 0; age < Ages; age++)
            for (var quintile = 0; quintile < Quintiles; quintile++)
            {
                Fill(health.ConditionShares, age, health.ConditionsDeprivationOdds.Values[quintile],
                    (level, share) => _conditionsAtLeast[age, quintile, level] = share);
                for (var sex = 0; sex < Sexes; sex++)
                {
                    Fill(health.DependencyShares, age,
                        health.DependencyDeprivationOdds.Values[quintile] * health.DependencySexOdds.Values[sex],
                        (level, share) => _dependencyAtLeast[age * Sexes + sex, quintile, level] = share);
                    FillDependent(health.ConditionsDependencyRatio.Values, age, sex, quintile);
                }
            }
    }

    /// <summary>Share with at least so many conditions (0 to 5; at least 5 is 0).</summary>
    public double ConditionsAtLeast(int age, int quintile, int conditions) =>
        _conditionsAtLeast[age, quintile, conditions];

    /// <summary>Share with exactly so many conditions, 4 standing for four or more.</summary>
    public double Conditions(int age, int quintile, int conditions) =>
        ConditionsAtLeast(age, quintile, conditions) - ConditionsAtLeast(age, quintile, conditions + 1);

    /// <summary>Share of at least a level of dependency (0 to 4; at least 4 is 0) in a sex.</summary>
    public double DependencyAtLeast(int age, int sex, int quintile, int level) => _dependencyAtLeast[age * Sexes + sex, quintile, level];

    /// <summary>Share at a level of dependency in a sex.</summary>
    public double Dependency(int age, int sex, int quintile, int level) =>
        DependencyAtLeast(age, sex, quintile, level) - DependencyAtLeast(age, sex, quintile, level + 1);

    /// <summary>Share at a level of dependency in both sexes together.</summary>
    public double Dependency(int age, int quintile, int level) =>
        SexShare(age, 0) * Dependency(age, 0, quintile, level) + SexShare(age, 1) * Dependency(age, 1, quintile, level);

    /// <summary>
    /// Share at a level of dependency among those of a sex with so many conditions: the odds of dependency rise with
    /// conditions in the ratio of their rates of worsening, with the share over all conditions as stated.
    /// </summary>
    public double DependencyGiven(int age, int sex, int quintile, int conditions, int level)
    {
        var dependent = DependencyAtLeast(age, sex, quintile, 1);
        if (dependent <= 0) return level == 0 ? 1 : 0;
        var given = _dependent[age * Sexes + sex, quintile, conditions];
        return level == 0 ? 1 - given : given * Dependency(age, sex, quintile, level) / dependent;
    }

    /// <summary>The same of both sexes together.</summary>
    public double DependencyGiven(int age, int quintile, int conditions, int level) =>
        SexShare(age, 0) * DependencyGiven(age, 0, quintile, conditions, level)
        + SexShare(age, 1) * DependencyGiven(age, 1, quintile, conditions, level);

    /// <summary>Share of a sex at an age.</summary>
    public double SexShare(int age, int sex) => sex == 0 ? _female[age] : 1 - _female[age];

    /// <summary>A share with its odds multiplied: odds, not shares, so that none passes 1.</summary>
    internal static double Tilted(double share, double odds) =>
        share >= 1 ? 1 : share * odds / (1 - share + share * odds);

    /// <summary>Shares at or beyond each level, from the least.</summary>
    private static void Fill(ParameterTable shares, int age, double odds, Action<int, double> set)
    {
        var tail = 0.0;
        for (var level = shares.Labels(1).Count - 1; level >= 1; level--)
        {
            tail += Interpolation.Linear(shares, age, level);
            set(level, Tilted(tail, odds));
        }
        set(0, 1);
    }

    /// <summary>Dependent shares by conditions: odds in the stated ratios, scaled so that the mean is the stated share.</summary>
    private void FillDependent(IReadOnlyList<double> ratio, int age, int sex, int quintile)
    {
        var dependent = DependencyAtLeast(age, sex, quintile, 1);
        // The odds sought lie between those that all would have at the greatest and at the least ratio.
        var (low, high) = (0.0, dependent >= 1 ? 1e12 : dependent / (1 - dependent) / ratio.Min());
        for (var halving = 0; halving < Halvings; halving++)
        {
            var (middle, mean) = ((low + high) / 2, 0.0);
            for (var c = 0; c < ratio.Count; c++) mean += Conditions(age, quintile, c) * Odds(middle * ratio[c]);
            if (mean < dependent) low = middle;
            else high = middle;
        }
        for (var c = 0; c < ratio.Count; c++) _dependent[age * Sexes + sex, quintile, c] = Odds(high * ratio[c]);

        static double Odds(double odds) => odds / (1 + odds);
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
