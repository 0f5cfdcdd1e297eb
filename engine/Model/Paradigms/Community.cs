using Catalyst.Engine.Model.Parameters;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Paradigms;

/// <summary>Power and money go to communities: care is specified with those concerned, one conversation is the way in.</summary>
public sealed class Community : Paradigm
{
    /// <inheritdoc/>
    public override string Name => "community";

    /// <inheritdoc/>
    public override string Meaning =>
        "Those concerned help to specify, groups are supported and work beside paid staff; pressure loads their core.";

    /// <summary>Influence of those concerned is depth × representativeness × relevance of what they know.</summary>
    public override Specification Specify(ModelParameters parameters, Service service) => new(
        parameters.Care.InfluenceEffect * parameters.Paradigms.CommunityDepth
        * parameters.Paradigms.Representativeness * service.LocalKnowledge);

    /// <inheritdoc/>
    public override WayIn Receive(ModelParameters parameters) =>
        new(parameters.Paradigms.CommunityDoors, parameters.Paradigms.CommunityLinking);

    /// <inheritdoc/>
    public override DeliveryMix Deliver(ModelParameters parameters) => new(
        parameters.Paradigms.CommunityInHouse, parameters.Paradigms.CommunitySupportShare, parameters.Paradigms.CommunityChoice);

    /// <inheritdoc/>
    public override PressureResponse Respond(ModelParameters parameters, double gap)
    {
        var paradigms = parameters.Paradigms;
        var load = paradigms.OrdinaryLoad
            + gap * paradigms.CommunityLoad * (paradigms.HighestLoad - paradigms.OrdinaryLoad);
        return new PressureResponse(0, 0, load);
    }
}
