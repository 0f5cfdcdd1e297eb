using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Scenarios.Experiments.Validation;
using Catalyst.Scenarios.Inputs.Figures;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Unit.Scenarios;

/// <summary>Figures of months, read off a lived trial, against what happened in each month of the same life.</summary>
public class FigureFlowsTests
{
    private const double Near = 1e-9;

    private static readonly WatchedTrial Trial = WatchedTrial.Present;
    private static readonly Month Later = Trial.Start + 12;

    private static readonly FigureGroup Older = new() { When = Later, AgeFrom = 65 }, WorkingAge = new() { When = Later, AgeFrom = 18, AgeTo = 64 },
        Adults = new() { When = Later, AgeFrom = 18 }, Everybody = new() { When = Later };

    [Theory]
    [InlineData(12)]
    [InlineData(24)]
    public void Requests_Per1000AndYear_AreThoseOfTheMonths(int months)
    {
        double older = Trial.Sum("requests65", Later, months), younger = Trial.Sum("requests1864", Later, months);
        Assert.True(older > 0 && younger > 0);
        AssertRate(1000 * older, 65, 110, months, "requests_per_1000", Older);
        AssertRate(1000 * younger, 18, 64, months, "requests_per_1000", WorkingAge);
        AssertRate(1000 * (older + younger), 18, 110, months, "requests_per_1000", Adults);
        Assert.Equal(Trial.Sum("hospital", Later, months) / (older + younger), Value("hospital_request_share", Everybody, months), Near);
    }

    /// <summary>
    /// Everybody who was in care at the council's cost on the first day or at the end of a month, once, however often they came
    /// and went; reablement is no long-term support.
    /// </summary>
    [Theory]
    [InlineData(65, 110)]
    [InlineData(18, 64)]
    public void LongTermSupport_OfAYear_IsPersonsAndNotSpells(int from, int to)
    {
        string[] longTerm = ["care_at_home", "care_homes", "working_age_support"];
        var seen = Trial.Days.Skip(Later - Trial.Start).Take(13).SelectMany(day => day)
            .Where(each => each.Age >= from && each.Age <= to && each.Status.Care == CareState.Council && each.Services.Any(longTerm.Contains)).ToList();
        var supported = seen.Select(each => each.Id).Distinct().Count();
        Assert.InRange(supported, 1, seen.Count / 2.0);
        var group = new FigureGroup { When = Later, AgeFrom = from, AgeTo = to };
        Assert.Equal(1000.0 * supported / Trial.People(from, to, Later, 12), Value("long_term_support_per_1000", group), Near);
    }

    /// <summary>Of those same persons: who is in it on the last day, and who is seen in it on every day that is looked at.</summary>
    [Theory]
    [InlineData(65, 110)]
    [InlineData(18, 110)]
    public void LongTermSupport_KeptAndLasting_AreSharesOfThosePersons(int from, int to)
    {
        string[] longTerm = ["care_at_home", "care_homes", "working_age_support"];
        var days = Trial.Days.Skip(Later - Trial.Start).Take(13).Select(day => day
            .Where(each => each.Age >= 18 && each.Status.Care == CareState.Council && each.Services.Any(longTerm.Contains)).ToList()).ToList();
        double seen = days.SelectMany(day => day).Where(each => each.Age >= from && each.Age <= to).Select(each => each.Id).Distinct().Count();
        var last = days[^1].Where(each => each.Age >= from && each.Age <= to).Select(each => each.Id).ToList();
        var always = last.Where(id => days.All(day => day.Any(each => each.Id == id))).ToList();
        Assert.InRange(always.Count, 1, last.Count - 1);
        var group = new FigureGroup { When = Later, AgeFrom = from, AgeTo = to };
        Assert.Equal(last.Count / seen, Value("long_term_support_kept_share", group), Near);
        Assert.Equal(always.Count / seen, Value("long_term_support_lasting_share", group), Near);
    }

    [Fact]
    public void Starts_OfServices_AreAddedUp()
    {
        string[] services = ["care_at_home", "care_homes"];
        var measure = Trial.Measure("starts_per_1000", Older, 24) with { Services = services };
        var starts = services.Sum(name => Trial.Sum($"starts {name}", Later, 24));
        Assert.True(starts > 0);
        Assert.Equal(1000 * starts / 2 / Trial.People(65, 110, Later, 24), FigureValue.Of(measure, Trial.Record, null), Near);
        AssertRate(100_000 * Trial.Sum("starts care_homes", Later, 12), 65, 110, 12, "care_home_admissions_per_100000", Everybody);
    }

