using Catalyst.Engine.Model.Entities;
using Catalyst.Scenarios.Experiments.Validation;
using Catalyst.Scenarios.Inputs.Figures;

namespace Catalyst.Tests.Unit.Scenarios;

/// <summary>Figures of a day, read off a lived trial, against counting its residents one by one.</summary>
public class FigureSharesTests
{
    private const double Exact = 1e-12;

    /// <summary>Columns that are a part of a group, with who belongs to it.</summary>
    private static readonly Dictionary<string, Func<Person, bool>> Parts = new()
    {
        ["condition_share"] = each => each.Status.Conditions >= 1,
        ["multimorbid_share"] = each => each.Status.Conditions >= 2,
        ["four_conditions_share"] = each => each.Status.Conditions >= 4,
        ["dependent_share"] = each => each.Status.Dependency >= 1,
        ["dependent_daily_share"] = each => each.Status.Dependency >= 2,
        ["dependent_high_share"] = each => each.Status.Dependency >= 3,
        ["isolated_share"] = each => each.Status.Isolated,
        ["member_share"] = each => each.Status.Member,
        ["care_home_share"] = each => each.InHome,
    };

    private static readonly Dictionary<string, Func<Person, bool>> Numbers = new()
    {
        ["residents"] = _ => true,
        ["multimorbid_residents"] = Parts["multimorbid_share"],
        ["four_conditions_residents"] = Parts["four_conditions_share"],
        ["care_home_residents"] = Parts["care_home_share"],
    };

    private static readonly WatchedTrial Trial = WatchedTrial.Present;

    private static readonly FigureGroup[] Groups =
    [
        new() { When = Trial.Start },
        new() { When = Trial.Start + 24, AgeFrom = 65 },
        new() { When = Trial.Start + 36, AgeFrom = 18, AgeTo = 64, Sex = 1 },
        new() { When = Trial.Start + 7, AgeFrom = 40, AgeTo = 90, Quintile = 5 },
        new() { When = Trial.Start + 12, AgeFrom = 80, AgeTo = 110, Sex = 0, Quintile = 1 },
    ];

    public static TheoryData<string> Shares => [.. Parts.Keys];

    public static TheoryData<string> Counts => [.. Numbers.Keys];

    [Theory]
    [MemberData(nameof(Shares))]
    public void Share_OfAnyGroup_IsThatOfItsResidents(string column)
    {
        foreach (var group in Groups)
        {
            var people = Trial.Of(group);
            Assert.NotEmpty(people);
            Assert.Equal(people.Count(Parts[column]) / (double)people.Count, Value(Trial.Measure(column, group)), Exact);
        }
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Number_OfAnyGroup_IsThatOfItsResidents(string column)
    {
        foreach (var group in Groups) Assert.Equal(Trial.Of(group).Count(Numbers[column]), Value(Trial.Measure(column, group)));
    }

    [Fact]
    public void PopulationShare_OfAGroup_IsOfEverybody()
    {
        foreach (var group in Groups)
            Assert.Equal(
                Trial.Of(group).Count / (double)Trial.Days[group.When - Trial.Start].Length, Value(Trial.Measure("population_share", group)), Exact);
    }

    /// <summary>Of those who need help, whose help does not come; of those who are helped, who have an unpaid carer alone.</summary>
    [Fact]
    public void UnmetAndUnpaid_OfTheDependent_AreCountedAmongThemAlone()
    {
        var group = new FigureGroup { When = Trial.Start + 30, AgeFrom = 50 };
        var dependent = Trial.Of(group).Where(each => each.Status.Dependency > 0).ToList();
        Assert.Equal(dependent.Count(each => each.Status.Unmet > 0) / (double)dependent.Count, Value(Trial.Measure("unmet_share", group)), Exact);
        var helped = dependent.Where(each => each.Status.Carer || Paid(each) || each.Status.HelpFits).ToList();
        var unpaid = helped.Count(each => !Paid(each) && !each.Status.HelpFits);
        Assert.InRange(unpaid, 1, helped.Count - 1);
        Assert.Equal(unpaid / (double)helped.Count, Value(Trial.Measure("unpaid_only_share", group)), Exact);

        static bool Paid(Person each) => each.Status is { Care: CareState.Council or CareState.Private, BrokenOff: false };
    }

    [Fact]
    public void CareHomePaying_OfThoseInHomes_IsWhoBuysTheCare()
    {
        var days = Enumerable.Range(0, WatchedTrial.Length + 1).Select(month => new FigureGroup { When = Trial.Start + month });
        foreach (var group in days)
        {
            var inHomes = Trial.Of(group).Where(each => each.InHome).ToList();
            if (inHomes.Count == 0) continue;
            Assert.Equal(
                inHomes.Count(each => each.Status.Care == CareState.Private) / (double)inHomes.Count,
                Value(Trial.Measure("care_home_paying_share", group)), Exact);
        }
    }

    [Fact]
    public void CarerShare_OfAdults_IsUponWhomCareIsLaid()
    {
        var group = new FigureGroup { When = Trial.Start + 12 };
        var adults = Trial.Of(group).Count(each => each.Age >= 18);
        Assert.True(Trial.Carers[12] > 0);
        Assert.Equal(Trial.Carers[12] / (double)adults, Value(Trial.Measure("carer_share", group)), Exact);
    }

    [Fact]
    public void Over_AnotherGroup_DividesTheOnesValueByTheOthers()
    {
        var (women, men) = (new FigureGroup { When = Trial.Start + 12, AgeFrom = 60, Sex = 0 }, new FigureGroup { When = Trial.Start + 24, AgeFrom = 65, Sex = 1 });
        var (mine, others) = (Trial.Of(women), Trial.Of(men));
        var expected = mine.Count(Parts["multimorbid_share"]) / (double)mine.Count / (others.Count(Parts["multimorbid_share"]) / (double)others.Count);
        Assert.Equal(expected, Value(Trial.Measure("multimorbid_share", women) with { Over = men }), Exact);
        Assert.Equal(1, Value(Trial.Measure("multimorbid_share", women) with { Over = women }), Exact);
    }

    [Fact]
    public void Shock_HeldAgainstItsBase_IsOneValueOverTheOther()
    {
        var group = new FigureGroup { When = Trial.Start + 36, AgeFrom = 18 };
        var shock = WatchedTrial.MoreIsolation;
        var expected = (Share(shock) / Share(Trial), FigureValue.Of(Trial.Measure("isolated_share", group), shock.Record, Trial.Record));
        Assert.Equal(expected.Item1, expected.Item2, Exact);
        Assert.True(expected.Item2 > 1);

        double Share(WatchedTrial trial) => trial.Of(group).Average(each => each.Status.Isolated ? 1.0 : 0);
    }

    /// <summary>Each age of the group counts by how many of all the place's residents had it at the start.</summary>
    [Fact]
    public void Standardised_OfAGroup_WeightsItsRatesByTheStartsAges()
    {
        foreach (var group in Groups)
        {
            var (sum, weights) = (0.0, 0.0);
            for (var age = group.AgeFrom; age <= group.AgeTo; age++)
            {
                var there = Trial.Of(group).Where(each => each.Age == age).ToList();
                if (there.Count == 0) continue;
                var weight = Trial.Days[0].Count(each => each.Age == age);
                sum += weight * there.Count(Parts["multimorbid_share"]) / (double)there.Count;
                weights += weight;
            }
            Assert.Equal(sum / weights, Value(Trial.Measure("multimorbid_share", group) with { Standardised = true }), Exact);
        }
    }

    private static double Value(FigureMeasure measure) => FigureValue.Of(measure, Trial.Record, null);
}
