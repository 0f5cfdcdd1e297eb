using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Parameters;

namespace Catalyst.Tests.Unit.Model;

/// <summary>Small parameters made up so that chances can be worked out by hand, and what is built from them.</summary>
internal sealed record HandMade
{
    private static readonly double[] Even = [1, 1, 1, 1, 1];

    /// <summary>Yearly rates between levels of dependency, off the diagonal; the same at every age but for a factor.</summary>
    public static readonly double[,] Rates = { { 0, 0.05, 0.01, 0.002 }, { 0.3, 0, 0.12, 0.02 }, { 0.1, 0.2, 0, 0.15 }, { 0.01, 0.02, 0.1, 0 } };

    public HealthParameters Health { get; init; } = new()
    {
        ConditionShares = Table([Axis.Age, Axis.Conditions], [0, 100], [1, 0, 0, 0, 0, 0.2, 0.3, 0.2, 0.2, 0.1]),
        ConditionsDeprivationOdds = Table([Axis.Quintile], [1.3, 1.1, 1, 0.9, 0.75]),
        DependencyShares = Table([Axis.Age, Axis.Dependency], [0, 100], [1, 0, 0, 0, 0.3, 0.4, 0.2, 0.1]),
        DependencyDeprivationOdds = Table([Axis.Quintile], [1.5, 1.2, 1, 0.85, 0.6]),
        DependencySexOdds = Table([Axis.Sex], [1.2, 0.8]),
        ConditionsDependencyRatio = Table([Axis.Conditions], [1, 1.5, 2, 3, 4]),
        RecoveryRate = Table([Axis.Age, Axis.Dependency], [0], [0, 0.4, 0.3, 0.1]),
        IsolationOnsetRatio = 1.3,
        UnmetWorsening = 0.3,
        UnmetRecoveryLoss = 0.5,
        ReferenceUnmet = Table([Axis.Dependency], [0, 0, 0, 0]),
        AnnualTransitions = Table(
            [Axis.Age, Axis.Dependency, Axis.LaterDependency], [0, 60, 90], [.. Year(0.5), .. Year(1), .. Year(2)]),
        OnsetRatio = Table([Axis.Age], [0], [1]),
        WorseningRatio = Table([Axis.Age], [0, 65], [1.1, 1.2]),
        RecoveryRatio = 1,
    };

    public NeedParameters Needs { get; init; } = new()
    {
        Shares = Table(
            [Axis.WiderNeed, Axis.Age, Axis.WiderLevel], [0, 30, 70],
            [0.9, 0.08, 0.02, 0.8, 0.15, 0.05, 0.88, 0.1, 0.02,
             0.85, 0.1, 0.05, 0.92, 0.06, 0.02, 0.96, 0.03, 0.01,
             0.9, 0.07, 0.03, 0.85, 0.1, 0.05, 0.93, 0.05, 0.02]),
        DeprivationOdds = Table([Axis.WiderNeed, Axis.Quintile], [1.8, 1.3, 1, 0.7, 0.5, 1.5, 1.2, 1, 0.8, 0.7, 2, 1.4, 1, 0.7, 0.4]),
        EasingRate = Table([Axis.WiderNeed, Axis.WiderLevel], [0, 0.5, 1, 0, 0.4, 0.8, 0, 0.6, 1.5]),
        Clustering = 1.4,
        ConditionOnsetRatio = Table([Axis.WiderNeed], [1.1, 1.05, 1.15]),
        WorseningRatio = Table([Axis.WiderNeed], [1.05, 1.02, 1.2]),
    };

    public HealthCareParameters HealthCare { get; init; } = new()
    {
        AdmissionRate = Table([Axis.Age], [0, 65], [0.06, 0.25]),
        AdmissionConditionsRatio = Table([Axis.Conditions], [1, 1.5, 2, 3, 5]),
        AdmissionDependencyRatio = Table([Axis.Dependency], [1, 1.5, 2, 3]),
        AdmissionWorseningRatio = 10,
        PracticeContacts = Table([Axis.Age], [0], [4]),
        PracticeMultimorbidRatio = 2,
        EmergencyAttendances = Table([Axis.Age], [0], [0.3]),
        EmergencyDeprivationRatio = Table([Axis.Quintile], Even),
        EmergencyUnmetExcess = 0.5,
    };

    public WorldSwitches Switches { get; init; } = new();

    /// <summary>The share isolated at every adult age.</summary>
    public double Isolated { get; init; } = 0.1;

    /// <summary>Deaths a year at every age.</summary>
    public double DeathRate { get; init; } = 0.02;

    public HandMadeHazards Build() => new(this);

    /// <summary>A table whose free axis, if any, has the labels; values as given.</summary>
    public static ParameterTable Table(IReadOnlyList<Axis> axes, IReadOnlyList<int> ages, double[] values) => new(
        axes, [.. axes.Select(axis => ParameterTable.Size(axis) is var size && size > 0 ? [.. Enumerable.Range(0, size)] : ages)], values);

    public static ParameterTable Table(IReadOnlyList<Axis> axes, double[] values) => Table(axes, [0], values);

