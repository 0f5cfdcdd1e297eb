using System.Text.Json.Nodes;
using Catalyst.Analysis.Results;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Services;
using Catalyst.Scenarios.Experiments;
using Catalyst.Scenarios.Outputs;

namespace Catalyst.Tests.Inputs;

/// <summary>What scenarios say of services, answers and hypotheses, as it is read and as it is told to whoever reads results.</summary>
public sealed class ScenarioInputsTests : IDisposable
{
    private readonly InputsOnDisk _disk = new();

    public ScenarioInputsTests() => _disk.Change(ValidInputs.Services, services => services["befriending"]!["nature"] = "discretionary");

    public void Dispose() => _disk.Dispose();

    [Fact]
    public void Services_WhatIsNotSaid_IsTheScenarios()
    {
        var scenario = Read("""
            {
              "name": "mixed", "decisions": "state", "after": 6, "answers": { "network": "geography", "depth": 0.5 },
              "services": {
                "befriending": { "decisions": "community", "answers": { "nature": "statutory", "depth": 1 } },
                "care_at_home": { "after": 24 },
                "reablement": { "answers": { "network": "none", "transfer": "none", "depth": 0 } }
              }
            }
            """);
        Assert.Equal(
            new ServicePolicy { Decisions = DecisionMakers.All("state"), Answers = new() { Network = Network.Geography, Depth = 0.5 }, AfterMonths = 6 },
            scenario.Policy);
        Assert.Equal(
            new ServicePolicy
            {
                Decisions = DecisionMakers.All("community"),
                Answers = new() { Nature = ServiceNature.Statutory, Network = Network.Geography, Depth = 1 },
                AfterMonths = 6,
            },
            scenario.Services["befriending"]);
        Assert.Equal(scenario.Policy with { AfterMonths = 24 }, scenario.Services["care_at_home"]);
        Assert.Equal(new CommissioningAnswers { Network = Network.None, Transfer = Transfer.None, Depth = 0 }, scenario.Services["reablement"].Answers);
    }

    /// <summary>The law's own nature may be repeated, and depth without a network is the feedback of those served.</summary>
    [Fact]
    public void Answers_ThatSayNothingNew_AreAllowed()
    {
        var scenario = Read("""
            {
              "name": "plain", "decisions": "state",
              "services": {
                "befriending": { "answers": { "nature": "discretionary", "network": "none", "depth": 0.4 } },
                "care_at_home": { "answers": { "nature": "statutory" } },
                "reablement": {}
              }
            }
            """);
        Assert.Equal(0.4, scenario.Services["befriending"].Answers.Depth);
        Assert.Equal(scenario.Policy, scenario.Services["reablement"]);
    }

    [Fact]
    public void Hypotheses_ByDirection_AreOneZeroAndMinusOne()
    {
        Assert.Equal(new Hypotheses { LineFades = 1 }, Read("""{ "name": "a", "decisions": "community", "hypotheses": { "lineFades": "as claimed" } }""").Hypotheses);
        Assert.Equal(
            new Hypotheses { CouncilChanges = -1 },
            Read("""{ "name": "b", "decisions": "community", "hypotheses": { "lineFades": "off", "councilChanges": "reversed" } }""").Hypotheses);
    }

    [Fact]
    public void Manifest_OfScenariosThatRunHypotheses_NamesEach()
    {
        Read("""{ "name": "a", "decisions": "community", "hypotheses": { "lineFades": "as claimed", "councilChanges": "reversed" } }""");
        var manifest = StudyManifest.Of(new Plan(_disk.LoadValid()));
        Assert.Equal(
            [new ManifestHypothesis("a", "line fades", "as claimed"), new ManifestHypothesis("a", "council changes", "reversed")],
            manifest.Hypotheses);
    }

    [Fact]
    public void Departures_OfPolicies_AreSaidServiceByService()
    {
        Read("""
            {
              "name": "mixed", "decisions": "state",
              "services": {
                "befriending": { "decisions": "community", "answers": { "network": "interest", "depth": 0.75 }, "after": 12 },
                "care_at_home": { "decisions": { "specification": "market", "wayIn": "state", "delivery": "market", "money": "market", "participation": "market", "pressureResponse": "state" } },
                "reablement": { "decisions": "community", "answers": { "network": "interest", "depth": 0.75 }, "after": 12 }
              }
            }
            """);
        Assert.Equal(
        [
            "mixed on other services: decisions state.",
            "mixed on befriending, reablement: decisions community, network interest, depth 0.75, from 12 months after the policy start.",
            "mixed on care_at_home: specification market, way in state, delivery market, money market, participation market, pressure response state.",
        ],
        Departures());
    }

    [Fact]
    public void Departures_ThatScenariosShare_AreSaidOnce()
    {
        _disk.Change(ValidInputs.Study, study =>
        {
            foreach (var scenario in study["scenarios"]!.AsArray())
            {
                scenario!["differences"] = new JsonObject { ["money"] = false };
                scenario["investment"] = new JsonObject { ["joinedUp"] = 0.01 };
            }
        });
        Assert.Equal(
            ["Differences switched off in as-is, community: money.", "Invested in as-is, community, over income: joinedUp = 0.01."],
            Departures());
    }

    [Theory]
    [InlineData(
        """{ "name": "x", "decisions": "state", "hypotheses": { "lineFades": "as claimed" } }""",
        "its hypotheses, for no service hands power over.")]
    [InlineData(
        """{ "name": "x", "decisions": "community", "differences": { "investment": false }, "investment": { "joinedUp": 0.01 } }""",
        "its investment, for that difference is switched off.")]
    [InlineData(
        """{ "name": "x", "decisions": "community", "differences": { "participation": false }, "answers": { "depth": 1 } }""",
        "its answers, for the difference participation is switched off.")]
    [InlineData(
        """{ "name": "x", "decisions": "state", "services": { "befriending": { "answers": { "transfer": "formal" } } } }""",
        "its transfer of befriending, for there is no network to transfer power to.")]
    [InlineData(
        """{ "name": "x", "decisions": "community", "services": { "befriending": { "after": 120 } } }""",
        "its policy on befriending, which would begin after the last month.")]
    public void Departures_OfWhatCannotBeUsed_SaySo(string scenario, string said)
    {
        Read(scenario);
        Assert.Equal($"Without effect in x: {said}", Departures()[^1]);
    }

    private Scenario Read(string scenario)
    {
        _disk.Change(ValidInputs.Study, study =>
        {
            var scenarios = study["scenarios"]!.AsArray();
            while (scenarios.Count > 2) scenarios.RemoveAt(2);
            scenarios.Add(JsonNode.Parse(scenario));
        });
        return _disk.LoadValid().Study.Scenarios[2];
    }

    private List<string> Departures() => [.. StudyManifest.Departures(new Plan(_disk.LoadValid()))];
}
