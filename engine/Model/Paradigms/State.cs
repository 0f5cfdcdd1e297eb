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
    public override Specification Specify(ModelParameters parameters, Service service) => new(0);

    /// <inheritdoc/>
    public override WayIn Receive(ModelParameters parameters) =>
        new(parameters.Paradigms.StateDoors, parameters.Paradigms.SignpostLinking);

    /// <inheritdoc/>
    public override DeliveryMix Deliver(ModelParameters parameters) =>
        new(parameters.Paradigms.StateInHouse, 0, parameters.Paradigms.StateChoice);

    /// <inheritdoc/>
    public override PressureResponse Respond(ModelParameters parameters, double gap) =>
        new(gap * parameters.Paradigms.StateTightening, 0, parameters.Paradigms.OrdinaryLoad);
}
