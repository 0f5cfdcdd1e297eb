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

    /// <summary>Whether any of some lanes, a bit each, may be a hit.</summary>
    public bool MayAny(uint lanes) => (Lanes & lanes) != 0;

    /// <summary>Whether no other lane than <paramref name="lane"/> may be a hit.</summary>
    public bool MayOnly(int lane) => Lanes == 1u << lane;
}

/// <summary>
/// Finds the few rows to which something may happen this month. Each row holds eight bounds, one a decision of one random
/// block, in eight bytes; a month draws every row's block and compares all eight lanes with their bounds at once. A bound may
/// be too high (the candidate is then held against the exact threshold, with the same draw) but never too low, so what is
/// found does not depend on how tight the bounds are or how wide the vectors.
/// </summary>
/// <remarks>
/// A bound is kept as its whole root r and read as (r + 1)² − 1, the highest of that root: 0 stays 0, and one bound in 256
/// steps is at most twice its root too high.
/// </remarks>
public sealed class EventScreen
{
    /// <summary>Rows come in multiples of this, so that four vectors of any width never run past the end.</summary>
    public const int RowMultiple = 32;

    // As LaneBounds has them.
    private ulong[] _roots = [];

    /// <summary>A screen over the decisions 8 × <paramref name="block"/> … 8 × block + 7.</summary>
    /// <param name="block">The random block whose lanes it compares.</param>
    /// <param name="rows">Rows; a multiple of <see cref="RowMultiple"/>.</param>
    /// <exception cref="ArgumentException">The rows are not such a multiple.</exception>
    public EventScreen(int block, int rows)
    {
        Block = block;
        Resize(rows);
    }

    private EventScreen(EventScreen other)
    {
        Block = other.Block;
        _roots = Columns.Copy(other._roots);
    }

    /// <summary>Bits of the vectors that search on this machine; 64 where there are none. No result depends on it.</summary>
    public static int VectorBits => ScreenSearch.Width;

    /// <summary>The random block; its first decision is eight times this.</summary>
    public int Block { get; }

    /// <summary>Rows held.</summary>
    public int Rows => _roots.Length;

    /// <summary>A copy that shares nothing.</summary>
    public EventScreen Copy() => new(this);

    /// <summary>Makes room for more rows; new rows have bounds of 0.</summary>
    /// <exception cref="ArgumentException">The rows are not a multiple of <see cref="RowMultiple"/>.</exception>
    public void Resize(int rows)
    {
        if (rows % RowMultiple != 0)
            throw new ArgumentException($"Rows come in multiples of {RowMultiple}; {rows} is none.", nameof(rows));
        var resized = Columns.Of<ulong>(rows);
        _roots.AsSpan(0, Math.Min(_roots.Length, rows)).CopyTo(resized);
        _roots = resized;
    }

    /// <summary>Sets the eight bounds of a row, lane 0 first.</summary>
    public void Set(int row, ReadOnlySpan<ushort> bounds) => Set(row, LaneBounds.Of(bounds));

    /// <summary>Sets the eight bounds of a row.</summary>
    public void Set(int row, LaneBounds bounds) => _roots[row] = bounds.Roots;

    /// <summary>Sets the bound of one lane of a row.</summary>
    public void Set(int row, int lane, ushort bound) => _roots[row] = new LaneBounds(_roots[row]).With(lane, bound).Roots;

    /// <summary>The eight bounds of a row as they are kept.</summary>
    public LaneBounds Of(int row) => new(_roots[row]);

    /// <summary>The bound of one lane of a row as it is kept: what was set, or the highest of its root.</summary>
    public ushort Bound(int row, int lane) => Kept(Root(row, lane));

    /// <summary>What <see cref="Bound"/> gives where a bound was set.</summary>
    public static ushort Kept(ushort bound) => Kept((uint)Math.Sqrt(bound));

    /// <summary>Whether a draw is below every bound that may have been set for a lane of a row.</summary>
    public bool IsSurelyBelow(int row, int lane, ushort draw) => draw < Root(row, lane) * Root(row, lane);

    /// <summary>Which of a row's draws are within its bounds, a bit each, as <see cref="Candidate.Lanes"/>.</summary>
    public uint LanesWithin(int row, in PhiloxBlock draws)
    {
        var drawn = Vector128.Create(draws.Lower, draws.Upper).AsUInt16();
        var roots = Vector128.Create(_roots[row], _roots[row] >> 8).AsUInt16() & Vector128.Create((ushort)0xFF);
        return Vector128.LessThanOrEqual(drawn, roots * (roots + Vector128.Create((ushort)2))).ExtractMostSignificantBits();
    }

    /// <summary>Sets every bound of a row to 0: nothing is looked for there.</summary>
    public void Clear(int row) => _roots[row] = 0;

    /// <summary>Moves a row's bounds to another row.</summary>
    public void Move(int from, int to) => _roots[to] = _roots[from];

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
            Roots = _roots.AsSpan(first, count),
            FirstRow = first,
            Entities = entities,
            FirstEntity = firstEntity,
        };
        return ScreenSearch.Find(in random, KeyedRandom.MonthAndOrdinal(month, 0), (uint)Block, in rows, found);
    }

    /// <summary>The highest bound of a root.</summary>
    internal static ushort Kept(uint root) => (ushort)(root * (root + 2));

    private uint Root(int row, int lane) => (uint)(_roots[row] >> LaneBounds.ShiftOf(lane) & 0xFF);
}
