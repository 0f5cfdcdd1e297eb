using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Observation;
using Catalyst.Scenarios.Experiments.Validation;
using Catalyst.Scenarios.Inputs.Figures;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Unit.Scenarios;

/// <summary>What constant rates by age and sex foretell.</summary>
public class ConstantRatesTests
{
    private const double Exact = 1e-9;

    private static readonly WatchedTrial Trial = WatchedTrial.Present;
    private static readonly Month Start = Trial.Start, Later = Start + 24;

    /// <summary>
    /// A town of people of 70 and of 80. A third of those of 70 and all of those of 80 have two conditions; three in four
    /// are 70 at first, one in four later, whatever conditions they have then.
    /// </summary>
    [Fact]
    public void Share_OfAnotherAgeStructure_IsTheStartsRatesForItsPeople()
    {
        var run = MadeUp(
            row => row % 4 == 3 ? (80, 2) : (70, row % 4 == 0 ? 2 : 0),
            row => row % 4 == 3 ? (70, 0) : (80, 0));
        Assert.Equal(0.25 + 0.75 / 3, Share(run, Start), 0.01);
        var (young, old) = (Count(run, Later, 70), Count(run, Later, 80));
        var rate = Rate(run, 70);
        var expected = (young * rate + old) / (double)(young + old);
        Assert.Equal(expected, ConstantRates.Of(Trial.Measure("multimorbid_share", new FigureGroup { When = Later }), run)!.Value, Exact);
        // Of one age nothing changes.
        Assert.Equal(rate, ConstantRates.Of(
            Trial.Measure("multimorbid_share", new FigureGroup { When = Later, AgeFrom = 65, AgeTo = 74 }), run)!.Value, Exact);
    }

    [Theory]
    [InlineData("dependent_share", 65, null)]
    [InlineData("multimorbid_share", 18, 1)]
    [InlineData("care_home_share", 65, null)]
    [InlineData("member_share", 16, 5)]
    public void Share_WhereNobodyGrowsOlder_IsThatOfTheStart(string column, int age, int? fifth)
    {
        var run = Trial.Record with { Days = new Dictionary<Month, TrialDay> { [Start] = Trial.Record.Days[Start], [Later] = Trial.Record.Days[Start] } };
        var then = new FigureGroup { When = Later, AgeFrom = age, Quintile = fifth };
        var value = FigureValue.Of(Trial.Measure(column, then with { When = Start }), run, null);
        Assert.Equal(value, ConstantRates.Of(Trial.Measure(column, then), run)!.Value, Exact);
    }

    [Theory]
    [InlineData("requests_per_1000", 65)]
    [InlineData("long_term_support_per_1000", 65)]
    [InlineData("emergency_admissions_per_1000", 65)]
    [InlineData("emergency_attendances_per_1000", 0)]
    [InlineData("care_home_admissions_per_100000", 0)]
    public void Flow_WhereNobodyGrowsOlder_IsThatOfTheFirstYear(string column, int age)
    {
        var days = Trial.Record.Days.ToDictionary(day => day.Key, day => day.Key == Later ? Trial.Record.Days[Start] : day.Value);
        var measure = Trial.Measure(column, new FigureGroup { When = Later, AgeFrom = age });
        var first = FigureValue.Of(Trial.Measure(column, new FigureGroup { When = Start, AgeFrom = age }), Trial.Record, null);
        Assert.Equal(first, ConstantRates.Of(measure, Trial.Record with { Days = days })!.Value, Exact);
    }

    /// <summary>Requests follow the dependent: as many more of these at the start's rates, so many more of those.</summary>
    [Fact]
    public void Flow_OfALaterYear_FollowsItsProfileByAgeAndSex()
    {
        var then = new FigureGroup { When = Later, AgeFrom = 65 };
        var first = FigureValue.Of(Trial.Measure("requests_per_1000", then with { When = Start }), Trial.Record, null);
        var (before, after) = (Trial.Of(then, Start), Trial.Of(then, Later));
        var rates = before.GroupBy(each => (each.Age, each.Sex)).ToDictionary(
            group => group.Key, group => group.Average(each => each.Status.Dependency > 0 ? 1.0 : 0));
        // Of an age at which nobody stood at first no rate is known; it counts as none.
        var expected = after.Average(each => rates.GetValueOrDefault((each.Age, each.Sex))) / before.Average(each => each.Status.Dependency > 0 ? 1.0 : 0);
        Assert.NotEqual(1, expected, 1e-4);
        Assert.Equal(first * expected, ConstantRates.Of(Trial.Measure("requests_per_1000", then), Trial.Record)!.Value, Exact);
    }

    [Fact]
    public void Nothing_IsForetoldOfTheStartOfShocksOfRatiosAndOfWhatHasNoRateByAge()
    {
        var later = Trial.Measure("dependent_share", new FigureGroup { When = Later });
        Assert.NotNull(ConstantRates.Of(later, Trial.Record));
        Assert.Null(ConstantRates.Of(later with { Group = later.Group with { When = Start } }, Trial.Record));
        Assert.Null(ConstantRates.Of(later with { Over = later.Group with { Sex = 0 } }, Trial.Record));
        Assert.Null(ConstantRates.Of(later with { Trial = FigureTrial.Find("funding-cut")! }, Trial.Record));
        foreach (var column in (string[])["unmet_share", "residents", "waiting_per_1000", "deaths", "life_expectancy", "carer_share"])
            Assert.Null(ConstantRates.Of(later with { Column = FigureColumn.Find(column)! }, Trial.Record));
    }

    /// <summary>A record of two days on which everybody is of one sex, and of an age and with conditions as told by row.</summary>
    private static TrialRecord MadeUp(Func<int, (int Age, int Conditions)> then, Func<int, (int Age, int Conditions)> now)
    {
        var state = World.Of(new WorldSettings { Start = Start, Months = WatchedTrial.Length + 1 }).State;
        var days = new Dictionary<Month, TrialDay>
        {
            [Start] = Day(state.Copy(), then),
            [Later] = Day(state.Copy(), now),
        };
        return Trial.Record with { Days = days, Months = [] };
    }

    private static TrialDay Day(ModelState state, Func<int, (int Age, int Conditions)> of)
    {
        var residents = state.Residents;
        var each = 0;
        for (var row = 0; row < residents.Rows; row++)
        {
            if (!residents.Lives(row)) continue;
            var (age, conditions) = of(each++);
            residents.BirthMonth[row] = (short)(state.Month.Index - 12 * age);
            residents.Sex[row] = 0;
            residents.Status[row] = default(ResidentStatus).WithConditions(conditions);
        }
        return new TrialDay(new PopulationCount(state, Trial.Record.Hazards.Services), new Strata(), 0, []);
    }

    private static long Count(TrialRecord run, Month day, int age) => run.Days[day].People.Sum(Counted.Residents, age, age);

    private static double Rate(TrialRecord run, int age) =>
        run.Days[Start].People.Sum(Counted.Multimorbid, age, age) / (double)Count(run, Start, age);

    private static double Share(TrialRecord run, Month day) =>
        run.Days[day].People.Sum(Counted.Multimorbid, 0, 110) / (double)run.Days[day].People.Sum(Counted.Residents, 0, 110);
}
