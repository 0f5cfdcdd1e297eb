using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Statistical;

/// <summary>Deaths and person-months by single age, sex and deprivation tenth, over replicates of a year without moves.</summary>
internal sealed class DeathCounts
{
    public const int Ages = Residents.OldestAge + 1;

    /// <summary>By sex, age, tenth (0 to 9).</summary>
    public long[,,] Deaths { get; } = new long[2, Ages, 10];

    /// <summary>By sex, age, tenth: months begun alive.</summary>
    public long[,,] Months { get; } = new long[2, Ages, 10];

    /// <summary>Lives a world for some months and counts. Rows must not move: there is room for the newborn.</summary>
    public void Count(World world, int months)
    {
        var residents = world.State.Residents;
        var tenths = Enumerable.Range(0, world.State.Neighbourhoods.Count).Select(n => world.State.Neighbourhoods.Decile(n) - 1).ToArray();
        for (var i = 0; i < months; i++)
        {
            var month = world.State.Month.Index;
            ulong[] ids = [.. residents.Id];
            ushort[] lived = residents.Neighbourhood.ToArray();
            short[] births = residents.BirthMonth.ToArray();
            byte[] sexes = residents.Sex.ToArray();
            world.Live(1);
            var (idsNow, livesNow) = (residents.Id, residents.Neighbourhood);
            Assert.Equal(ids.Length, idsNow.Length);
            for (var row = 0; row < lived.Length; row++)
            {
                if (lived[row] == Residents.Nowhere) continue;
                var (sex, tenth) = (sexes[row], tenths[lived[row]]);
                var age = Math.Min((month - births[row]) / Month.PerYear, Residents.OldestAge);
                Months[sex, age, tenth]++;
                // A newborn may hold the row of one who died.
                if (livesNow[row] == Residents.Nowhere || idsNow[row] != ids[row]) Deaths[sex, age, tenth]++;
            }
        }
    }

    /// <summary>Adds what another count found.</summary>
    public void Add(DeathCounts other)
    {
        for (var sex = 0; sex < 2; sex++)
            for (var age = 0; age < Ages; age++)
                for (var tenth = 0; tenth < 10; tenth++)
                {
                    Deaths[sex, age, tenth] += other.Deaths[sex, age, tenth];
                    Months[sex, age, tenth] += other.Months[sex, age, tenth];
                }
    }

    public long DeathsOf(int sex, int age) => Sum(Deaths, sex, age);

    public long MonthsOf(int sex, int age) => Sum(Months, sex, age);

    private static long Sum(long[,,] cells, int sex, int age)
    {
        var sum = 0L;
        for (var tenth = 0; tenth < 10; tenth++) sum += cells[sex, age, tenth];
        return sum;
    }
}

/// <summary>A life table from death rates by single age, and what it is worth.</summary>
/// <param name="rates">Death rate a year at each age; the last age is open.</param>
internal sealed class LifeTable(double[] rates)
{
    /// <summary>Years to live at an age, the dying living half of their last year.</summary>
    public double Expectancy(int age)
    {
        if (age == rates.Length - 1) return 1 / rates[age];
        var dies = 1 - Math.Exp(-rates[age]);
        return 1 - dies / 2 + (1 - dies) * Expectancy(age + 1);
    }

    /// <summary>The standard error of the expectancy where rates come from counted deaths (Chiang 1984, "The Life Table", ch. 8).</summary>
    /// <param name="age">From which age.</param>
    /// <param name="deaths">Deaths expected or counted at each age; where none, the rate counts as known.</param>
    public double StandardError(int age, Func<int, double> deaths)
    {
        var (survive, variance) = (1.0, 0.0);
        for (var x = age; x < rates.Length - 1; x++)
        {
            var dies = 1 - Math.Exp(-rates[x]);
            if (deaths(x) > 0)
                variance += Math.Pow(survive * (0.5 + Expectancy(x + 1)), 2) * dies * dies * (1 - dies) / deaths(x);
            survive *= 1 - dies;
        }
        return Math.Sqrt(variance);
    }
}
