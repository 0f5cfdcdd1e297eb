using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Parameters;

namespace Catalyst.Engine.Model.Hazards;

/// <summary>
/// What help a resident needs and gets, in whole minutes a month, and how it is judged: needed, from an unpaid carer, from
/// a group, in a package; severity and eligibility. One place, so that need means the same wherever it is asked.
/// </summary>
public sealed class CareNeeds
{
    private const double WeeksPerMonth = 365.25 / 7 / Month.PerYear;

    /// <summary>Kinds of need told apart: dependency, with or without a group's help, with or without an unpaid carer.</summary>
    internal const int Kinds = (ResidentStatus.HighDependency + 1) * 4;


    // By dependency, then carer, then helped by a group.
    private readonly int[] _needed = new int[Kinds];
    private readonly int[] _beyondUnpaid = new int[Kinds];
    private readonly int[] _package = new int[Kinds];
    private readonly CareParameters _care;

    /// <summary>Needs from the parameters.</summary>
    public CareNeeds(ModelParameters parameters, WorldSwitches world)
    {
        _care = parameters.Care;
        GroupMinutes = (int)Math.Round(parameters.Community.HoursPerHelped * Quantities.MinutesPerHour);
        for (var kind = 0; kind < Kinds; kind++)
        {
            var status = StatusOf(kind);
            var needed = (int)Math.Round(_care.NeededHours.At(status.Dependency) * WeeksPerMonth * Quantities.MinutesPerHour);
            var beyond = needed - (status.Carer ? (int)Math.Round(needed * _care.CarerCoverage) : 0);
            // Groups lighten light needs only; what is skilled or daily stays with paid staff and carers.
            if (status is { Helped: true, Dependency: 1 } && world.GroupsHelp) beyond -= Math.Min(beyond, GroupMinutes);
            _needed[kind] = needed;
            _beyondUnpaid[kind] = beyond;
            _package[kind] = (int)Math.Round(beyond * _care.PackageCoverage);
        }
    }

    /// <summary>Minutes a month that one resident helped asks of a group.</summary>
    public int GroupMinutes { get; }

    /// <summary>Minutes of help a month that a resident needs.</summary>
    public int Needed(ResidentStatus status) => _needed[Kind(status)];

    /// <summary>Needed minutes that neither an unpaid carer nor, for light needs, a group covers.</summary>
    public int BeyondUnpaid(ResidentStatus status) => _beyondUnpaid[Kind(status)];

    /// <summary>Minutes a month in a package: the covered share of what unpaid help leaves.</summary>
    public int Package(ResidentStatus status) => _package[Kind(status)];

    /// <summary>Needed minutes that go unmet; paid minutes count by their fit to the resident.</summary>
    /// <param name="status">The resident.</param>
    /// <param name="fit">Fit of the care in place, in 255ths.</param>
    /// <param name="comes">Whether paid care comes this month.</param>
    public int Unmet(ResidentStatus status, int fit, bool comes) =>
        BeyondUnpaid(status) - (comes ? Paid(status, fit) : 0);

    /// <summary>Minutes a month of a package as they count: by their fit to the resident.</summary>
    /// <param name="status">The resident.</param>
    /// <param name="fit">Fit of the care in place, in 255ths.</param>
    public int Paid(ResidentStatus status, int fit) => Package(status) * fit / byte.MaxValue;

    /// <summary>The same as thirds of what is needed, rounded: 0 none to 3 all.</summary>
    public int UnmetStep(ResidentStatus status, int fit, bool comes)
    {
        var needed = Needed(status);
        if (needed == 0) return 0;
        return (2 * ResidentStatus.UnmetSteps * Unmet(status, fit, comes) + needed) / (2 * needed);
    }

    /// <summary>
    /// Fit of help to a person, in 255ths: σ(b + specification − κ (needs − 1)(1 − J)), for needs at once of one or more.
    /// </summary>
    /// <param name="status">The resident.</param>
    /// <param name="specification">What the specification adds, on the logistic scale.</param>
    public byte Fit(ResidentStatus status, double specification)
    {
        var further = Math.Max(0, status.Needs - 1);
        return (byte)Math.Round(byte.MaxValue * KernelMath.Logistic(
            _care.BaseFit + specification - _care.NeedsPenalty * further * (1 - _care.JoinedUpWorking)));
    }

    /// <summary>The share of such residents found eligible at a strictness τ: σ(a (severity − τ)); nobody independent is.</summary>
    public double Eligibility(ResidentStatus status, double strictness)
    {
        if (status.Dependency == 0) return 0;
        var severity = _care.Severity.At(status.Dependency) - (status.Carer ? _care.CarerSeverityRelief : 0);
        return KernelMath.Logistic(_care.EligibilitySteepness * (severity - strictness));
    }

    /// <summary>The kind of a resident's need, 0 to 15: nothing else of the status bears on minutes.</summary>
    internal static int Kind(ResidentStatus status) =>
        status.Dependency << 2 | (status.Helped ? 2 : 0) | (status.Carer ? 1 : 0);

    /// <summary>A status of a kind.</summary>
    internal static ResidentStatus StatusOf(int kind) =>
        default(ResidentStatus).WithDependency(kind >> 2).WithHelped((kind & 2) != 0).WithCarer((kind & 1) != 0);
}
