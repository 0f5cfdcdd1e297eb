using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Entities;

/// <summary>The council: its money, its rules of the day, its staff, and who waits for it. Money is in real pence.</summary>
public sealed class Council
{
    /// <summary>A council of so many services.</summary>
    public Council(int services)
    {
        ServiceBudget = new long[services];
        PreventionAdded = new long[services];
        Shifted = new long[services];
        CommissionedPence = new long[services];
        YearAsked = new long[services];
        TransferMonths = new int[services];
        TransferFrom = new int[services];
        Coverage = new double[services];
        VolunteerShare = new double[services];
        PlacesHundredths = new long[services];
        HourPence = new long[services];
        MonthPence = new long[services * ServiceRolls.Levels];
        Rolls = new ServiceRolls(services);
    }

    private Council(Council other)
    {
        ServiceBudget = [.. other.ServiceBudget];
        PreventionAdded = [.. other.PreventionAdded];
        Shifted = [.. other.Shifted];
        CommissionedPence = [.. other.CommissionedPence];
        YearAsked = [.. other.YearAsked];
        TransferMonths = [.. other.TransferMonths];
        TransferFrom = [.. other.TransferFrom];
        Coverage = [.. other.Coverage];
        VolunteerShare = [.. other.VolunteerShare];
        PlacesHundredths = [.. other.PlacesHundredths];
        HourPence = [.. other.HourPence];
        MonthPence = [.. other.MonthPence];
        Rolls = other.Rolls.Copy();
        Queue = [.. other.Queue];
        Disrupted = [.. other.Disrupted];
    }

    /// <summary>What has been added to the severity asked for, in severity levels; the legal criterion stands still.</summary>
    public double Tightening { get; set; }

    /// <summary>Hours of a package over those at reference.</summary>
    public double PackageShare { get; set; } = 1;

    /// <summary>What fees are over their trend: 1 without a squeeze.</summary>
    public double FeeFactor { get; set; } = 1;

    /// <summary>Hours that may be asked of groups over those they offer.</summary>
    public double GroupLoad { get; set; }

    /// <summary>Commitments over income found at the last budget.</summary>
    public double Pressure { get; set; } = 1;

    /// <summary>J: joined-up working that is paid for, 0 to 1.</summary>
    public double JoinedUp { get; set; }

    /// <summary>J as it acts, with what the mind-set does to it, 0 to 1.</summary>
    public double JoinedUpActing { get; set; }

    /// <summary>m: mind-set, 0 institution-led to 1 asset-based.</summary>
    public double Mindset { get; set; }

    /// <summary>Of those who have a service that communities commission, the share whom it fits: what can be seen of success.</summary>
    public double SuitedShare { get; set; }

    /// <summary>How unpaid care falls to residents, over the stated shares; for the year.</summary>
    public double CareLevel { get; set; }

    /// <summary>Residents who gave unpaid care when it was last laid upon them.</summary>
    public long Carers { get; set; }

    /// <summary>Minutes a month that each of them gives.</summary>
    public int CarerMinutes { get; set; }

    /// <summary>This year's overhead on money that communities commission.</summary>
    public long YearTransferOverhead { get; set; }

    /// <summary>Money of this year that crossed the line between duties and services of choice.</summary>
    public long CrossedPence { get; set; }

    /// <summary>Share of the cost of services that efficiency has saved so far.</summary>
    public double Efficiency { get; set; }

    /// <summary>Council tax over that of the base year, real.</summary>
    public double TaxLevel { get; set; } = 1;

    /// <summary>Whether a section 114 notice is in force.</summary>
    public bool Frozen { get; set; }

    /// <summary>Month of the first section 114 notice, as <see cref="Month.Index"/>, or −1.</summary>
    public int FirstNotice { get; set; } = -1;

    /// <summary>Minutes of care labour on offer this month.</summary>
    public long LabourPoolMinutes { get; set; }

    /// <summary>Money put by.</summary>
    public long Reserves { get; set; }

    /// <summary>This year's grant.</summary>
    public long YearGrant { get; set; }

    /// <summary>This year's council tax.</summary>
    public long YearTax { get; set; }

    /// <summary>This year's debt and long contracts: the first call.</summary>
    public long YearDebt { get; set; }

    /// <summary>This year's spend on what is not simulated.</summary>
    public long YearOther { get; set; }

    /// <summary>This year's support of community groups.</summary>
    public long YearGroupSupport { get; set; }

    /// <summary>This year's investment in joined-up working.</summary>
    public long YearJoinedUp { get; set; }

    /// <summary>This year's budgets in the council's own line, gross of what users pay, by service.</summary>
    public long[] ServiceBudget { get; }

    /// <summary>This year's money that communities commission, which has left the council's line, by service.</summary>
    public long[] CommissionedPence { get; }

    /// <summary>Of both, what investment in prevention added, by service.</summary>
    public long[] PreventionAdded { get; }

    /// <summary>Of both, what dividing the year's money moved there, by service; the sum is 0.</summary>
    public long[] Shifted { get; }

    /// <summary>Requests since money was last divided, by service.</summary>
    public long[] YearAsked { get; }

    /// <summary>Months since power over a service began to move; 0 where it does not.</summary>
    public int[] TransferMonths { get; }

    /// <summary>First month, as <see cref="Month.Index"/>, in which power may move again after it was taken back, by service.</summary>
    public int[] TransferFrom { get; }

    /// <summary>Share of residents within reach of a group that takes part, by service.</summary>
    public double[] Coverage { get; }

