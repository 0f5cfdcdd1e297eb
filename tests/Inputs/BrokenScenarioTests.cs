using System.Text.Json.Nodes;
using static Catalyst.Tests.Inputs.ValidInputs;

namespace Catalyst.Tests.Inputs;

/// <summary>Scenarios that are wrong in one thing each: every fault says where, whose, what and what is allowed.</summary>
public sealed class BrokenScenarioTests : IDisposable
{
    private const string Path = "studies/two.json: scenarios[1]", Whose = " (in the scenario 'community')";

    private readonly InputsOnDisk _disk = new();

    public void Dispose() => _disk.Dispose();

    [Theory]
    [InlineData("""{"joinedUp":0.21}""", ".joinedUp: the number 0.21 is not allowed; it must be a number from 0 to 0.2")]
    [InlineData("""{"prevention":"much"}""", ".prevention: the text 'much' is not allowed; it must be a number from 0 to 0.2")]
    [InlineData("""{"prevent":0.1}""", ".prevent: 'prevent' is not known here; allowed are joinedUp, prevention")]
    public void Investment_Wrong_SaysWhatIsAllowed(string investment, string rest) => AssertFaults("investment", investment, rest);

    [Theory]
    [InlineData("true", ": true is not allowed; it must be an object with network, transfer, depth")]
    [InlineData("""{"network":"area"}""", ".network: the text 'area' is not allowed; it must be one of none, geography, interest")]
    [InlineData("""{"network":"intrest"}""", ".network: the text 'intrest' is not allowed; it must be one of none, geography, interest; did you mean 'interest'?")]
    [InlineData("""{"transfer":"Formal"}""", ".transfer: the text 'Formal' is not allowed; it must be one of none, informal, formal; did you mean 'formal'?")]
    [InlineData("""{"transfer":null}""", ".transfer: null is not allowed; it must be one of none, informal, formal")]
    [InlineData("""{"depth":1.01}""", ".depth: the number 1.01 is not allowed; it must be a number from 0 to 1")]
    [InlineData("""{"depth":"empower"}""", ".depth: the text 'empower' is not allowed; it must be a number from 0 to 1")]
    [InlineData("""{"dept":0.5}""", ".dept: 'dept' is not known here; allowed are network, transfer, depth; did you mean 'depth'?")]
    [InlineData("""{"nature":"statutory"}""", ".nature: is said of single services only, under 'services': which services are duties is the law's to say, and a scenario may bind itself to more")]
    [InlineData("""{"network":"none","transfer":"formal"}""", ".transfer: the text 'formal' is not allowed; it must be 'none' where the network is 'none', for there is nobody to whom power could move")]
    public void Answers_Wrong_SayWhatIsAllowed(string answers, string rest) => AssertFaults("answers", answers, rest);

    [Theory]
    [InlineData("-1")]
    [InlineData("601")]
    [InlineData("1.5")]
    public void After_Wrong_SaysWhatIsAllowed(string after) =>
        AssertFaults("after", after, $": the number {after} is not allowed; it must be a whole number from 0 to 600");

    [Theory]
    [InlineData("""{"lineFades":1}""", ".lineFades: the number 1 is not allowed; it must be one of as claimed, off, reversed")]
    [InlineData("""{"councilChanges":"revesed"}""", ".councilChanges: the text 'revesed' is not allowed; it must be one of as claimed, off, reversed; did you mean 'reversed'?")]
    [InlineData("""{"linefade":"off"}""", ".linefade: 'linefade' is not known here; allowed are lineFades, councilChanges; did you mean 'lineFades'?")]
    public void Hypotheses_Wrong_SayWhatIsAllowed(string hypotheses, string rest) => AssertFaults("hypotheses", hypotheses, rest);

    [Theory]
    [InlineData("[]", ": a list of 0 is not allowed; it must be an object")]
    [InlineData("""{"befrending":{}}""", ".befrending: 'befrending' is no service; there are befriending, care_at_home, reablement; did you mean 'befriending'?")]
    [InlineData("""{"libraries":{"decisions":"none"}}""", ".libraries: 'libraries' is no service; there are befriending, care_at_home, reablement")]
    [InlineData("""{"befriending":"market"}""", ".befriending: the text 'market' is not allowed; it must be an object with decisions, answers, after")]
    [InlineData("""{"befriending":{"answer":{}}}""", ".befriending.answer: 'answer' is not known here; allowed are decisions, answers, after; did you mean 'answers'?")]
    [InlineData("""{"befriending":{"decisions":"markets"}}""", ".befriending.decisions: the text 'markets' is not allowed; it must be an object with specification, wayIn, delivery, money, participation, pressureResponse, or a paradigm: as-is, state, market, community; did you mean 'market'?")]
    [InlineData("""{"befriending":{"after":-1}}""", ".befriending.after: the number -1 is not allowed; it must be a whole number from 0 to 600")]
    [InlineData("""{"befriending":{"answers":{"nature":"duty"}}}""", ".befriending.answers.nature: the text 'duty' is not allowed; it must be one of statutory, discretionary")]
    [InlineData("""{"befriending":{"answers":{"network":"none","transfer":"informal"}}}""", ".befriending.answers.transfer: the text 'informal' is not allowed; it must be 'none' where the network is 'none', for there is nobody to whom power could move")]
    [InlineData("""{"care_at_home":{"answers":{"nature":"discretionary"}}}""", ".care_at_home.answers.nature: the text 'discretionary' is not allowed; it must be 'statutory' or left out: care_at_home is a duty by law, and a scenario may bind itself to more, never to less")]
    public void Services_Wrong_SayWhatIsAllowed(string services, string rest)
    {
        _disk.Change(ValidInputs.Services, listed => listed["befriending"]!["nature"] = "discretionary");
        AssertFaults("services", services, rest);
    }

