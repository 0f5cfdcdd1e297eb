using System.Globalization;

namespace Catalyst.Scenarios.Experiments;

/// <summary>One part of a plan's families: every <paramref name="Of"/>th, beginning with the <paramref name="Number"/>th.</summary>
/// <param name="Number">Which part, from 1.</param>
/// <param name="Of">Into how many parts the plan is cut.</param>
public readonly record struct Shard(int Number, int Of)
{
    /// <summary>The whole plan.</summary>
    public static Shard Whole { get; } = new(1, 1);

    /// <summary>Most parts into which a plan may be cut.</summary>
    public const int Most = 100_000;

    /// <summary>Whether the family at a place of the plan, from 0, belongs to this part.</summary>
    public bool Holds(int place) => ShardOf(place, Of) == Number;

    /// <summary>The part, from 1, to which the family at a place of the plan belongs.</summary>
    public static int ShardOf(int place, int of) => place % of + 1;

    /// <summary>A part written as I/N.</summary>
    /// <returns>The part, or null where the text is none.</returns>
    public static Shard? Parse(string text)
    {
        var parts = text.Split('/');
        return parts.Length == 2 && Read(parts[0], out var number) && Read(parts[1], out var of)
            && number >= 1 && number <= of && of <= Most
            ? new Shard(number, of)
            : null;

        static bool Read(string part, out int value) =>
            int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Of}");
}
