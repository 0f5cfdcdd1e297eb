using System.Text.Json;
using Catalyst.Analysis.Statistics;
using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Paradigms;
using Catalyst.Engine.Model.Parameters;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Submodels;
using Catalyst.Engine.Observation;
using Catalyst.Scenarios.Experiments;
using Catalyst.Scenarios.Experiments.Validation;
using Catalyst.Scenarios.Inputs.Figures;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Unit.Scenarios;

/// <summary>A resident on a day.</summary>
internal sealed record Person(ulong Id, int BirthMonth, int Age, int Sex, int Fifth, ResidentStatus Status, IReadOnlyList<string> Services)
{
    public bool InHome => Services.Contains("care_homes");
}

/// <summary>
/// A trial of the made-up town, lived twice under the same luck: as a trial, and beside it month by month with everybody
/// written down, so that what is read off the one can be counted in the other.
/// </summary>
internal sealed class WatchedTrial
{
    public const ulong Seed = 20200701;
    public const int Length = 36;

    private static readonly Lazy<WatchedTrial> OfPresent = new(() => new WatchedTrial("present"));
    private static readonly Lazy<WatchedTrial> OfIsolation = new(() => new WatchedTrial("more-isolation"));

    private WatchedTrial(string name)
    {
        Record = Live(name);
        Start = Record.Start;
        var parameters = name == "more-isolation"
            ? Shipped.Parameters with { Connection = Shipped.Parameters.Connection with { LapseRate = 2 * Shipped.Parameters.Connection.LapseRate } }
            : Shipped.Parameters;
        Watch(parameters);
    }

    public static WatchedTrial Present => OfPresent.Value;

    public static WatchedTrial MoreIsolation => OfIsolation.Value;

    /// <summary>The trial's own record, with every day counted.</summary>
    public TrialRecord Record { get; }

    public Month Start { get; }

    /// <summary>Residents at the start of each month and at the end of the last.</summary>
    public List<Person[]> Days { get; } = [];

    /// <summary>Adults upon whom care was laid, at the same times.</summary>
    public List<long> Carers { get; } = [];

    /// <summary>Flows of each month, a number by name and one by name and service.</summary>
    public List<Dictionary<string, double>> Months { get; } = [];

    /// <summary>A trial of the made-up town with every day counted.</summary>
    public static TrialRecord Live(string name, ModelParameters? parameters = null, ulong seed = Seed, int replicate = 0)
    {
        var trial = FigureTrial.Find(name)!;
        var days = Enumerable.Range(0, Length + 1).Select(month => trial.From + month).ToHashSet();
        return new TrialWorld(trial, parameters ?? Shipped.Parameters, Shipped.Testville, trial.From + Length).Live(seed, replicate, days, default);
    }

    /// <summary>Everything that a record holds, a line a month, so that two can be compared to the bit.</summary>
    public static string[] Lines(TrialRecord record)
    {
        var lines = record.Months.Select(month => JsonSerializer.Serialize(month)).ToList();
        foreach (var (month, day) in record.Days.OrderBy(each => each.Key))
        {
            var people = from what in Enum.GetValues<Counted>()
                         from age in Enumerable.Range(0, Residents.OldestAge + 1)
                         from sex in (int[])[0, 1]
                         from fifth in Enumerable.Range(0, 5)
                         select day.People[what, age, sex, fifth];
            var strata = from stratum in Enumerable.Range(0, Strata.Count)
                         select $"{day.Strata.Deaths(stratum)}/{day.Strata.PersonMonths(stratum)}/{day.Strata.PersonMonths(stratum, 0)}";
            lines.Add($"{month} {day.Carers} {string.Join(' ', people)} {string.Join(' ', strata)}");
        }
        return [.. lines];
    }

    /// <summary>A measure of a column.</summary>
    public FigureMeasure Measure(string column, FigureGroup? group = null, int months = 12) => new()
    {
        Column = FigureColumn.Find(column)!,
        Trial = FigureTrial.Find("present")!,
        Group = group ?? new FigureGroup { When = Start },
        Months = months,
    };

    /// <summary>Residents of a group on its day, one by one.</summary>
    public List<Person> Of(FigureGroup group) => Of(group, group.When);

    /// <summary>The same on another day.</summary>
    public List<Person> Of(FigureGroup group, Month day) =>
    [
        .. Days[day - Start].Where(each => each.Age >= group.AgeFrom && each.Age <= group.AgeTo
            && (group.Sex is null || each.Sex == group.Sex) && (group.Quintile is null || each.Fifth + 1 == group.Quintile)),
    ];

    /// <summary>A flow added up over months.</summary>
    public double Sum(string flow, Month from, int months) => Months.Skip(from - Start).Take(months).Sum(month => month[flow]);

    /// <summary>Residents of some ages, the mean of two days.</summary>
    public double People(int ageFrom, int ageTo, Month from, int months) =>
        ((double)Days[from - Start].Count(each => each.Age >= ageFrom && each.Age <= ageTo)
            + Days[from + months - Start].Count(each => each.Age >= ageFrom && each.Age <= ageTo)) / 2;

    private void Watch(ModelParameters parameters)
    {
        var random = new KeyedRandom(Seed, Plan.LuckOf(new Family(0, 0)));
        var hazards = World.HazardsOf(new WorldSettings { Parameters = parameters, Start = Start, Months = Length + 1 });
        var state = StartingPopulation.Build(hazards, random);
        // No policy begins within the trial.
        var schedule = new MonthlySchedule(
            hazards, random, new ScenarioDecisions(ScenarioDecisions.Today, parameters, Start + 100, new()), 1);
        var names = hazards.Services.Names;
        for (var month = 0; ; month++)
        {
            Carers.Add(state.Council.Carers);
            Days.Add([.. Enumerable.Range(0, state.Residents.Rows).Where(state.Residents.Lives).Select(Read)]);
            if (month == Length) return;
            schedule.Step(state);
            Months.Add(Flows());
        }

        Person Read(int row)
        {
            var residents = state.Residents;
            var age = (state.Month.Index - residents.BirthMonth[row]) / 12;
            return new Person(
                residents.Id[row], residents.BirthMonth[row], age, residents.Sex[row], state.Neighbourhoods.Quintile(residents.Neighbourhood[row]),
                residents.Status[row], [.. names.Where((_, s) => (residents.Receives[row] >> s & 1) == 1)]);
        }

        Dictionary<string, double> Flows()
        {
            var flows = state.Flows;
            var found = new Dictionary<string, double>
            {
                ["requests65"] = flows.Requests65,
                ["requests1864"] = flows.Requests1864,
                ["hospital"] = flows.HospitalRequests,
                ["births"] = flows.Births,
                ["other"] = flows.OtherPence,
                ["waiting"] = state.Stocks.Waiting + state.Stocks.BrokenOff,
                ["attendances"] = state.Stocks.EmergencyAttendances,
                ["residents"] = state.Residents.Count,
            };
            for (var band = 0; band < EventCounts.Bands; band++)
            {
                found[$"deaths{band}"] = flows.Everyone.Deaths[band];
                found[$"admissions{band}"] = flows.Everyone.Admissions[band];
            }
            for (var s = 0; s < names.Count; s++)
            {
                found[$"starts {names[s]}"] = flows.Starts[s] + flows.TakenOver[s];
                found[$"spend {names[s]}"] = flows.ServicePence(s);
                found[$"paid {names[s]}"] = flows.ContributionPence[s];
            }
            return found;
        }
    }
}
