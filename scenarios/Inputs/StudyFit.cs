using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Parameters;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Inputs;

/// <summary>Whether a study, its place and the parameters speak of the same time.</summary>
internal static class StudyFit
{
    /// <summary>The table whose years must reach to the study's last.</summary>
    public const string LifeTable = "demography.deathProbability";

    /// <summary>Reports what does not fit.</summary>
    public static void Check(
        Study study, string file, PlaceFile? place, IReadOnlyList<ParameterEntry> entries, Faults faults)
    {
        if (place is not null && place.PopulationDate != study.Start)
            faults.Add(file, "start",
                $"the month {study.Start} is not allowed; it must be {place.PopulationDate}, the date of the population figures of {place.Place.Name}");
        foreach (var entry in entries.Where(entry => entry.Definition.Axes.Contains(Axis.Year)))
        {
            var years = entry.Value.Table!.Labels(entry.Definition.Axes.ToList().IndexOf(Axis.Year));
            if (years[0] > study.Start.Year)
                faults.Add(entry.File, $"{entry.Path}.table.year[0]",
                    $"the number {years[0]} is not allowed; it must be {study.Start.Year}, the year in which the study starts, or earlier");
            // A label holds until the next, so the last holds for as long as the one before it did.
            var covered = years.Count > 1 ? years[^1] + (years[^1] - years[^2]) : years[^1] + 1;
            var last = (study.End + -1).Year;
            if (entry.Path == LifeTable && covered <= last)
                faults.Add(entry.File, $"{entry.Path}.table.year[{years.Count - 1}]",
                    $"the years end with {covered - 1}; they must cover the study, which ends in {last}");
        }
    }
}
