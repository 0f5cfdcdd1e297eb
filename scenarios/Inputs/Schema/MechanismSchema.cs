using System.Text.Json.Nodes;
using Catalyst.Scenarios.Inputs.Mechanisms;
using Catalyst.Scenarios.Inputs.Reading;
using static Catalyst.Scenarios.Inputs.Schema.SchemaParts;

namespace Catalyst.Scenarios.Inputs.Schema;

/// <summary>The schema of the mechanisms, as <see cref="MechanismsFile"/> reads them.</summary>
internal static class MechanismSchema
{
    private const string Claim = "claim", Parameter = "parameter", Measure = "measure";

    /// <summary>The schema.</summary>
    public static JsonObject Of(IReadOnlyList<string> paradigms, EngineDocumentation documentation)
    {
        var properties = new JsonObject { ["$schema"] = Text() };
        foreach (var each in MechanismSwitch.All)
            properties[each.Name] = Described(Mechanism(each), documentation.Of(each.Property));
        var body = Object(properties, MechanismSwitch.All.Select(each => each.Name));
        body["$defs"] = new JsonObject
        {
            [Claim] = ClaimOf(paradigms),
            [Parameter] = Choice(MechanismsFile.Paths, "The path of a parameter; * stands for every service."),
            [Measure] = Choice(MechanismsFile.Measures, "A final measure of place_month."),
        };
        return Root(
            "Mechanisms",
            "Every mechanism with its switch, what it rests on, what is known of it, and which way it is claimed to move final measures when it is switched on.",
            body);
    }

    private static JsonObject Mechanism(MechanismSwitch of) => Object(
        new JsonObject
        {
            ["switch"] = Choice([of.KindName], "The kind of the switch."),
            ["meaning"] = Text("What the mechanism does."),
            ["parameters"] = List(Reference(Parameter), 1, MechanismReader.MostItems),
            ["evidence"] = Text($"What is known of it; begins with {MechanismReader.NoEvidence} where there is no source."),
            ["sources"] = List(Pattern(InputsFolder.NamePatternText, $"The key of a source in {SourceList.FileName}."), 0, MechanismReader.MostItems),
            ["claims"] = Described(List(Reference(Claim), 0, MechanismReader.MostItems), "Claims, written before the model was first run with the mechanism; of what none names, nothing is claimed."),
        },
        MechanismReader.Keys);

    private static JsonObject ClaimOf(IReadOnlyList<string> paradigms) => Object(
        new JsonObject
        {
            ["of"] = Described(
                List(Choice(paradigms), 1, MechanismReader.MostItems),
                "Paradigms: of the difference between a scenario of it and as-is; of a mechanism of the world and as-is, of the level there."),
            ["direction"] = Choice(ServiceReader.NamesOf<ClaimedDirection>(), "Which way the measures move when the mechanism is switched on."),
            ["measures"] = new JsonObject
            {
                ["oneOf"] = new JsonArray(
                    List(Reference(Measure), 1, MechanismReader.MostItems),
                    Choice([MechanismReader.AllMeasures], "Every final measure, where none of them moves.")),
            },
            [MechanismReader.EntailedKey] = Described(
                new JsonObject { ["type"] = "boolean" }, "Whether it follows from the rules whatever the parameters; a test then holds it."),
            ["reason"] = Text("Why."),
        },
        MechanismReader.ClaimKeys);
}
