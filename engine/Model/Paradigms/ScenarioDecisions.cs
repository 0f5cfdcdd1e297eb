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
    private double _weight;

    /// <summary>The decisions of a scenario.</summary>
    public ScenarioDecisions(Scenario scenario, ModelParameters parameters, Month policyStart)
    {
        _parameters = parameters;
        _policyStart = policyStart;
        var on = scenario.Differences;
        _specification = on.Specification ? Paradigm.Of(scenario.Specification) : Paradigm.Today;
        _wayIn = on.WayIn ? Paradigm.Of(scenario.WayIn) : Paradigm.Today;
        _delivery = on.Delivery ? Paradigm.Of(scenario.Delivery) : Paradigm.Today;
        _pressure = on.PressureResponse ? Paradigm.Of(scenario.PressureResponse) : Paradigm.Today;
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

    /// <summary>How need is specified this month.</summary>
    public Specification Specification => Specification.Blend(
        Paradigm.Today.Specify(_parameters), _specification.Specify(_parameters), _weight);

    /// <summary>The way in this month.</summary>
    public WayIn WayIn => WayIn.Blend(Paradigm.Today.Receive(_parameters), _wayIn.Receive(_parameters), _weight);

    /// <summary>Who delivers this month.</summary>
    public DeliveryMix Delivery => DeliveryMix.Blend(
        Paradigm.Today.Deliver(_parameters), _delivery.Deliver(_parameters), _weight);

    /// <summary>The response to a gap this month.</summary>
    public PressureResponse Respond(double gap) => PressureResponse.Blend(
        Paradigm.Today.Respond(_parameters, gap), _pressure.Respond(_parameters, gap), _weight);

    /// <summary>Moves to a month: by then so much of the change is phased in.</summary>
    public void MoveTo(Month month) =>
        _weight = Math.Clamp((month - _policyStart + 1) / _parameters.Paradigms.PhaseIn, 0, 1);
}
