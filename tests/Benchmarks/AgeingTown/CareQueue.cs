namespace Catalyst.Benchmarks.AgeingTown;

/// <summary>The queue for care: first come, first served; the entry of one who died is void and costs nothing.</summary>
internal sealed class CareQueue
{
    /// <summary>The row of a void entry.</summary>
    public const int Void = -1;

    private int[] _rows = new int[1024];
    private int _head;
    private int _tail;

    /// <summary>Live entries.</summary>
    public int Length { get; private set; }

    /// <summary>The entries passed over by the last service; void ones among them.</summary>
    public ReadOnlySpan<int> Served => _rows.AsSpan(_servedFrom, _head - _servedFrom);

    private int _servedFrom;

    /// <summary>Adds rows at the end, in their order; returns the position of the first.</summary>
    public int Join(ReadOnlySpan<int> rows)
    {
        while (_tail + rows.Length > _rows.Length) Array.Resize(ref _rows, _rows.Length * 2);
        rows.CopyTo(_rows.AsSpan(_tail));
        _tail += rows.Length;
        Length += rows.Length;
        return _tail - rows.Length;
    }

    /// <summary>Voids an entry. Entries may be voided on several threads; <see cref="Forget"/> then counts them.</summary>
    public void MakeVoid(int position) => _rows[position] = Void;

    /// <summary>Takes voided entries off the length.</summary>
    public void Forget(int voided) => Length -= voided;

    /// <summary>Serves up to so many live entries from the front; returns how many.</summary>
    public int Serve(int capacity)
    {
        var served = 0;
        _servedFrom = _head;
        for (; served < capacity && _head < _tail; _head++)
            if (_rows[_head] != Void) served++;
        Length -= served;
        return served;
    }
}
