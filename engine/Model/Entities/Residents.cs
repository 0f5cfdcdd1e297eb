using System.Diagnostics.CodeAnalysis;
using Catalyst.Engine.Kernel;

namespace Catalyst.Engine.Model.Entities;

/// <summary>
/// Every resident as a row. Residents of a neighbourhood stand together; a free row has no neighbourhood. What is looked for
/// in all rows at once stands in columns of its own, the rest in one record a row: whoever looks up one thing of a resident
/// looks up others, and then pays for memory once. Beside ties a resident takes 65 bytes: identity 8, record 32, bounds 24,
/// month of the birthday 1.
/// </summary>
public sealed class Residents
{
    /// <summary>The neighbourhood of a row that nobody holds.</summary>
    public const ushort Nowhere = ushort.MaxValue;

    /// <summary>No group, no provider.</summary>
    public const byte None = byte.MaxValue;

    /// <summary>Identities with this bit were given in the course of a run; those without stood at the start.</summary>
    public const ulong GivenLater = 1UL << 63;

    /// <summary>The oldest age told apart, in years.</summary>
    public const int OldestAge = 110;

    private readonly GivenIdentities _given = new();
    private RowRanges _rows;
    private PackedRows<ResidentRecord> _records;

    /// <summary>Empty rows, a range for each neighbourhood.</summary>
    public Residents(ReadOnlySpan<int> capacities)
    {
        _rows = new RowRanges(capacities);
        var rows = _rows.Rows;
        Id = Columns.Of<ulong>(rows);
        BirthdayMonth = Filled(rows, None);
        Keep(new PackedRows<ResidentRecord>(rows, ResidentRecord.Nobody));
        StaleRows = new RowSet(rows);
        Ties = new Ties(rows);
        Health = new EventScreen(0, rows);
        Life = new EventScreen(1, rows);
        Needs = new EventScreen(RandomDecision.LivelihoodWorsens / PhiloxBlock.Lanes, rows);
    }

    private Residents(Residents other)
    {
        _rows = other._rows.Copy();
        Id = Columns.Copy(other.Id);
        BirthdayMonth = Columns.Copy(other.BirthdayMonth);
        Keep(other._records.Copy());
        StaleRows = other.StaleRows.Copy();
        Ties = other.Ties.Copy();
        Health = other.Health.Copy();
        Life = other.Life.Copy();
        Needs = other.Needs.Copy();
    }

    /// <summary>Identity: 0 … N − 1 for those who stood at the start, a hash with the high bit set for later ones.</summary>
    public ulong[] Id { get; private set; }

    /// <summary>Neighbourhood, or <see cref="Nowhere"/> in a free row.</summary>
    public PackedColumn<ResidentRecord, ushort> Neighbourhood { get; private set; }

    /// <summary>Month of birth, as <see cref="Month.Index"/>.</summary>
    public PackedColumn<ResidentRecord, short> BirthMonth { get; private set; }

    /// <summary>Month of the year of birth, 0 to 11, or <see cref="None"/> in a free row.</summary>
    public byte[] BirthdayMonth { get; private set; }

    /// <summary>0 female, 1 male.</summary>
    public PackedColumn<ResidentRecord, byte> Sex { get; private set; }

    /// <summary>What changes in a life.</summary>
    public WatchedColumn<ResidentRecord, ResidentStatus> Status { get; private set; }

    /// <summary>Slot of the group the resident is a member of, in the neighbourhood, or <see cref="None"/>.</summary>
    public SparseColumn<ResidentRecord, byte> Group { get; private set; }

    /// <summary>Slot of the group that helps the resident, or <see cref="None"/>.</summary>
    public PackedColumn<ResidentRecord, byte> HelpedBy { get; private set; }

    /// <summary>Provider of council care, or <see cref="None"/>.</summary>
    public PackedColumn<ResidentRecord, byte> Provider { get; private set; }

    /// <summary>Fit of the care in place to the resident, in 255ths.</summary>
    public PackedColumn<ResidentRecord, byte> Fit { get; private set; }

    /// <summary>In care, the month it began; where it is broken off, the month from which it is due back.</summary>
    public PackedColumn<ResidentRecord, short> CareMonth { get; private set; }

    /// <summary>Services in receipt, a bit each by <see cref="Services.ServiceList"/>.</summary>
    public SparseColumn<ResidentRecord, ushort> Receives { get; private set; }

    /// <summary>Of those, the services that fit the resident: only they change chances.</summary>
    public WatchedColumn<ResidentRecord, ushort> Suits { get; private set; }

    /// <summary>Services waited for.</summary>
    public SparseColumn<ResidentRecord, ushort> Waits { get; private set; }

