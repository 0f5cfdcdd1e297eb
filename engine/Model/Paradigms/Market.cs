using Catalyst.Engine.Model.Parameters;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Paradigms;

/// <summary>
/// Contracts and choice: what can be seen is bought well, what cannot be specified is lost, every contract has its door.
/// </summary>
public sealed class Market : Paradigm
{
    /// <inheritdoc/>
    public override string Name => "market";

    /// <inheritdoc/>
    public override string Meaning => "Contracts specify, providers deliver at a fee; pressure squeezes the fee.";

    /// <inheritdoc/>
    public override Specification Specify(ModelParameters parameters, Service service) => new(
        parameters.Care.VisibleQualityGain - parameters.Care.UnspecifiableLoss * service.Unspecifiable, 1);

    /// <inheritdoc/>
    public override WayIn Receive(ModelParameters parameters, Service service) =>
        new(parameters.Paradigms.MarketDoors, parameters.Paradigms.SignpostLinking, parameters.Paradigms.MarketOnePlan);

    /// <inheritdoc/>
    public override DeliveryMix Deliver(ModelParameters parameters, Service service) =>
        new(parameters.Paradigms.MarketInHouse, 0, parameters.Paradigms.MarketChoice, 0);

    /// <summary>Money follows activity at its price.</summary>
    public override MoneyDivision Divide(ModelParameters parameters, Service service) =>
        new(parameters.Paradigms.MarketActivityShare, 0);

    /// <summary>Customers give feedback; no power moves.</summary>
    public override Invitation Invite(ModelParameters parameters, Service service) =>
        new(Network.None, Transfer.None, parameters.Paradigms.MarketFeedback);

    /// <inheritdoc/>
    public override PressureResponse Respond(ModelParameters parameters, double gap) =>
        new(0, gap * parameters.Paradigms.MarketFeeSqueeze, parameters.Paradigms.OrdinaryLoad);
}
