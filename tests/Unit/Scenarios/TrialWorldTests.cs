using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Services;
using Catalyst.Engine.Observation;
using Catalyst.Scenarios.Experiments.Validation;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Figures;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Unit.Scenarios;

/// <summary>The runs from which figures are read: the same whenever they are lived, and other than today's only where they should be.</summary>
public class TrialWorldTests
{
    private static readonly Month ShockStart = Month.Of(2021, 7);
    private static readonly Lazy<TrialRecord> Base = new(() => WatchedTrial.Live("present"));

    [Fact]
    public void Present_LivedTwice_IsTheSameToTheBit() =>
        Assert.Equal(WatchedTrial.Lines(WatchedTrial.Present.Record), WatchedTrial.Lines(WatchedTrial.Live("present")));

    [Fact]
    public void Base_IsThePresent_ToTheBit() =>
        Assert.Equal(WatchedTrial.Lines(WatchedTrial.Present.Record), WatchedTrial.Lines(Base.Value));

    [Fact]
    public void Trial_OfOtherLuck_IsAnother()
    {
        var lines = WatchedTrial.Lines(WatchedTrial.Present.Record);
        Assert.NotEqual(lines, WatchedTrial.Lines(WatchedTrial.Live("present", replicate: 1)));
        Assert.NotEqual(lines, WatchedTrial.Lines(WatchedTrial.Live("present", seed: 1)));
    }

    /// <summary>No more than the days asked for are kept, and how many are asked for changes nothing.</summary>
    [Fact]
    public void Days_NotAskedFor_AreNotCountedAndChangeNothing()
    {
        var trial = FigureTrial.Find("present")!;
        var world = new TrialWorld(trial, Shipped.Parameters, Shipped.Testville, trial.From + 12);
        var run = world.Live(WatchedTrial.Seed, 0, new HashSet<Month> { trial.From + 12 }, default);
        Assert.Equal([trial.From + 12], run.Days.Keys);
        Assert.Equal(12, run.Months.Count);
        var (some, all) = (WatchedTrial.Lines(run), WatchedTrial.Lines(WatchedTrial.Present.Record));
        Assert.Equal(all[..12], some[..12]);
        Assert.Equal(all[WatchedTrial.Length + 12], some[12]);
    }

    /// <summary>Money comes from its month on; until then nothing may differ.</summary>
    [Theory]
    [InlineData("funding-cut")]
    [InlineData("funding-rise")]
    public void Funding_Changed_BearsFromItsMonthOnAlone(string name)
    {
        var (shock, without) = (WatchedTrial.Lines(WatchedTrial.Live(name)), WatchedTrial.Lines(Base.Value));
        var months = ShockStart - Base.Value.Start;
        Assert.Equal(without[..months], shock[..months]);
        Assert.Equal(
            without.Skip(WatchedTrial.Length).Take(months + 1), shock.Skip(WatchedTrial.Length).Take(months + 1));
        // Of what is read, more grant moves nothing here; less of it does.
        if (name == "funding-cut") Assert.NotEqual(without[months..], shock[months..]);
    }

    [Fact]
    public void FundingCut_LeavesLessToSpendThanARise()
    {
        Assert.True(Spend("funding-cut") < Spend("present"), "a cut does not cut");
        Assert.True(Spend("funding-rise") >= Spend("present"), "a rise does not raise");

        static double Spend(string name) => WatchedTrial.Live(name).Over(ShockStart, 24).Sum(month => month.Spend.Sum() + month.OtherPence);
    }

