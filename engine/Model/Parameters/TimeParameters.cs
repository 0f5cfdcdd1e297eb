namespace Catalyst.Engine.Model.Parameters;

/// <summary>A resident's time: what is taken up before any of it can be given away.</summary>
public sealed record TimeParameters
{
    /// <summary>Sleep, meals, washing and dressing.</summary>
    [Parameter("hours per day", 0, 20)]
    public required double PersonalHours { get; init; }

    /// <summary>Paid work and study of residents without livelihood need, by age; those without work included.</summary>
    [Parameter("hours per week", 0, 80), Axes(Axis.Age)]
    public required ParameterTable WorkHours { get; init; }

    /// <summary>Paid work by livelihood need over that of those without.</summary>
    [Parameter("ratio", 0, 1), Axes(Axis.WiderLevel)]
    public required ParameterTable LivelihoodWork { get; init; }

    /// <summary>Care given by an unpaid carer, on average.</summary>
    [Parameter("hours per week", 1, 100)]
    public required double CarerHours { get; init; }

    /// <summary>Share of residents who care for somebody unpaid, by age: in which proportion care falls to each age.</summary>
    [Parameter("share", 0, 1), Axes(Axis.Age)]
    public required ParameterTable CarerShare { get; init; }
}
