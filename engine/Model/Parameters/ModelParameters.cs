using Catalyst.Engine.Model.Paradigms;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Parameters;

/// <summary>
/// Every number of the model, by subject; each subject is one file. Types, units and sensible bounds stand here, values
/// and their sources in the files: code holds no defaults.
/// </summary>
public sealed record ModelParameters
{
    /// <summary>Births, deaths and moves.</summary>
    public required DemographyParameters Demography { get; init; }

    /// <summary>Long-term conditions and dependency.</summary>
    public required HealthParameters Health { get; init; }

    /// <summary>Wider needs: livelihood, family, home.</summary>
    public required NeedParameters Needs { get; init; }

    /// <summary>Use of health care.</summary>
    public required HealthCareParameters HealthCare { get; init; }

    /// <summary>Ties and isolation.</summary>
    public required ConnectionParameters Connection { get; init; }

    /// <summary>Community groups, their members and hours.</summary>
    public required CommunityParameters Community { get; init; }

    /// <summary>Power that moves to communities.</summary>
    public required CommissioningParameters Commissioning { get; init; }

    /// <summary>Mind-set, trust and agency.</summary>
    public required CultureParameters Culture { get; init; }

    /// <summary>What residents' time is taken up by.</summary>
    public required TimeParameters Time { get; init; }

    /// <summary>Personal care: who asks, who is eligible, how much help, and how services fit.</summary>
    public required CareParameters Care { get; init; }

    /// <summary>The council's money.</summary>
    public required CouncilParameters Council { get; init; }

    /// <summary>The pool of care labour.</summary>
    public required LabourParameters Labour { get; init; }

    /// <summary>Providers of care, their cost and exit.</summary>
    public required ProviderParameters Providers { get; init; }

    /// <summary>What the paradigms decide; nothing else may differ between scenarios.</summary>
    public required ParadigmParameters Paradigms { get; init; }

    /// <summary>The services, in ordinal order of their names; at most <see cref="ServiceList.Most"/>.</summary>
    public required IReadOnlyList<Service> Services { get; init; }
}
