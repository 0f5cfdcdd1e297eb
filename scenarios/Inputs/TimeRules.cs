using Catalyst.Engine.Model.Parameters;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Inputs;

/// <summary>What the hours of a resident's week must satisfy together: nobody has more than there are.</summary>
internal static class TimeRules
{
    private const double DaysOfWeek = 7, HoursOfWeek = 168;

    private const string Personal = "time.personalHours", Work = "time.workHours", Care = "time.carerHours",
        LivelihoodWork = "time.livelihoodWork";

    /// <summary>Reports what does not fit together in the files.</summary>
    public static void Check(Dictionary<string, ParameterEntry> byPath, Faults faults)
    {
        if (byPath.TryGetValue(LivelihoodWork, out var ratio) && ratio.Value.Table is { Values: [not 1, ..] } ratios)
            faults.Add(ratio.File, $"{LivelihoodWork}.table.values[0]",
                $"the number {NumberText.Of(ratios.Values[0])} is not allowed; it must be 1, as the others are over those without need");
        if (Overfull(byPath) is var (age, message))
            faults.Add(byPath[Work].File, $"{Work}.table.values[{age}]", message);
    }

    /// <summary>Reports where a study's overrides fill more than a week.</summary>
    public static void CheckOverrides(Dictionary<string, ParameterEntry> byPath, string studyFile, Faults faults)
    {
        if (Overfull(byPath) is not var (_, message)) return;
        foreach (var path in (string[])[Personal, Care])
            if (byPath[path].Overridden) faults.Add(studyFile, $"overrides.{path}", message);
    }

    /// <summary>The age, by its place in the table, at which a carer's week has more hours than there are; null if there is none.</summary>
    private static (int Age, string Message)? Overfull(Dictionary<string, ParameterEntry> byPath)
    {
        if (!byPath.TryGetValue(Personal, out var personal) || !byPath.TryGetValue(Care, out var care)
            || !byPath.TryGetValue(Work, out var work) || work.Value.Table is not { } hours)
            return null;
        var busiest = Enumerable.Range(0, hours.Values.Count).MaxBy(age => hours.Values[age]);
        var sum = DaysOfWeek * personal.Value.Number + care.Value.Number + hours.Values[busiest];
        return sum <= HoursOfWeek ? null : (busiest,
            $"{NumberText.Of(hours.Values[busiest])} hours of work a week at age {hours.Labels(0)[busiest]}, "
            + $"{NumberText.Of(care.Value.Number)} of care and {NumberText.Of(personal.Value.Number)} a day for oneself make "
            + $"{NumberText.Of(NumberText.ToNineDigits(sum))}; a week has {NumberText.Of(HoursOfWeek)}");
    }
}
