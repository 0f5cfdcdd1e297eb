using System.Text.Json.Nodes;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Services;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Inputs.Reading;
using static Catalyst.Scenarios.Inputs.Schema.SchemaParts;

namespace Catalyst.Scenarios.Inputs.Schema;

/// <summary>The schema of a study, as <see cref="StudyReader"/> reads it.</summary>
internal static class StudySchema
{
    /// <summary>A month such as 2026-04.</summary>
    public const string MonthPattern = "^(19|20|21|22)[0-9]{2}-(0[1-9]|1[0-2])$";

    /// <summary>A day such as 2027-12-31.</summary>
    public const string DayPattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

    /// <summary>The schema.</summary>
    public static JsonObject Of(IReadOnlyList<string> paradigms, EngineDocumentation documentation)
    {
        var body = Object(
            new JsonObject
            {
                ["$schema"] = Text(),
                ["description"] = Text("What the study is."),
                ["question"] = Text("The question that it answers."),
                ["place"] = Pattern(InputsFolder.NamePatternText, "Name of a place in places/."),
                ["start"] = Pattern(MonthPattern, "First month simulated: that of the population figures."),
                ["policyStart"] = Pattern(MonthPattern, "First month in which scenarios may differ."),
                ["years"] = Whole(StudyLimits.Years, "Years from the policy start."),
                ["seed"] = Whole(StudyLimits.Seed, "Seed of all randomness."),
                ["draws"] = Whole(StudyLimits.Draws, "Draws of the parameters; the first is the central values."),
                ["replicates"] = Whole(StudyLimits.Replicates, "Replicates of each draw."),
                ["priceYear"] = Pattern("^20[0-9]{2}-[0-9]{2}$", "Financial year in whose prices money is stated."),
                ["validUntil"] = Pattern(DayPattern, "Day after which the figures should be looked at anew."),
                ["panel"] = Whole(StudyLimits.Panel, "Residents sampled for the panel."),
                ["world"] = Settings(typeof(WorldSwitches), 0, documentation),
                ["stress"] = Settings(typeof(Stress), StudyLimits.GreatestStress, documentation),
                ["overrides"] = Overrides(documentation),
                ["scenarios"] = Described(
                    List(Scenario(paradigms, documentation), 1, StudyLimits.MostScenarios),
                    $"The scenarios, one of them '{Study.AsIs}'."),
            },
            StudyReader.Required);
        return Root("A study", "What is to be compared, where, for how long and how often.", body);
    }

    private static JsonObject Scenario(IReadOnlyList<string> paradigms, EngineDocumentation documentation)
    {
        var services = Object([], []);
        services["patternProperties"] = new JsonObject { [ServicesFile.NamePatternText] = Object(Policy(paradigms, true, documentation), []) };
        var members = Policy(paradigms, false, documentation);
        members.Insert(0, "name", Text("The scenario's name.", StudyLimits.LongestScenarioName));
        members["services"] = Described(services, documentation.Of(typeof(Scenario).GetProperty(nameof(Engine.Model.Scenario.Services))!));
        members["investment"] = Settings(typeof(Investment), StudyLimits.GreatestInvestment, documentation);
        members["differences"] = Settings(typeof(DifferenceSwitches), 0, documentation);
        members["hypotheses"] = Hypotheses(documentation);
        return Object(members, ScenarioReader.Required);
    }

    /// <summary>The keys of a policy; of a single service its nature may be said too.</summary>
    private static JsonObject Policy(IReadOnlyList<string> paradigms, bool single, EngineDocumentation documentation)
    {
        var decisions = new JsonObject();
        foreach (var decision in PolicyReader.Decisions)
            decisions[decision] = Choice(paradigms);
        var answers = new JsonObject
        {
            ["network"] = Choice(ServiceReader.NamesOf<Network>(), Said(nameof(CommissioningAnswers.Network))),
            ["transfer"] = Choice(ServiceReader.NamesOf<Transfer>(), Said(nameof(CommissioningAnswers.Transfer))),
            ["depth"] = Described(Number(0, 1), Said(nameof(CommissioningAnswers.Depth))),
        };
        if (single) answers.Insert(0, "nature", Choice(ServiceReader.NamesOf<ServiceNature>(), Said(nameof(CommissioningAnswers.Nature))));
        return new JsonObject
        {
            ["decisions"] = Described(
                new JsonObject { ["oneOf"] = new JsonArray(Choice(paradigms), Object(decisions, PolicyReader.Decisions)) },
                "The paradigm that takes every decision, or one for each."),
            ["answers"] = Described(Object(answers, []), documentation.Of(typeof(CommissioningAnswers))),
            ["after"] = Whole(
                StudyLimits.After, documentation.Of(typeof(ServicePolicy).GetProperty(nameof(ServicePolicy.AfterMonths))!)),
        };

        string Said(string property) => documentation.Of(typeof(CommissioningAnswers).GetProperty(property)!);
    }

    private static JsonObject Hypotheses(EngineDocumentation documentation)
    {
        var claims = new JsonObject();
        foreach (var (name, property) in HypothesisReader.Claims)
            claims[name] = Choice(HypothesisReader.Directions, documentation.Of(property));
        return Described(Object(claims, []), documentation.Of(typeof(Hypotheses)));
    }

    /// <summary>A record of ratios from 0 to a greatest and of switches, none of which must stand.</summary>
    private static JsonObject Settings(Type record, double greatest, EngineDocumentation documentation)
    {
        var properties = new JsonObject();
        foreach (var (name, property) in SwitchReader.RatiosOf(record))
            properties[name] = Described(Number(0, greatest), documentation.Of(property));
        foreach (var (name, property) in SwitchReader.Of(record))
            properties[name] = Described(new JsonObject { ["type"] = "boolean" }, documentation.Of(property));
        return Described(Object(properties, []), documentation.Of(record));
    }

    private static JsonObject Overrides(EngineDocumentation documentation)
    {
        var properties = new JsonObject();
        foreach (var definition in ParameterTree.ByPath.Values.Where(definition => !definition.IsTable))
            properties[definition.Path] = Override(definition);
        var patterns = new JsonObject();
        foreach (var definition in ServiceTree.Figures("").Concat(ServiceTree.Effects("")).Where(definition => !definition.IsTable))
            patterns[ServiceSchema.PathPattern(definition)] = Override(definition);
        var overrides = Object(properties, []);
        overrides["patternProperties"] = patterns;
        return Described(overrides, "Parameters that the study sets in place of the files' values.");

        JsonObject Override(ParameterDefinition definition) => Described(
            Number(definition.Minimum, definition.Maximum), $"{documentation.Of(definition.Member)} ({definition.Unit})");
    }
}