    /// <summary>A year at the rates times a factor, worked out in small steps.</summary>
    private static double[] Year(double factor) =>
        [.. SmallSteps.Exp(SmallSteps.Generator(Rates, factor)).Cast<double>()];
}

/// <summary>Everything that follows from made-up parameters.</summary>
internal sealed class HandMadeHazards
{
    public HandMadeHazards(HandMade made)
    {
        var death = Enumerable.Repeat(1 - Math.Exp(-made.DeathRate), 2).ToArray();
        Demography = new DemographyParameters
        {
            DeathProbability = HandMade.Table([Axis.Year, Axis.Sex, Axis.Age], death),
            DeprivationDeathRatio = HandMade.Table([Axis.Sex, Axis.Age, Axis.Decile], [.. Enumerable.Repeat(1.0, 20)]),
            ConditionsDeathRatio = HandMade.Table([Axis.Conditions], [1, 1.3, 1.6, 2, 3]),
            DependencyDeathRatio = HandMade.Table([Axis.Dependency], [1, 1.5, 2, 4]),
            IsolationDeathRatio = 1.26,
            IsolationCausalShare = 0.5,
            Fertility = HandMade.Table([Axis.Year, Axis.Age], [0]),
            MaleShareAtBirth = 0.51,
            FemaleShare = HandMade.Table([Axis.Age], [0.5]),
            MoveOutRate = HandMade.Table([Axis.Age], [0]),
        };
        Isolated = [.. Enumerable.Range(0, Residents.OldestAge + 1).Select(age => age < LifeHazards.AdultAge ? 0 : made.Isolated)];
        Prevalence = new Prevalence(made.Health, Demography);
        var mortality = new Mortality(Demography, Prevalence, Isolated, made.Switches, 2020, 2020);
        Flows = new StationaryFlows(
            made.Health, Prevalence, mortality, [.. Enumerable.Repeat(made.DeathRate, Residents.OldestAge + 1)]);
        Admissions = new Admissions(made.HealthCare, Prevalence);
        WiderNeeds = new WiderNeeds(made.Needs, new WiderNeedShares(made.Needs, Prevalence, Isolated));
        // Only these subjects bear on health.
        var parameters = new ModelParameters
        {
            Health = made.Health,
            Needs = made.Needs,
            HealthCare = made.HealthCare,
            Demography = Demography,
            Connection = null!,
            Community = null!,
            Commissioning = null!,
            Culture = null!,
            Time = null!,
            Care = null!,
            Council = null!,
            Labour = null!,
            Providers = null!,
            Paradigms = null!,
            Services = [],
        };
        Health = new HealthHazards(parameters, Prevalence, Flows, WiderNeeds.Shares, Admissions, Isolated, made.Switches);
    }

    public DemographyParameters Demography { get; }

    public double[] Isolated { get; }

    public Prevalence Prevalence { get; }

    public StationaryFlows Flows { get; }

    public Admissions Admissions { get; }

    public WiderNeeds WiderNeeds { get; }

    public HealthHazards Health { get; }
}

/// <summary>The exponential of a generator by an independent way: the differential equation dP/dt = P Q in small steps.</summary>
internal static class SmallSteps
{
    /// <summary>A generator from rates off the diagonal.</summary>
    public static double[,] Generator(double[,] rates, double factor = 1)
    {
        var size = rates.GetLength(0);
        var generator = new double[size, size];
        for (var i = 0; i < size; i++)
            for (var j = 0; j < size; j++)
                if (i != j) (generator[i, j], generator[i, i]) = (rates[i, j] * factor, generator[i, i] - rates[i, j] * factor);
        return generator;
    }

    /// <summary>Runge and Kutta's fourth-order rule, which for this equation is the series to the fourth power in each step.</summary>
    public static double[,] Exp(double[,] generator, double years = 1, int steps = 2000)
    {
        var size = generator.GetLength(0);
        var (sum, term) = (Identity(size), Identity(size));
        for (var power = 1; power <= 4; power++)
        {
            term = Times(term, generator, years / steps / power);
            for (var i = 0; i < size; i++)
                for (var j = 0; j < size; j++) sum[i, j] += term[i, j];
        }
        var product = Identity(size);
        for (var step = 0; step < steps; step++) product = Times(product, sum, 1);
        return product;
    }

    public static double[,] Power(double[,] matrix, int exponent)
    {
        var product = Identity(matrix.GetLength(0));
        for (var i = 0; i < exponent; i++) product = Times(product, matrix, 1);
        return product;
    }

    public static double Largest(double[,] a, double[,] b) =>
        a.Cast<double>().Zip(b.Cast<double>(), (x, y) => Math.Abs(x - y)).Max();

    private static double[,] Identity(int size)
    {
        var identity = new double[size, size];
        for (var i = 0; i < size; i++) identity[i, i] = 1;
        return identity;
    }

    private static double[,] Times(double[,] a, double[,] b, double factor)
    {
        var size = a.GetLength(0);
        var product = new double[size, size];
        for (var i = 0; i < size; i++)
            for (var j = 0; j < size; j++)
                for (var k = 0; k < size; k++) product[i, j] += a[i, k] * b[k, j] * factor;
        return product;
    }
}
