using System.Globalization;

namespace Catalyst.Analysis.Statistics;

/// <summary>A family of runs: one parameter draw and one replicate, under which every scenario meets the same luck.</summary>
/// <param name="Draw">Number of the parameter draw, from 0.</param>
/// <param name="Replicate">Number of the replicate within the draw, from 0.</param>
public readonly record struct Family(int Draw, int Replicate)
{
    /// <summary>Order by draw, then replicate: the order of every sum over families.</summary>
    public static IComparer<Family> Order { get; } =
        Comparer<Family>.Create((a, b) => (a.Draw, a.Replicate).CompareTo((b.Draw, b.Replicate)));

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"draw {Draw}, replicate {Replicate}");
}

/// <summary>One value a family for one scenario, kept in the order of the families whatever order they came in.</summary>
public sealed class FamilyValues
{
    private readonly Family[] families;
    private readonly double[] values;

    /// <summary>Takes the values of a scenario.</summary>
    /// <param name="scenario">The scenario's name, for messages.</param>
    /// <param name="families">The family of each value.</param>
    /// <param name="values">The values, one a family.</param>
    /// <exception cref="ArgumentException">The two lists differ in length.</exception>
    /// <exception cref="InvalidDataException">A family comes twice.</exception>
    public FamilyValues(string scenario, IReadOnlyList<Family> families, IReadOnlyList<double> values)
    {
        if (families.Count != values.Count)
            throw new ArgumentException($"{families.Count} families but {values.Count} values.", nameof(values));
        Scenario = scenario;
        this.families = [.. families];
        this.values = [.. values];
        Array.Sort(this.families, this.values, Family.Order);
        for (var i = 1; i < this.families.Length; i++)
            if (this.families[i] == this.families[i - 1])
                throw new InvalidDataException($"Scenario '{scenario}' has {this.families[i]} more than once.");
    }

    /// <summary>The scenario's name.</summary>
    public string Scenario { get; }

    /// <summary>The families, ascending.</summary>
    public IReadOnlyList<Family> Families => families;

    /// <summary>The values, one a family, in the order of <see cref="Families"/>.</summary>
    public ReadOnlySpan<double> Values => values;

    /// <summary>
    /// The values that may be treated as independent. Replicates of one draw share its parameters, so with several draws each
    /// counts once, with the mean over its replicates; with a single draw each replicate counts.
    /// </summary>
    public double[] Independent()
    {
        if (families.Length == 0 || families[0].Draw == families[^1].Draw)
            return [.. values];
        var means = new List<double>();
        for (int start = 0, end; start < families.Length; start = end)
        {
            end = start + 1;
            while (end < families.Length && families[end].Draw == families[start].Draw)
                end++;
            means.Add(StudentInterval.Mean(values.AsSpan(start, end - start)));
        }
        return [.. means];
    }

    /// <summary>The mean over families with its interval.</summary>
    public Interval Interval() => StudentInterval.Of(Independent());

    /// <summary>These values less those of <paramref name="reference"/>, family by family.</summary>
    /// <exception cref="InvalidDataException">A family is missing on one side; the message names it and the scenario.</exception>
    public FamilyValues Less(FamilyValues reference)
    {
        RequireAll(reference, this);
        RequireAll(this, reference);
        var differences = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
            differences[i] = values[i] - reference.values[i];
        return new FamilyValues($"{Scenario} less {reference.Scenario}", families, differences);
    }

    private static void RequireAll(FamilyValues wanted, FamilyValues present)
    {
        var missing = wanted.families.Except(present.families).ToArray();
        if (missing.Length == 0)
            return;
        var more = missing.Length == 1 ? "" : $" (and {missing.Length - 1} more families)";
        throw new InvalidDataException(
            $"Scenario '{present.Scenario}' has no value for {missing[0]}{more}, which '{wanted.Scenario}' has: the two cannot be paired.");
    }
}
