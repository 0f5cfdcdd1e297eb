using Catalyst.Engine.Model.Parameters;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Paradigms;

/// <summary>Hierarchy and professional departments: one specification, a door for each department, the council's own staff.</summary>
public sealed class State : Paradigm
{
    /// <inheritdoc/>
    public override string Name => "state";

    /// <inheritdoc/>
    public override string Meaning =>
        "Departments specify and deliver with their own staff; pressure makes the rules stricter.";

    /// <inheritdoc/>
    public override Specification Specify(ModelParameters parameters, Service service) => new(0, 0);

    /// <inheritdoc/>
    public override WayIn Receive(ModelParameters parameters, Service service) =>
        new(parameters.Paradigms.StateDoors, parameters.Paradigms.SignpostLinking, parameters.Paradigms.StateOnePlan);

    /// <inheritdoc/>
    public override DeliveryMix Deliver(ModelParameters parameters, Service service) =>
        new(parameters.Paradigms.StateInHouse, 0, parameters.Paradigms.StateChoice, 0);

    /// <summary>Forecast for duties, the rest as it was: nothing is divided anew.</summary>
    public override MoneyDivision Divide(ModelParameters parameters, Service service) => new(0, 0);

    /// <summary>Nobody is invited.</summary>
    public override Invitation Invite(ModelParameters parameters, Service service) => new(Network.None, Transfer.None, 0);

    /// <inheritdoc/>
    public override PressureResponse Respond(ModelParameters parameters, double gap) =>
        new(gap * parameters.Paradigms.StateTightening, 0, parameters.Paradigms.OrdinaryLoad);
}
