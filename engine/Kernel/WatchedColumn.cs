using System.Runtime.CompilerServices;

namespace Catalyst.Engine.Kernel;

/// <summary>A field of packed rows that tells a watch which rows were written.</summary>
/// <typeparam name="TRecord">The record that holds it.</typeparam>
/// <typeparam name="T">What it holds.</typeparam>
public sealed class WatchedColumn<TRecord, T>
    where TRecord : unmanaged
    where T : unmanaged
{
    private readonly PackedColumn<TRecord, T> _column;
    private readonly RowWatch _watch;

    internal WatchedColumn(PackedColumn<TRecord, T> column, RowWatch watch) => (_column, _watch) = (column, watch);

    /// <summary>A row's value.</summary>
    public T this[int row]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _column[row];
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        set
        {
            _column[row] = value;
            _watch.Touch(row);
        }
    }
}
