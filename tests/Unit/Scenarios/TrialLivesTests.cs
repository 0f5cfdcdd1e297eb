using Catalyst.Analysis.Statistics;
using Catalyst.Engine.Kernel;
using Catalyst.Engine.Observation;
using Catalyst.Scenarios.Experiments.Validation;
using Catalyst.Scenarios.Inputs.Figures;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Unit.Scenarios;

/// <summary>Deaths, years lived and years to live of a trial, against the same life month by month.</summary>
public class TrialLivesTests
{
    private const double Exact = 1e-9;

    private static readonly WatchedTrial Trial = WatchedTrial.Present;
    private static readonly Month Later = Trial.Start + 6, End = Trial.Start + 30;

    private static readonly int[] AgeFrom = [.. Enumerable.Range(0, 19).Select(band => 5 * band)];

    // Those who die before five live a tenth of the band.
    private static readonly double[] Lived = [0.1, .. Enumerable.Repeat(0.5, 18)];

    [Fact]
    public void Deaths_OfBandsOfAges_AreThoseOfTheMonths()
    {
        var months = End - Later;
        Assert.Equal(Trial.Sum("deaths2", Later, months), Deaths(new FigureGroup { When = Later, AgeFrom = 65, AgeTo = 79 }));
        Assert.Equal(Trial.Sum("deaths3", Later, months), Deaths(new FigureGroup { When = Later, AgeFrom = 80 }));
        var everybody = Enumerable.Range(0, 4).Sum(band => Trial.Sum($"deaths{band}", Later, months));
        Assert.True(everybody > 0);
        Assert.Equal(everybody, Deaths(new FigureGroup { When = Later }));
        Assert.Equal(everybody, Enumerable.Range(0, 2).Sum(sex => Deaths(new FigureGroup { When = Later, Sex = sex })));
        Assert.Equal(everybody, Enumerable.Range(1, 5).Sum(fifth => Deaths(new FigureGroup { When = Later, Quintile = fifth })));

        static double Deaths(FigureGroup group) => TrialLives.Deaths(Trial.Record, group, End);
    }

    /// <summary>Everybody who stands at a month's end, at the age of its last day, has lived a twelfth of a year.</summary>
    [Theory]
    [InlineData(0, 110, null, null)]
    [InlineData(65, 79, 1, null)]
    [InlineData(90, 110, null, null)]
    [InlineData(20, 64, 0, 4)]
    public void PersonYears_OfAGroup_AreItsResidentsMonthByMonth(int from, int to, int? sex, int? fifth)
    {
        var months = 0;
        for (var month = Later + 1; month <= End; month += 1)
            months += Trial.Days[month - Trial.Start].Count(each => (month.Index - 1 - each.BirthMonth) / 12 is var age && age >= from && age <= to
                && (sex is null || each.Sex == sex) && (fifth is null || each.Fifth + 1 == fifth));
        Assert.True(months > 0);
        var group = new FigureGroup { When = Later, AgeFrom = from, AgeTo = to, Sex = sex, Quintile = fifth };
        Assert.Equal(months / 12.0, TrialLives.PersonYears(Trial.Record, group, End), Exact);
        var deaths = TrialLives.Deaths(Trial.Record, group, End);
        Assert.Equal(
            1000 * deaths / (months / 12.0), FigureValue.Of(Trial.Measure("deaths_per_1000", group, End - Later), Trial.Record, null), Exact);
    }

    [Theory]
    [InlineData(0, null, null)]
    [InlineData(65, 0, null)]
    [InlineData(65, 1, null)]
    [InlineData(20, null, 2)]
    public void Expectancy_OfAGroup_IsThatOfTheLifeTableOfItsDeaths(int age, int? sex, int? fifth)
    {
        var group = new FigureGroup { When = Later, AgeFrom = age, Sex = sex, Quintile = fifth };
        double[] deaths = Sums((strata, stratum) => strata.Deaths(stratum)), months = Sums((strata, stratum) => strata.PersonMonths(stratum)),
            independent = Sums((strata, stratum) => strata.PersonMonths(stratum, 0));
        var table = LifeTable.Period(AgeFrom, deaths, [.. months.Select(each => each / 12)], Lived);
        var expected = table.Expectancy(age);
        Assert.InRange(expected, 5, 100);
        Assert.Equal(expected, FigureValue.Of(Trial.Measure("life_expectancy", group, End - Later), Trial.Record, null), Exact);
        var free = table.ExpectancyFree(age, [.. independent.Zip(months, (some, all) => some / all)]);
        Assert.InRange(free, 1, expected);
        Assert.Equal(free, FigureValue.Of(Trial.Measure("dependency_free_years", group, End - Later), Trial.Record, null), Exact);

        double[] Sums(Func<Strata, int, long> read) =>
        [
            .. AgeFrom.Select(youngest => (from s in Enumerable.Range(0, 2)
                                       from q in Enumerable.Range(0, 5)
                                       where (sex is null || s == sex) && (fifth is null || q + 1 == fifth)
                                       let stratum = Strata.Of(12 * youngest, s, q)
                                       select (double)(read(Trial.Record.Days[End].Strata, stratum) - read(Trial.Record.Days[Later].Strata, stratum))).Sum()),
        ];
    }

    [Theory]
    [InlineData(66, 110)]
    [InlineData(65, 78)]
    public void Deaths_OfAgesThatAreNoBands_AreRefused(int from, int to) => Assert.Throws<InvalidOperationException>(
        () => TrialLives.Deaths(Trial.Record, new FigureGroup { When = Later, AgeFrom = from, AgeTo = to }, End));

    /// <summary>As many births as the stated rates of the start's year give the start's women make a woman's stated children.</summary>
    [Fact]
    public void BirthsPerWoman_AtTheStatedRates_AreTheStated()
    {
        var fertility = Shipped.Parameters.Demography.Fertility;
        var year = Trial.Start.Year;
        var births = Trial.Days[0].Where(each => each.Sex == 0).Sum(each => fertility.At(year, each.Age));
        var stated = Enumerable.Range(0, 111).Sum(age => fertility.At(year, age));
        Assert.InRange(stated, 1, 3);
        Assert.Equal(stated, TrialLives.BirthsPerWoman(Trial.Record, Trial.Record.Start, births), Exact);
        var lived = Trial.Sum("births", Later, 24) / 2;
        // Of the women of the span, not of those of the start.
        var women = Trial.Record.Days[Later].People;
        var expected = Enumerable.Range(0, 111).Sum(age => women.Sum(Catalyst.Engine.Observation.Counted.Residents, age, age, sex: 0) * fertility.At(Later.Year, age));
        Assert.Equal(
            Enumerable.Range(0, 111).Sum(age => fertility.At(Later.Year, age)) * lived / expected, FigureValue.Of(Trial.Measure("fertility", new FigureGroup { When = Later }, 24), Trial.Record, null), Exact);
    }
}
