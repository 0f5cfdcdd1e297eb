using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Services;
using Catalyst.Engine.Observation;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Inputs.Figures;

/// <summary>Reads what of the model stands beside a figure.</summary>
internal static class MeasureReader
{
    /// <summary>Keys that must stand.</summary>
    public static IReadOnlyList<string> Required { get; } = ["column", "trial", "when"];

    /// <summary>Keys that tell a group from another.</summary>
    public static IReadOnlyList<string> GroupKeys { get; } = ["ageFrom", "ageTo", "sex", "quintile"];

    /// <summary>Keys that may stand.</summary>
    public static IReadOnlyList<string> Optional { get; } = [.. GroupKeys, "services", "months", "standardised", "over"];

    /// <summary>Keys of the group that divides; what it does not state, it takes from the other.</summary>
    public static IReadOnlyList<string> OverKeys { get; } = [.. GroupKeys, "when"];

    /// <summary>The sexes in the order of their numbers.</summary>
    public static IReadOnlyList<string> Sexes { get; } = ["female", "male"];

    /// <summary>Deprivation fifths.</summary>
    public static WholeLimits Quintiles { get; } = new(1, 5);

    /// <summary>Whole years of age.</summary>
    public static WholeLimits Ages { get; } = new(0, Residents.OldestAge);

    /// <summary>Months over which flows are added up: no trial is longer.</summary>
    public static WholeLimits Months { get; } = new(1, FigureTrial.All.Max(trial => trial.To - trial.From));

    private const int CouncilAdult = 18, CouncilOlder = 65;

    private const string ByBand = "emergency_admissions_per_1000";

    /// <summary>The measure, or null with its faults.</summary>
    public static FigureMeasure? Read(InputNode node, FigureSurroundings around)
    {
        if (InputObject.Of(node, Required, Optional) is not { } stated) return null;
        var faults = node.Faults.Count;
        var column = stated["column"]?.Choice([.. FigureColumn.All.Select(each => each.Name)], "a column of the model:") is { } name
            ? FigureColumn.Find(name) : null;
        var trial = stated["trial"]?.Choice([.. FigureTrial.All.Select(each => each.Name)], "a trial:") is { } run
            ? FigureTrial.Find(run) : null;
        var when = stated["when"]?.Month();
        var months = stated["months"] is { } span ? (int?)span.Whole(Months.Lowest, Months.Highest) : Month.PerYear;
        var services = stated["services"] is { } listed ? ReadServices(listed, around.Services) : [];
        var standardised = stated["standardised"] is { } flag ? flag.Flag() : false;
        if (when is null) return null;
        var group = ReadGroup(stated, new FigureGroup { When = when.Value });
        var dividing = stated["over"] is { } divisor ? InputObject.Of(divisor, [], OverKeys) : null;
        var over = dividing is null ? null : ReadOver(dividing, group);
        if (column is null || trial is null || months is null) return null;
        CheckColumn(stated, column, trial);
        CheckGroup(stated, group, column);
        CheckMonths(stated, column, group, trial, months.Value);
        if (dividing is not null)
        {
            CheckGroup(dividing, over!, column);
            CheckMonths(dividing, column, over!, trial, months.Value);
        }
        if (node.Faults.Count != faults || services is null || standardised is null) return null;
        return new FigureMeasure
        {
            Column = column,
            Trial = trial,
            Group = group,
            Over = over,
            Services = services,
            Months = months.Value,
            Standardised = standardised.Value,
        };
    }

    private static string[]? ReadServices(InputNode node, IReadOnlyList<string>? known)
    {
        if (node.Items(1, ServiceList.Most, "services") is not { } items) return null;
        // Where the services could not be read, nobody knows their names; that is reported elsewhere.
        string[] services = [.. items.Select(item => known is null ? item.Text() : item.Choice(known, "a service:")).OfType<string>()];
        if (services.Length < items.Count) return null;
        for (var i = 1; i < services.Length; i++)
            if (services.Take(i).Contains(services[i])) items[i].Add($"{EchoedText.Quoted(services[i])} stands twice; it would be counted twice");
        return services;
    }

    /// <summary>A group, with what is not stated as in another.</summary>
    private static FigureGroup ReadGroup(InputObject stated, FigureGroup otherwise) => otherwise with
    {
        AgeFrom = (int?)stated["ageFrom"]?.Whole(Ages.Lowest, Ages.Highest) ?? otherwise.AgeFrom,
        AgeTo = (int?)stated["ageTo"]?.Whole(Ages.Lowest, Ages.Highest) ?? otherwise.AgeTo,
        Sex = stated["sex"]?.Choice(Sexes) is { } sex ? Sexes.ToList().IndexOf(sex) : otherwise.Sex,
        Quintile = (int?)stated["quintile"]?.Whole(Quintiles.Lowest, Quintiles.Highest) ?? otherwise.Quintile,
    };

