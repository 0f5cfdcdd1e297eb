using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Parameters;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Hazards;

/// <summary>
/// What help a resident needs and gets, in whole minutes a month, and how it is judged: needed, from an unpaid carer, from
/// a group, in a package; severity, eligibility and fit. One place, so that need means the same wherever it is asked.
/// </summary>
public sealed class CareNeeds
{
    private const double WeeksPerMonth = 365.25 / 7 / Month.PerYear;

    /// <summary>Kinds of need told apart: dependency, with or without a group's help, unpaid carer.</summary>
    internal const int Kinds = 32;

    private readonly int[] _needed = new int[Kinds];
    private readonly int[] _beyondUnpaid = new int[Kinds];
    private readonly CareParameters _care;
    private readonly ServiceList _services;
    private readonly double _helpSkill;

    /// <summary>Needs from the parameters.</summary>
    public CareNeeds(ModelParameters parameters, ServiceList services, WorldSwitches world)
    {
        (_care, _services, _helpSkill) = (parameters.Care, services, parameters.Community.HelpSkill);
        GroupMinutes = (int)Math.Round(parameters.Community.HoursPerHelped * Quantities.MinutesPerHour);
        for (var kind = 0; kind < Kinds; kind++)
        {
            var status = StatusOf(kind);
            var needed = (int)Math.Round(_care.NeededHours.At(status.Dependency) * WeeksPerMonth * Quantities.MinutesPerHour);
            var unpaid = status.Carer ? (int)Math.Round(needed * _care.CarerCover.Values[(int)status.UnpaidCarer - 1]) : 0;
            var beyond = needed - unpaid;
            // Groups lighten light needs only; what is skilled or daily stays with paid staff and carers.
            if (status is { HelpFits: true, Dependency: 1 } && world.GroupsHelp) beyond -= Math.Min(beyond, GroupMinutes);
            _needed[kind] = needed;
            _beyondUnpaid[kind] = beyond;
        }
    }

    /// <summary>Minutes a month that one resident helped asks of a group.</summary>
    public int GroupMinutes { get; }

    /// <summary>Minutes of help a month that a resident needs.</summary>
    public int Needed(ResidentStatus status) => _needed[Kind(status)];

    /// <summary>Needed minutes that neither an unpaid carer nor, for light needs, a group covers.</summary>
    public int BeyondUnpaid(ResidentStatus status) => _beyondUnpaid[Kind(status)];

    /// <summary>Minutes a month of needed help that unpaid carers give.</summary>
    public int Unpaid(ResidentStatus status) =>
        Needed(status) - BeyondUnpaid(status.WithHelpFits(false));

    /// <summary>Minutes a month that a service covers: its share of what unpaid help leaves.</summary>
    /// <param name="service">A service of personal care.</param>
    /// <param name="status">The resident.</param>
    /// <param name="share">
    /// Hours of a package over those at reference, for what is given by the hour: nobody is half in a home. 1 for those who
    /// pay themselves.
    /// </param>
    public int Package(int service, ResidentStatus status, double share) =>
        (int)(BeyondUnpaid(status) * _services[service].Coverage * (_services[service].HourCost > 0 ? share : 1));

    /// <summary>Needed minutes that go unmet; covered minutes count by their fit to the resident.</summary>
    /// <param name="status">The resident.</param>
    /// <param name="covered">Minutes that come.</param>
    /// <param name="fit">Fit of the care in place, in 255ths.</param>
    public int Unmet(ResidentStatus status, int covered, int fit) => BeyondUnpaid(status) - Counted(covered, fit);

    /// <summary>Minutes as they count: by their fit to the resident, in 255ths.</summary>
    public static int Counted(int covered, int fit) => covered * fit / byte.MaxValue;

    /// <summary>Unmet minutes as thirds of what is needed, rounded: 0 none to 3 all.</summary>
    public int UnmetStep(ResidentStatus status, int covered, int fit)
    {
        var needed = Needed(status);
        if (needed == 0) return 0;
        return (2 * ResidentStatus.UnmetSteps * Unmet(status, covered, fit) + needed) / (2 * needed);
    }

    /// <summary>
    /// Fit of help to a person, 0 to 1: σ(b + skill + specification + quality − κ (needs − 1)(1 − J)), for needs at once of
    /// one or more.
    /// </summary>
    /// <param name="service">The service.</param>
    /// <param name="status">The resident.</param>
    /// <param name="added">What specification and the provider's quality add, on the logistic scale.</param>
    /// <param name="joinedUp">J: joined-up working, 0 to 1.</param>
    public double Fit(int service, ResidentStatus status, double added, double joinedUp)
    {
        var further = Math.Max(0, status.Needs - 1);
        return KernelMath.Logistic(
            _care.BaseFit + _services[service].Skill + added - _care.NeedsPenalty * further * (1 - joinedUp));
    }

    /// <summary>Fit of a community group's help to a person, by the same equation with a skill of its own.</summary>
    /// <param name="status">The resident.</param>
    /// <param name="joinedUp">J: joined-up working, 0 to 1.</param>
    public double HelpFit(ResidentStatus status, double joinedUp) => KernelMath.Logistic(
        _care.BaseFit + _helpSkill - _care.NeedsPenalty * Math.Max(0, status.Needs - 1) * (1 - joinedUp));

    /// <summary>How severe the need for a service is: the level, less what an unpaid carer takes off care.</summary>
    public double Severity(int service, ResidentStatus status) =>
        _services[service].Need == Need.Care
            ? _care.Severity.At(status.Dependency) - (status.Carer ? _care.CarerSeverityRelief : 0)
            : status.Level(_services[service].Need);

    /// <summary>
    /// The share of such residents whom an assessment accepts: σ(a (severity − τ₀ − tightening)); open services accept all,
    /// and nobody without the need is accepted.
    /// </summary>
    /// <param name="service">The service.</param>
    /// <param name="status">The resident.</param>
    /// <param name="tightening">What is asked beyond the reference, in severity levels; 0 is the fixed reference.</param>
    public double Eligibility(int service, ResidentStatus status, double tightening)
    {
        if (_services[service].Access == ServiceAccess.Open) return 1;
        if (status.Level(_services[service].Need) == 0) return 0;
        return KernelMath.Logistic(
            _care.EligibilitySteepness * (Severity(service, status) - _services[service].Threshold - tightening));
    }

    /// <summary>The kind of a resident's need, dependency, help by a group that fits and carer in five bits: nothing else bears on minutes.</summary>
    internal static int Kind(ResidentStatus status) => (int)(status.Bits >> 3 & 3 | (status.Bits >> 10 & 7) << 2);

    /// <summary>A status of a kind.</summary>
    internal static ResidentStatus StatusOf(int kind) =>
        default(ResidentStatus).WithDependency(kind & 3).WithHelpFits((kind & 4) != 0)
            .WithUnpaidCarer((UnpaidCarer)Math.Min(kind >> 3, (int)UnpaidCarer.CoResident));
}
