using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Observation;
using Catalyst.Scenarios.Experiments.Validation;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Figures;
using Catalyst.Scenarios.Inputs.Reading;
using Catalyst.Tests.Unit.Model;
using Xunit.Abstractions;
using PeriodTable = Catalyst.Analysis.Statistics.LifeTable;

namespace Catalyst.Tests.Statistical;

/// <summary>
/// What must hold after the calibration on England in miniature: need by age, requests and long-term support, on the first
/// day or in the first year of today's world and five years later where death rates and fertility stand still; and the life
/// table all the while. Meeting what was fitted shows nothing of the world; not meeting it would show that the values in the
/// files are not those of the fit.
/// </summary>
/// <remarks>
/// Luck is allowed for with three standard errors on top of each bound: one comparison in 370 fails by luck alone under other
/// luck. Of shares the error is that of a sample of the group's residents, of flows that of independent events.
/// </remarks>
public sealed class FittedEnglandTests(ITestOutputHelper output)
{
    private const double Errors = 3, Points = 0.02, Twentieth = 0.05, Years = 0.2;
    private const int Replicates = 2;

    // A debug build lives a fifth of the residents, which widens what luck is allowed; a release build all of them.
#if DEBUG
    private const double Part = 0.2;
#else
    private const double Part = 1;
#endif
    private const ulong Seed = 20200701;

    private static readonly Lazy<Found> Lived = new(Live);

    private static readonly PublishedFigure[] National = [.. Read()];

    private static readonly PublishedFigure[] OfNeed = [.. National.Where(figure => figure.Class == FigureClass.Fitted
        && figure.Measure.Over is null && figure.Measure.Column.Name is "multimorbid_share" or "dependent_share")];

    private static readonly PublishedFigure[] OfCare =
        [.. National.Where(figure => figure.Class == FigureClass.Fitted && figure.Measure.Column.Name is "requests_per_1000" or "long_term_support_per_1000")];

    private static readonly PublishedFigure[] OfLife =
        [.. National.Where(figure => figure.Measure is { Trial.Name: "unchanged", Column.Name: "life_expectancy" })];

    public static TheoryData<string> Shares => [.. OfNeed.Select(figure => figure.Id)];

    public static TheoryData<string> Flows => [.. OfCare.Select(figure => figure.Id)];

    public static TheoryData<string> Lives => [.. OfLife.Select(figure => figure.Id)];

    [Theory]
    [MemberData(nameof(Shares))]
    public void Need_OfAnAge_IsWithinTwoPointsOfItsTarget(string id)
    {
        var (figure, found) = Lived.Value.Of(id);
        var error = Math.Sqrt(figure.Value * (1 - figure.Value) / People(figure));
        Near(figure, found, Points + Errors * error);
    }

    [Theory]
    [MemberData(nameof(Flows))]
    public void Care_OfAnAge_IsWithinATwentiethOfItsTarget(string id)
    {
        var (figure, found) = Lived.Value.Of(id);
        var error = figure.Value / Math.Sqrt(figure.Value / 1000 * People(figure));
        Near(figure, found, Twentieth * figure.Value + Errors * error);
    }

    /// <summary>Deaths and years of all replicates together, against the sum of the table's own rates.</summary>
    [Theory]
    [MemberData(nameof(Lives))]
    public void LifeExpectancy_OfFiveYears_IsTheTables(string id)
    {
        var (figure, mean) = Lived.Value.Of(id);
        var table = Lived.Value.Table(figure.Measure.Group.Sex!.Value);
        var (found, error) = (table.Expectancy(figure.Measure.Group.AgeFrom), Math.Sqrt(table.Variance(figure.Measure.Group.AgeFrom)));
        // Replicates one by one scatter around what they give together.
        Assert.InRange(mean, found - Years, found + Years);
        Near(figure, found, Years + Errors * error);
    }

    private void Near(PublishedFigure figure, double found, double bound)
    {
        output.WriteLine($"{found:F4} {figure.Measure.Column.Name}, {figure.Value} published, {found - figure.Value:F4} off, {bound:F4} allowed");
        Assert.InRange(found, figure.Value - bound, figure.Value + bound);
    }

    /// <summary>Residents of the figure's ages at the start, over all replicates.</summary>
    private static double People(PublishedFigure figure)
    {
        var (group, people) = (figure.Measure.Group, Lived.Value.Start);
        return Replicates * people.Sum(Counted.Residents, group.AgeFrom, group.AgeTo);
    }

    private static IEnumerable<PublishedFigure> Read() => FiguresFile.Read(Folder(), new Faults())!.All
        .Where(figure => figure.Place == ValidationRun.Nation && figure.Measure.Trial.Name is "present" or "unchanged");

    private static InputsFolder Folder() => InputsFolder.Locate(Path.Combine(Shipped.Root, "scenarios"), ".", ".", new Faults())!;

    private static Found Live()
    {
        PublishedFigure[] figures = [.. OfNeed, .. OfCare, .. OfLife];
        var place = PlaceFile.ReadAll(Folder(), new Faults()).Single(each => each.Place.Name == ValidationRun.Nation).Place;
        place = place with { Residents = place.Residents.Each(people => Math.Round(Part * people)) };
        List<TrialRecord> runs = [];
        var samples = new TrialSet(figures, new Dictionary<string, Place> { [place.Name] = place }).Live(
            _ => Shipped.Parameters, Seed, Replicates, 2, run =>
            {
                lock (runs) runs.Add(run);
            }, default);
        return new Found(
            [.. figures.Zip(samples, (figure, each) => (figure, each.Average(sample => sample.Value)))], [.. runs.Where(run => run.Months.Count > 60)]);
    }

    /// <summary>The figures with what was found, and the runs of five years.</summary>
    private sealed record Found(IReadOnlyList<(PublishedFigure Figure, double Value)> Values, IReadOnlyList<TrialRecord> Long)
    {
        public PopulationCount Start => Long[0].Days[Long[0].Start].People;

        public (PublishedFigure Figure, double Value) Of(string id) => Values.Single(each => each.Figure.Id == id);

        /// <summary>The life table of one sex, of all runs' five years together.</summary>
        public PeriodTable Table(int sex)
        {
            double[] deaths = new double[Strata.AgeBands], years = new double[Strata.AgeBands];
            foreach (var strata in Long.Select(run => run.Days[run.Start + 60].Strata))
                for (var band = 0; band < Strata.AgeBands; band++)
                    for (var fifth = 0; fifth < 5; fifth++)
                    {
                        var stratum = Strata.Of(60 * band, sex, fifth);
                        deaths[band] += strata.Deaths(stratum);
                        years[band] += strata.PersonMonths(stratum) / (double)Month.PerYear;
                    }
            // Of those who die before five most die in the first weeks.
            return PeriodTable.Period(
                [.. Enumerable.Range(0, Strata.AgeBands).Select(band => 5 * band)], deaths, years, [0.1, .. Enumerable.Repeat(0.5, Strata.AgeBands - 1)]);
        }
    }
}
