namespace Catalyst.Engine.Kernel;

/// <summary>
/// Thresholds by a few small integers, built once and read in the month: what decides an event is looked up, never
/// computed. The last dimension varies fastest.
/// </summary>
public sealed class HazardTable
{
    private readonly int _sizeB = 1;
    private readonly int _sizeC = 1;
    private readonly int _sizeD = 1;
    private readonly int _sizeE = 1;
    private readonly Threshold[] _thresholds;

    /// <summary>A table of the given sizes, filled by a function of the indices.</summary>
    /// <param name="sizes">One size a dimension, each at least 1.</param>
    /// <param name="threshold">The threshold at the indices.</param>
    public HazardTable(ReadOnlySpan<int> sizes, Func<int[], Threshold> threshold)
    {
        ArgumentNullException.ThrowIfNull(threshold);
        if (sizes.Length > 1) _sizeB = sizes[1];
        if (sizes.Length > 2) _sizeC = sizes[2];
        if (sizes.Length > 3) _sizeD = sizes[3];
        if (sizes.Length > 4) _sizeE = sizes[4];
        var cells = 1;
        foreach (var size in sizes) cells *= size;
        _thresholds = new Threshold[cells];
        var index = new int[sizes.Length];
        for (var cell = 0; cell < cells; cell++)
        {
            _thresholds[cell] = threshold(index);
            for (var d = index.Length - 1; d >= 0 && ++index[d] == sizes[d]; d--) index[d] = 0;
        }
    }

    /// <summary>The threshold of a one-dimensional table, or of a cell by its running number.</summary>
    public Threshold this[int a] => _thresholds[a];

    /// <summary>The threshold of a two-dimensional table.</summary>
    public Threshold this[int a, int b] => _thresholds[a * _sizeB + b];

    /// <summary>The threshold of a three-dimensional table.</summary>
    public Threshold this[int a, int b, int c] => _thresholds[(a * _sizeB + b) * _sizeC + c];

    /// <summary>The threshold of a four-dimensional table.</summary>
    public Threshold this[int a, int b, int c, int d] =>
        _thresholds[((a * _sizeB + b) * _sizeC + c) * _sizeD + d];

    /// <summary>The threshold of a five-dimensional table.</summary>
    public Threshold this[int a, int b, int c, int d, int e] =>
        _thresholds[(((a * _sizeB + b) * _sizeC + c) * _sizeD + d) * _sizeE + e];
}
