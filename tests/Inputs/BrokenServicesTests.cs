using System.Text.Json.Nodes;
using Catalyst.Engine.Model.Services;
using static Catalyst.Tests.Inputs.ValidInputs;

namespace Catalyst.Tests.Inputs;

/// <summary>Services that are wrong in one thing each, and what the one line then says.</summary>
public sealed class BrokenServicesTests : IDisposable
{
    private readonly InputsOnDisk _disk = new();

    public void Dispose() => _disk.Dispose();

    [Fact]
    public void Services_Missing_IsAFault()
    {
        File.Delete(_disk.PathOf(Services));
        _disk.Change(Study, study => study["overrides"] = new JsonObject { ["services.reablement.duration"] = 3 })
            .AssertFaults("services.json: is missing");
    }

    [Fact]
    public void Services_MoreThanFit_IsAFault() =>
        _disk.Change(Services, services =>
        {
            for (var i = 0; i < 14; i++) services[$"meals_{i}"] = Service($"meals_{i}", "Meals", "care");
        }).AssertFaults("services.json: services: 17 services stand here; at most 15 are allowed");

    [Fact]
    public void Services_OfOneKey_AreBothNamed()
    {
        var (one, other) = NamesOfOneKey();
        _disk.Change(Services, services =>
        {
            services[other] = Service(other, "Meals", "health");
            services[one] = Service(one, "Meals", "health");
        }).AssertFaults(
            $"services.json: services.{other}: '{other}' and '{one}' would share their draws, for their names give the same key; "
            + "one of them must be named otherwise");
    }

    [Theory]
    [InlineData("Meals")]
    [InlineData("meals-on-wheels")]
    [InlineData("2_meals")]
    [InlineData("meals_and_everything_else_that_one_may_eat")]
    public void Name_NotInSnakeCase_SaysWhatIsAllowed(string name) =>
        _disk.Change(Services, services => services[name] = Service(name, "Meals", "health")).AssertFaults(
            $"services.json: services.{name}: '{name}' is not allowed as the name of a service; "
            + "it must be a small letter and then small letters, digits and '_', 40 at most");

    [Fact]
    public void Name_Hostile_IsEchoedEscaped()
    {
        _disk.Change(Services, services => services["\u001b]0;x\n"] = Service("x", "Meals", "health")).Load(out var faults);
        Assert.StartsWith("services.json: services.\\u001b]0;x\\u000a: ", Assert.Single(faults.Lines()), StringComparison.Ordinal);
    }

    [Fact]
    public void Ages_Crosswise_AreAFault() =>
        Value("reablement", "ageFrom", 70).Value("reablement", "ageTo", 66)._disk.AssertFaults(
            "services.json: services.reablement.ageFrom.value: services.reablement.ageFrom is 70 and services.reablement.ageTo is 66; "
            + "the first must not exceed the second");

    [Theory]
    [InlineData("title", "\"\"", "the text '' is not allowed; it must be text of 1 to 100 characters without control characters")]
    [InlineData("title", "\"a\\nb\"", "the text 'a\\u000ab' is not allowed; it must be text on one line")]
    [InlineData("nature", "\"statutary\"", "the text 'statutary' is not allowed; it must be one of statutory, discretionary; did you mean 'statutory'?")]
    [InlineData("need", "\"cares\"", "the text 'cares' is not allowed; it must be one of care, connection, health, livelihood, family, home; did you mean 'care'?")]
    [InlineData("access", "\"Open\"", "the text 'Open' is not allowed; it must be one of assessed, open; did you mean 'open'?")]
    [InlineData("meansTest", "\"savings-or-home\"", "the text 'savings-or-home' is not allowed; it must be one of none, savings, savings-and-home; did you mean 'savings-and-home'?")]
    [InlineData("timing", "0", "the number 0 is not allowed; it must be one of ordinary, preventive, late")]
    [InlineData("effects", "[]", "a list of 0 is not allowed; it must be an object with conditionOnset, dependencyWorsens, dependencyRecovers, seekTie, carerLost, admission, livelihoodWorsens, livelihoodEases, familyWorsens, familyEases, homeWorsens, homeEases")]
    public void Service_ValueWrong_SaysWhatIsAllowed(string key, string value, string message) =>
        _disk.Change(Services, services => services["reablement"]![key] = JsonNode.Parse(value))
            .AssertFaults($"services.json: services.reablement.{key}: {message}");

