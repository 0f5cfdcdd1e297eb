using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Parameters;

namespace Catalyst.Engine.Model.Hazards;

/// <summary>
/// The monthly chances of each dependency by single year of age, all residents: exp(Q / 12) of the yearly rates Q of the age
/// (see <see cref="DependencyGenerator"/>). At an age of the table Q is the generator of its matrix; between two ages it is
/// linear in age, as stated shares are; beyond the last it stands.
/// </summary>
/// <remarks>A sum of generators in positive parts is a generator, so no age between can lack one.</remarks>
public sealed class DependencyTransitions
{
    private const int Levels = ResidentStatus.HighDependency + 1;
    private readonly double[][,] _month = new double[Residents.OldestAge + 1][,];

    /// <summary>Monthly chances from annual transitions by age, dependency and dependency a year later.</summary>
    /// <exception cref="ArgumentException">No rates give the transitions of an age.</exception>
    public DependencyTransitions(ParameterTable annual)
    {
        var labels = annual.Labels(0);
        var yearly = labels.ToDictionary(age => age, age => DependencyGenerator.Yearly(DependencyGenerator.At(annual, age)));
        for (var age = 0; age < _month.Length; age++)
        {
            var (low, high, part) = Interpolation.Around(labels, age);
            _month[age] = DependencyGenerator.OverAMonth(MatrixFunctions.Sum(1 - part, yearly[low], part, yearly[high]));
        }
    }

    /// <summary>The chance of a level a month from now.</summary>
    public double this[int age, int from, int to] => _month[age][from, to];

    /// <summary>The chance of a higher dependency a month from now.</summary>
    public double Worsens(int age, int from)
    {
        var chance = 0.0;
        for (var to = from + 1; to < Levels; to++) chance += _month[age][from, to];
        return chance;
    }

    /// <summary>The chance of a lower dependency a month from now.</summary>
    public double Recovers(int age, int from)
    {
        var chance = 0.0;
        for (var to = 0; to < from; to++) chance += _month[age][from, to];
        return chance;
    }

    /// <summary>The level reached by one who worsens, in proportion to the chances of each; a low rank is the worst.</summary>
    /// <param name="age">Whole years.</param>
    /// <param name="from">Dependency now, not the highest.</param>
    /// <param name="rank">Uniform in (0, 1).</param>
    public int WorsenedTo(int age, int from, double rank) =>
        Reached(age, from, ResidentStatus.HighDependency, from + 1, rank * Worsens(age, from));

    /// <summary>The level reached by one who recovers, in proportion to the chances of each; a low rank is the least recovery.</summary>
    /// <param name="age">Whole years.</param>
    /// <param name="from">Dependency now, not independent.</param>
    /// <param name="rank">Uniform in (0, 1).</param>
    public int RecoveredTo(int age, int from, double rank) =>
        Reached(age, from, from - 1, 0, rank * Recovers(age, from));

    private int Reached(int age, int from, int worst, int best, double mass)
    {
        for (var to = worst; to > best; to--)
        {
            mass -= _month[age][from, to];
            if (mass < 0) return to;
        }
        return best;
    }
}
