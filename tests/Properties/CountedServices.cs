using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;
using Catalyst.Engine.Model.Submodels;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Properties;

/// <summary>
/// Who has and awaits each service at a month's end, what labour that takes and what it costs: from residents, parameters and
/// the rules of the day alone, without the council's rolls and price lists.
/// </summary>
internal sealed class CountedServices
{
    // Whole numbers throughout, so that nothing depends on the order in which residents are counted.
    private readonly (long MinutePence, long Pence)[] _own;
    private readonly (long MinutePence, long Pence)[] _contracted;

    private CountedServices(World world)
    {
        var (services, slots) = (world.Hazards.Services.Count, world.State.Providers.Count);
        (_own, _contracted) = (new (long, long)[services], new (long, long)[services]);
        (Waiting, Served, Paying) = (new long[services], new long[services], new long[services]);
        (Broken, Labour) = (new long[services], new long[services]);
        (OwnPence, ContractedPence, Committed) = (new long[services], new long[services], new long[slots]);
        Clients = [.. Enumerable.Range(0, slots).Select(_ => new HashSet<ulong>())];
    }

    public long[] Waiting { get; }

    public long[] Served { get; }

    public long[] Paying { get; }

    public long[] Broken { get; }

    /// <summary>Minutes of care labour, whoever pays.</summary>
    public long[] Labour { get; }

    public long[] OwnPence { get; }

    public long[] ContractedPence { get; }

    /// <summary>Minutes of care labour by provider.</summary>
    public long[] Committed { get; }

    /// <summary>Who is cared for by provider.</summary>
    public IReadOnlyList<HashSet<ulong>> Clients { get; }

    /// <summary>Counts them in, or at the end of, a month.</summary>
    public static CountedServices Of(World world, Month lived)
    {
        var counted = new CountedServices(world);
        var parameters = world.Hazards.Parameters;
        var years = CouncilBudget.FinancialYear(lived) - (int)parameters.Council.BudgetYear;
        var prices = Math.Pow(1 + parameters.Council.CostGrowth, years) * (1 - world.State.Council.Efficiency);
        foreach (var row in world.Living)
            for (var s = 0; s < world.Hazards.Services.Count; s++)
                counted.Count(world, row, s, prices);

        for (var s = 0; s < counted.Served.Length; s++)
        {
            var providers = parameters.Providers;
            // What volunteers do is not paid for.
            var paid = 1 - world.State.Council.VolunteerShare[s];
            var own = (world.Hazards.Services.WithProviders & 1 << s) != 0 ? providers.CostRatio.Values[(int)Ownership.Public] : 1;
            counted.OwnPence[s] = (long)Math.Round(Pence(counted._own[s]) * (paid * own));
            counted.ContractedPence[s] =
                (long)Math.Round(Pence(counted._contracted[s]) * (paid * world.State.Council.FeeFactor * (1 + providers.ContractOverhead)));
        }
        return counted;
    }

    private void Count(World world, int row, int s, double prices)
    {
        var (state, residents, service) = (world.State, world.State.Residents, world.Hazards.Services[s]);
        var (status, slot, care) = (residents.Status[row], residents.Provider[row], service.Need == Need.Care);
        if ((residents.Waits[row] & 1 << s) != 0) Waiting[s]++;
        if ((residents.Receives[row] & 1 << s) == 0) return;
        var paying = care && status.Care == CareState.Private;
        if (paying) Paying[s]++;
        else Served[s]++;
        if (care && status.BrokenOff)
        {
            Broken[s]++;
            return;
        }
        var level = status.Level(service.Need);
        var beyond = world.Hazards.Needs.BeyondUnpaid(status);
        var minutes = service.HourCost > 0 ? (int)(beyond * service.Coverage * (paying ? 1 : state.Council.PackageShare)) : 0;
        if (care)
        {
            var labour = minutes + (int)Math.Round(service.StaffHours.Values[level] * 60);
            Labour[s] += labour;
            if (slot != Residents.None)
            {
                Committed[slot] += labour;
                Clients[slot].Add(residents.Id[row]);
            }
        }
        if (paying) return;
        var contracted = care && slot != Residents.None && state.Providers.Slots[slot].Owner != Ownership.Public;
        ref var cost = ref (contracted ? _contracted : _own)[s];
        cost.MinutePence += minutes * (long)Math.Round(service.HourCost * (prices * 100));
        cost.Pence += (long)Math.Round(service.MonthCost.Values[level] * (prices * 100));
    }

    private static double Pence((long MinutePence, long Pence) cost) => cost.MinutePence / 60.0 + cost.Pence;
}
