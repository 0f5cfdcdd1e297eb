using Catalyst.Analysis.Statistics;
using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Observation;
using Catalyst.Scenarios.Inputs.Figures;

namespace Catalyst.Scenarios.Experiments.Validation;

/// <summary>Deaths and years to live in a span of a trial, from five-year bands.</summary>
internal static class TrialLives
{
    private const int Band = LifeYears.BandYears;

    /// <summary>Deaths of a group from its month to another.</summary>
    /// <exception cref="InvalidOperationException">The ages are not made of five-year bands.</exception>
    public static double Deaths(TrialRecord run, FigureGroup group, Month end) =>
        Bands(group).Sum(band => Cells(run, group, end, band, (strata, stratum) => strata.Deaths(stratum)));

    /// <summary>Years lived by a group from its month to another.</summary>
    public static double PersonYears(TrialRecord run, FigureGroup group, Month end) =>
        Bands(group).Sum(band => Cells(run, group, end, band, (strata, stratum) => strata.PersonMonths(stratum))) / Month.PerYear;

    /// <summary>Years to live at the group's youngest age, of the kind asked for.</summary>
    /// <param name="run">The run.</param>
    /// <param name="measure">All years, or those free of dependency.</param>
    /// <param name="group">The group, whose ages are not read beyond the youngest.</param>
    /// <param name="end">The month that ends the span.</param>
    public static double Years(TrialRecord run, LifeMeasure measure, FigureGroup group, Month end)
    {
        var counts = new LifeCounts();
        for (var band = 0; band < Strata.AgeBands; band++)
            for (var sex = 0; sex < 2; sex++)
                for (var quintile = 0; quintile < Neighbourhoods.Quintiles; quintile++)
                    counts.Add(
                        band * Band, sex, quintile,
                        Cell(run, group, end, band, sex, quintile, (strata, stratum) => strata.Deaths(stratum)),
                        Cell(run, group, end, band, sex, quintile, (strata, stratum) => strata.PersonMonths(stratum)),
                        Cell(run, group, end, band, sex, quintile, (strata, stratum) => strata.PersonMonths(stratum, 0)),
                        residents: 0, healthy: 0);
        return counts.Years(measure, group.AgeFrom, group.Sex, group.Quintile - 1);
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
                sum += Cell(run, group, end, band, sex, quintile, read);
        return sum;
    }

    private static long Cell(TrialRecord run, FigureGroup group, Month end, int band, int sex, int quintile, Func<Strata, int, long> read)
    {
        var stratum = Strata.Of(band * Band * Month.PerYear, sex, quintile);
        return read(run.Days[end].Strata, stratum) - read(run.Days[group.When].Strata, stratum);
    }
}