    /// <summary>
    /// Nobody is served at first. What the council has left over for want of them finds its way back in time, to a small part.
    /// </summary>
    [Fact]
    public void ServiceEnded_LeavesNextToNothingForThoseThatConnect()
    {
        var run = WatchedTrial.Live("service-ended");
        var connecting = Unfunded(run, service => service.Need == Need.Connection);
        Assert.All(connecting, s => Assert.Equal(0, run.Months[0].Starts[s] + run.Months[0].Spend[s]));
        var (ended, usual) = (Spend(run), Spend(Base.Value));
        Assert.True(usual > 0);
        Assert.InRange(ended / usual, 0, 0.1);
        // Nobody else's money is taken.
        Assert.Equal(
            Base.Value.Hazards.Parameters.Services.Where(service => service.Need != Need.Connection),
            run.Hazards.Parameters.Services.Where(service => service.Need != Need.Connection));

        double Spend(TrialRecord of) => of.Months.Sum(month => connecting.Sum(s => (double)month.Spend[s]));
    }

    /// <summary>The made-up town is too small for reablement; one ten times as large is not.</summary>
    [Fact]
    public void Reablement_WithoutMoneyOrWithTwice_IsForNobodyOrForMore()
    {
        var town = Shipped.Testville with { Residents = Shipped.Testville.Residents.Each(people => 10 * people) };
        var (none, usual, more) = (Live("no-reablement"), Live("present"), Live("more-reablement"));
        var service = Unfunded(none, each => each.Name == "reablement").Single();
        Assert.Equal(2 * usual.Hazards.Services[service].BudgetPerHead, more.Hazards.Services[service].BudgetPerHead);
        Assert.Equal(0, Starts(none));
        Assert.InRange(Starts(usual), 1, Starts(more) - 1);

        TrialRecord Live(string name)
        {
            var trial = FigureTrial.Find(name)!;
            return new TrialWorld(trial, Shipped.Parameters, town, trial.From + 12).Live(WatchedTrial.Seed, 0, new HashSet<Month>(), default);
        }

        long Starts(TrialRecord run) => run.Months.Sum(month => month.Starts[service]);
    }

    [Fact]
    public void MoreIsolation_ChangesHowFastTiesLapseAlone()
    {
        var (shock, without) = (WatchedTrial.MoreIsolation.Record, Base.Value);
        Assert.Equal(2 * without.Hazards.Parameters.Connection.LapseRate, shock.Hazards.Parameters.Connection.LapseRate);
        Assert.Equal(
            without.Hazards.Parameters,
            shock.Hazards.Parameters with { Connection = shock.Hazards.Parameters.Connection with { LapseRate = without.Hazards.Parameters.Connection.LapseRate } });
        Assert.Equal(Isolated(without, 0), Isolated(shock, 0));
        Assert.True(Isolated(shock, WatchedTrial.Length) > Isolated(without, WatchedTrial.Length));

        static long Isolated(TrialRecord run, int month) => run.Days[run.Start + month].People.Sum(Counted.Isolated, 18, 110);
    }

    /// <summary>Death rates and births of one year stand throughout; nothing else is other than today.</summary>
    [Fact]
    public void Unchanged_KeepsTheDeathRatesAndFertilityOfOneYear()
    {
        var stated = Shipped.Parameters.Demography;
        var kept = WatchedTrial.Live("unchanged").Hazards.Parameters;
        Assert.Equal([2023], kept.Demography.DeathProbability.Labels(0));
        Assert.Equal([2023], kept.Demography.Fertility.Labels(0));
        foreach (var year in (int[])[2020, 2025])
            for (var age = 0; age <= 110; age += 5)
            {
                Assert.Equal(stated.Fertility.At(2023, age), kept.Demography.Fertility.At(year, age));
                foreach (var sex in (int[])[0, 1])
                    Assert.Equal(stated.DeathProbability.At(2023, sex, age), kept.Demography.DeathProbability.At(year, sex, age));
            }
        Assert.Equal(Shipped.Parameters, kept with { Demography = kept.Demography with { DeathProbability = stated.DeathProbability, Fertility = stated.Fertility } });
    }

