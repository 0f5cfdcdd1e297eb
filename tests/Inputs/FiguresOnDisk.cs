using System.Text.Json.Nodes;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Figures;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Tests.Inputs;

/// <summary>Valid inputs with a few published figures and a set of targets.</summary>
internal sealed class FiguresOnDisk : IDisposable
{
    public const string Figures = "figures.json", Targets = "targets/tiny.json";

    private readonly InputsOnDisk _disk = new();

    private readonly Dictionary<string, JsonObject> _files = new()
    {
        [Figures] = new JsonObject
        {
            ["$schema"] = "schema/figures.json",
            ["need-65"] = Figure("fitted", "Need of help", "share", 0.2, new() { ["column"] = "dependent_share", ["ageFrom"] = 65 }),
            ["deaths"] = Figure("implied", "Deaths", "per 1,000", 9.5, new() { ["column"] = "deaths_per_1000", ["sex"] = "male" }),
            ["requests-65"] = Figure(
                "independent", "Requests", "per 1,000", 132, new() { ["column"] = "requests_per_1000", ["ageFrom"] = 65 }),
            ["need-by-fifth"] = Figure("independent", "Need of help, most over least deprived", "ratio", 1.8, new()
            {
                ["column"] = "dependent_share",
                ["ageFrom"] = 65,
                ["quintile"] = 1,
                ["standardised"] = true,
                ["over"] = new JsonObject { ["quintile"] = 5 },
            }),
            ["reablement-spend"] = Figure("fitted", "Spend on reablement", "GBP per person per year", 30, new()
            {
                ["column"] = "spend_per_head",
                ["ageFrom"] = 65,
                ["services"] = new JsonArray("reablement"),
                ["months"] = 24,
            }),
            ["cut"] = Figure("independent", "Requests after a cut", "ratio", 1.1, new()
            {
                ["column"] = "requests_per_1000",
                ["trial"] = "funding-cut",
                ["when"] = "2022-07",
                ["ageFrom"] = 18,
                ["ageTo"] = 64,
            }),
        },
        [Targets] = new JsonObject
        {
            ["$schema"] = "../schema/targets.json",
            ["description"] = "Need and spend.",
            ["place"] = "tiny",
            ["seed"] = 20200701,
            ["replicates"] = 4,
            ["waves"] = 3,
            ["figures"] = new JsonArray("need-65", "reablement-spend"),
            ["parameters"] = new JsonArray("care.privatePurchaseRate", "care.requestRate[65]", "services.reablement.duration"),
        },
    };

    public FiguresOnDisk()
    {
        foreach (var (name, json) in _files) _disk.Write(name, json.ToJsonString());
        // What is fitted has to say how far it may be moved.
        _disk.Change(ValidInputs.Care, care =>
        {
            Believe(care["privatePurchaseRate"]!);
            Believe(care["requestRate"]!);
        });
        _disk.Change(ValidInputs.Services, services => Believe(services["reablement"]!["duration"]!));
    }

    private static void Believe(JsonNode entry) => entry["distribution"] =
        new JsonObject { ["kind"] = "lognormal", ["median"] = (double?)entry["value"] ?? 1, ["sigma"] = 0.3 };

    public InputsFolder Folder => _disk.Folder;

    public string Root => _disk.Root;

    public string PathOf(string file) => _disk.PathOf(file);

    public void Dispose() => _disk.Dispose();

    /// <summary>Changes the file of figures, or that of targets.</summary>
    public FiguresOnDisk Change(string file, Action<JsonObject> change)
    {
        change(_files[file]);
        _disk.Write(file, _files[file].ToJsonString());
        return this;
    }

    /// <summary>Changes another file of the inputs.</summary>
    public FiguresOnDisk ChangeInputs(string file, Action<JsonObject> change)
    {
        _disk.Change(file, change);
        return this;
    }

    public FiguresFile? ReadFigures(out Faults faults) => FiguresFile.Read(Folder, faults = new Faults());

    public TargetSet? ReadTargets(out Faults faults, string nameOrPath = "tiny")
    {
        faults = new Faults();
        return TargetsReader.Read(Folder, nameOrPath, FiguresFile.Read(Folder, faults), ParameterFiles.Read(Folder, faults), faults);
    }

    private static JsonObject Figure(string figureClass, string quantity, string unit, double value, JsonObject measure)
    {
        measure.TryAdd("trial", "present");
        measure.TryAdd("when", "2021-07");
        return new JsonObject
        {
            ["quantity"] = quantity,
            ["population"] = "all",
            ["area"] = "England",
            ["place"] = "tiny",
            ["period"] = "2021",
            ["class"] = figureClass,
            ["unit"] = unit,
            ["value"] = value,
            ["tolerance"] = 0.05,
            ["source"] = new JsonObject { ["id"] = "yearbook-2023", ["where"] = "Table 1" },
            ["measure"] = measure,
        };
    }
}
