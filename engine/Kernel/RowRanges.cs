namespace Catalyst.Engine.Kernel;

/// <summary>
/// Which rows are taken, in ranges of rows that stand together: a range for each group of entities that are neighbours.
/// Rows are taken and freed only between months.
/// </summary>
public sealed class RowRanges
{
    private readonly int[] _start;
    private readonly int[][] _free;
    private readonly int[] _freeCount;

    /// <summary>Ranges of the given capacities, all free.</summary>
    /// <param name="capacities">Rows of each range; each is rounded up to a multiple of <see cref="EventScreen.RowMultiple"/>.</param>
    public RowRanges(ReadOnlySpan<int> capacities)
    {
        _start = new int[capacities.Length + 1];
        _free = new int[capacities.Length][];
        _freeCount = new int[capacities.Length];
        for (var range = 0; range < capacities.Length; range++)
        {
            var capacity = RoundUp(capacities[range]);
            _start[range + 1] = _start[range] + capacity;
            _free[range] = new int[capacity];
            // Lowest row last, so that it is taken first.
            for (var i = 0; i < capacity; i++) _free[range][i] = _start[range + 1] - 1 - i;
            _freeCount[range] = capacity;
        }
    }

    private RowRanges(RowRanges other)
    {
        _start = other._start;
        _free = [.. other._free.Select(each => (int[])each.Clone())];
        _freeCount = (int[])other._freeCount.Clone();
    }

    /// <summary>Ranges.</summary>
    public int Ranges => _freeCount.Length;

    /// <summary>Rows in all ranges together.</summary>
    public int Rows => _start[^1];

    /// <summary>The first row of a range.</summary>
    public int Start(int range) => _start[range];

    /// <summary>Rows of a range, taken or free.</summary>
    public int Capacity(int range) => _start[range + 1] - _start[range];

    /// <summary>Rows of a range that are free.</summary>
    public int Free(int range) => _freeCount[range];

    /// <summary>A copy that shares nothing that changes.</summary>
    public RowRanges Copy() => new(this);

    /// <summary>Takes a free row of a range.</summary>
    /// <exception cref="InvalidOperationException">The range is full; see <see cref="Grown"/>.</exception>
    public int Take(int range)
    {
        if (_freeCount[range] == 0) throw new InvalidOperationException($"Range {range} has no free row.");
        return _free[range][--_freeCount[range]];
    }

    /// <summary>Gives a row back.</summary>
    public void Release(int range, int row) => _free[range][_freeCount[range]++] = row;

    /// <summary>
    /// The same ranges with an eighth more rows and room for at least <paramref name="wanted"/> more in each; a row keeps
    /// its distance from its range's start.
    /// </summary>
    public RowRanges Grown(ReadOnlySpan<int> wanted)
    {
        var capacities = new int[Ranges];
        for (var range = 0; range < Ranges; range++)
            capacities[range] = Capacity(range) + Math.Max(Capacity(range) / 8, wanted[range]);
        var grown = new RowRanges(capacities);
        for (var range = 0; range < Ranges; range++)
        {
            var shift = grown._start[range] - _start[range];
            var added = grown.Capacity(range) - Capacity(range);
            for (var i = 0; i < _freeCount[range]; i++) grown._free[range][added + i] = _free[range][i] + shift;
            grown._freeCount[range] = added + _freeCount[range];
        }
        return grown;
    }

    private static int RoundUp(int rows) =>
        (rows + EventScreen.RowMultiple - 1) / EventScreen.RowMultiple * EventScreen.RowMultiple;
}
