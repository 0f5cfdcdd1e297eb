using Catalyst.Benchmarks.AgeingTown;
using Catalyst.Engine.Kernel;

namespace Catalyst.Tests.Unit.Kernel;

/// <summary>The benchmark's own model: what it gives, and that the speed of the kernel changes none of it.</summary>
public sealed class AgeingTownTests
{
    /// <summary>
    /// Four towns of 100,000, against the eight of the reference. A mean of one town has the standard deviation given, so
    /// the difference of the two means has it times √(1/4 + 1/8) = 0.61; it must be within four of those. That sees an
    /// error of about 1% in conditions, 3% in frailty, 11% in the queue and 1.4% in deaths, and errs once in 4,000 builds
    /// of new seeds.
    /// </summary>
    [Fact]
    public void Record_Month120OfFourSeeds_AgreesWithTheReference()
    {
        var towns = Enumerable.Range(1, 4)
            .Select(seed => Lived((ulong)seed, residents: 100_000, months: 120, threads: 2))
            .ToArray();

        Near(0.8509, 0.0030, towns.Average(months => months[^1].MeanConditions));
        Near(0.1904, 0.0024, towns.Average(months => months[^1].MeanFrailty));
        Near(3_287, 145, towns.Average(months => months[^1].Queue));
        Near(27_479, 158, towns.Average(months => months.Sum(month => month.Deaths)));
        Assert.All(towns, months => Assert.Equal(60_000, months.Sum(month => month.Served)));
    }

    [Fact]
    public void Record_OneTwoOrEightThreads_IsTheSame()
    {
        var one = Lived(seed: 5, residents: 20_011, months: 61, threads: 1);

        Assert.Equal(one, Lived(seed: 5, residents: 20_011, months: 61, threads: 2));
        Assert.Equal(one, Lived(seed: 5, residents: 20_011, months: 61, threads: 8));
    }

    [Fact]
    public void Record_EveryDecisionDrawnForEverybody_IsTheSame()
    {
        const int residents = 3_000, months = 60;

        var screened = Lived(seed: 9, residents, months, threads: 1);
        var everybody = new EverybodyDrawn(new Town(seed: 9, residents, threads: 1)).Live(months);

        Assert.Equal(everybody, screened);
    }

    private static IReadOnlyList<TownMonth> Lived(ulong seed, int residents, int months, int threads)
    {
        var run = new TownRun(new Town(seed, residents, threads), threads);
        run.Run(months);
        return run.Months;
    }

    private static void Near(double reference, double deviation, double mean)
    {
        var slack = 4 * deviation * Math.Sqrt(1.0 / 4 + 1.0 / 8);
        Assert.InRange(mean, reference - slack, reference + slack);
    }

    /// <summary>The specification read aloud: every resident draws every decision every month, and reads every tie.</summary>
    private sealed class EverybodyDrawn(Town town)
    {
        private readonly KeyedRandom _random = new(seed: 9, luck: 0);
        private readonly Resident[] _residents =
            [.. town.Rows.Take(town.Residents).Select(packed => new Resident(packed))];

        private readonly List<int> _queue = [];

        public List<TownMonth> Live(int months)
        {
            var record = new List<TownMonth>();
            for (var step = 0; step < months; step++)
            {
                var before = (Resident[])_residents.Clone();
                var deaths = 0;
                for (var row = 0; row < town.Residents; row++)
                    if (Live(row, before, step)) deaths++;
                record.Add(Served(deaths));
            }
            return record;
        }

        private bool Live(int row, Resident[] before, int step)
        {
            var old = before[row];
            var age = old.AgeAt(step);
            if (IsBelow(TownDecision.Death, row, step, town.Hazards.Death(age, old.Conditions)))
            {
                _queue.Remove(row);
                _residents[row] = old.ReplacedAt(step, male: false);
                return true;
            }
            var next = old;
            if (old.Conditions < Resident.MostConditions
                && IsBelow(TownDecision.Condition, row, step, town.Hazards.Condition(age, old.QuintileIndex)))
                next = next.WithOneConditionMore();
            var ties = town.Ties.Of(row);
            var well = 0;
            foreach (var tie in ties) well += before[tie].Frailty == 0 ? 1 : 0;
            if (IsBelow(TownDecision.Frailty, row, step, town.Hazards.Worse(old.Conditions)))
                next = old.Frailty < Resident.MostFrailty ? next.WithMoreFrailty() : next;
            else if (old.Frailty > 0
                && IsBelow(TownDecision.Frailty, row, step, TownHazards.WorseOrRecover(old.Conditions, well, ties.Length)))
                next = next.WithLessFrailty();
            if (!old.Queued && IsBelow(TownDecision.CareOrSex, row, step, town.Hazards.Care(next.Frailty)))
            {
                next = next.Joining();
                _queue.Add(row);
            }
            _residents[row] = next;
            return false;
        }

        private TownMonth Served(int deaths)
        {
            var served = Math.Min(_queue.Count, town.Residents / 200);
            foreach (var row in _queue.Take(served))
            {
                _residents[row] = _residents[row].Leaving();
                if (_residents[row].Frailty > 0) _residents[row] = _residents[row].WithLessFrailty();
            }
            _queue.RemoveRange(0, served);
            return new TownMonth(
                _residents.Sum(each => each.Conditions) / (double)town.Residents,
                _residents.Sum(each => each.Frailty) / (double)town.Residents,
                _queue.Count, served, deaths);
        }

        /// <summary>All 48 bits of the draw, which the ledger would refuse when asked for a second time.</summary>
        private bool IsBelow(int decision, int row, int step, Threshold threshold)
        {
            var number = decision + TownDecision.PerMonth * (step % 2);
            _random.Ledger?.Clear();
            return _random.Bits(number, (ulong)row, TownDecision.PairOf(step)) < threshold.Value;
        }
    }
}
