using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Catalyst.Engine.Model.Services;
using Catalyst.Scenarios.Inputs.Figures;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Inputs.Reading;
using static Catalyst.Scenarios.Inputs.Schema.SchemaParts;

namespace Catalyst.Scenarios.Inputs.Schema;

/// <summary>The schemas of the published figures and of sets of targets, as their readers read them.</summary>
internal static class FigureSchema
{
    private const string Source = "source";

    /// <summary>The schema of the published figures.</summary>
    public static JsonObject Figures() => Root(
        "Published figures",
        "What was published, beside what the model gives for it, and whether the model is fitted to it or validated by it.",
        new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { ["$schema"] = Text() },
            ["patternProperties"] = new JsonObject { [InputsFolder.NamePatternText] = Figure() },
            ["additionalProperties"] = false,
            ["$defs"] = new JsonObject { [Source] = EntrySchema.Definitions()[Source]!.DeepClone() },
        });

    /// <summary>The schema of a set of targets.</summary>
    public static JsonObject Targets(EngineDocumentation documentation) => Root(
        "Targets",
        "Which parameters are fitted to which published figures.",
        Object(
            new JsonObject
            {
                ["$schema"] = Text(),
                ["description"] = Text("What is fitted and why."),
                ["place"] = Place(),
                ["seed"] = Whole(StudyLimits.Seed, "Seed of all randomness."),
                ["replicates"] = Whole(TargetsReader.Replicates, "Runs of each set of values, under the same luck for every set."),
                ["waves"] = Whole(TargetsReader.Waves, "How often the slopes are taken anew."),
                ["figures"] = Described(
                    List(Key($"The key of a figure in {FiguresFile.FileName}."), 1, TargetsReader.Most), "Figures of class fitted."),
                ["parameters"] = Parameters(documentation),
            },
            TargetsReader.Required));

    private static JsonObject Figure() => Object(
        new JsonObject
        {
            ["quantity"] = Text("What was counted or measured."),
            ["population"] = Text("Of whom it was published."),
            ["area"] = Text("Where: England, or another area."),
            ["place"] = Place(),
            ["period"] = Text("When, as published: a year, a financial year, a span."),
            ["class"] = Choice(
                ServiceReader.NamesOf<FigureClass>(),
                "fitted: parameters are fitted to it. implied: it follows from inputs. independent: only this validates."),
            ["unit"] = Choice([.. FigureColumn.All.Select(column => column.Unit).Append(PublishedFigure.Ratio).Distinct()], "Unit of value and tolerance."),
            ["value"] = Described(Number(-FigureReader.Largest, FigureReader.Largest), "The published value."),
            ["tolerance"] = Described(Positive(FigureReader.Largest), "How far off still counts as within, declared before the model is run."),
            ["standardError"] = Described(Positive(FigureReader.Largest), "Standard error of the published value, where stated."),
            [Source] = Reference(Source),
            ["remark"] = Text("How the model's definition differs, or why the model is off."),
            ["measure"] = Measure(),
        },
        FigureReader.Required);

    private const string Row = "(\\[[^\\]]+\\])?$";

    private static JsonObject Measure()
    {
        var members = new JsonObject
        {
            ["column"] = Choice(FigureColumn.All.Select(column => column.Name), "What is read."),
            ["trial"] = Choice(FigureTrial.All.Select(trial => trial.Name), "The run from which it is read."),
            ["when"] = When(),
        };
        AddGroup(members);
        members["services"] = Described(
            List(Pattern(ServicesFile.NamePatternText, "Name of a service."), 1, ServiceList.Most), "The services that are added up.");
        members["months"] = Whole(MeasureReader.Months, "Months over which flows are added up; 12 unless stated.");
        members["standardised"] = Described(
            new JsonObject { ["type"] = "boolean" }, "Whether shares by age are weighted by all of the place's residents of the ages.");
        var over = new JsonObject();
        AddGroup(over);
        over["when"] = When();
        members["over"] = Described(Object(over, []), "The group whose value divides; what it does not state is as in the group.");
        return Described(Object(members, MeasureReader.Required), "What of the model stands beside the figure.");
    }

    private static void AddGroup(JsonObject members)
    {
        members["ageFrom"] = Whole(MeasureReader.Ages, "Youngest age in whole years.");
        members["ageTo"] = Whole(MeasureReader.Ages, "Oldest age in whole years.");
        members["sex"] = Choice(MeasureReader.Sexes, "One sex; both unless stated.");
        members["quintile"] = Whole(MeasureReader.Quintiles, "Deprivation fifth, 1 most deprived; all unless stated.");
    }

    /// <summary>The parameters that may be fitted, each with the label of a row behind it or none.</summary>
    private static JsonObject Parameters(EngineDocumentation documentation)
    {
        var names = new JsonArray();
        foreach (var definition in ParameterTree.ByPath.Values.Where(each => Calibratable.Is(each.Path)))
            names.Add(Described(new JsonObject
            {
                ["pattern"] = $"^{Regex.Escape(definition.Path)}" + (IsByRow(definition) ? Row : "$"),
            }, documentation.Of(definition.Member)));
        foreach (var definition in ServiceTree.Figures("").Concat(ServiceTree.Effects("")).Where(each => Calibratable.Is(each.Path)))
            names.Add(Described(new JsonObject
            {
                ["pattern"] = definition.IsTable ? ServiceSchema.PathPattern(definition)[..^1] + Row : ServiceSchema.PathPattern(definition),
            }, documentation.Of(definition.Member)));
        return Described(
            List(new JsonObject { ["type"] = "string", ["anyOf"] = names }, 1, TargetsReader.Most),
            "What may be moved, each as far as its own entry says by its distribution or its range; the label of a row in brackets behind a table.");
    }

    private static bool IsByRow(ParameterDefinition definition) => definition.IsTable && !ValueRules.SumsToOne.Contains(definition.Path);

    private static JsonObject Place() => Pattern(InputsFolder.NamePatternText, "Name of a place in places/.");

    private static JsonObject When() => Pattern(StudySchema.MonthPattern, "The month at whose start stocks are read and with which flows begin.");

    private static JsonObject Key(string description) => Pattern(InputsFolder.NamePatternText, description);
}
