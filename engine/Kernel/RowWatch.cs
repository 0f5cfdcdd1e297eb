using System.Runtime.CompilerServices;

namespace Catalyst.Engine.Kernel;

/// <summary>
/// Which rows were written since somebody last looked, so that whoever looks at each of many rows now and then need look at
/// few. There may be several who look: by the number of looks each can tell whether another looked since.
/// </summary>
/// <param name="rows">Rows, a multiple of <see cref="RowScan.Rows"/>.</param>
public sealed class RowWatch(int rows)
{
    private readonly RowSet _touched = new(rows);

    /// <summary>How often somebody looked.</summary>
    public int Looks { get; private set; }

    /// <summary>Notes that a row is written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Touch(int row) => _touched.Add(row);

    /// <summary>The rows written since the last look, of those that stand together: see <see cref="RowSet.From"/>.</summary>
    public uint From(int first) => _touched.From(first);

    /// <summary>Begins anew; whoever looks at all rows now and finds this number of looks later has missed nothing.</summary>
    public int Look()
    {
        _touched.Clear();
        return ++Looks;
    }
}
