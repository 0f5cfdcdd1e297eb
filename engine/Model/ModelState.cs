using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Observation;

namespace Catalyst.Engine.Model;

/// <summary>Everything that changes in a run, and nothing else: what is copied when scenarios branch.</summary>
public sealed class ModelState
{
    private Month _month;

    /// <summary>The month to be lived next.</summary>
    public required Month Month
    {
        get => _month;
        set
        {
            _month = value;
            Year = value.Year;
        }
    }

    /// <summary>The calendar year of <see cref="Month"/>.</summary>
    public int Year { get; private set; }

    /// <summary>Residents.</summary>
    public required Residents Residents { get; init; }

    /// <summary>Neighbourhoods; they do not change.</summary>
    public required Neighbourhoods Neighbourhoods { get; init; }

    /// <summary>Community groups.</summary>
    public required CommunityGroups Groups { get; init; }

    /// <summary>Providers of care.</summary>
    public required Providers Providers { get; init; }

    /// <summary>The council.</summary>
    public required Council Council { get; init; }

    /// <summary>What happened in the month last lived.</summary>
    public required MonthFlows Flows { get; init; }

    /// <summary>How residents stood at the end of the month last lived.</summary>
    public Stocks Stocks { get; } = new();

    /// <summary>Marks everybody who lives here: the cohort that is followed from the policy start on.</summary>
    public void MarkCohort()
    {
        for (var row = 0; row < Residents.Rows; row++)
            if (Residents.Lives(row) && !Residents.Status[row].Inert) Residents.Status[row] = Residents.Status[row].AsCohort();
    }

    /// <summary>A copy that shares nothing that changes.</summary>
    public ModelState Copy()
    {
        var copy = new ModelState
        {
            Month = Month,
            Residents = Residents.Copy(),
            Neighbourhoods = Neighbourhoods,
            Groups = Groups.Copy(),
            Providers = Providers.Copy(),
            Council = Council.Copy(),
            // A month opens with flows of its own.
            Flows = new MonthFlows(Council.ServiceBudget.Length),
        };
        copy.Stocks.Set(Stocks);
        return copy;
    }

    /// <summary>
    /// A hash of everything that matters to the future: blind to rows, capacities and slots of ties.
    /// </summary>
    public ulong Hash()
    {
        unchecked
        {
            var hash = new StateHash();
            for (var row = 0; row < Residents.Rows; row++)
            {
                if (!Residents.Lives(row)) continue;
                ulong ties = 0;
                foreach (var partner in Residents.Ties.Partners(row))
                    ties += KeyedHash.Of(Residents.Id[partner]);
                hash.Add(
                    Residents.Id[row], Residents.Neighbourhood[row], (ulong)(ushort)Residents.BirthMonth[row],
                    Residents.Sex[row], Residents.Status[row].Bits, Residents.Group[row], Residents.HelpedBy[row],
                    Residents.Provider[row], Residents.Fit[row], (ulong)(ushort)Residents.CareMonth[row],
                    Residents.Receives[row], Residents.Suits[row], Residents.Waits[row], Residents.Lost[row],
                    (ulong)(ushort)Residents.LostUntil[row], (ulong)(ushort)Residents.SupportedSince[row],
                    (ulong)(ushort)Residents.ContactMonth[row], ties);
            }
            for (var g = 0; g < Groups.Count; g++)
                hash.Add(
                    ulong.MaxValue - (ulong)g, Groups.Standing[g] ? 1UL : 0, (ulong)Groups.Generation[g],
                    (ulong)Groups.Months[g], (ulong)Groups.WeakMonths[g], (ulong)Groups.Members[g], (ulong)Groups.Core[g],
                    (ulong)Groups.Helped[g], (ulong)Groups.LoadSteps[g], (ulong)Groups.MirrorThousandths[g],
                    (ulong)Groups.OfferedMinutes[g], (ulong)Groups.VolunteeredMinutes[g], (ulong)Groups.CommissioningMinutes[g]);
            for (var p = 0; p < Providers.Count; p++)
                hash.Add(
                    KeyedHash.Of((ulong)p), Providers.Open[p] ? 1UL : 0, (ulong)Providers.Generation[p],
                    (ulong)Providers.CapacityMinutes[p], BitConverter.DoubleToUInt64Bits(Providers.Seen[p]),
                    BitConverter.DoubleToUInt64Bits(Providers.Unseen[p]),
                    BitConverter.DoubleToUInt64Bits(Providers.Founded[p]));
            hash.Add(KeyedHash.Of(5), Council.Hash());
            return hash.Value;
        }
    }
}
