using System.Text.Json;
using System.Text.Json.Nodes;
using Catalyst.Engine.Model.Services;
using Catalyst.Scenarios.Experiments;
using Catalyst.Tests.EndToEnd;
using static Catalyst.Tests.Inputs.ValidInputs;

namespace Catalyst.Tests.Inputs;

/// <summary>Services are data: what stands in their file stands in the model, in draws, in studies and in lists.</summary>
public sealed class ServicesTests : IDisposable
{
    private readonly InputsOnDisk _disk = new();

    public void Dispose() => _disk.Dispose();

    [Fact]
    public void Load_Services_GivesThemInOrdinalOrderOfTheirNames()
    {
        var services = _disk.LoadValid().Parameters.Services;
        Assert.Equal(["befriending", "care_at_home", "reablement"], services.Select(service => service.Name));
        Assert.Equal(3, new ServiceList(services).Count);
        var reablement = services[2];
        Assert.Equal("Reablement", reablement.Title);
        Assert.Equal((Need.Care, MeansTest.SavingsAndHome), (reablement.Need, reablement.MeansTest));
        Assert.Equal((18, 110, 1, 3), (reablement.AgeFrom, reablement.AgeTo, reablement.LeastLevel, reablement.MostLevel));
        Assert.Equal(6, reablement.DemandRate.At(2));
        Assert.Equal([ServiceEffect.DependencyWorsens, ServiceEffect.DependencyRecovers], reablement.Effects.Keys);
        Assert.Empty(services[1].Effects);
    }

    [Fact]
    public void Load_DescriptionLeftOut_IsTheEngines()
    {
        _disk.Change(Services, services => services["reablement"]!["coverage"]!["description"] = "Share of care at home.");
        var entries = _disk.LoadValid().Entries.ToDictionary(entry => entry.Path, entry => entry.Description);
        Assert.Equal("Share of care at home.", entries["services.reablement.coverage"]);
        Assert.Equal("Share of its cost that those who use it pay.", entries["services.reablement.contribution"]);
        Assert.Equal("Dependency recovers.", entries["services.reablement.effects.dependencyRecovers"]);
    }

    [Fact]
    public void Load_FurtherEntry_IsAFurtherServiceOfTheModelAndOfEveryList()
    {
        AddMeals();
        Assert.Contains("meals", _disk.LoadValid().Parameters.Services.Select(service => service.Name));
        Assert.Contains("meals", Describe("services").Split('\n'));
        Assert.Contains("services.meals.budgetPerHead", Describe("parameters").Split('\n'));
        Assert.Contains("services.meals.effects.admission", Describe("parameters").Split('\n'));
    }

    [Fact]
    public void Draw_FurtherService_LeavesTheDrawsOfTheOthers()
    {
        Believe("reablement", "duration", 0.5, 1200);
        Believe("reablement", "ageFrom", 10, 60);
        var before = _disk.LoadValid().Draw(3).Values;
        AddMeals();
        Believe("meals", "duration", 0.5, 1200);
        var inputs = _disk.LoadValid();
        var after = inputs.Draw(3).Values;
        Assert.Equal(before, after.Where(value => !value.Path.StartsWith("services.meals.", StringComparison.Ordinal)));
        Assert.Equal(before.Count + 1, after.Count);
        var meals = inputs.Draw(3).Parameters.Services.Single(service => service.Name == "meals");
        Assert.Equal(after.Single(value => value.Path == "services.meals.duration").Value, meals.Duration);
        Assert.Equal(inputs.Draw(3).Values, inputs.DrawOf(3, inputs.Draw(3).Values).Values);
    }

    [Fact]
    public void Draw_EffectWithADistribution_IsDrawnWithinItsBounds()
    {
        _disk.Change(Services, services => services["reablement"]!["effects"]!["dependencyRecovers"]!["distribution"] =
            JsonNode.Parse("""{"kind":"lognormal","median":10,"sigma":2}"""));
        var inputs = _disk.LoadValid();
        for (var draw = 1; draw < 20; draw++)
            Assert.InRange(inputs.Draw(draw).Parameters.Services[2].Effects[ServiceEffect.DependencyRecovers], 0.05, 20);
    }

    [Fact]
    public void Draw_AgesDrawnCrosswise_RaiseTheGreater()
    {
        Believe("befriending", "ageFrom", 10, 100);
        Believe("befriending", "ageTo", 10, 110);
        var inputs = _disk.LoadValid();
        for (var draw = 1; draw < 30; draw++)
            Assert.True(inputs.Draw(draw).Parameters.Services[0] is var service && service.AgeFrom <= service.AgeTo);
    }