    /// <summary>Share of a service's cost that volunteers replace this year.</summary>
    public double[] VolunteerShare { get; }

    /// <summary>People whom the council's own staff can serve at once, by service, in hundredths.</summary>
    public long[] PlacesHundredths { get; }

    /// <summary>Price of an hour, before fees are squeezed and contracts let, by service.</summary>
    public long[] HourPence { get; }

    /// <summary>Price of a month beside hours, by service and level of need.</summary>
    public long[] MonthPence { get; }

    /// <summary>Who is served, counted this month.</summary>
    public ServiceRolls Rolls { get; }

    /// <summary>Residents accepted who wait for a service, by the month of the request, then by <see cref="WaitingResident.ByLottery"/>.</summary>
    public List<WaitingResident> Queue { get; } = [];

    /// <summary>Rows whose care was broken off and comes back later.</summary>
    public List<int> Disrupted { get; } = [];

    /// <summary>This year's income beside what users pay.</summary>
    public long YearIncome => YearGrant + YearTax;

    /// <summary>What a service is budgeted to cost in a month of this year.</summary>
    public long MonthlyPence(int service) => YearPence(service) / Month.PerYear;

    /// <summary>A service's money of the year, whoever commissions it.</summary>
    public long YearPence(int service) => ServiceBudget[service] + CommissionedPence[service];

    /// <summary>A copy that shares nothing.</summary>
    public Council Copy() => new(this)
    {
        Tightening = Tightening,
        PackageShare = PackageShare,
        FeeFactor = FeeFactor,
        GroupLoad = GroupLoad,
        Pressure = Pressure,
        JoinedUp = JoinedUp,
        JoinedUpActing = JoinedUpActing,
        Mindset = Mindset,
        SuitedShare = SuitedShare,
        CareLevel = CareLevel,
        Carers = Carers,
        CarerMinutes = CarerMinutes,
        YearTransferOverhead = YearTransferOverhead,
        CrossedPence = CrossedPence,
        Efficiency = Efficiency,
        TaxLevel = TaxLevel,
        Frozen = Frozen,
        FirstNotice = FirstNotice,
        LabourPoolMinutes = LabourPoolMinutes,
        Reserves = Reserves,
        YearGrant = YearGrant,
        YearTax = YearTax,
        YearDebt = YearDebt,
        YearOther = YearOther,
        YearGroupSupport = YearGroupSupport,
        YearJoinedUp = YearJoinedUp,
    };

    /// <summary>A hash of everything that matters to the future.</summary>
    public ulong Hash()
    {
        var hash = new StateHash();
        foreach (var waiting in Queue)
            hash.Add(
                KeyedHash.Of(waiting.Id, 1), (ulong)waiting.Service, (ulong)waiting.Since.Index, (ulong)waiting.Ready.Index,
                waiting.Lottery);
        for (var s = 0; s < ServiceBudget.Length; s++)
            hash.Add(
                KeyedHash.Of((ulong)s, 3), (ulong)ServiceBudget[s], (ulong)PreventionAdded[s], (ulong)PlacesHundredths[s], (ulong)HourPence[s],
                unchecked((ulong)Shifted[s]), (ulong)CommissionedPence[s], (ulong)YearAsked[s], (ulong)TransferMonths[s],
                (ulong)TransferFrom[s], Of(Coverage[s]), Of(VolunteerShare[s]));
        for (var kind = 0; kind < MonthPence.Length; kind++) hash.Add(KeyedHash.Of((ulong)kind, 5), (ulong)MonthPence[kind]);
        unchecked
        {
            hash.Add(
                KeyedHash.Of(2), (ulong)Reserves, (ulong)YearGrant, (ulong)YearTax, (ulong)YearDebt, (ulong)YearOther,
                (ulong)YearGroupSupport, (ulong)YearJoinedUp, Frozen ? 1UL : 0, (ulong)FirstNotice);
        }
        hash.Add(
            KeyedHash.Of(4), Of(Tightening), Of(PackageShare), Of(FeeFactor), Of(GroupLoad), Of(JoinedUp), Of(Efficiency),
            Of(TaxLevel), Of(JoinedUpActing), Of(Mindset), Of(SuitedShare), Of(CareLevel), (ulong)Carers, (ulong)CarerMinutes, Of(Pressure),
            (ulong)YearTransferOverhead, (ulong)CrossedPence);
        return hash.Value;

        static ulong Of(double value) => BitConverter.DoubleToUInt64Bits(value);
    }
}

/// <summary>A place in the queue for a service.</summary>
/// <param name="Row">Row of the resident; valid while identity matches.</param>
/// <param name="Id">Identity.</param>
/// <param name="Service">The service, by its place in the list.</param>
/// <param name="Since">Month of the request.</param>
/// <param name="Ready">First month in which the service may start, after the doors passed.</param>
/// <param name="Lottery">Keyed number that breaks ties among equals.</param>
public readonly record struct WaitingResident(int Row, ulong Id, int Service, Month Since, Month Ready, ulong Lottery)
{
    /// <summary>The order of those whose request is of one month.</summary>
    public static int ByLottery(WaitingResident a, WaitingResident b)
    {
        var byLottery = a.Lottery.CompareTo(b.Lottery);
        if (byLottery != 0) return byLottery;
        var byId = a.Id.CompareTo(b.Id);
        return byId != 0 ? byId : a.Service.CompareTo(b.Service);
    }
}
