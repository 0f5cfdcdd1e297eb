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

    /// <summary>Those who take part specify, as far as power has moved to them and they mirror those concerned.</summary>
    public override Specification Specify(ModelParameters parameters, Service service) => new(0, 1);

    /// <inheritdoc/>
    public override WayIn Receive(ModelParameters parameters, Service service) => new(
        parameters.Paradigms.CommunityDoors, parameters.Paradigms.CommunityLinking, parameters.Paradigms.CommunityOnePlan);

    /// <inheritdoc/>
    public override DeliveryMix Deliver(ModelParameters parameters, Service service) => new(
        parameters.Paradigms.CommunityInHouse, parameters.Paradigms.CommunitySupportShare,
        parameters.Paradigms.CommunityChoice, parameters.Paradigms.CommunityVolunteers);

    /// <summary>Part of each service's money is communities' to commission.</summary>
    public override MoneyDivision Divide(ModelParameters parameters, Service service) =>
        new(0, parameters.Paradigms.CommunityBudgetShare);

    /// <summary>
    /// Services of choice go formally to all residents of an area. Duties go informally to those who share the need, as the law
    /// keeps the council answerable for them. A study may answer otherwise.
    /// </summary>
    public override Invitation Invite(ModelParameters parameters, Service service) =>
        service.Nature == ServiceNature.Statutory
            ? new(Network.Interest, Transfer.Informal, parameters.Paradigms.CommunityDepth)
            : new(Network.Geography, Transfer.Formal, parameters.Paradigms.CommunityDepth);

    /// <inheritdoc/>
    public override PressureResponse Respond(ModelParameters parameters, double gap)
    {
        var paradigms = parameters.Paradigms;
        var load = paradigms.OrdinaryLoad
            + gap * paradigms.CommunityLoad * (paradigms.HighestLoad - paradigms.OrdinaryLoad);
        return new PressureResponse(0, 0, load);
    }
}
