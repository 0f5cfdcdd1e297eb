using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model;

/// <summary>Who takes part in commissioning a service.</summary>
public enum Network
{
    /// <summary>Nobody but those who use it, by their feedback.</summary>
    None,

    /// <summary>All residents of an area, through the groups of their neighbourhood.</summary>
    Geography,

    /// <summary>Those who share the need, through groups of that interest.</summary>
    Interest,
}

/// <summary>How power moves from the council to those who take part.</summary>
public enum Transfer
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>Quick, cheap and easily taken back.</summary>
    Informal,

    /// <summary>Slow, dear and durable.</summary>
    Formal,
}

/// <summary>
/// A scenario's own answers to the four questions of community commissioning for a service; what is not answered is as the
/// paradigm that decides on participation has it.
/// </summary>
public sealed record CommissioningAnswers
{
    /// <summary>Whether the council treats the service as a duty; what the law makes a duty stays one.</summary>
    public ServiceNature? Nature { get; init; }

    /// <summary>Who takes part.</summary>
    public Network? Network { get; init; }

    /// <summary>How power moves.</summary>
    public Transfer? Transfer { get; init; }

    /// <summary>Depth of participation, 0 to 1.</summary>
    public double? Depth { get; init; }
}

/// <summary>What a scenario decides on a service: who takes each decision, its answers, and when it begins.</summary>
public sealed record ServicePolicy
{
    /// <summary>The paradigm that takes each decision.</summary>
    public required DecisionMakers Decisions { get; init; }

    /// <summary>The scenario's own answers.</summary>
    public CommissioningAnswers Answers { get; init; } = new();

    /// <summary>Months after the policy start before any of it begins to be phased in.</summary>
    public int AfterMonths { get; init; }
}

/// <summary>For each decision at which paradigms may differ, the name of the paradigm that takes it.</summary>
/// <param name="Specification">How need is specified.</param>
/// <param name="WayIn">The way in.</param>
/// <param name="Delivery">Who delivers.</param>
/// <param name="Money">How money is divided.</param>
/// <param name="Participation">Who is invited, how deeply, and how power moves.</param>
/// <param name="PressureResponse">The response to pressure.</param>
public sealed record DecisionMakers(
    string Specification, string WayIn, string Delivery, string Money, string Participation, string PressureResponse)
{
    /// <summary>One paradigm for all decisions.</summary>
    public static DecisionMakers All(string paradigm) => new(paradigm, paradigm, paradigm, paradigm, paradigm, paradigm);
}
