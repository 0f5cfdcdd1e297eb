using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Observation;

/// <summary>What one thread counted: histograms over what stocks are made of. Index 0 is everybody, 1 the cohort.</summary>
/// <param name="services">The services.</param>
internal sealed class CensusPart(ServiceList services)
{
    /// <summary>Populations counted: everybody, and the cohort.</summary>
    public const int Populations = 2;

    /// <summary>Bins of a deprivation fifth.</summary>
    public const int BinsEach = Populations * EventCounts.Bands << 11;

    /// <summary>States of health counted at a year's end: dependent or not, with two conditions or more or not.</summary>
    public const int HealthStates = 4;

    /// <summary>Bins of claims: population, band, dependency, unpaid carer, means.</summary>
    public const int ClaimBins = Populations * EventCounts.Bands * 4 * 3 * 3;

    /// <summary>Histogram by deprivation fifth, whether of the cohort, age band and what <see cref="Bin"/> packs.</summary>
    public readonly int[] Bins = new int[Stocks.Quintiles * BinsEach];

    /// <summary>Histogram by whether of the cohort, age band and wider needs.</summary>
    public readonly int[] Wider = new int[Populations * EventCounts.Bands << 6];

    /// <summary>Histogram of dependent residents by whether of the cohort, age band, dependency, unpaid carer and means.</summary>
    public readonly int[] Claims = new int[ClaimBins];

    /// <summary>Residents whose care is broken off.</summary>
    public readonly long[] Broken = new long[Populations];

    /// <summary>Histogram by what <see cref="MarksOf"/> packs.</summary>
    public readonly int[] Marks = new int[1 << 8];

    /// <summary>Minutes of paid care of adults, as they count, by population and fifth.</summary>
    public readonly long[] Paid = new long[Populations * Stocks.Quintiles];

    /// <summary>Residents by population, stratum and kind of need: what each month adds to person-months.</summary>
    public readonly int[] People = new int[Populations * Strata.Count * CareNeeds.Kinds];

    /// <summary>Minutes of paid care by population and stratum.</summary>
    public readonly long[] PaidByStratum = new long[Populations * Strata.Count];

    /// <summary>Residents at a financial year's end by stratum and <see cref="HealthOf"/>, which varies fastest; of all.</summary>
    public readonly int[] Health = new int[Strata.Count * HealthStates];

    /// <summary>Who has each service and who waits.</summary>
    public readonly ServicePeople Served = new(services);

    // Attitudes stand in the three lowest bits: who trusts the council, who trusts community groups, who feels able to influence.
    public const int AnyNeed = 1 << 3;
    public const int SeveralNeeds = 1 << 4;
    public const int Unmet = 1 << 5;
    public const int OnePlan = 1 << 6;
    public const int OfCohort = 1 << 7;

    /// <summary>What is counted of each resident whatever else they are, in eight bits.</summary>
    public static int MarksOf(ResidentStatus status, bool met)
    {
        var needs = status.Needs;
        // Without a branch: half of all residents have a need, in no order.
        return (int)(status.Bits >> 29) | -needs >>> 31 << 3 | 1 - needs >>> 31 << 4 | (met ? 0 : Unmet)
            | (int)(status.Bits >> 28 & 1) << 6 | status.CohortBit << 7;
    }

    /// <summary>The age band, without a branch: ages are in no order that a processor could foresee.</summary>
    public static int BandOf(int ageMonths) =>
        ((LifeHazards.AdultAge * Month.PerYear - 1 - ageMonths) >>> 31)
        + ((LifeHazards.OlderAge * Month.PerYear - 1 - ageMonths) >>> 31)
        + ((EventCounts.OldestBandFrom * Month.PerYear - 1 - ageMonths) >>> 31);

    /// <summary>Bits 0–9: dependency, isolated, unmet, care, helped, carer (status bits 3 to 12); 10: two conditions or more; then band; then cohort.</summary>
    public static int Bin(ResidentStatus status, int band) =>
        (int)(status.Bits >> 3 & 0x3FF) | ((1 - status.Conditions) >>> 31) << 10 | band << 11
        | (int)(status.Bits >> 24 & 1) << 13;

