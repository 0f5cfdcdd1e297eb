using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;

namespace Catalyst.Engine.Observation;

/// <summary>A resident as a census counted them.</summary>
/// <param name="Status">The status, without what no count is made of.</param>
/// <param name="Suits">Services that fit.</param>
/// <param name="Band">Age band.</param>
/// <param name="Stratum">Stratum.</param>
internal readonly record struct CountedResident(ResidentStatus Status, ushort Suits, byte Band, byte Stratum)
{
    // Contact, membership, and whether help comes that does not fit.
    private static readonly uint Uncounted = default(ResidentStatus).WithContacted(true).WithMembership(true, true).Bits
        | default(ResidentStatus).WithHelp(true, false).Bits;

    /// <summary>Nobody, or somebody whom nothing befalls.</summary>
    public static readonly CountedResident Nobody = new(default(ResidentStatus).AsInert(), 0, 0, 0);

    /// <summary>Whether a birthday moves a resident to another band or stratum.</summary>
    public static bool MovesAt(int age) => age % LifeYears.BandYears == 0 || age == LifeHazards.AdultAge;

    /// <summary>A row's resident as they stand.</summary>
    public static CountedResident Of(Residents residents, int row, int quintile, Month month)
    {
        var status = residents.Status[row];
        if (status.Inert) return Nobody;
        var ageMonths = month.Index - residents.BirthMonth[row];
        return new CountedResident(
            new ResidentStatus(status.Bits & ~Uncounted), residents.Suits[row], (byte)CensusPart.BandOf(ageMonths),
            (byte)Strata.Of(ageMonths, residents.Sex[row], quintile));
    }
}

/// <summary>
/// The residents of each row as a census counted them last, and which rows may stand otherwise by now: those touched
/// since. A birthday touches whomever it moves.
/// </summary>
internal sealed class CountedRows
{
    private RowWatch? _watch;
    private int _look;
    private Month _month;
    private CountedResident[] _counted = [];

    /// <summary>A row as counted last.</summary>
    public ref CountedResident this[int row] => ref _counted[row];

    /// <summary>Asks for a row before it is needed.</summary>
    public void Prefetch(int row) => Kernel.Prefetch.Element(_counted, row);

    /// <summary>Whether these are the rows of a state as it was counted a month ago.</summary>
    public bool Precedes(ModelState state) =>
        _watch == state.Residents.Watch && _look == _watch.Looks && _month + 1 == state.Month;

    /// <summary>Begins anew with a state's rows, as if nobody had been counted.</summary>
    public void Forget(ModelState state)
    {
        if (_counted.Length != state.Residents.Rows) _counted = Columns.Of<CountedResident>(state.Residents.Rows);
        Array.Fill(_counted, CountedResident.Nobody);
    }

    /// <summary>The rows, of some that stand together, that may be counted otherwise than a month ago.</summary>
    public static uint Touched(ModelState state, int first) => state.Residents.Watch.From(first);

    /// <summary>Notes that all rows are counted.</summary>
    public void Close(ModelState state) => (_watch, _look, _month) = (state.Residents.Watch, state.Residents.Watch.Look(), state.Month);
}
