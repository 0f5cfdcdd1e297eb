namespace Catalyst.Scenarios.Inputs;

/// <summary>Whole numbers from one to another, both allowed.</summary>
/// <param name="Lowest">The lowest.</param>
/// <param name="Highest">The highest.</param>
public readonly record struct WholeLimits(long Lowest, long Highest);

/// <summary>How large a study may be; the same limits hold for files, schemas and the command line.</summary>
public static class StudyLimits
{
    /// <summary>Years from the policy start.</summary>
    public static WholeLimits Years { get; } = new(1, 50);

    /// <summary>Draws of the parameters.</summary>
    public static WholeLimits Draws { get; } = new(1, 10_000);

    /// <summary>Replicates of each draw.</summary>
    public static WholeLimits Replicates { get; } = new(1, 10_000);

    /// <summary>Seeds: as many as every reader of JSON holds exactly.</summary>
    public static WholeLimits Seed { get; } = new(0, (1L << 53) - 1);

    /// <summary>Residents of the panel.</summary>
    public static WholeLimits Panel { get; } = new(0, 100_000);

    /// <summary>Months after the policy start before a policy begins to be phased in.</summary>
    public static WholeLimits After { get; } = new(0, 600);

    /// <summary>Scenarios of a study.</summary>
    public const int MostScenarios = 64;

    /// <summary>Letters of a scenario's name.</summary>
    public const int LongestScenarioName = 60;

    /// <summary>Largest share of the year's income that a scenario may invest in one thing.</summary>
    public const double GreatestInvestment = 0.2;

    /// <summary>Largest ratio that a stress may state.</summary>
    public const double GreatestStress = 2;

    /// <summary>Years from the start to the policy start.</summary>
    public const int LongestLeadYears = 50;
}
