namespace Catalyst.Engine.Kernel;

/// <summary>
/// Thresholds by a few small integers, built once and read in the month: what decides an event is looked up, never
/// computed. The last dimension varies fastest.
/// </summary>
public sealed class HazardTable
{
    private readonly int[] _sizes;
    private readonly Threshold[] _thresholds;

    /// <summary>A table of the given sizes, filled by a function of the indices.</summary>
    /// <param name="sizes">One size a dimension, each at least 1.</param>
    /// <param name="threshold">The threshold at the indices.</param>
    public HazardTable(ReadOnlySpan<int> sizes, Func<int[], Threshold> threshold)
    {
        ArgumentNullException.ThrowIfNull(threshold);
        _sizes = sizes.ToArray();
        var cells = 1;
        foreach (var size in sizes) cells *= size;
        _thresholds = new Threshold[cells];
        var index = new int[_sizes.Length];
        for (var cell = 0; cell < cells; cell++)
        {
            _thresholds[cell] = threshold(index);
            for (var d = index.Length - 1; d >= 0 && ++index[d] == _sizes[d]; d--) index[d] = 0;
        }
    }

    /// <summary>The threshold of a one-dimensional table, or of a cell by its running number.</summary>
    public Threshold this[int a] => _thresholds[a];

    /// <summary>The threshold of a two-dimensional table.</summary>
    public Threshold this[int a, int b] => _thresholds[a * _sizes[1] + b];

    /// <summary>The threshold of a three-dimensional table.</summary>
    public Threshold this[int a, int b, int c] => _thresholds[(a * _sizes[1] + b) * _sizes[2] + c];

    /// <summary>The threshold of a four-dimensional table.</summary>
    public Threshold this[int a, int b, int c, int d] =>
        _thresholds[((a * _sizes[1] + b) * _sizes[2] + c) * _sizes[3] + d];

    /// <summary>The threshold of a five-dimensional table.</summary>
    public Threshold this[int a, int b, int c, int d, int e] =>
        _thresholds[(((a * _sizes[1] + b) * _sizes[2] + c) * _sizes[3] + d) * _sizes[4] + e];
}
