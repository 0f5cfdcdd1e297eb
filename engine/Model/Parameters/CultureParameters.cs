namespace Catalyst.Engine.Model.Parameters;

/// <summary>What people and the council learn: mind-set, trust and agency.</summary>
public sealed record CultureParameters
{
    /// <summary>m₀: the council's mind-set today, 0 institution-led to 1 asset-based.</summary>
    [Parameter("share", 0, 1)]
    public required double MindsetToday { get; init; }

    /// <summary>Months in which half the way to what communities call for is gone.</summary>
    [Parameter("months", 1, 240)]
    public required double MindsetHalfTime { get; init; }

    /// <summary>Rate at which mind-set is halved under budget stress.</summary>
    [Parameter("per year", 0, 5)]
    public required double StressHalving { get; init; }

    /// <summary>Rate at which new leadership halves mind-set.</summary>
    [Parameter("per year", 0, 5)]
    public required double LeaderHalving { get; init; }

    /// <summary>How far an asset-based mind-set closes the gap to wholly joined-up working.</summary>
    [Parameter("share", 0, 1)]
    public required double MindsetJoinsUp { get; init; }

    /// <summary>Share of adults who trust the council today.</summary>
    [Parameter("share", 0, 1)]
    public required double CouncilTrust { get; init; }

    /// <summary>Share of adults who trust community groups today.</summary>
    [Parameter("share", 0, 1)]
    public required double GroupTrust { get; init; }

    /// <summary>Share of adults who feel able to influence local decisions today.</summary>
    [Parameter("share", 0, 1)]
    public required double Agency { get; init; }

    /// <summary>Rate at which trust and agency fall back on what is usual.</summary>
    [Parameter("per person per year", 0, 2)]
    public required double Forgetting { get; init; }

    /// <summary>Chance that a refusal, or the loss of a service or of help, ends trust in who gave it.</summary>
    [Parameter("share", 0, 1)]
    public required double TrustLost { get; init; }

    /// <summary>Chance that a service, or help, that fits brings trust in who gives it.</summary>
    [Parameter("share", 0, 1)]
    public required double TrustGained { get; init; }

    /// <summary>Chance that taking part in a group gives a sense of influence.</summary>
    [Parameter("share", 0, 1)]
    public required double AgencyGained { get; init; }

    /// <summary>Share of their needs with which those who do not trust the council come to it, over those who do.</summary>
    [Parameter("ratio", 0, 1)]
    public required double DistrustAsking { get; init; }
}
