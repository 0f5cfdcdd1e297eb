using System.Collections.Immutable;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Hazards;

/// <summary>A wider need, in the order of the parameters' axis and of the draws.</summary>
public enum WiderNeed
{
    /// <summary>Income, work, debt.</summary>
    Livelihood,

    /// <summary>Family life and care of children.</summary>
    Family,

    /// <summary>Housing.</summary>
    Home,
}

/// <summary>Wider needs of a resident, by need.</summary>
public static class WiderNeedLevels
{
    /// <summary>Wider needs.</summary>
    public const int Count = 3;

    /// <summary>Each of them, in the order of the draws.</summary>
    public static ImmutableArray<WiderNeed> All { get; } = [WiderNeed.Livelihood, WiderNeed.Family, WiderNeed.Home];

    /// <summary>The effect of services on a need's worsening.</summary>
    public static ServiceEffect WorsenedBy(this WiderNeed need) => ServiceEffect.LivelihoodWorsens + 2 * (int)need;

    /// <summary>The effect of services on a need's easing.</summary>
    public static ServiceEffect EasedBy(this WiderNeed need) => ServiceEffect.LivelihoodEases + 2 * (int)need;

    /// <summary>The level of a wider need: 0 none, 1 some, 2 acute.</summary>
    public static int Level(this ResidentStatus status, WiderNeed need) => need switch
    {
        WiderNeed.Livelihood => status.Livelihood,
        WiderNeed.Family => status.Family,
        _ => status.Home,
    };

    /// <summary>The same with another level of a wider need.</summary>
    public static ResidentStatus With(this ResidentStatus status, WiderNeed need, int level) => need switch
    {
        WiderNeed.Livelihood => status.WithLivelihood(level),
        WiderNeed.Family => status.WithFamily(level),
        _ => status.WithHome(level),
    };

    /// <summary>Needs at once other than this one, 0 to 5.</summary>
    public static int OtherNeeds(this ResidentStatus status, WiderNeed need) =>
        status.Needs - (status.Level(need) > 0 ? 1 : 0);

    /// <summary>The wider needs of a combination, 0 to 26 (see <see cref="ResidentStatus.Wider"/>).</summary>
    internal static ResidentStatus StatusOf(int wider) =>
        default(ResidentStatus).WithLivelihood(wider % 3).WithFamily(wider / 3 % 3).WithHome(wider / 9);
}
