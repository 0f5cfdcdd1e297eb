using System.Runtime.CompilerServices;

namespace Catalyst.Engine.Kernel;

/// <summary>
/// Thresholds by a few small integers, built once and read in the month: what decides an event is looked up, never
/// computed. The last dimension varies fastest. Bounds for screening stand in a table of their own, a quarter the size, since
/// they are read far more often than thresholds.
/// </summary>
public sealed class HazardTable
{
    /// <summary>Indices along the shared dimension that share a bound: kn to kn + n − 1.</summary>
    public const int Shared = 1 << SharedBits;

    private const int SharedBits = 2;

    private readonly Threshold[] _thresholds;
    private readonly ushort[] _bounds;
    private readonly int _size1;
    private readonly int _size2;
    private readonly int _size3;
    private readonly int _size4;

    // Bounds stand once for the indices that share one: so much the less to be kept near.
    private readonly int _shift0;
    private readonly int _shift1;
    private readonly int _boundSize1;

    /// <summary>A table of the given sizes, filled by a function of the indices.</summary>
    /// <param name="sizes">One size a dimension, each at least 1; at most five dimensions.</param>
    /// <param name="threshold">The threshold at the indices.</param>
    /// <param name="sharedAxis">
    /// The first or second dimension (0 or 1), along which <see cref="Shared"/> indices share the greatest of their bounds, so
    /// that a bound stays one while the index moves on among them; −1 for none.
    /// </param>
    /// <exception cref="ArgumentException">There are no sizes or more than five, or a later dimension is shared.</exception>
    public HazardTable(ReadOnlySpan<int> sizes, Func<int[], Threshold> threshold, int sharedAxis = -1)
    {
        ArgumentNullException.ThrowIfNull(threshold);
        if (sizes.Length is < 1 or > 5) throw new ArgumentException("A table has one to five dimensions.", nameof(sizes));
        if (sharedAxis > 1) throw new ArgumentException("Only along the first two dimensions may bounds be shared.", nameof(sharedAxis));
        _size1 = sizes.Length > 1 ? sizes[1] : 1;
        _size2 = sizes.Length > 2 ? sizes[2] : 1;
        _size3 = sizes.Length > 3 ? sizes[3] : 1;
        _size4 = sizes.Length > 4 ? sizes[4] : 1;
        var cells = sizes[0] * _size1 * _size2 * _size3 * _size4;
        _thresholds = Columns.Of<Threshold>(cells);
        _shift0 = sharedAxis == 0 ? SharedBits : 0;
        _shift1 = sharedAxis == 1 ? SharedBits : 0;
        _boundSize1 = BoundsAlong(_size1, _shift1);
        _bounds = Columns.Of<ushort>(BoundsAlong(sizes[0], _shift0) * _boundSize1 * _size2 * _size3 * _size4);
        var index = new int[sizes.Length];
        var inner = _size2 * _size3 * _size4;
        for (var outer = 0; outer < sizes[0] * _size1; outer++)
        {
            var thresholds = _thresholds.AsSpan(outer * inner, inner);
            var bounds = _bounds.AsSpan(SharedCell(outer / _size1, outer % _size1) * inner, inner);
            for (var cell = 0; cell < inner; cell++)
            {
                thresholds[cell] = threshold(index);
                bounds[cell] = Math.Max(bounds[cell], thresholds[cell].Bound);
                for (var d = index.Length - 1; d >= 0 && ++index[d] == sizes[d]; d--) index[d] = 0;
            }
        }
    }

    /// <summary>All bounds, as the indices have them: those that share one, once.</summary>
    internal ReadOnlySpan<ushort> Bounds => _bounds;

    /// <summary>The threshold of a one-dimensional table, or of a cell by its running number.</summary>
    public Threshold this[int a] => _thresholds[a];

    /// <summary>The threshold of a two-dimensional table.</summary>
    public Threshold this[int a, int b] => _thresholds[Cell(a, b)];

    /// <summary>The threshold of a three-dimensional table.</summary>
    public Threshold this[int a, int b, int c] => _thresholds[Cell(a, b, c)];

    /// <summary>The threshold of a four-dimensional table.</summary>
    public Threshold this[int a, int b, int c, int d] => _thresholds[Cell(a, b, c) * _size3 + d];

    /// <summary>The threshold of a five-dimensional table.</summary>
    public Threshold this[int a, int b, int c, int d, int e] => _thresholds[(Cell(a, b, c) * _size3 + d) * _size4 + e];

    /// <summary>The bound of a one-dimensional table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ushort Bound(int a) => _bounds[a >> _shift0];

    /// <summary>The bound of a two-dimensional table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ushort Bound(int a, int b) => _bounds[SharedCell(a, b)];

    /// <summary>The bound of a three-dimensional table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ushort Bound(int a, int b, int c) => _bounds[SharedCell(a, b) * _size2 + c];

    /// <summary>The bound of a four-dimensional table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ushort Bound(int a, int b, int c, int d) => _bounds[(SharedCell(a, b) * _size2 + c) * _size3 + d];

    /// <summary>The bound of a five-dimensional table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ushort Bound(int a, int b, int c, int d, int e) => _bounds[((SharedCell(a, b) * _size2 + c) * _size3 + d) * _size4 + e];

    private static int BoundsAlong(int size, int shift) => size + (1 << shift) - 1 >> shift;

    private int SharedCell(int a, int b) => (a >> _shift0) * _boundSize1 + (b >> _shift1);

    private int Cell(int a, int b) => a * _size1 + b;

    private int Cell(int a, int b, int c) => Cell(a, b) * _size2 + c;
}