    [Fact]
    public void TrialSet_OnTwoThreads_GivesTheSameNumbers()
    {
        PublishedFigure[] figures =
        [
            Figure("dependent_share", "present", 12), Figure("requests_per_1000", "present", 12), Figure("isolated_share", "more-isolation", 12),
            Figure("dependent_share", "present", 0), Figure("multimorbid_share", "unchanged", 12),
        ];
        var (one, two) = (Live(1), Live(2));
        Assert.Equal(figures.Length, one.Length);
        for (var f = 0; f < figures.Length; f++) Assert.Equal(one[f], two[f]);
        // What a figure is in a set is what it is alone.
        var alone = FigureValue.Of(figures[0].Measure, WatchedTrial.Present.Record, null);
        Assert.Equal(alone, one[0][0].Value);
        Assert.NotEqual(one[0][0], one[0][1]);

        FigureSample[][] Live(int threads)
        {
            var set = new TrialSet(figures, new Dictionary<string, Place> { ["testville"] = Shipped.Testville });
            // Figures of the present are read from one run, against which the shock is held as well.
            Assert.Equal(3, set.Runs);
            var ended = 0;
            var samples = set.Live(_ => Shipped.Parameters, WatchedTrial.Seed, 3, threads, _ => Interlocked.Increment(ref ended), default);
            Assert.Equal(9, ended);
            return samples;
        }
    }

    /// <summary>How long a run goes on changes nothing of its first months, though the shorter one ends within a financial year.</summary>
    [Fact]
    public void Live_ToALaterMonth_IsTheSameUntilThen()
    {
        var (shorter, longer) = (Live(Month.Of(2024, 7)), Live(Month.Of(2026, 7)));
        Assert.Equal(48, shorter.Months.Count);
        foreach (var (one, other) in shorter.Months.Zip(longer.Months))
        {
            Assert.Equal((one.Residents, one.Waiting, one.Births, one.OtherPence), (other.Residents, other.Waiting, other.Births, other.OtherPence));
            Assert.Equal(one.Spend, other.Spend);
            Assert.Equal(one.Starts, other.Starts);
        }

        static TrialRecord Live(Month last) => new TrialWorld(FigureTrial.Find("present")!, Shipped.Parameters, Shipped.Testville, last)
            .Live(WatchedTrial.Seed, 0, new HashSet<Month>(), default);
    }

    [Fact]
    public void TrialSet_Cancelled_Ends()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var set = new TrialSet([Figure("dependent_share", "present", 12)], new Dictionary<string, Place> { ["testville"] = Shipped.Testville });
        Assert.Throws<OperationCanceledException>(() => set.Live(_ => Shipped.Parameters, 1, 2, 1, _ => { }, stop.Token));
    }

    /// <summary>The back-cast has its own parameters, and nobody else has them.</summary>
    [Fact]
    public void Parameters_OfTheBackcast_AreItsOwnAlone()
    {
        var parameters = new TrialParameters(Shipped.Parameters, Shipped.Parameters with { Services = [] });
        foreach (var trial in FigureTrial.All)
            Assert.Same(trial.Name == BackcastFile.Trial ? parameters.Backcast : parameters.Present, parameters.For(trial));
    }

    /// <summary>The services that are meant, none of which has a budget.</summary>
    private static int[] Unfunded(TrialRecord run, Func<Service, bool> meant)
    {
        var services = run.Hazards.Services;
        int[] ended = [.. Enumerable.Range(0, services.Count).Where(s => meant(services[s]))];
        Assert.NotEmpty(ended);
        Assert.All(ended, s => Assert.Equal(0, services[s].BudgetPerHead));
        return ended;
    }

    private static PublishedFigure Figure(string column, string trial, int month) => new()
    {
        Id = $"{column}-{trial}-{month}",
        Quantity = column,
        Population = "all",
        Area = "Testville",
        Place = "testville",
        Period = "2021",
        Class = FigureClass.Independent,
        Unit = "share",
        Value = 0.2,
        Tolerance = 0.02,
        Source = new SourceReference("any", "Table 1"),
        Measure = new FigureMeasure
        {
            Column = FigureColumn.Find(column)!,
            Trial = FigureTrial.Find(trial)!,
            Group = new FigureGroup { When = FigureTrial.Find(trial)!.From + month, AgeFrom = 18 },
        },
    };
}