    /// <summary>Services that were lost, not ended: they harm until <see cref="LostUntil"/>.</summary>
    public PackedColumn<ResidentRecord, ushort> Lost { get; private set; }

    /// <summary>First month in which the losses harm no more.</summary>
    public PackedColumn<ResidentRecord, short> LostUntil { get; private set; }

    /// <summary>Month since which the resident has had one service or another.</summary>
    public PackedColumn<ResidentRecord, short> SupportedSince { get; private set; }

    /// <summary>Month of the last contact with the council.</summary>
    public PackedColumn<ResidentRecord, short> ContactMonth { get; private set; }

    /// <summary>Which bounds are to be set again, as <see cref="Schedule.Screening"/> tells them apart.</summary>
    internal PackedColumn<ResidentRecord, ushort> Stale { get; private set; }

    /// <summary>The rows marked in <see cref="Stale"/>.</summary>
    internal RowSet StaleRows { get; private set; }

    /// <summary>Close ties.</summary>
    public Ties Ties { get; private set; }

    /// <summary>Bounds of decisions 0 to 7.</summary>
    public EventScreen Health { get; }

    /// <summary>Bounds of decisions 8 to 15.</summary>
    public EventScreen Life { get; }

    /// <summary>Bounds of decisions 56 to 63.</summary>
    public EventScreen Needs { get; }

    /// <summary>Rows, taken or free.</summary>
    public int Rows => _rows.Rows;

    /// <summary>Residents; for once a month, since they are counted neighbourhood by neighbourhood.</summary>
    public int Count => _rows.Taken;

    /// <summary>One resident, read like an object; not for the month's hot path.</summary>
    public Resident this[int row] => new(this, row);

    /// <summary>A copy that shares nothing that changes: how a scenario branches.</summary>
    public Residents Copy() => new(this);

    /// <summary>Asks for what is known of a resident before it is needed.</summary>
    public void Prefetch(int row)
    {
        _records.Prefetch(row);
        Kernel.Prefetch.Element(Id, row);
    }

    /// <summary>Asks for a resident's record alone.</summary>
    internal void PrefetchRecord(int row) => _records.Prefetch(row);

    /// <summary>Asks for the records that a pass over the rows of a set will soon come to.</summary>
    internal void PrefetchSoon(RowSet rows, int first) => _records.PrefetchSoon(rows, first);

    /// <summary>Notes that bounds of a resident are to be set again.</summary>
    internal void MarkStale(int row, int bounds)
    {
        Stale[row] |= (ushort)bounds;
        StaleRows.Add(row);
    }

    /// <summary>Watches holder, status and fitting services of rows; another watch where rows have moved.</summary>
    internal RowWatch Watch { get; private set; }

    /// <summary>Sets every bound of a resident to 0.</summary>
    internal void ClearBounds(int row)
    {
        Health.Clear(row);
        Life.Clear(row);
        Needs.Clear(row);
    }

    /// <summary>Does something for everybody here that reads of others only what stands still, and writes only the own row.</summary>
    /// <param name="threads">Threads to use.</param>
    /// <param name="each">What to do, by the resident's row.</param>
    internal void Each(int threads, Action<int> each) => RowBlocks.Run(Rows, threads, block =>
    {
        var first = RowBlocks.First(block);
        for (var row = first; row < first + RowBlocks.Length(block, Rows); row++)
            if (Lives(row)) each(row);
    });

    /// <summary>Whether somebody holds a row.</summary>
    public bool Lives(int row) => Neighbourhood[row] != Nowhere;

    /// <summary>Age in whole years, at most <see cref="OldestAge"/>.</summary>
    public int Age(int row, Month month) => Math.Min((month.Index - BirthMonth[row]) / Month.PerYear, OldestAge);

    /// <summary>The first row of a neighbourhood; of the number behind the last, the row behind all.</summary>
    public int FirstRow(int neighbourhood) => _rows.Start(neighbourhood);

    /// <summary>Rows of a neighbourhood, taken or free.</summary>
    public int RowsOf(int neighbourhood) => _rows.Capacity(neighbourhood);

    /// <summary>Takes a row for a new resident; several threads may, each in neighbourhoods of its own.</summary>
    /// <returns>The row.</returns>
    /// <exception cref="InvalidOperationException">The identity was given before, or the neighbourhood is full.</exception>
    public int Add(ulong id, int neighbourhood, Month birth, int sex)
    {
        if ((id & GivenLater) != 0) _given.Add(id);
        var row = _rows.Take(neighbourhood);
        Id[row] = id;
        BirthdayMonth[row] = (byte)(birth.MonthOfYear - 1);
        _records[row] = ResidentRecord.Nobody with
        {
            Status = default,
            Neighbourhood = (ushort)neighbourhood,
            BirthMonth = (short)birth.Index,
            Sex = (byte)sex,
        };
        Watch.Touch(row);
        return row;
    }

