namespace Catalyst.Engine.Model.Parameters;

/// <summary>Use of health care: what the place asks of others.</summary>
public sealed record HealthCareParameters
{
    /// <summary>Emergency admissions by age.</summary>
    [Parameter("per person per year", 0, 5), Axes(Axis.Age)]
    public required ParameterTable AdmissionRate { get; init; }

    /// <summary>Admissions with 0, 1, 2, 3, 4+ conditions over the rate with none.</summary>
    [Parameter("ratio", 0.1, 20), Axes(Axis.Conditions)]
    public required ParameterTable AdmissionConditionsRatio { get; init; }

    /// <summary>Admissions by dependency over the rate of the independent.</summary>
    [Parameter("ratio", 0.1, 20), Axes(Axis.Dependency)]
    public required ParameterTable AdmissionDependencyRatio { get; init; }

    /// <summary>Chance that dependency worsens in the month of an admission, over another month.</summary>
    [Parameter("ratio", 1, 100)]
    public required double AdmissionWorseningRatio { get; init; }

    /// <summary>Contacts with a general practice by age of those with fewer than two conditions.</summary>
    [Parameter("per person per year", 0, 50), Axes(Axis.Age)]
    public required ParameterTable PracticeContacts { get; init; }

    /// <summary>Contacts with a general practice of those with two or more conditions over others.</summary>
    [Parameter("ratio", 1, 10)]
    public required double PracticeMultimorbidRatio { get; init; }

    /// <summary>Attendances at accident and emergency departments by age.</summary>
    [Parameter("per person per year", 0, 10), Axes(Axis.Age)]
    public required ParameterTable EmergencyAttendances { get; init; }

    /// <summary>Attendances in a deprivation fifth over the average.</summary>
    [Parameter("ratio", 0.2, 5), Axes(Axis.Quintile)]
    public required ParameterTable EmergencyDeprivationRatio { get; init; }

    /// <summary>Extra attendances of an adult none of whose needed care comes, over one all of whose care comes: 1 + this × unmet share.</summary>
    [Parameter("ratio", 0, 5)]
    public required double EmergencyUnmetExcess { get; init; }
}
