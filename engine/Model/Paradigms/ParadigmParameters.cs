using Catalyst.Engine.Model.Parameters;

namespace Catalyst.Engine.Model.Paradigms;

/// <summary>The numbers of each paradigm's decisions; the rules stand in the engine's Paradigms folder.</summary>
public sealed record ParadigmParameters
{
    /// <summary>Weight of Market's decisions in today's State–Market mix; State has the rest.</summary>
    [Parameter("share", 0, 1)]
    public required double TodayMarketShare { get; init; }

    /// <summary>Months over which a paradigm's decisions replace today's.</summary>
    [Parameter("months", 1, 240)]
    public required double PhaseIn { get; init; }

    /// <summary>Months between request and assessment for each door passed.</summary>
    [Parameter("months per door", 0, 12)]
    public required double DoorDelay { get; init; }

    /// <summary>State: share of new packages given to the council's own staff.</summary>
    [Parameter("share", 0, 1)]
    public required double StateInHouse { get; init; }

    /// <summary>State: doors a resident passes for one need.</summary>
    [Parameter("doors", 0, 10)]
    public required double StateDoors { get; init; }

    /// <summary>State: part of a budget gap closed by strictness (the rest is waited out).</summary>
    [Parameter("share", 0, 1)]
    public required double StateTightening { get; init; }

    /// <summary>Market: share of new packages given to the council's own staff.</summary>
    [Parameter("share", 0, 1)]
    public required double MarketInHouse { get; init; }

    /// <summary>Market: doors a resident passes for one need; each contract has its own.</summary>
    [Parameter("doors", 0, 10)]
    public required double MarketDoors { get; init; }

    /// <summary>Market: part of a budget gap closed by lower fees.</summary>
    [Parameter("share", 0, 1)]
    public required double MarketFeeSqueeze { get; init; }

    /// <summary>Community: share of new packages given to the council's own staff.</summary>
    [Parameter("share", 0, 1)]
    public required double CommunityInHouse { get; init; }

    /// <summary>Community: doors a resident passes: one conversation, one plan.</summary>
    [Parameter("doors", 0, 10)]
    public required double CommunityDoors { get; init; }

    /// <summary>Community: share of requests with a need a group can meet that are introduced to one.</summary>
    [Parameter("share", 0, 1)]
    public required double CommunityLinking { get; init; }

    /// <summary>State and Market: the same share, by signposting.</summary>
    [Parameter("share", 0, 1)]
    public required double SignpostLinking { get; init; }

    /// <summary>Community: depth of participation in specifying care, 0 informed to 1 empowered.</summary>
    [Parameter("share", 0, 1)]
    public required double CommunityDepth { get; init; }

    /// <summary>Market: depth at which customers' feedback shapes a service, 0 informed to 1 empowered.</summary>
    [Parameter("share", 0, 1)]
    public required double MarketFeedback { get; init; }

    /// <summary>How well customers who give feedback mirror all of them.</summary>
    [Parameter("share", 0, 1)]
    public required double FeedbackMirror { get; init; }

    /// <summary>Market: share of the money for services of choice that is divided by activity and price.</summary>
    [Parameter("share", 0, 1)]
    public required double MarketActivityShare { get; init; }

    /// <summary>Community: share of a service's money that is communities' to commission, at full depth.</summary>
    [Parameter("share", 0, 1)]
    public required double CommunityBudgetShare { get; init; }

    /// <summary>Community: part of what volunteers could do in a service that they are asked to do.</summary>
    [Parameter("share", 0, 1)]
    public required double CommunityVolunteers { get; init; }

    /// <summary>State: share of requests by people with several needs that lead to one plan for all of them.</summary>
    [Parameter("share", 0, 1)]
    public required double StateOnePlan { get; init; }

    /// <summary>Market: the same share.</summary>
    [Parameter("share", 0, 1)]
    public required double MarketOnePlan { get; init; }

    /// <summary>Community: the same share.</summary>
    [Parameter("share", 0, 1)]
    public required double CommunityOnePlan { get; init; }

    /// <summary>Community: share of a service's base budget that pays for the support of groups.</summary>
    [Parameter("share", 0, 0.5)]
    public required double CommunitySupportShare { get; init; }

    /// <summary>Community: part of a budget gap met by asking more of groups.</summary>
    [Parameter("share", 0, 1)]
    public required double CommunityLoad { get; init; }

    /// <summary>Hours that may be asked of groups over those offered, in State and Market and without pressure.</summary>
    [Parameter("ratio", 0, 2)]
    public required double OrdinaryLoad { get; init; }

    /// <summary>Most hours that may be asked of groups over those offered, under full pressure.</summary>
    [Parameter("ratio", 0, 3)]
    public required double HighestLoad { get; init; }

    /// <summary>State: how far those served choose among providers by the quality they see.</summary>
    [Parameter("share", 0, 1)]
    public required double StateChoice { get; init; }

    /// <summary>Market: how far those served choose among providers by the quality they see.</summary>
    [Parameter("share", 0, 1)]
    public required double MarketChoice { get; init; }

    /// <summary>Community: how far those served choose among providers by the quality they see.</summary>
    [Parameter("share", 0, 1)]
    public required double CommunityChoice { get; init; }
}
