using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Parameters;

namespace Catalyst.Engine.Model.Hazards;

/// <summary>
/// The monthly chances of each dependency by single year of age, all residents: the generator of each age of the table (see
/// <see cref="DependencyGenerator"/>) over a month, from that age until the next.
/// </summary>
public sealed class DependencyTransitions
{
    private const int Levels = ResidentStatus.HighDependency + 1;
    private readonly double[][,] _month = new double[Residents.OldestAge + 1][,];

    /// <summary>Monthly chances from annual transitions by age, dependency and dependency a year later.</summary>
    /// <exception cref="ArgumentException">No rates give the transitions of an age.</exception>
    public DependencyTransitions(ParameterTable annual)
    {
        var labels = annual.Labels(0);
        for (int age = 0, label = 0; age < _month.Length; age++)
        {
            var passes = label + 1 < labels.Count && age >= labels[label + 1];
            if (passes) label++;
            _month[age] = age == 0 || passes
                ? DependencyGenerator.Monthly(DependencyGenerator.At(annual, labels[label]))
                : _month[age - 1];
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
