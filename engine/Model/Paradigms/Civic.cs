using Catalyst.Engine.Model.Parameters;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Paradigms;

/// <summary>
/// The time from about the 16th century to the 1940s: parish, charity, mutual and early local government; relief at discretion, a
/// patchwork that nobody plans. It is the worked example of how a paradigm is added.
/// </summary>
public sealed class Civic : Paradigm
{
    /// <inheritdoc/>
    public override string Name => "civic";

    /// <inheritdoc/>
    public override string Meaning =>
        "Voluntary groups and local worthies decide informally, volunteers work beside few staff; pressure rations relief.";

    /// <summary>Those who give specify; how far they are like those they give to, the mechanisms settle.</summary>
    public override Specification Specify(ModelParameters parameters, Service service) => new(0, 1);

    /// <summary>As many doors as there are bodies to ask, each with an eye to its own relief: nobody makes one plan.</summary>
    public override WayIn Receive(ModelParameters parameters, Service service) =>
        new(parameters.Paradigms.CivicDoors, parameters.Paradigms.CivicLinking, 0);

    /// <summary>Few staff, many volunteers; groups live on gifts; those served are placed, as they are by a department.</summary>
    public override DeliveryMix Deliver(ModelParameters parameters, Service service) =>
        new(parameters.Paradigms.CivicInHouse, 0, parameters.Paradigms.StateChoice, parameters.Paradigms.CivicVolunteers);

    /// <summary>What is there stays where it is: nobody divides the whole.</summary>
    public override MoneyDivision Divide(ModelParameters parameters, Service service) => new(0, 0);

    /// <summary>Duty or not, a neighbourhood's groups have a say by custom, which nothing secures.</summary>
    public override Invitation Invite(ModelParameters parameters, Service service) =>
        new(Network.Geography, Transfer.Informal, parameters.Paradigms.CivicDepth);

    /// <summary>Fewer are found deserving; fees are not squeezed, and no more is asked of groups than they offer.</summary>
    public override PressureResponse Respond(ModelParameters parameters, double gap) =>
        new(gap * parameters.Paradigms.CivicRationing, 0, parameters.Paradigms.OrdinaryLoad);
}
