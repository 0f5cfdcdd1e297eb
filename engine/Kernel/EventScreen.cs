using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Catalyst.Engine.Kernel;

/// <summary>A row whose draw came within the bound of at least one of a block's eight decisions.</summary>
/// <param name="Row">The row.</param>
/// <param name="Lanes">Bit L is set where lane L did.</param>
/// <param name="Draws">The eight draws, to be held against exact thresholds.</param>
public readonly record struct Candidate(int Row, uint Lanes, PhiloxBlock Draws)
{
    /// <summary>Whether lane <paramref name="lane"/> of the block may be a hit.</summary>
    public bool May(int lane) => (Lanes >> lane & 1) != 0;

    /// <summary>Whether no other lane than <paramref name="lane"/> may be a hit.</summary>
    public bool MayOnly(int lane) => Lanes == 1u << lane;
}

/// <summary>
/// Finds the few rows to which something may happen this month. Each row holds eight 16-bit bounds, one a decision of one
/// random block, in sixteen bytes; a month draws every row's block and compares all eight lanes with their bounds at once.
/// A bound may be too high (the candidate is then held against the exact threshold, with the same draw) but never too low,
/// so what is found does not depend on how tight the bounds are or how wide the vectors.
/// </summary>
public sealed class EventScreen
{
    /// <summary>Rows come in multiples of this, so that four vectors of any width never run past the end.</summary>
    public const int RowMultiple = 32;

    private readonly bool _sharesHalves;
    private ulong[] _lower = [];
    private ulong[] _upper = [];

    /// <summary>A screen over the decisions 8 × <paramref name="block"/> … 8 × block + 7.</summary>
    /// <param name="block">The random block whose lanes it compares.</param>
    /// <param name="rows">Rows; a multiple of <see cref="RowMultiple"/>.</param>
    /// <param name="sharesHalves">
    /// Whether lanes 4 to 7 have the bounds of lanes 0 to 3: one block then draws four decisions for two periods, in half
    /// the memory.
    /// </param>
    /// <exception cref="ArgumentException">The rows are not such a multiple.</exception>
    public EventScreen(int block, int rows, bool sharesHalves = false)
    {
        Block = block;
        _sharesHalves = sharesHalves;
        Resize(rows);
    }

    private EventScreen(EventScreen other)
    {
        Block = other.Block;
        _sharesHalves = other._sharesHalves;
        _lower = Columns.Copy(other._lower);
        _upper = _sharesHalves ? _lower : Columns.Copy(other._upper);
    }

    /// <summary>Bits of the vectors that search on this machine; 64 where there are none. No result depends on it.</summary>
    public static int VectorBits => ScreenSearch.Width;

    /// <summary>The random block; its first decision is eight times this.</summary>
    public int Block { get; }

    /// <summary>Rows held.</summary>
    public int Rows => _lower.Length;

    /// <summary>A copy that shares nothing.</summary>
    public EventScreen Copy() => new(this);

    /// <summary>Makes room for more rows; new rows have bounds of 0.</summary>
    /// <exception cref="ArgumentException">The rows are not a multiple of <see cref="RowMultiple"/>.</exception>
    public void Resize(int rows)
    {
        if (rows % RowMultiple != 0)
            throw new ArgumentException($"Rows come in multiples of {RowMultiple}; {rows} is none.", nameof(rows));
        _lower = Resized(_lower, rows);
        _upper = _sharesHalves ? _lower : Resized(_upper, rows);
    }

    /// <summary>Sets the bounds of lanes 0 to 3 of a row, and of 4 to 7 where the halves are shared.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SetLower(int row, ushort lane0, ushort lane1, ushort lane2, ushort lane3) =>
        _lower[row] = lane0 | (uint)lane1 << 16 | (ulong)(lane2 | (uint)lane3 << 16) << 32;

