using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Catalyst.Engine.Kernel;

/// <summary>
/// Rows of small records, each wholly within one cache line: what is known of a row comes with one access to memory, however
/// many of its fields are asked for. A record's size is a power of two, 8 to 64 bytes, and its fields start at 0.
/// </summary>
/// <typeparam name="TRecord">The record.</typeparam>
public sealed class PackedRows<TRecord>
    where TRecord : unmanaged
{
    private const int Line = 64;

    /// <summary>Two lines before and behind the rows together: for their alignment, and for a field behind the last row.</summary>
    internal const int Slack = 2 * Line / sizeof(ulong);

    private readonly ulong[] _memory;
    private readonly int _start;

    /// <summary>So many rows, all alike.</summary>
    public PackedRows(int rows, TRecord value)
    {
        Rows = rows;
        _memory = Columns.Of<ulong>(rows * Words + Slack);
        _start = StartOf(_memory);
        for (var row = 0; row < rows; row++) this[row] = value;
    }

    private PackedRows(PackedRows<TRecord> other)
        : this(other.Rows, default)
    {
        for (var row = 0; row < Rows; row++) this[row] = other[row];
    }

    /// <summary>Rows held.</summary>
    public int Rows { get; }

    /// <summary>A row, whole.</summary>
    public ref TRecord this[int row] => ref Column<TRecord>(0)[row];

    internal static int Words => Unsafe.SizeOf<TRecord>() / sizeof(ulong);

    /// <summary>One field of every row.</summary>
    /// <param name="offset">Where in the record it stands, in bytes.</param>
    public PackedColumn<TRecord, T> Column<T>(int offset)
        where T : unmanaged => new(_memory, _start + offset);

    /// <summary>A copy that shares nothing.</summary>
    public PackedRows<TRecord> Copy() => new(this);

    /// <summary>Asks for a row's line before it is needed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(int row) => Kernel.Prefetch.Element(_memory, row * Words + _start / sizeof(ulong));

    /// <summary>Asks for the lines that a pass over the rows of a set will soon come to, from where it stands.</summary>
    public void PrefetchSoon(RowSet rows, int first)
    {
        // Far enough for memory to answer meanwhile.
        var soon = first + 4 * RowScan.Rows;
        for (var ahead = rows.From(soon); ahead != 0; ahead &= ahead - 1) Prefetch(soon + RowScan.First(ahead));
    }

    private static int StartOf(ulong[] memory)
    {
        unsafe
        {
            // Columns are pinned: what lies at the start of a line stays there.
            var address = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(memory));
            return (int)((Line - address % Line) % Line);
        }
    }
}

/// <summary>One field of packed rows, read and written by row like an array.</summary>
/// <typeparam name="TRecord">The record that holds it.</typeparam>
/// <typeparam name="T">What it holds.</typeparam>
public readonly struct PackedColumn<TRecord, T>
    where TRecord : unmanaged
    where T : unmanaged
{
    private readonly ulong[] _memory;
    private readonly int _offset;

    internal PackedColumn(ulong[] memory, int offset) => (_memory, _offset) = (memory, offset);

    /// <summary>Rows.</summary>
    public int Length => (_memory.Length - PackedRows<TRecord>.Slack) / PackedRows<TRecord>.Words;

    /// <summary>A row's value.</summary>
    public ref T this[int row]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        // The array's own check is of the record's first word, unaligned; the slack holds whatever lies behind it.
        get => ref Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(
            ref Unsafe.As<ulong, byte>(ref _memory[row * PackedRows<TRecord>.Words]), _offset));
    }

    /// <summary>All values, row after row.</summary>
    public T[] ToArray()
    {
        var values = new T[Length];
        for (var row = 0; row < Length; row++) values[row] = this[row];
        return values;
    }
}