    [Fact]
    public void Spend_OfServices_IsInPoundsAHeadAndNetAsAShare()
    {
        string[] services = ["care_at_home", "care_homes"];
        var gross = services.Sum(name => Trial.Sum($"spend {name}", Later, 12));
        var head = Trial.Measure("spend_per_head", Older) with { Services = services };
        Assert.Equal(gross / 100 / Trial.People(65, 110, Later, 12), FigureValue.Of(head, Trial.Record, null), Near);
        var all = Shipped.Parameters.Services.Select(service => service.Name);
        var share = Trial.Measure("spend_share", Everybody) with { Services = services };
        Assert.Equal(Net(services) / (Net(all) + Trial.Sum("other", Later, 12)), FigureValue.Of(share, Trial.Record, null), Near);

        double Net(IEnumerable<string> names) => names.Sum(name => Trial.Sum($"spend {name}", Later, 12) - Trial.Sum($"paid {name}", Later, 12));
    }

    [Fact]
    public void Emergencies_PerThousand_AreThoseOfTheBands()
    {
        AssertRate(1000 * Trial.Sum("admissions2", Later, 12), 65, 79, 12, "emergency_admissions_per_1000", Older with { AgeTo = 79 });
        AssertRate(1000 * (Trial.Sum("admissions1", Later, 12) + Trial.Sum("admissions2", Later, 12) + Trial.Sum("admissions3", Later, 12)),
            18, 110, 12, "emergency_admissions_per_1000", Adults);
        AssertRate(1000 * Trial.Sum("attendances", Later, 12), 0, 110, 12, "emergency_attendances_per_1000", Everybody);
    }

    [Fact]
    public void Waiting_OverTheMonths_IsTheMeanOfTheirEnds()
    {
        var expected = Trial.Months.Skip(12).Take(12).Average(month => 1000 * month["waiting"] / month["residents"]);
        Assert.Equal(expected, Value("waiting_per_1000", Everybody), Near);
    }

    /// <summary>The death rate of the isolated by which the deaths of both runs and their isolated residents agree.</summary>
    [Fact]
    public void IsolatedDeathRatio_OfTwoRuns_ExplainsTheDeathsOfBoth()
    {
        var shock = WatchedTrial.MoreIsolation;
        var measure = Trial.Measure("isolated_death_ratio", new FigureGroup { When = Trial.Start }, WatchedTrial.Length);
        var ratio = FigureValue.Of(measure, shock.Record, Trial.Record);
        var (base_, more) = (Isolated(Trial), Isolated(shock));
        Assert.NotEqual(base_, more);
        var deaths = Deaths(shock) / Deaths(Trial);
        Assert.Equal(deaths, (1 + more * (ratio - 1)) / (1 + base_ * (ratio - 1)), Near);

        // The mean of the days a year apart, the first and the last among them.
        static double Isolated(WatchedTrial trial) => new[] { 0, 12, 24, 36 }.Average(month =>
            trial.Days[month].Where(each => each.Age >= 18).Average(each => each.Status.Isolated ? 1.0 : 0));

        static double Deaths(WatchedTrial trial) => FigureValue.Of(
            Trial.Measure("deaths", new FigureGroup { When = Trial.Start, AgeFrom = 20 }, WatchedTrial.Length), trial.Record, null);
    }

    [Fact]
    public void SpendElasticity_OfTwoRuns_IsTheChangeOfDeathsOverThatOfSpend()
    {
        var shock = WatchedTrial.MoreIsolation;
        var measure = Trial.Measure("spend_elasticity_of_deaths", new FigureGroup { When = Trial.Start, AgeFrom = 65 }, WatchedTrial.Length);
        string[] care = [.. Shipped.Parameters.Services.Where(service => service.Coverage > 0).Select(service => service.Name)];
        var expected = Math.Log(Deaths(shock) / Deaths(Trial)) / Math.Log(Spend(shock) / Spend(Trial));
        Assert.Equal(expected, FigureValue.Of(measure, shock.Record, Trial.Record), Near);

        double Spend(WatchedTrial trial) => care.Sum(name => trial.Sum($"spend {name}", Trial.Start, WatchedTrial.Length));

        static double Deaths(WatchedTrial trial) =>
            trial.Sum("deaths2", Trial.Start, WatchedTrial.Length) + trial.Sum("deaths3", Trial.Start, WatchedTrial.Length);
    }

    private static void AssertRate(double events, int from, int to, int months, string column, FigureGroup group) =>
        Assert.Equal(events / (months / 12.0) / Trial.People(from, to, Later, months), Value(column, group, months), Near);

    private static double Value(string column, FigureGroup group, int months = 12) =>
        FigureValue.Of(Trial.Measure(column, group, months), Trial.Record, null);
}
