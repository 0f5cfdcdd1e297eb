using Catalyst.Engine.Model.Parameters;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Paradigms;

/// <summary>Today's mix of State and Market, continued: the counterfactual of every study.</summary>
public sealed class AsIs : Paradigm
{
    private static readonly State State = new();
    private static readonly Market Market = new();

    /// <inheritdoc/>
    public override string Name => "as-is";

    /// <inheritdoc/>
    public override string Meaning => "Today's mix of State and Market decisions, continued unchanged.";

    /// <inheritdoc/>
    public override Specification Specify(ModelParameters parameters, Service service) => Specification.Blend(
        State.Specify(parameters, service), Market.Specify(parameters, service), parameters.Paradigms.TodayMarketShare);

    /// <inheritdoc/>
    public override WayIn Receive(ModelParameters parameters, Service service) => WayIn.Blend(
        State.Receive(parameters, service), Market.Receive(parameters, service), parameters.Paradigms.TodayMarketShare);

    /// <inheritdoc/>
    public override DeliveryMix Deliver(ModelParameters parameters, Service service) => DeliveryMix.Blend(
        State.Deliver(parameters, service), Market.Deliver(parameters, service), parameters.Paradigms.TodayMarketShare);

    /// <inheritdoc/>
    public override MoneyDivision Divide(ModelParameters parameters, Service service) => MoneyDivision.Blend(
        State.Divide(parameters, service), Market.Divide(parameters, service), parameters.Paradigms.TodayMarketShare);

    /// <inheritdoc/>
    public override Invitation Invite(ModelParameters parameters, Service service) => Invitation.Blend(
        State.Invite(parameters, service), Market.Invite(parameters, service), parameters.Paradigms.TodayMarketShare);

    /// <inheritdoc/>
    public override PressureResponse Respond(ModelParameters parameters, double gap) => PressureResponse.Blend(
        State.Respond(parameters, gap), Market.Respond(parameters, gap), parameters.Paradigms.TodayMarketShare);
}
