using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Catalyst.Engine.Kernel;

/// <summary>
/// A set of rows, a bit each, so that a pass over few of many rows looks at those alone. <see cref="RowScan.Rows"/> rows share a
/// word, which one thread at a time may write: blocks (<see cref="RowBlocks"/>) and ranges (<see cref="RowRanges"/>) end where a
/// word ends, and a Debug build stops where two pieces of side-by-side work would write one.
/// </summary>
public sealed class RowSet
{
    private readonly uint[] _words;
    private readonly PieceLedger? _writers;

    /// <summary>An empty set of rows from 0 to a number, a multiple of <see cref="RowScan.Rows"/>.</summary>
    public RowSet(int rows)
        : this(new uint[rows / RowScan.Rows])
    {
    }

    private RowSet(uint[] words) => (_words, _writers) = (words, PieceLedger.ForDebugBuilds(words.Length));

    /// <summary>A copy that shares nothing.</summary>
    public RowSet Copy() => new([.. _words]);

    /// <summary>Puts a row in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int row)
    {
        Note(row);
        _words[row / RowScan.Rows] |= 1u << row;
    }

    /// <summary>Puts a row in or takes it out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int row, bool isIn)
    {
        Note(row);
        ref var word = ref _words[row / RowScan.Rows];
        word = word & ~(1u << row) | (isIn ? 1u << row : 0);
    }

    /// <summary>
    /// The rows that are in, of <see cref="RowScan.Rows"/> that stand together: a bit each, the first lowest. Past the end there
    /// are none.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint From(int first)
    {
        var (words, word) = (_words, first / RowScan.Rows);
        return (uint)word < (uint)words.Length ? words[word] : 0;
    }

    /// <summary>Takes out the rows that <see cref="From"/> gives.</summary>
    public void ClearFrom(int first)
    {
        Note(first);
        _words[first / RowScan.Rows] = 0;
    }

    /// <summary>Takes every row out.</summary>
    public void Clear() => Array.Clear(_words);

    [Conditional("DEBUG")]
    private void Note(int row) => _writers!.Write(row / RowScan.Rows);
}
