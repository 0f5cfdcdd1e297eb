using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Statistical;

/// <summary>What is to be seen of a month of a town under stress.</summary>
internal sealed class MonthLived
{
    public required Month Month { get; init; }

    public required long ReservesOpening { get; init; }

    public required long ReservesClosing { get; init; }

    public required long Income { get; init; }

    public required long Spend { get; init; }

    public required long LabourPool { get; init; }

    public required long LabourGiven { get; init; }

    public required long NoticesGiven { get; init; }

    public required bool Frozen { get; init; }

    public required int FirstNotice { get; init; }

    public required double TaxLevel { get; init; }

    public required long Other { get; init; }

    public required long[] Stopped { get; init; }

    public required long[] Withdrawn { get; init; }

    public required long[] Served { get; init; }

    public required long[] Discretionary { get; init; }

    public required long DiscretionarySpend { get; init; }

    public required long UnmetMinutes { get; init; }

    public required int Open { get; init; }

    public required int InCare { get; init; }

    public required int BrokenOff { get; init; }

    public required int CareWithoutProvider { get; init; }

    public required long CareMinutesThatCome { get; init; }

    public int Resumed { get; set; }

    public List<string> NotANumber { get; set; } = [];

    /// <summary>What is to be seen of the month last lived.</summary>
    public static MonthLived Of(World world)
    {
        var (council, flows, residents, services) = (world.State.Council, world.State.Flows, world.State.Residents, world.Hazards.Services);
        var care = world.Living.Where(row => residents.Status[row].Care >= CareState.Council).ToList();
        var coming = care.Where(row => CareStatus.Comes(residents.Status[row])).ToList();
        var discretionary = Enumerable.Range(0, services.Count).Where(s => services[s].Nature == ServiceNature.Discretionary).ToList();
        return new MonthLived
        {
            Month = world.State.Month + -1,
            ReservesOpening = flows.ReservesOpening,
            ReservesClosing = council.Reserves,
            Income = flows.IncomePence,
            Spend = flows.SpendPence,
            LabourPool = council.LabourPoolMinutes,
            LabourGiven = council.Rolls.Labour.Sum(),
            NoticesGiven = flows.Notices,
            Frozen = council.Frozen,
            FirstNotice = council.FirstNotice,
            TaxLevel = council.TaxLevel,
            Other = council.YearOther,
            Stopped = [.. flows.StoppedByNotice],
            Withdrawn = [.. flows.Withdrawn],
            Served = [.. council.Rolls.Served],
            Discretionary = [.. discretionary.Select(s => council.YearPence(s) - council.PreventionAdded[s] - council.Shifted[s])],
            DiscretionarySpend = discretionary.Sum(flows.ServicePence),
            UnmetMinutes = world.State.Stocks.UnmetMinutes,
            Open = world.State.Providers.Open.Count(open => open),
            InCare = care.Count,
            BrokenOff = care.Count(row => residents.Status[row].BrokenOff),
            CareWithoutProvider = coming.Count(row =>
                residents.Provider[row] == Residents.None || !world.State.Providers.Open[residents.Provider[row]]),
            CareMinutesThatCome = coming.Sum(row => (long)CareStatus.Covered(world.State, world.Hazards, row)),
        };
    }
}