    /// <summary>The bin of wider needs.</summary>
    public static int WiderBin(ResidentStatus status, int band) =>
        (status.CohortBit * EventCounts.Bands + band) << 6 | (int)(status.Bits >> 13 & 0x3F);

    /// <summary>The bin of a claim to care.</summary>
    public static int ClaimBin(ResidentStatus status, int band) =>
        ((((status.Cohort ? EventCounts.Bands : 0) + band) * 4 + status.Dependency) * 3 + (int)status.UnpaidCarer) * 3
        + (int)status.Means;

    /// <summary>The state of health: 1 with two conditions or more, and 2 where dependent.</summary>
    public static int HealthOf(ResidentStatus status) => (1 - status.Conditions) >>> 31 | (-status.Dependency) >>> 31 << 1;

    /// <summary>Adds a resident to what runs on from month to month, or takes one out.</summary>
    /// <param name="resident">The resident.</param>
    /// <param name="quintile">Deprivation fifth, 0 to 4.</param>
    /// <param name="met">Whether every need is met.</param>
    /// <param name="sign">+1 or −1.</param>
    public void Count(in CountedResident resident, int quintile, bool met, int sign)
    {
        var (status, band) = (resident.Status, resident.Band);
        var cohort = sign * status.CohortBit;
        Bins[quintile * BinsEach + Bin(status, band)] += sign;
        Wider[WiderBin(status, band)] += sign;
        if (status.Dependency > 0) Claims[ClaimBin(status, band)] += sign;
        var kind = resident.Stratum * CareNeeds.Kinds + CareNeeds.Kind(status);
        People[kind] += sign;
        People[Strata.Count * CareNeeds.Kinds + kind] += cohort;
        Marks[MarksOf(status, met)] += sign;
    }

    /// <summary>Counts paid care that came.</summary>
    public void CountPaid(int stratum, int quintile, ResidentStatus status, int minutes)
    {
        Paid[quintile] += minutes;
        PaidByStratum[stratum] += minutes;
        if (!status.Cohort) return;
        Paid[Stocks.Quintiles + quintile] += minutes;
        PaidByStratum[Strata.Count + stratum] += minutes;
    }

    /// <summary>Residents whose marks hold all of some, and who are of the cohort where it is asked for.</summary>
    public long Marked(int marks, bool cohort)
    {
        var wanted = marks | (cohort ? OfCohort : 0);
        var sum = 0L;
        for (var held = 0; held < Marks.Length; held++)
            if ((held & wanted) == wanted) sum += Marks[held];
        return sum;
    }

    /// <summary>Forgets what is counted anew each month.</summary>
    public void OpenMonth()
    {
        Array.Clear(Broken);
        Array.Clear(Paid);
        Array.Clear(PaidByStratum);
        Array.Clear(Health);
        Served.Clear();
    }

    public void Clear()
    {
        Array.Clear(Bins);
        Array.Clear(Wider);
        Array.Clear(Claims);
        Array.Clear(Marks);
        Array.Clear(People);
        OpenMonth();
    }

    public void Add(CensusPart other)
    {
        Add(Bins, other.Bins);
        Add(Wider, other.Wider);
        Add(Claims, other.Claims);
        Add(Broken, other.Broken);
        Add(Marks, other.Marks);
        Add(Paid, other.Paid);
        Add(People, other.People);
        Add(PaidByStratum, other.PaidByStratum);
        Add(Health, other.Health);
        Served.Add(other.Served);
    }

    private static void Add(int[] sums, int[] others)
    {
        for (var i = 0; i < sums.Length; i++) sums[i] += others[i];
    }

    private static void Add(long[] sums, long[] others)
    {
        for (var i = 0; i < sums.Length; i++) sums[i] += others[i];
    }
}
