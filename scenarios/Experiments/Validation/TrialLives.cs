using Catalyst.Analysis.Statistics;
using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Observation;
using Catalyst.Scenarios.Inputs.Figures;

namespace Catalyst.Scenarios.Experiments.Validation;

/// <summary>Deaths and years to live in a span of a trial, from five-year bands.</summary>
internal static class TrialLives
{
    private const int Band = 5;

    // Of children who die before five most die in the first weeks: they live about a tenth of the band.
    private const double FirstBandLived = 0.1, OtherBandsLived = 0.5;
    private static readonly int[] AgeFrom = [.. Enumerable.Range(0, Strata.AgeBands).Select(band => band * Band)];
    private static readonly double[] Lived = [FirstBandLived, .. Enumerable.Repeat(OtherBandsLived, Strata.AgeBands - 1)];

    /// <summary>Deaths of a group from its month to another.</summary>
    /// <exception cref="InvalidOperationException">The ages are not made of five-year bands.</exception>
    public static double Deaths(TrialRecord run, FigureGroup group, Month end) =>
        Bands(group).Sum(band => Cells(run, group, end, band, (strata, stratum) => strata.Deaths(stratum)));

    /// <summary>Years lived by a group from its month to another.</summary>
    public static double PersonYears(TrialRecord run, FigureGroup group, Month end) =>
        Bands(group).Sum(band => Cells(run, group, end, band, (strata, stratum) => strata.PersonMonths(stratum))) / Month.PerYear;

    /// <summary>Years to live at the group's youngest age.</summary>
    public static double Expectancy(TrialRecord run, FigureGroup group, Month end) => Table(run, group, end).Expectancy(group.AgeFrom);

    /// <summary>Of those, years free of dependency.</summary>
    public static double FreeOfDependency(TrialRecord run, FigureGroup group, Month end)
    {
        double[] free = [.. AgeFrom.Select((_, band) =>
            Cells(run, group, end, band, (strata, stratum) => strata.PersonMonths(stratum, 0))
            / Cells(run, group, end, band, (strata, stratum) => strata.PersonMonths(stratum)))];
        return Table(run, group, end).ExpectancyFree(group.AgeFrom, free);
    }

    /// <summary>
    /// Births per woman at the rates of the span. Births are not counted by age of the mother, so the rates that the model
    /// states are scaled to the births that happened.
    /// </summary>
    /// <param name="run">The run.</param>
    /// <param name="when">The month with which the span begins, whose women are counted.</param>
    /// <param name="births">Births a year.</param>
    public static double BirthsPerWoman(TrialRecord run, Month when, double births)
    {
        var (fertility, women, year) = (run.Hazards.Parameters.Demography.Fertility, run.Days[when].People, when.Year);
        double expected = 0, perWoman = 0;
        for (var age = 0; age <= Residents.OldestAge; age++)
        {
            expected += women.Sum(Counted.Residents, age, age, sex: 0) * fertility.At(year, age);
            perWoman += fertility.At(year, age);
        }
        return perWoman * births / expected;
    }

    private static LifeTable Table(TrialRecord run, FigureGroup group, Month end) => LifeTable.Period(
        AgeFrom,
        [.. AgeFrom.Select((_, band) => Cells(run, group, end, band, (strata, stratum) => strata.Deaths(stratum)))],
        [.. AgeFrom.Select((_, band) => Cells(run, group, end, band, (strata, stratum) => strata.PersonMonths(stratum)) / Month.PerYear)],
        Lived);

    private static IEnumerable<int> Bands(FigureGroup group)
    {
        if (group.AgeFrom % Band != 0 || ((group.AgeTo + 1) % Band != 0 && group.AgeTo < Residents.OldestAge))
            throw new InvalidOperationException($"Ages {group.AgeFrom} to {group.AgeTo} are not five-year bands.");
        var last = Math.Min(group.AgeTo / Band, Strata.AgeBands - 1);
        return Enumerable.Range(group.AgeFrom / Band, last - group.AgeFrom / Band + 1);
    }

    private static double Cells(TrialRecord run, FigureGroup group, Month end, int band, Func<Strata, int, long> read)
    {
        var sum = 0L;
        for (var sex = group.Sex ?? 0; sex <= (group.Sex ?? 1); sex++)
            for (var quintile = group.Quintile - 1 ?? 0; quintile <= (group.Quintile - 1 ?? Neighbourhoods.Quintiles - 1); quintile++)
            {
                var stratum = Strata.Of(band * Band * Month.PerYear, sex, quintile);
                sum += read(run.Days[end].Strata, stratum) - read(run.Days[group.When].Strata, stratum);
            }
        return sum;
    }
}
