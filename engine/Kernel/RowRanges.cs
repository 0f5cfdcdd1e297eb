namespace Catalyst.Engine.Kernel;

/// <summary>
/// Which rows are taken, in ranges of rows that stand together: a range for each group of entities that are neighbours.
/// Rows are taken and freed only between months; several threads may do so, each in ranges of its own.
/// </summary>
public sealed class RowRanges
{
    private readonly int[] _start;

    // The first row of a range that was never taken, and how many before it were given back; they stand from the range's start on.
    private readonly int[] _fresh;
    private readonly int[] _backCount;
    private readonly int[] _back;

    /// <summary>Ranges of the given capacities, all free.</summary>
    /// <param name="capacities">Rows of each range; each is rounded up to a multiple of <see cref="EventScreen.RowMultiple"/>.</param>
    public RowRanges(ReadOnlySpan<int> capacities)
    {
        _start = new int[capacities.Length + 1];
        for (var range = 0; range < capacities.Length; range++)
            _start[range + 1] = checked(_start[range] + RoundUp(capacities[range]));
        _fresh = _start[..^1];
        _backCount = new int[capacities.Length];
        _back = new int[Rows];
    }

    private RowRanges(RowRanges other)
    {
        _start = other._start;
        _fresh = [.. other._fresh];
        _backCount = [.. other._backCount];
        _back = [.. other._back];
    }

    /// <summary>Ranges.</summary>
    public int Ranges => _fresh.Length;

    /// <summary>Rows in all ranges together.</summary>
    public int Rows => _start[^1];

    /// <summary>Rows taken in all ranges together: counted when asked for, not kept.</summary>
    public int Taken
    {
        get
        {
            var taken = Rows;
            for (var range = 0; range < Ranges; range++) taken -= Free(range);
            return taken;
        }
    }

    /// <summary>The first row of a range.</summary>
    public int Start(int range) => _start[range];

    /// <summary>Rows of a range, taken or free.</summary>
    public int Capacity(int range) => _start[range + 1] - _start[range];

    /// <summary>Rows of a range that are free.</summary>
    public int Free(int range) => _start[range + 1] - _fresh[range] + _backCount[range];

    /// <summary>A copy that shares nothing that changes.</summary>
    public RowRanges Copy() => new(this);

    /// <summary>Takes a free row of a range: the one given back last, else the lowest that was never taken.</summary>
    /// <exception cref="InvalidOperationException">The range is full; see <see cref="Grown"/>.</exception>
    public int Take(int range)
    {
        if (_backCount[range] > 0) return _back[_start[range] + --_backCount[range]];
        if (_fresh[range] == _start[range + 1]) throw new InvalidOperationException($"Range {range} has no free row.");
        return _fresh[range]++;
    }

    /// <summary>Gives a row back.</summary>
    public void Release(int range, int row) => _back[_start[range] + _backCount[range]++] = row;

    /// <summary>
    /// The same ranges with room for at least <paramref name="wanted"/> more in each: those that are full or nearly so grow by
    /// an eighth. A row keeps its distance from its range's start.
    /// </summary>
    public RowRanges Grown(ReadOnlySpan<int> wanted)
    {
        var capacities = new int[Ranges];
        for (var range = 0; range < Ranges; range++)
        {
            var nearlyFull = Free(range) < wanted[range] + Capacity(range) / 32;
            capacities[range] = Capacity(range) + (nearlyFull ? Math.Max(Capacity(range) / 8, wanted[range]) : 0);
        }
        var grown = new RowRanges(capacities);
        for (var range = 0; range < Ranges; range++)
        {
            var shift = grown._start[range] - _start[range];
            grown._fresh[range] = _fresh[range] + shift;
            grown._backCount[range] = _backCount[range];
            for (var i = 0; i < _backCount[range]; i++) grown._back[grown._start[range] + i] = _back[_start[range] + i] + shift;
        }
        return grown;
    }

    /// <summary>For each row of these ranges, the row at the same distance from the start of its range among others.</summary>
    public int[] MovedTo(RowRanges others)
    {
        var moved = new int[Rows];
        for (var range = 0; range < Ranges; range++)
            for (var i = 0; i < Capacity(range); i++) moved[Start(range) + i] = others.Start(range) + i;
        return moved;
    }

    private static int RoundUp(int rows) =>
        (rows + EventScreen.RowMultiple - 1) / EventScreen.RowMultiple * EventScreen.RowMultiple;
}
