using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Parameters;

namespace Catalyst.Engine.Model.Paradigms;

/// <summary>
/// A scenario's decisions in a month: today's until the policy starts, then phased in. A difference that is off leaves
/// today's paradigm in its place, through the same blend.
/// </summary>
public sealed class ScenarioDecisions
{
    private readonly ModelParameters _parameters;
    private readonly Month _policyStart;
    private readonly Paradigm _specification;
    private readonly Paradigm _wayIn;
    private readonly Paradigm _delivery;
    private readonly Paradigm _pressure;
    private readonly Investment _investment;
    private readonly Stress _stress;
    private readonly Specification[] _specifications;
    private double _weight;

    /// <summary>The decisions of a scenario.</summary>
    /// <param name="scenario">What the scenario decides.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="policyStart">First month of the policy.</param>
    /// <param name="stress">What befalls every scenario from then on; null is nothing.</param>
    public ScenarioDecisions(Scenario scenario, ModelParameters parameters, Month policyStart, Stress? stress = null)
    {
        _stress = stress ?? new Stress();
        _investment = scenario.Differences.Investment ? scenario.Investment : new Investment();
        _parameters = parameters;
        _policyStart = policyStart;
        var on = scenario.Differences;
        _specification = on.Specification ? Paradigm.Of(scenario.Specification) : Paradigm.Today;
        _wayIn = on.WayIn ? Paradigm.Of(scenario.WayIn) : Paradigm.Today;
        _delivery = on.Delivery ? Paradigm.Of(scenario.Delivery) : Paradigm.Today;
        _pressure = on.PressureResponse ? Paradigm.Of(scenario.PressureResponse) : Paradigm.Today;
        _specifications = new Specification[parameters.Services.Count];
        Decide(0);
    }

    /// <summary>Today's decisions, continued: what is lived before the policy starts.</summary>
    public static Scenario Today { get; } = new()
    {
        Name = Paradigm.Today.Name,
        Specification = Paradigm.Today.Name,
        WayIn = Paradigm.Today.Name,
        Delivery = Paradigm.Today.Name,
        PressureResponse = Paradigm.Today.Name,
    };

    /// <summary>First month of the policy.</summary>
    public Month PolicyStart => _policyStart;

    /// <summary>What befalls every scenario this month; nothing before the policy starts.</summary>
    public Stress Stress { get; private set; } = new();

    /// <summary>What is invested this month, over income.</summary>
    public Investment Investment => new()
    {
        JoinedUp = _weight * _investment.JoinedUp,
        Prevention = _weight * _investment.Prevention,
    };

    /// <summary>The way in this month.</summary>
    public WayIn WayIn { get; private set; }

    /// <summary>Who delivers this month.</summary>
    public DeliveryMix Delivery { get; private set; }

    /// <summary>How the need that a service answers is specified this month.</summary>
    /// <param name="service">The service, by its place in the list.</param>
    public Specification Specify(int service) => _specifications[service];

    /// <summary>The response to a gap this month.</summary>
    public PressureResponse Respond(double gap) => PressureResponse.Blend(
        Paradigm.Today.Respond(_parameters, gap), _pressure.Respond(_parameters, gap), _weight);

    /// <summary>Moves to a month: by then so much of the change is phased in.</summary>
    public void MoveTo(Month month)
    {
        Decide(Math.Clamp((month - _policyStart + 1) / _parameters.Paradigms.PhaseIn, 0, 1));
        Stress = month >= _policyStart ? _stress : new Stress();
    }

    /// <summary>Takes the month's decisions once, as they are asked for with every request and every start.</summary>
    private void Decide(double weight)
    {
        _weight = weight;
        WayIn = WayIn.Blend(Paradigm.Today.Receive(_parameters), _wayIn.Receive(_parameters), weight);
        Delivery = DeliveryMix.Blend(Paradigm.Today.Deliver(_parameters), _delivery.Deliver(_parameters), weight);
        for (var service = 0; service < _specifications.Length; service++)
        {
            var each = _parameters.Services[service];
            _specifications[service] = Specification.Blend(
                Paradigm.Today.Specify(_parameters, each), _specification.Specify(_parameters, each), weight);
        }
    }
}