    /// <summary>Answers merge key by key, and what they come to is what must fit together.</summary>
    [Fact]
    public void ServiceAnswers_CrosswiseToTheScenarios_AreFaultsWhereTheyStand() =>
        Scenario(scenario =>
        {
            scenario["answers"] = JsonNode.Parse("""{"network":"interest","transfer":"formal"}""");
            scenario["services"] = JsonNode.Parse("""{"befriending":{"answers":{"network":"none"}},"reablement":{"answers":{"network":"none","transfer":"none"}}}""");
        }).AssertFaults(
            $"{Path}.services.befriending.answers.network: the text 'none' is not allowed; it must be 'geography' or 'interest' "
            + $"beside the scenario's transfer 'formal', or the transfer must be 'none' here{Whose}");

    /// <summary>Where nobody can say which services there are, a name is nobody's fault.</summary>
    [Fact]
    public void Services_ThatCouldNotBeRead_AreNoFaultOfTheScenario()
    {
        _disk.Write(ValidInputs.Services, "{");
        Scenario(scenario => scenario["services"] = JsonNode.Parse("""{"anything":{"after":3}}""")).Load(out var faults);
        Assert.Equal([ValidInputs.Services], faults.All.Select(fault => fault.File));
    }

    [Fact]
    public void Scenarios_WithoutAsIs_IsAFault() =>
        _disk.Change(Study, study => study["scenarios"]![0]!["name"] = "asis").AssertFaults(
            "studies/two.json: scenarios: no scenario is called 'as-is', to which the others are compared; "
            + "the scenarios are asis, community; did you mean 'asis'?");

    [Fact]
    public void Scenario_NamedTwice_IsAFault() =>
        Scenario(scenario => scenario["name"] = "as-is").AssertFaults(
            $"{Path}.name: 'as-is' is the name of an earlier scenario; names must differ");

    [Fact]
    public void Scenario_NameTooLong_IsAFault() =>
        Scenario(scenario => scenario["name"] = new string('x', 61)).AssertFaults(
            $"{Path}.name: the text '{new string('x', 60)}…' is not allowed; "
            + "it must be text of 1 to 60 characters without control characters");

    [Fact]
    public void Scenario_WithoutName_IsAFaultOfNobody() =>
        Scenario(scenario => scenario.Remove("name")).AssertFaults($"{Path}.name: is missing; required here are name, decisions");

    [Fact]
    public void Scenario_UnknownParadigm_NamesTheNearest() =>
        AssertFaults("decisions", "\"comunity\"", ": the text 'comunity' is not allowed; it must be an object with "
            + "specification, wayIn, delivery, money, participation, pressureResponse, or a paradigm: as-is, state, market, community; "
            + "did you mean 'community'?");

    [Fact]
    public void Scenario_DecisionMissingAndMistaken_SaysBoth() =>
        Scenario(scenario => scenario["decisions"] = JsonNode.Parse(
            """{"specification":"Market","wayIn":"state","delivery":"state","money":"state","participation":"state"}"""))
            .AssertFaults(
                $"{Path}.decisions.pressureResponse: is missing; required here are specification, wayIn, delivery, money, "
                + $"participation, pressureResponse{Whose}",
                $"{Path}.decisions.specification: the text 'Market' is not allowed; "
                + $"it must be a paradigm: as-is, state, market, community; did you mean 'market'?{Whose}");

    /// <summary>What is wrong with a scenario's own decisions is said once, and not again for each service that takes them over.</summary>
    [Fact]
    public void Scenario_DecisionsWrong_AreNotSaidAgainOfItsServices() =>
        Scenario(scenario =>
        {
            scenario["decisions"] = "none";
            scenario["services"] = JsonNode.Parse("""{"befriending":{"after":3},"reablement":{"answers":{"depth":0.5}}}""");
        }).AssertFaults(
            $"{Path}.decisions: the text 'none' is not allowed; it must be an object with specification, wayIn, delivery, money, "
            + $"participation, pressureResponse, or a paradigm: as-is, state, market, community{Whose}");

    private void AssertFaults(string key, string value, string rest) =>
        Scenario(scenario => scenario[key] = JsonNode.Parse(value)).AssertFaults($"{Path}.{key}{rest}{Whose}");

    private InputsOnDisk Scenario(Action<JsonObject> change) =>
        _disk.Change(Study, study => change(study["scenarios"]![1]!.AsObject()));
}