    [Fact]
    public void Override_OfAFigureAndAnEffect_ReplacesThem()
    {
        Override(("services.reablement.budgetPerHead", 12), ("services.reablement.effects.dependencyRecovers", 1.5));
        var reablement = _disk.LoadValid().Parameters.Services[2];
        Assert.Equal(12, reablement.BudgetPerHead);
        Assert.Equal(1.5, reablement.Effects[ServiceEffect.DependencyRecovers]);
    }

    [Fact]
    public void Plan_FileOfServicesChanged_IsAnotherPlan()
    {
        var before = new Plan(_disk.LoadValid());
        Assert.Contains(before.Files, file => file.File == Services);
        _disk.Change(Services, services => services["reablement"]!["duration"]!["value"] = 2);
        Assert.NotEqual(before.Hash, new Plan(_disk.LoadValid()).Hash);
    }

    [Fact]
    public void Source_OfAServiceAlone_IsReferredTo()
    {
        _disk.Change(Care, care => care["carerLoss"]!["source"]!["id"] = "yearbook-2023");
        _disk.Change(Services, services => services["reablement"]!["effects"]!["dependencyRecovers"]!["source"]!["id"] = "census-2021");
        _disk.LoadValid();
    }

    [Fact]
    public void Describe_Services_ShowsWhatTellsOneFromAnother()
    {
        _disk.Change(Services, services => services["reablement"]!["hourCost"]!["value"] = 0);
        var text = Describe("services");
        Assert.Contains("ages 18 to 110, levels 1 to 3", text, StringComparison.Ordinal);
        Assert.Contains("10000 GBP per person per year", text, StringComparison.Ordinal);
        Assert.Contains("savings-and-home", text, StringComparison.Ordinal);
        Assert.Contains("100 GBP per hour; level 0 25000, level 1 25000,", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Describe_ServicesAsJson_HoldsFiguresUnitsSourcesAndEffects()
    {
        using var document = JsonDocument.Parse(Describe("services", "--json"));
        var reablement = document.RootElement.EnumerateArray().Single(each => each.GetProperty("name").GetString() == "reablement");
        Assert.Equal("savings-and-home", reablement.GetProperty("meansTest").GetString());
        var duration = reablement.GetProperty("figures").GetProperty("duration");
        Assert.Equal(("months", 600.25), (duration.GetProperty("unit").GetString(), duration.GetProperty("value").GetDouble()));
        Assert.Equal("yearbook-2023", duration.GetProperty("source").GetProperty("id").GetString());
        Assert.Equal(2, reablement.GetProperty("figures").GetProperty("slots").GetProperty("table").GetProperty("voluntary").GetDouble());
        Assert.Equal("ratio", reablement.GetProperty("effects").GetProperty("dependencyRecovers").GetProperty("unit").GetString());
        Assert.Equal(20, reablement.GetProperty("figures").EnumerateObject().Count());
    }

    [Fact]
    public void Title_Hostile_IsShownAsPlainText()
    {
        _disk.Change(Services, services => services["reablement"]!["title"] = "<script>alert('x')</script>");
        Assert.DoesNotContain("<script>", Describe("services", "--json"), StringComparison.Ordinal);
        _disk.Change(Services, services => services["reablement"]!["title"] = "\u001b[31mred\u202e").AssertFaults(
            "services.json: services.reablement.title: the text '\\u001b[31mred\\u202e' is not allowed; "
            + "it must be text of 1 to 100 characters without control characters");
    }

    private void AddMeals() => _disk.Change(Services, services => services["meals"] = Service("meals", "Meals", "health", "admission"));

    private void Believe(string service, string name, double low, double high) =>
        _disk.Change(Services, services => services[service]![name]!["distribution"] =
            new JsonObject { ["kind"] = "uniform", ["low"] = low, ["high"] = high });

    private void Override(params (string Path, double Value)[] overrides) =>
        _disk.Change(Study, study => study["overrides"] =
            new JsonObject(overrides.Select(each => KeyValuePair.Create(each.Path, (JsonNode?)each.Value))));

    private string Describe(params string[] arguments)
    {
        using var place = new Workplace { Width = 200 };
        return place.Run(["describe", .. arguments, "--inputs", _disk.Root]).Done().Out;
    }
}
