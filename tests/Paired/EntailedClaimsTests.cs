using System.Text.Json;
using System.Text.Json.Nodes;
using Catalyst.Engine.Model.Paradigms;
using Catalyst.Scenarios.Inputs.Mechanisms;
using Catalyst.Scenarios.Inputs.Reading;
using Catalyst.Tests.EndToEnd;
using Catalyst.Tests.Inputs;

namespace Catalyst.Tests.Paired;

/// <summary>
/// What mechanisms are claimed to do and what follows from the rules whatever the parameters. All other claims may turn out
/// wrong: they are published, and no test holds them.
/// </summary>
public class EntailedClaimsTests
{
    [Fact]
    public void Claims_ThatAreEntailed_Hold()
    {
        var folder = InputsFolder.Locate(ShippedInputsTests.Folder(), ".", ".", new Faults())!;
        string[] entailed = [.. MechanismsFile.Read(folder, Paradigm.Names, new Faults())!.All
            .Where(each => each.Claims.Any(claim => claim.Entailed)).Select(each => each.Name)];
        Assert.NotEmpty(entailed);
        using var place = new Workplace(study =>
        {
            study["years"] = 2;
            study["replicates"] = 2;
            study["scenarios"] = new JsonArray([.. Paradigm.Names.Select(name => Workplace.Scenario(name, name))]);
        });

        using var document = JsonDocument.Parse(place.Run(["mechanisms", Workplace.Study, "--json", "--only", .. entailed]).Done().Out);
        var effects = document.RootElement.GetProperty("effects").EnumerateArray()
            .Where(effect => effect.GetProperty("entailed").GetBoolean())
            .Select(effect => (Where: string.Join(' ', Text(effect, "mechanism"), Text(effect, "test"), Text(effect, "scenario")),
                Measure: Text(effect, "measure"), Agreement: Text(effect, "agreement"))).ToList();
        Assert.DoesNotContain(effects, effect => effect.Agreement == "disagrees");
        // A measure that is empty throughout, such as the month of a notice that never came, is unknown; not all are.
        Assert.All(effects.GroupBy(effect => effect.Where), claim => Assert.Contains(claim, effect => effect.Agreement == "agrees"));
        Assert.All(entailed, name => Assert.Contains(effects, effect => effect.Where.StartsWith(name, StringComparison.Ordinal)));
    }

    private static string Text(JsonElement effect, string name) => effect.GetProperty(name).GetString()!;
}