    /// <summary>Frees the row of a resident who died or left; ties, memberships and care must be cleared before.</summary>
    public void Remove(int row)
    {
        _rows.Release(Neighbourhood[row], row);
        // The sets of who holds what are to be told.
        (Group[row], Receives[row], Waits[row]) = (None, 0, 0);
        BirthdayMonth[row] = None;
        _records[row] = ResidentRecord.Nobody;
        Watch.Touch(row);
        ClearBounds(row);
    }

    /// <summary>
    /// Makes room for a month's newcomers where a neighbourhood has too little: those that are full or nearly so grow by an
    /// eighth, and rows move.
    /// </summary>
    /// <param name="wanted">Newcomers of each neighbourhood.</param>
    /// <returns>For each old row its new one, or nothing where there was room.</returns>
    public int[]? MakeRoom(ReadOnlySpan<int> wanted)
    {
        _given.Clear();
        var enough = true;
        for (var n = 0; n < wanted.Length; n++) enough &= _rows.Free(n) >= wanted[n];
        if (enough) return null;

        var old = _rows;
        _rows = old.Grown(wanted);
        var moved = old.MovedTo(_rows);
        var rows = _rows.Rows;
        Id = Moved(Id, Columns.Of<ulong>(rows), moved);
        BirthdayMonth = Moved(BirthdayMonth, Filled(rows, None), moved);
        var records = new PackedRows<ResidentRecord>(rows, ResidentRecord.Nobody);
        for (var row = 0; row < moved.Length; row++) records[moved[row]] = _records[row];
        Keep(records);
        StaleRows = new RowSet(rows);
        for (var row = 0; row < rows; row++)
            if (Stale[row] != 0) MarkStale(row, Stale[row]);
        Ties = Ties.Moved(rows, moved);
        Health.Resize(rows);
        Life.Resize(rows);
        Needs.Resize(rows);
        // Rows only move up, so the last goes first.
        for (var row = moved.Length - 1; row >= 0; row--)
        {
            if (moved[row] == row) continue;
            Health.Move(row, moved[row]);
            Life.Move(row, moved[row]);
            Needs.Move(row, moved[row]);
            ClearBounds(row);
        }
        return moved;
    }

    [MemberNotNull(nameof(_records), nameof(Watch), nameof(Status), nameof(Suits), nameof(Group), nameof(Receives), nameof(Waits))]
    private void Keep(PackedRows<ResidentRecord> records)
    {
        _records = records;
        Watch = new RowWatch(records.Rows);
        Neighbourhood = records.Column<ushort>(ResidentRecord.NeighbourhoodAt);
        BirthMonth = records.Column<short>(ResidentRecord.BirthMonthAt);
        Sex = records.Column<byte>(ResidentRecord.SexAt);
        Status = new(records.Column<ResidentStatus>(ResidentRecord.StatusAt), Watch);
        Group = Sparse(ResidentRecord.GroupAt, None);
        HelpedBy = records.Column<byte>(ResidentRecord.HelpedByAt);
        Provider = records.Column<byte>(ResidentRecord.ProviderAt);
        Fit = records.Column<byte>(ResidentRecord.FitAt);
        CareMonth = records.Column<short>(ResidentRecord.CareMonthAt);
        Receives = Sparse<ushort>(ResidentRecord.ReceivesAt, 0);
        Suits = new(records.Column<ushort>(ResidentRecord.SuitsAt), Watch);
        Waits = Sparse<ushort>(ResidentRecord.WaitsAt, 0);
        Lost = records.Column<ushort>(ResidentRecord.LostAt);
        LostUntil = records.Column<short>(ResidentRecord.LostUntilAt);
        SupportedSince = records.Column<short>(ResidentRecord.SupportedSinceAt);
        ContactMonth = records.Column<short>(ResidentRecord.ContactMonthAt);
        Stale = records.Column<ushort>(ResidentRecord.StaleAt);

        SparseColumn<ResidentRecord, T> Sparse<T>(int offset, T nothing)
            where T : unmanaged
        {
            var column = new SparseColumn<ResidentRecord, T>(records.Column<T>(offset), new RowSet(records.Rows), nothing);
            column.Recount();
            return column;
        }
    }

    private static T[] Moved<T>(T[] old, T[] fresh, ReadOnlySpan<int> moved)
    {
        for (var row = 0; row < old.Length; row++) fresh[moved[row]] = old[row];
        return fresh;
    }

    private static T[] Filled<T>(int rows, T value)
    where T : unmanaged
    {
        var column = Columns.Of<T>(rows);
        Array.Fill(column, value);
        return column;
    }
}