    private static FigureGroup ReadOver(InputObject stated, FigureGroup group)
    {
        var over = ReadGroup(stated, group) with { When = stated["when"]?.Month() ?? group.When };
        if (over == group) stated.Node.Add($"says no other group; it must state one of {NearestName.List(OverKeys)} otherwise than the measure");
        return over;
    }

    private static void CheckColumn(InputObject stated, FigureColumn column, FigureTrial trial)
    {
        if (column.IsOfTwoRuns && trial.Against is null)
            stated["trial"]!.Value.Refuse($"a trial that is held against another, as {column.Name} is of two runs: "
                + NearestName.List([.. FigureTrial.All.Where(each => each.Against is not null).Select(each => each.Name)]));
        if (column.IsOfTwoRuns) RefuseKey(stated, "over", $"{column.Name} is of two runs and not of two groups");
        if (!column.Groups.HasFlag(ColumnGroups.Services)) RefuseKey(stated, "services", $"{column.Name} is not of services");
        else if (stated["services"] is null)
            stated.Node.AddOf("services", $"is missing; {column.Name} is of services, which must be named");
        if (!column.IsFlow) RefuseKey(stated, "months", $"{column.Name} stands at the start of a month");
        if (!column.CanBeStandardised)
            RefuseKey(stated, "standardised", $"{column.Name} is no share of the residents of some ages at the start of a month");
    }

    private static void CheckGroup(InputObject stated, FigureGroup group, FigureColumn column)
    {
        if (group.AgeTo < group.AgeFrom)
        {
            stated.Node.AddOf(stated["ageTo"] is null ? "ageFrom" : "ageTo", $"the ages {group.AgeFrom} to {group.AgeTo} do not ascend; the oldest must be {group.AgeFrom} or more");
            return;
        }
        if (column.Groups.HasFlag(ColumnGroups.CouncilAges))
        {
            if ((group.AgeFrom, group.AgeTo) is not ((CouncilAdult, CouncilOlder - 1) or (CouncilOlder, Residents.OldestAge) or (CouncilAdult, Residents.OldestAge)))
                stated.Node.AddOf("ageFrom", $"the ages {group.AgeFrom} to {group.AgeTo} are not allowed; {column.Name} is of ages as councils "
                    + $"report, so they must be {CouncilAdult} to {CouncilOlder - 1}, {CouncilOlder} and over, or {CouncilAdult} and over");
        }
        else if (!column.Groups.HasFlag(ColumnGroups.Ages))
        {
            RefuseKey(stated, "ageFrom", $"{column.Name} is not of ages");
            RefuseKey(stated, "ageTo", $"{column.Name} is not of ages");
        }
        if (column.Name == ByBand && !IsUnionOfBands(group))
            stated.Node.AddOf("ageFrom", $"the ages {group.AgeFrom} to {group.AgeTo} are not allowed; admissions are counted by age band, "
                + $"so they must begin at {NearestName.List([.. Starts.Select(age => $"{age}")])} and end where a band ends");
        if (!column.Groups.HasFlag(ColumnGroups.Sex)) RefuseKey(stated, "sex", $"{column.Name} is not of one sex");
        if (!column.Groups.HasFlag(ColumnGroups.Quintile)) RefuseKey(stated, "quintile", $"{column.Name} is not of one deprivation fifth");
    }

    /// <summary>The youngest age of each band in which the engine counts what befalls residents.</summary>
    private static IEnumerable<int> Starts =>
        Enumerable.Range(0, Residents.OldestAge + 1).Where(age => age == 0 || EventCounts.BandOf(age) != EventCounts.BandOf(age - 1));

    private static bool IsUnionOfBands(FigureGroup group) =>
        Starts.Contains(group.AgeFrom) && (group.AgeTo == Residents.OldestAge || Starts.Contains(group.AgeTo + 1));

    /// <summary>Stocks are read up to the end of a trial, some from its second month on; flows are wholly inside it.</summary>
    private static void CheckMonths(InputObject stated, FigureColumn column, FigureGroup group, FigureTrial trial, int months)
    {
        var first = column.FollowsAMonth ? trial.From + 1 : trial.From;
        var last = column.IsFlow ? trial.To + -months : trial.To;
        if (group.When >= first && group.When <= last) return;
        stated.Node.AddOf("when", $"the month {group.When} is not allowed; it must be {first} to {last}, "
            + (column.FollowsAMonth ? $"as the trial {trial.Name} begins a month before"
                : column.IsFlow ? $"as the trial {trial.Name} has the {months} months from it on" : $"as the trial {trial.Name} is lived"));
    }

    private static void RefuseKey(InputObject stated, string key, string why)
    {
        if (stated[key] is not null) stated.Node.AddOf(key, $"is not allowed; {why}");
    }
}
