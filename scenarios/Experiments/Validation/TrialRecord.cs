using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Observation;

namespace Catalyst.Scenarios.Experiments.Validation;

/// <summary>What happened in one month of a trial.</summary>
internal sealed record TrialMonth
{
    /// <summary>What a month that was just lived left behind.</summary>
    public TrialMonth(ModelState state)
    {
        var (flows, rolls) = (state.Flows, state.Council.Rolls);
        (Requests65, Requests1864, HospitalRequests) = (flows.Requests65, flows.Requests1864, flows.HospitalRequests);
        Starts = [.. flows.Starts];
        TakenOver = [.. flows.TakenOver];
        ServedOpening = [.. flows.ServedOpening];
        Contributions = [.. flows.ContributionPence];
        Spend = [.. Enumerable.Range(0, Starts.Length).Select(flows.ServicePence)];
        OtherPence = flows.OtherPence;
        Admissions = [.. flows.Everyone.Admissions];
        Births = flows.Births;
        Attendances = state.Stocks.EmergencyAttendances;
        Waiting = state.Stocks.Waiting + state.Stocks.BrokenOff;
        Residents = state.Stocks.Residents;
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

    /// <summary>People served at the month's start, by service.</summary>
    public long[] ServedOpening { get; }

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
internal sealed record TrialDay(PopulationCount People, Strata Strata, long Carers);

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