    /// <summary>Sets the eight bounds of a row, lane 0 first.</summary>
    /// <exception cref="InvalidOperationException">The screen's halves are shared.</exception>
    public void Set(int row, ReadOnlySpan<ushort> bounds)
    {
        if (_sharesHalves) throw new InvalidOperationException("A row of shared halves has four bounds, not eight.");
        var pair = MemoryMarshal.Cast<ushort, ulong>(bounds[..PhiloxBlock.Lanes]);
        _lower[row] = pair[0];
        _upper[row] = pair[1];
    }

    /// <summary>Which of a row's draws are within its bounds, a bit each, as <see cref="Candidate.Lanes"/>.</summary>
    public uint LanesWithin(int row, in PhiloxBlock draws)
    {
        var drawn = Vector128.Create(draws.Lower, draws.Upper).AsUInt16();
        var bounds = Vector128.Create(_lower[row], _upper[row]).AsUInt16();
        return Vector128.LessThanOrEqual(drawn, bounds).ExtractMostSignificantBits();
    }

    /// <summary>The bound of one lane of a row.</summary>
    public ushort Bound(int row, int lane) =>
        unchecked((ushort)((lane < 4 ? _lower[row] : _upper[row]) >> ((lane & 3) << 4)));

    /// <summary>Sets the bound of one lane of a row.</summary>
    public void Set(int row, int lane, ushort bound)
    {
        ref var half = ref (lane < 4 ? _lower : _upper)[row];
        var shift = (lane & 3) << 4;
        half = (half & ~(0xFFFFUL << shift)) | (ulong)bound << shift;
    }

    /// <summary>Sets every bound of a row to 0: nothing is looked for there.</summary>
    public void Clear(int row)
    {
        _lower[row] = 0;
        _upper[row] = 0;
    }

    /// <summary>Moves a row's bounds to another row.</summary>
    public void Move(int from, int to)
    {
        _lower[to] = _lower[from];
        _upper[to] = _upper[from];
    }

    /// <summary>
    /// The candidates among rows <paramref name="first"/> … first + count − 1, in row order. A row of bounds 0 may turn up
    /// (one draw in 8,192), as may a row of padding: the caller holds each candidate against its exact thresholds.
    /// </summary>
    /// <param name="random">The run's draws.</param>
    /// <param name="entities">The entity of every row (not only of those searched).</param>
    /// <param name="month">The month drawn for.</param>
    /// <param name="first">First row; a multiple of <see cref="RowMultiple"/>.</param>
    /// <param name="count">Rows searched; a multiple of <see cref="RowMultiple"/>.</param>
    /// <param name="found">Room for <paramref name="count"/> candidates.</param>
    /// <returns>How many were found.</returns>
    public int Find(
        in KeyedRandom random, ReadOnlySpan<ulong> entities, Month month, int first, int count, Span<Candidate> found) =>
        Find(in random, entities.Slice(first, count), 0, month, first, count, found);

    /// <summary>The same where the entity of a row is the row's own number, which is then never loaded.</summary>
    public int Find(in KeyedRandom random, Month month, int first, int count, Span<Candidate> found) =>
        Find(in random, [], (ulong)first, month, first, count, found);

    private int Find(
        in KeyedRandom random, ReadOnlySpan<ulong> entities, ulong firstEntity, Month month, int first, int count,
        Span<Candidate> found)
    {
        if (first % RowMultiple != 0 || count % RowMultiple != 0)
            throw new ArgumentException($"Rows are searched in multiples of {RowMultiple}.", nameof(count));
        var rows = new ScreenedRows
        {
            Lower = _lower.AsSpan(first, count),
            Upper = _upper.AsSpan(first, count),
            FirstRow = first,
            Entities = entities,
            FirstEntity = firstEntity,
        };
        return ScreenSearch.Find(in random, KeyedRandom.MonthAndOrdinal(month, 0), (uint)Block, in rows, found);
    }

    private static ulong[] Resized(ulong[] column, int rows)
    {
        var resized = Columns.Of<ulong>(rows);
        column.AsSpan(0, Math.Min(column.Length, rows)).CopyTo(resized);
        return resized;
    }
}
