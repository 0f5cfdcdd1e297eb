using System.Runtime.CompilerServices;

namespace Catalyst.Engine.Kernel;

/// <summary>A field of packed rows, few of which hold anything: a set says which.</summary>
/// <typeparam name="TRecord">The record that holds it.</typeparam>
/// <typeparam name="T">What it holds.</typeparam>
public sealed class SparseColumn<TRecord, T>
    where TRecord : unmanaged
    where T : unmanaged
{
    private readonly PackedColumn<TRecord, T> _column;
    private readonly T _nothing;

    internal SparseColumn(PackedColumn<TRecord, T> column, RowSet held, T nothing) => (_column, Held, _nothing) = (column, held, nothing);

    /// <summary>The rows that hold anything.</summary>
    public RowSet Held { get; }

    /// <summary>A row's value.</summary>
    public T this[int row]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _column[row];
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        set
        {
            _column[row] = value;
            Held.Set(row, !EqualityComparer<T>.Default.Equals(value, _nothing));
        }
    }

    /// <summary>Makes the set of what the field holds, after rows were moved.</summary>
    internal void Recount()
    {
        for (var row = 0; row < _column.Length; row++) Held.Set(row, !EqualityComparer<T>.Default.Equals(_column[row], _nothing));
    }
}
