using Catalyst.Engine.Kernel;

namespace Catalyst.Engine.Model.Entities;

/// <summary>
/// Every resident as a row of columns. Residents of a neighbourhood stand together; a free row has no neighbourhood.
/// A resident's hot state is about ninety bytes beside the ties.
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

    // Nothing befalls a row that nobody holds: one look at the status tells both.
    private static readonly ResidentStatus Nobody = default(ResidentStatus).AsInert();

    private readonly HashSet<ulong> _givenLater;
    private RowRanges _rows;

    /// <summary>Empty rows, a range for each neighbourhood.</summary>
    public Residents(ReadOnlySpan<int> capacities)
    {
        _rows = new RowRanges(capacities);
        _givenLater = [];
        var rows = _rows.Rows;
        Id = Columns.Of<ulong>(rows);
        Neighbourhood = Filled(rows, Nowhere);
        BirthMonth = Columns.Of<short>(rows);
        BirthdayMonth = Filled(rows, None);
        Sex = Columns.Of<byte>(rows);
        Status = Filled(rows, Nobody);
        Group = Filled(rows, None);
        HelpedBy = Filled(rows, None);
        Provider = Filled(rows, None);
        Fit = Columns.Of<byte>(rows);
        CareMonth = Columns.Of<short>(rows);
        Receives = Columns.Of<ushort>(rows);
        Suits = Columns.Of<ushort>(rows);
        Waits = Columns.Of<ushort>(rows);
        Lost = Columns.Of<ushort>(rows);
        LostUntil = Columns.Of<short>(rows);
        SupportedSince = Columns.Of<short>(rows);
        ContactMonth = Columns.Of<short>(rows);
        Ties = new Ties(rows);
        Health = new EventScreen(0, rows);
        Life = new EventScreen(1, rows);
        Needs = new EventScreen(RandomDecision.LivelihoodWorsens / PhiloxBlock.Lanes, rows);
    }

    private Residents(Residents other)
    {
        _rows = other._rows.Copy();
        _givenLater = [.. other._givenLater];
        Id = Columns.Copy(other.Id);
        Neighbourhood = Columns.Copy(other.Neighbourhood);
        BirthMonth = Columns.Copy(other.BirthMonth);
        BirthdayMonth = Columns.Copy(other.BirthdayMonth);
        Sex = Columns.Copy(other.Sex);
        Status = Columns.Copy(other.Status);
        Group = Columns.Copy(other.Group);
        HelpedBy = Columns.Copy(other.HelpedBy);
        Provider = Columns.Copy(other.Provider);
        Fit = Columns.Copy(other.Fit);
        CareMonth = Columns.Copy(other.CareMonth);
        Receives = Columns.Copy(other.Receives);
        Suits = Columns.Copy(other.Suits);
        Waits = Columns.Copy(other.Waits);
        Lost = Columns.Copy(other.Lost);
        LostUntil = Columns.Copy(other.LostUntil);
        SupportedSince = Columns.Copy(other.SupportedSince);
        ContactMonth = Columns.Copy(other.ContactMonth);
        Ties = other.Ties.Copy();
        Health = other.Health.Copy();
        Life = other.Life.Copy();
        Needs = other.Needs.Copy();
        Count = other.Count;
    }

    /// <summary>Identity: 0 … N − 1 for those who stood at the start, a hash with the high bit set for later ones.</summary>
    public ulong[] Id { get; private set; }

    /// <summary>Neighbourhood, or <see cref="Nowhere"/> in a free row.</summary>
    public ushort[] Neighbourhood { get; private set; }

    /// <summary>Month of birth, as <see cref="Month.Index"/>.</summary>
    public short[] BirthMonth { get; private set; }

    /// <summary>Month of the year of birth, 0 to 11, or <see cref="None"/> in a free row.</summary>
    public byte[] BirthdayMonth { get; private set; }

    /// <summary>0 female, 1 male.</summary>
    public byte[] Sex { get; private set; }

    /// <summary>What changes in a life.</summary>
    public ResidentStatus[] Status { get; private set; }

    /// <summary>Slot of the group the resident is a member of, in the neighbourhood, or <see cref="None"/>.</summary>
    public byte[] Group { get; private set; }

    /// <summary>Slot of the group that helps the resident, or <see cref="None"/>.</summary>
    public byte[] HelpedBy { get; private set; }

    /// <summary>Provider of council care, or <see cref="None"/>.</summary>
    public byte[] Provider { get; private set; }

    /// <summary>Fit of the care in place to the resident, in 255ths.</summary>
    public byte[] Fit { get; private set; }

    /// <summary>In care, the month it began; where it is broken off, the month from which it is due back.</summary>
    public short[] CareMonth { get; private set; }

    /// <summary>Services in receipt, a bit each by <see cref="Services.ServiceList"/>.</summary>
    public ushort[] Receives { get; private set; }

    /// <summary>Of those, the services that fit the resident: only they change chances.</summary>
    public ushort[] Suits { get; private set; }

    /// <summary>Services waited for.</summary>
    public ushort[] Waits { get; private set; }

    /// <summary>Services that were lost, not ended: they harm until <see cref="LostUntil"/>.</summary>
    public ushort[] Lost { get; private set; }

    /// <summary>First month in which the losses harm no more.</summary>
    public short[] LostUntil { get; private set; }

    /// <summary>Month since which the resident has had one service or another.</summary>
    public short[] SupportedSince { get; private set; }

    /// <summary>Month of the last contact with the council.</summary>
    public short[] ContactMonth { get; private set; }

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

    /// <summary>Residents.</summary>
    public int Count { get; private set; }

    /// <summary>One resident, read like an object; not for the month's hot path.</summary>
    public Resident this[int row] => new(this, row);

    /// <summary>A copy that shares nothing that changes: how a scenario branches.</summary>
    public Residents Copy() => new(this);

    /// <summary>Whether somebody holds a row.</summary>
    public bool Lives(int row) => Neighbourhood[row] != Nowhere;

    /// <summary>Age in whole years, at most <see cref="OldestAge"/>.</summary>
    public int Age(int row, Month month) => Math.Min((month.Index - BirthMonth[row]) / Month.PerYear, OldestAge);

    /// <summary>The first row of a neighbourhood.</summary>
    public int FirstRow(int neighbourhood) => _rows.Start(neighbourhood);

    /// <summary>Rows of a neighbourhood, taken or free.</summary>
    public int RowsOf(int neighbourhood) => _rows.Capacity(neighbourhood);

    /// <summary>Takes a row for a new resident.</summary>
    /// <returns>The row.</returns>
    /// <exception cref="InvalidOperationException">The identity was given before, or the neighbourhood is full.</exception>
    public int Add(ulong id, int neighbourhood, Month birth, int sex)
    {
        if ((id & GivenLater) != 0 && !_givenLater.Add(id))
            throw new InvalidOperationException($"Two residents would share the identity {id:x16}.");
        var row = _rows.Take(neighbourhood);
        Id[row] = id;
        Neighbourhood[row] = (ushort)neighbourhood;
        BirthMonth[row] = (short)birth.Index;
        BirthdayMonth[row] = (byte)(birth.MonthOfYear - 1);
        Sex[row] = (byte)sex;
        Status[row] = default;
        Group[row] = None;
        HelpedBy[row] = None;
        Provider[row] = None;
        Fit[row] = 0;
        CareMonth[row] = 0;
        Receives[row] = Suits[row] = Waits[row] = Lost[row] = 0;
        LostUntil[row] = SupportedSince[row] = ContactMonth[row] = 0;
        Count++;
        return row;
    }

    /// <summary>Frees the row of a resident who died or left; ties, memberships and care must be cleared before.</summary>
    public void Remove(int row)
    {
        _rows.Release(Neighbourhood[row], row);
        Neighbourhood[row] = Nowhere;
        BirthdayMonth[row] = None;
        Status[row] = Nobody;
        Provider[row] = None;
        Receives[row] = Suits[row] = Waits[row] = Lost[row] = 0;
        Health.Clear(row);
        Life.Clear(row);
        Needs.Clear(row);
        Count--;
    }

    /// <summary>
    /// Makes room for newcomers where a neighbourhood has too little: every neighbourhood grows by an eighth and rows move.
    /// </summary>
    /// <param name="wanted">Newcomers of each neighbourhood.</param>
    /// <returns>For each old row its new one, or nothing where there was room.</returns>
    public int[]? MakeRoom(ReadOnlySpan<int> wanted)
    {
        var enough = true;
        for (var n = 0; n < wanted.Length; n++) enough &= _rows.Free(n) >= wanted[n];
        if (enough) return null;

        var old = _rows;
        _rows = old.Grown(wanted);
        var moved = new int[old.Rows];
        for (var n = 0; n < old.Ranges; n++)
            for (var i = 0; i < old.Capacity(n); i++)
                moved[old.Start(n) + i] = _rows.Start(n) + i;
        var rows = _rows.Rows;
        Id = Moved(Id, Columns.Of<ulong>(rows), moved);
        Neighbourhood = Moved(Neighbourhood, Filled(rows, Nowhere), moved);
        BirthMonth = Moved(BirthMonth, Columns.Of<short>(rows), moved);
        BirthdayMonth = Moved(BirthdayMonth, Filled(rows, None), moved);
        Sex = Moved(Sex, Columns.Of<byte>(rows), moved);
        Status = Moved(Status, Filled(rows, Nobody), moved);
        Group = Moved(Group, Filled(rows, None), moved);
        HelpedBy = Moved(HelpedBy, Filled(rows, None), moved);
        Provider = Moved(Provider, Filled(rows, None), moved);
        Fit = Moved(Fit, Columns.Of<byte>(rows), moved);
        CareMonth = Moved(CareMonth, Columns.Of<short>(rows), moved);
        Receives = Moved(Receives, Columns.Of<ushort>(rows), moved);
        Suits = Moved(Suits, Columns.Of<ushort>(rows), moved);
        Waits = Moved(Waits, Columns.Of<ushort>(rows), moved);
        Lost = Moved(Lost, Columns.Of<ushort>(rows), moved);
        LostUntil = Moved(LostUntil, Columns.Of<short>(rows), moved);
        SupportedSince = Moved(SupportedSince, Columns.Of<short>(rows), moved);
        ContactMonth = Moved(ContactMonth, Columns.Of<short>(rows), moved);
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
            Health.Clear(row);
            Life.Clear(row);
            Needs.Clear(row);
        }
        return moved;
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