    [Fact]
    public void Service_NotAnObject_IsAFault()
    {
        _disk.Change(Services, services => services["reablement"] = 1).Load(out var faults);
        Assert.StartsWith("services.json: services.reablement: the number 1 is not allowed; it must be an object with title, nature, ",
            Assert.Single(faults.Lines()), StringComparison.Ordinal);
    }

    [Fact]
    public void Figure_MisspeltOrMissing_IsNamed()
    {
        _disk.Change(Services, services =>
        {
            var reablement = services["reablement"]!.AsObject();
            reablement["budgetPerHed"] = reablement["budgetPerHead"]!.DeepClone();
            reablement.Remove("budgetPerHead");
            services["befriending"]!.AsObject().Remove("skill");
        }).Load(out var faults);
        var lines = faults.Lines().ToList();
        Assert.Equal(2, lines.Count);
        Assert.StartsWith("services.json: services.befriending.skill: is missing; required here are title, ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("services.json: services.reablement.budgetPerHed: 'budgetPerHed' is not known here;", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("; did you mean 'budgetPerHead'?", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Effect_Misspelt_NamesTheNearest()
    {
        _disk.Change(Services, services =>
        {
            var effects = services["reablement"]!["effects"]!.AsObject();
            effects["dependencyRecover"] = effects["dependencyRecovers"]!.DeepClone();
            effects.Remove("dependencyRecovers");
        }).Load(out var faults);
        var line = Assert.Single(faults.Lines());
        Assert.StartsWith("services.json: services.reablement.effects.dependencyRecover: ", line, StringComparison.Ordinal);
        Assert.EndsWith("; did you mean 'dependencyRecovers'?", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Effect_OutOfBounds_SaysWhatIsAllowed() =>
        _disk.Change(Services, services => services["befriending"]!["effects"]!["seekTie"]!["value"] = 0).AssertFaults(
            "services.json: services.befriending.effects.seekTie.value: the number 0 is not allowed; it must be a number from 0.05 to 20");

    [Fact]
    public void Figure_UnitAndSourceWrong_AreFaultsAsElsewhere() =>
        _disk.Change(Services, services =>
        {
            services["reablement"]!["duration"]!["unit"] = "weeks";
            services["reablement"]!["skill"]!["source"]!["id"] = "census-2022";
        }).AssertFaults(
            "services.json: services.reablement.duration.unit: the text 'weeks' is not allowed; it must be 'months', the unit in which the model reads it",
            "services.json: services.reablement.skill.source.id: the text 'census-2022' is not allowed; it must be the key of a "
            + "source in sources.json: yearbook-2023, census-2021; did you mean 'census-2021'?");

    [Fact]
    public void Levels_Crosswise_AreAFault() =>
        Value("reablement", "leastLevel", 3).Value("reablement", "mostLevel", 2)._disk.AssertFaults(
            "services.json: services.reablement.leastLevel.value: services.reablement.leastLevel is 3 and "
            + "services.reablement.mostLevel is 2; the first must not exceed the second");

    [Fact]
    public void Level_NotWhole_IsAFault() =>
        Value("reablement", "mostLevel", 2.5)._disk.AssertFaults(
            "services.json: services.reablement.mostLevel.value: the number 2.5 is not allowed; it must be a whole number");

    [Theory]
    [InlineData("connection", 2, 1)]
    [InlineData("livelihood", 3, 2)]
    [InlineData("family", 3, 2)]
    [InlineData("home", 3, 2)]
    public void Level_ThatTheNeedDoesNotHave_IsAFault(string need, int least, int greatest) =>
        Value("befriending", "leastLevel", least)._disk.Change(Services, services => services["befriending"]!["need"] = need).AssertFaults(
            $"services.json: services.befriending.leastLevel.value: the number {least} is not allowed; it must be {greatest} or less, "
            + $"the greatest level of the need {need}");

    [Fact]
    public void LevelTable_TooShort_IsAFault() =>
        _disk.Change(Services, services => services["reablement"]!["staffHours"]!["table"]!["level"]!.AsArray().RemoveAt(3)).AssertFaults(
            "services.json: services.reablement.staffHours.table.level: a list of 3 is not allowed; it must be a list of 4 labels: 0, 1, 2, 3");

    [Fact]
    public void Care_ForNobodyOld_IsAFault() =>
        Value("reablement", "ageTo", 64).Value("care_at_home", "ageTo", 64)._disk.AssertFaults(
            "services.json: services: no service answers the need care at the age of 65 or over; there must be at least one, with ageTo 65 or more");

    [Fact]
    public void Slots_MoreThanSixteen_AreAFault() =>
        Slots("reablement", 14, 2, 1)._disk.AssertFaults(
            "services.json: services.reablement.slots.table.values: the slots sum to 17; within a service they must be 16 or fewer");

    [Fact]
    public void Slots_OfAllServicesMoreThanTwoHundred_AreAFault()
    {
        _disk.Change(Services, services =>
        {
            for (var i = 0; i < 12; i++) services[$"meals_{i}"] = Service($"meals_{i}", "Meals", "care");
        });
        for (var i = 0; i < 12; i++) Slots($"meals_{i}", 14, 2, 0);
        Slots("reablement", 6, 0, 0)._disk.AssertFaults(
            "services.json: services: the slots of all services sum to 204; together they must be 200 or fewer");
    }

    [Fact]
    public void Slots_OfAServiceOtherThanCare_AreAFault() =>
        Slots("befriending", 1, 0, 0)._disk.AssertFaults(
            "services.json: services.befriending.slots.table.values: the slots sum to 1; they must be 0, as only personal care has providers of its own");

    [Theory]
    [InlineData("nature", "discretionary", "must be statutory, as the need is care: help with daily life is a duty once it is accepted")]
    [InlineData("access", "open", "must be assessed, as the need is care: there is one door to personal care")]
    public void Care_ThatIsNoDutyOrHasNoDoor_IsAFault(string key, string value, string message) =>
        _disk.Change(Services, services => services["reablement"]![key] = value)
            .AssertFaults($"services.json: services.reablement.{key}: {message}");

    [Fact]
    public void Transitions_ThatNoRatesGive_AreAFault()
    {
        _disk.Change("parameters/health.json", health =>
        {
            var row = health["annualTransitions"]!["table"]!["values"]![2]!;
            for (var to = 0; to < 4; to++) (row[0]![to], row[1]![to]) = (to == 1 ? 1 : 0, to == 0 ? 1 : 0);
        }).Load(out var faults);
        Assert.StartsWith(
            "parameters/health.json: health.annualTransitions.table.values: no monthly chances give these years: at age 65 ",
            Assert.Single(faults.Lines()), StringComparison.Ordinal);
    }

    [Fact]
    public void HomeShare_BelowTheShareBySavingsAlone_IsAFault() =>
        _disk.Change("parameters/care.json", care => care["homeShare"]!["table"]!["values"]![1]![4] = 0.1).AssertFaults(
            "parameters/care.json: care.homeShare.table.values[1][4]: the number 0.1 is not allowed; it must be 0.5 or more, the share by savings alone");

    [Fact]
    public void Slots_NotWhole_IsAFault() =>
        Slots("reablement", 1, 1.5, 0)._disk.AssertFaults(
            "services.json: services.reablement.slots.table.values[1]: the number 1.5 is not allowed; it must be a whole number");

    [Fact]
    public void Volunteers_WhoGiveNoTime_AreAFault() =>
        Value("befriending", "volunteerHours", 0)._disk.AssertFaults(
            "services.json: services.befriending.volunteerHours.value: services.befriending.volunteerHours is 0 and "
            + "services.befriending.volunteerShare is 0.45; the first must be above 0 unless the second is 0 and stays so, "
            + "or volunteers would replace cost in no time");

    [Fact]
    public void Volunteers_WhoReplaceNothing_MayGiveNoTime()
    {
        Value("befriending", "volunteerHours", 0).Value("befriending", "volunteerShare", 0)._disk.Load(out var faults);
        Assert.Empty(faults.Lines());
    }

    [Fact]
    public void Level_WithADistribution_IsAFault() =>
        _disk.Change(Services, services => services["reablement"]!["leastLevel"]!["distribution"] =
            JsonNode.Parse("""{"kind":"uniform","low":0,"high":2}""")).AssertFaults(
            "services.json: services.reablement.leastLevel.distribution: is not allowed; "
            + "the value is a whole number, which a draw would break, so it must be a range");

    [Theory]
    [InlineData("services.reablement.ageTo", 17.5, "services.reablement.ageFrom is 18 and services.reablement.ageTo is 17.5; the first must not exceed the second")]
    [InlineData("services.reablement.mostLevel", 2.5, "the number 2.5 is not allowed; it must be a whole number")]
    [InlineData("services.befriending.leastLevel", 2, "the number 2 is not allowed; it must be 1 or less, the greatest level of the need connection")]
    [InlineData("services.reablement.volunteerHours", 0, "services.reablement.volunteerHours is 0 and services.reablement.volunteerShare is 0.45; "
        + "the first must be above 0 unless the second is 0 and stays so, or volunteers would replace cost in no time")]
    [InlineData("services.reablement.budgetPerHead", -1, "the number -1 is not allowed; it must be a number from 0 to 20000")]
    [InlineData("services.reablement.slots", 1, "'services.reablement.slots' is a table; a study may set single numbers only")]
    [InlineData("services.reablment.duration", 1, "'services.reablment.duration' is no parameter; it must be the path of one, such as "
        + "demography.isolationDeathRatio; did you mean 'services.reablement.duration'?")]
    public void Override_AgainstARule_IsAFaultOfTheStudy(string path, double value, string message) =>
        _disk.Change(Study, study => study["overrides"] = new JsonObject { [path] = value })
            .AssertFaults($"studies/two.json: overrides.{path}: {message}");

    [Fact]
    public void Override_OfAnEffectThatTheServiceDoesNotState_IsAFault()
    {
        _disk.Change(Study, study => study["overrides"] = new JsonObject { ["services.care_at_home.effects.admission"] = 1 }).Load(out var faults);
        Assert.StartsWith("studies/two.json: overrides.services.care_at_home.effects.admission: "
            + "'services.care_at_home.effects.admission' is no parameter; it must be the path of one, ",
            Assert.Single(faults.Lines()), StringComparison.Ordinal);
    }

    [Fact]
    public void Override_ThatLeavesNobodyOldInCare_IsAFaultOfTheStudy() =>
        _disk.Change(Study, study => study["overrides"] =
                new JsonObject { ["services.reablement.ageTo"] = 64, ["services.care_at_home.ageTo"] = 60 })
            .AssertFaults("studies/two.json: overrides.services.care_at_home.ageTo: no service answers the need care at the age of 65 "
                + "or over; there must be at least one, with ageTo 65 or more");

    private BrokenServicesTests Value(string service, string name, double value)
    {
        _disk.Change(Services, services => services[service]![name]!["value"] = value);
        return this;
    }

    private BrokenServicesTests Slots(string service, params double[] slots)
    {
        _disk.Change(Services, services => services[service]!["slots"]!["table"]!["values"] = new JsonArray([.. slots.Select(each => JsonValue.Create(each))]));
        return this;
    }

    private static (string One, string Other) NamesOfOneKey()
    {
        Dictionary<int, string> byKey = [];
        for (var i = 0; ; i++)
            if (!byKey.TryAdd(ServiceList.KeyOf($"s{i:00000}"), $"s{i:00000}"))
                return (byKey[ServiceList.KeyOf($"s{i:00000}")], $"s{i:00000}");
    }
}
