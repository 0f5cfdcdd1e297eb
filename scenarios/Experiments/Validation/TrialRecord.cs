using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Services;
using Catalyst.Engine.Observation;

namespace Catalyst.Scenarios.Experiments.Validation;

/// <summary>What happened in one month of a trial.</summary>
internal sealed record TrialMonth
{
    /// <summary>What a month that was just lived left behind.</summary>
    public TrialMonth(ModelState state, IReadOnlyList<Supported> supported)
    {
        var (flows, rolls) = (state.Flows, state.Council.Rolls);
        (Requests65, Requests1864, HospitalRequests) = (flows.Requests65, flows.Requests1864, flows.HospitalRequests);
        Starts = [.. flows.Starts];
        TakenOver = [.. flows.TakenOver];
        Contributions = [.. flows.ContributionPence];
        Spend = [.. Enumerable.Range(0, Starts.Length).Select(flows.ServicePence)];
        OtherPence = flows.OtherPence;
        Admissions = [.. flows.Everyone.Admissions];
        Births = flows.Births;
        Attendances = state.Stocks.EmergencyAttendances;
        Waiting = state.Stocks.Waiting + state.Stocks.BrokenOff;
        Residents = state.Stocks.Residents;
        Supported = supported;
    }

    /// <summary>Requests for care at 65 and over.</summary>
    public long Requests65 { get; }

    /// <summary>Requests for care at 18 to 64.</summary>
    public long Requests1864 { get; }

    /// <summary>Of both, requests that followed an emergency admission.</summary>
    public long HospitalRequests { get; }

    /// <summary>Starts at the council's cost, by service.</summary>
    public long[] Starts { get; }

    /// <summary>People who had paid and became the council's to pay for, by service.</summary>
    public long[] TakenOver { get; }

    /// <summary>Who is in long-term support at the council's cost at the month's end.</summary>
    public IReadOnlyList<Supported> Supported { get; }

    /// <summary>What users paid, pence by service.</summary>
    public long[] Contributions { get; }

    /// <summary>Gross spend, pence by service.</summary>
    public long[] Spend { get; }

    /// <summary>Spend on what is not simulated, pence.</summary>
    public long OtherPence { get; }

    /// <summary>Emergency admissions by <see cref="EventCounts.BandOf"/>.</summary>
    public long[] Admissions { get; }

    /// <summary>Births.</summary>
    public long Births { get; }

    /// <summary>Attendances at accident and emergency departments expected in the month.</summary>
    public double Attendances { get; }

    /// <summary>People waiting for care or with care broken off at the month's end.</summary>
    public long Waiting { get; }

    /// <summary>Residents at the month's end.</summary>
    public long Residents { get; }
}

/// <summary>How things stood on a day that a figure asks for.</summary>
/// <param name="People">Residents, counted.</param>
/// <param name="Strata">Deaths and time lived from the trial's start to the day.</param>
/// <param name="Carers">Adults upon whom unpaid care was laid.</param>
/// <param name="Supported">Who is in long-term support at the council's cost.</param>
internal sealed record TrialDay(PopulationCount People, Strata Strata, long Carers, IReadOnlyList<Supported> Supported);

/// <summary>
/// A resident in what returns call long-term support: personal care at the council's cost that goes on, so that reablement is
/// none. By identity, since whoever goes from one service to another, or leaves and comes back, is one person in a year's count.
/// </summary>
/// <param name="Id">Identity.</param>
/// <param name="Age">Age in whole years.</param>
internal readonly record struct Supported(ulong Id, short Age)
{
    private const string Reablement = "reablement";

    /// <summary>Those of a state.</summary>
    public static IReadOnlyList<Supported> In(ModelState state, ServiceList services)
    {
        var longTerm = 0;
        for (var s = 0; s < services.Count; s++)
            if (services[s] is { Coverage: > 0 } each && each.Name != Reablement) longTerm |= 1 << s;
        var residents = state.Residents;
        List<Supported> found = [];
        for (var row = 0; row < residents.Rows; row++)
            if ((residents.Receives[row] & longTerm) != 0 && residents.Lives(row) && residents.Status[row].Care == CareState.Council)
                found.Add(new Supported(residents.Id[row], (short)residents.Age(row, state.Month)));
        return found;
    }
}

/// <summary>What one run of a trial left behind: enough for every figure that reads from it.</summary>
/// <param name="Start">First month.</param>
/// <param name="Hazards">What the run rests on.</param>
/// <param name="Days">Days that figures ask for, by month.</param>
/// <param name="Months">Every month lived.</param>
internal sealed record TrialRecord(
    Month Start, MonthlyHazards Hazards, IReadOnlyDictionary<Month, TrialDay> Days, IReadOnlyList<TrialMonth> Months)
{
    /// <summary>Months from one on.</summary>
    public IEnumerable<TrialMonth> Over(Month from, int months) => Months.Skip(from - Start).Take(months);
}
