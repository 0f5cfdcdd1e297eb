using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Parameters;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Paradigms;

/// <summary>
/// A scenario's decisions in a month: today's until the policy starts, then phased in, service by service. A difference that is
/// off leaves today's paradigm in its place, through the same blend.
/// </summary>
public sealed class ScenarioDecisions
{
    private static readonly Stress NoStress = new();

    private readonly ModelParameters _parameters;
    private readonly Investment _investment;
    private readonly Stress _stress;
    private readonly ServiceDecisions[] _services;
    private double _weight;

    /// <summary>The decisions of a scenario.</summary>
    /// <param name="scenario">What the scenario decides.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="policyStart">First month of the policy.</param>
    /// <param name="stress">What befalls every scenario from then on; null is nothing.</param>
    /// <exception cref="ArgumentException">The scenario has a policy on a service that there is not.</exception>
    public ScenarioDecisions(Scenario scenario, ModelParameters parameters, Month policyStart, Stress? stress = null)
    {
        (_parameters, _stress, PolicyStart) = (parameters, stress ?? NoStress, policyStart);
        _investment = scenario.Differences.Investment ? scenario.Investment : new Investment();
        Hypotheses = scenario.Hypotheses;
        foreach (var name in scenario.Services.Keys)
            if (parameters.Services.All(each => each.Name != name))
                throw new ArgumentException($"The scenario {scenario.Name} has a policy on '{name}', which is no service.");
        _services = [.. parameters.Services.Select(each => new ServiceDecisions(
            parameters, each, scenario.Services.GetValueOrDefault(each.Name) ?? scenario.Policy, scenario.Differences))];
        Decide(months: 0);
    }

    /// <summary>Today's decisions, continued: what is lived before the policy starts.</summary>
    public static Scenario Today { get; } = new()
    {
        Name = Paradigm.Today.Name,
        Policy = new ServicePolicy { Decisions = DecisionMakers.All(Paradigm.Today.Name) },
    };

    /// <summary>First month of the policy.</summary>
    public Month PolicyStart { get; }

    /// <summary>In which direction the hypotheses are run.</summary>
    public Hypotheses Hypotheses { get; }

    /// <summary>What befalls every scenario this month; nothing before the policy starts.</summary>
    public Stress Stress { get; private set; } = NoStress;

    /// <summary>What is invested this month, over income.</summary>
    public Investment Investment => new()
    {
        JoinedUp = _weight * _investment.JoinedUp,
        Prevention = _weight * _investment.Prevention,
    };

    /// <summary>How the need that a service answers is specified this month.</summary>
    /// <param name="service">The service, by its place in the list.</param>
    public Specification Specify(int service) => _services[service].Specification;

    /// <summary>The way in to a service this month.</summary>
    public WayIn WayIn(int service) => _services[service].WayIn;

    /// <summary>The way in to personal care whatever service a request falls to, or to none: the mean over its services.</summary>
    public WayIn FrontDoor { get; private set; }

    /// <summary>Who delivers a service this month.</summary>
    public DeliveryMix Delivery(int service) => _services[service].Delivery;

    /// <summary>How a service's money is divided this month.</summary>
    public MoneyDivision Money(int service) => _services[service].Money;

    /// <summary>Who is invited to take part in a service this month.</summary>
    public Invitation Invitation(int service) => _services[service].Invitation;

    /// <summary>Whether a service is a duty this month: by law, or because the scenario binds itself.</summary>
    public bool IsDuty(int service) => _services[service].IsDuty;

    /// <summary>
    /// The response to a gap this month. A council has one strictness and one level of fees: where services follow different
    /// paradigms, each bears on them as its services' spend per head weighs, the same in every scenario.
    /// </summary>
    public PressureResponse Respond(double gap)
    {
        var (mean, weight) = (new PressureResponse(), 0.0);
        for (var s = 0; s < _services.Length; s++)
        {
            // A running mean, which stays the same to the bit where all services respond alike.
            weight += _parameters.Services[s].BudgetPerHead;
            var part = weight > 0 ? _parameters.Services[s].BudgetPerHead / weight : 1;
            mean = s == 0
                ? _services[s].Respond(_parameters, gap)
                : PressureResponse.Blend(mean, _services[s].Respond(_parameters, gap), part);
        }
        return mean;
    }

    /// <summary>Moves to a month: by then so much of the change is phased in.</summary>
    public void MoveTo(Month month)
    {
        Decide(month - PolicyStart + 1);
        Stress = month >= PolicyStart ? _stress : NoStress;
    }

    /// <summary>Takes the month's decisions once, as they are asked for with every request and every start.</summary>
    private void Decide(int months)
    {
        _weight = Weight(months);
        foreach (var service in _services) service.Decide(_parameters, Weight(months - service.AfterMonths));
        var count = 0;
        for (var s = 0; s < _services.Length; s++)
            if (_parameters.Services[s].Need == Need.Care)
                FrontDoor = Paradigms.WayIn.Blend(FrontDoor, _services[s].WayIn, 1.0 / ++count);
    }

    private double Weight(int months) => Math.Clamp(months / _parameters.Paradigms.PhaseIn, 0, 1);
}
