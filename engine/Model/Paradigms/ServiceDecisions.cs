using Catalyst.Engine.Model.Parameters;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Paradigms;

/// <summary>What is decided on one service in a month: a blend of today's rules and those of the paradigms a scenario names.</summary>
internal sealed class ServiceDecisions
{
    private readonly Service _service;
    private readonly CommissioningAnswers _answers;
    private readonly Paradigm _specification;
    private readonly Paradigm _wayIn;
    private readonly Paradigm _delivery;
    private readonly Paradigm _money;
    private readonly Paradigm _participation;
    private readonly Paradigm _pressure;
    private double _weight;

    public ServiceDecisions(ModelParameters parameters, Service service, ServicePolicy policy, DifferenceSwitches on)
    {
        _service = service;
        AfterMonths = policy.AfterMonths;
        _specification = Of(on.Specification, policy.Decisions.Specification);
        _wayIn = Of(on.WayIn, policy.Decisions.WayIn);
        _delivery = Of(on.Delivery, policy.Decisions.Delivery);
        _money = Of(on.Money, policy.Decisions.Money);
        _participation = Of(on.Participation, policy.Decisions.Participation);
        _pressure = Of(on.PressureResponse, policy.Decisions.PressureResponse);
        // Answers are part of the decision on participation: where that difference is off, so are they.
        _answers = on.Participation ? policy.Answers : new CommissioningAnswers();
        Decide(parameters, 0);
    }

    public int AfterMonths { get; }

    public Specification Specification { get; private set; }

    public WayIn WayIn { get; private set; }

    public DeliveryMix Delivery { get; private set; }

    public MoneyDivision Money { get; private set; }

    public Invitation Invitation { get; private set; }

    public bool IsDuty { get; private set; }

    public PressureResponse Respond(ModelParameters parameters, double gap) => PressureResponse.Blend(
        Paradigm.Today.Respond(parameters, gap), _pressure.Respond(parameters, gap), _weight);

    /// <summary>Takes the month's decisions.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="weight">How far the change is phased in, 0 to 1.</param>
    public void Decide(ModelParameters parameters, double weight)
    {
        _weight = weight;
        var today = Paradigm.Today;
        Specification = Specification.Blend(
            today.Specify(parameters, _service), _specification.Specify(parameters, _service), weight);
        WayIn = WayIn.Blend(today.Receive(parameters, _service), _wayIn.Receive(parameters, _service), weight);
        Delivery = DeliveryMix.Blend(today.Deliver(parameters, _service), _delivery.Deliver(parameters, _service), weight);
        Money = MoneyDivision.Blend(today.Divide(parameters, _service), _money.Divide(parameters, _service), weight);
        Invitation = Invitation.Blend(today.Invite(parameters, _service), Answered(parameters), weight);
        // A council binds itself once the change is complete; before, there is nothing half a duty could mean.
        IsDuty = _service.Nature == ServiceNature.Statutory || (_answers.Nature == ServiceNature.Statutory && weight >= 1);
    }

    private Invitation Answered(ModelParameters parameters)
    {
        var usual = _participation.Invite(parameters, _service);
        return new(_answers.Network ?? usual.Network, _answers.Transfer ?? usual.Transfer, _answers.Depth ?? usual.Depth);
    }

    private static Paradigm Of(bool on, string name) => on ? Paradigm.Of(name) : Paradigm.Today;
}
