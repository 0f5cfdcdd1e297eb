namespace Catalyst.Engine.Kernel;

/// <summary>
/// Undirected ties between rows, up to eight a row, held at both ends. Which slot holds which partner has no meaning.
/// Ties change only between months.
/// </summary>
public sealed class Ties
{
    /// <summary>Most ties of a row.</summary>
    public const int Slots = 8;

    private int[] _partners;
    private byte[] _counts;

    /// <summary>No ties among a number of rows.</summary>
    public Ties(int rows)
    {
        _partners = Columns.Of<int>(rows * Slots);
        _counts = Columns.Of<byte>(rows);
    }

    private Ties(int[] partners, byte[] counts)
    {
        _partners = partners;
        _counts = counts;
    }

    /// <summary>A copy that shares nothing.</summary>
    public Ties Copy() => new(Columns.Copy(_partners), Columns.Copy(_counts));

    /// <summary>How many ties a row has, 0 to 8.</summary>
    public int Count(int row) => _counts[row];

    /// <summary>The rows tied to a row, in no meaningful order; valid until a tie changes.</summary>
    public ReadOnlySpan<int> Partners(int row) => _partners.AsSpan(row * Slots, _counts[row]);

    /// <summary>Asks for a row's ties before they are needed.</summary>
    public void Prefetch(int row)
    {
        Kernel.Prefetch.Element(_partners, row * Slots);
        Kernel.Prefetch.Element(_counts, row);
    }

    /// <summary>Whether two rows are tied.</summary>
    public bool Tied(int one, int other) => SlotOf(one, other) >= 0;

    /// <summary>Ties two rows.</summary>
    /// <returns>False, and nothing changes, where they are one row, tied already, or either has no room.</returns>
    public bool Add(int one, int other)
    {
        if (one == other || _counts[one] == Slots || _counts[other] == Slots || Tied(one, other)) return false;
        _partners[one * Slots + _counts[one]++] = other;
        _partners[other * Slots + _counts[other]++] = one;
        return true;
    }

    /// <summary>Unties two rows.</summary>
    /// <returns>False where they were not tied.</returns>
    public bool Remove(int one, int other) => Drop(one, other) && Drop(other, one);

    /// <summary>The ties of rows that have moved.</summary>
    /// <param name="rows">Rows after the move.</param>
    /// <param name="moved">For each old row its new one.</param>
    public Ties Moved(int rows, ReadOnlySpan<int> moved)
    {
        var result = new Ties(rows);
        for (var row = 0; row < _counts.Length; row++)
        {
            if (_counts[row] == 0) continue;
            result._counts[moved[row]] = _counts[row];
            for (var slot = 0; slot < _counts[row]; slot++)
                result._partners[moved[row] * Slots + slot] = moved[_partners[row * Slots + slot]];
        }
        return result;
    }

    private bool Drop(int row, int partner)
    {
        var slot = SlotOf(row, partner);
        if (slot < 0) return false;
        _partners[row * Slots + slot] = _partners[row * Slots + --_counts[row]];
        return true;
    }

    private int SlotOf(int row, int partner)
    {
        var slot = _counts[row] - 1;
        while (slot >= 0 && _partners[row * Slots + slot] != partner) slot--;
        return slot;
    }
}
