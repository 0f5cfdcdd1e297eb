using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;

namespace Catalyst.Engine.Observation;

/// <summary>What one thread counted: histograms over what stocks are made of. Index 0 is everybody, 1 the cohort.</summary>
internal sealed class CensusPart
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

    /// <summary>Residents with one need or more.</summary>
    public readonly long[] Any = new long[Populations];

    /// <summary>Residents with two needs or more.</summary>
    public readonly long[] Several = new long[Populations];

    /// <summary>Of those, residents with a need that is not met.</summary>
    public readonly long[] SeveralUnmet = new long[Populations];

    /// <summary>Residents with two needs or more who have one plan.</summary>
    public long OnePlan;

    /// <summary>Adults who trust the council, who trust community groups, and who feel able to influence.</summary>
    public readonly long[] Attitudes = new long[3];

    /// <summary>Minutes of paid care of adults, as they count, by population and fifth.</summary>
    public readonly long[] Paid = new long[Populations * Stocks.Quintiles];

    // Narrower than a year's totals, so that a month's pass stays in the nearest caches.
    public readonly int[] PersonMonths = new int[Populations * Strata.Count * CareNeeds.Kinds];
    public readonly long[] PaidByStratum = new long[Populations * Strata.Count];

    /// <summary>Residents at a financial year's end by stratum and <see cref="HealthOf"/>, which varies fastest; of all.</summary>
    public readonly int[] Health = new int[Strata.Count * HealthStates];

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

    /// <summary>Counts a month lived.</summary>
    public void CountTime(int stratum, ResidentStatus status)
    {
        PersonMonths[stratum * CareNeeds.Kinds + CareNeeds.Kind(status)]++;
        // The cohort's strata follow; whoever is not of it adds nothing there.
        PersonMonths[(Strata.Count + stratum) * CareNeeds.Kinds + CareNeeds.Kind(status)] += status.CohortBit;
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

    /// <summary>Counts somebody with several needs.</summary>
    public void CountSeveral(bool cohort, bool met)
    {
        for (var population = 0; population <= (cohort ? 1 : 0); population++)
        {
            Several[population]++;
            if (!met) SeveralUnmet[population]++;
        }
    }

    public void Clear()
    {
        Array.Clear(Bins);
        Array.Clear(Wider);
        Array.Clear(Claims);
        Array.Clear(Broken);
        Array.Clear(Any);
        Array.Clear(Several);
        Array.Clear(SeveralUnmet);
        OnePlan = 0;
        Array.Clear(Attitudes);
        Array.Clear(Paid);
        Array.Clear(PersonMonths);
        Array.Clear(PaidByStratum);
        Array.Clear(Health);
    }

    public void Add(CensusPart other)
    {
        Add(Bins, other.Bins);
        Add(Wider, other.Wider);
        Add(Claims, other.Claims);
        Add(Broken, other.Broken);
        Add(Any, other.Any);
        Add(Several, other.Several);
        Add(SeveralUnmet, other.SeveralUnmet);
        OnePlan += other.OnePlan;
        Add(Attitudes, other.Attitudes);
        Add(Paid, other.Paid);
        Add(PersonMonths, other.PersonMonths);
        Add(PaidByStratum, other.PaidByStratum);
        Add(Health, other.Health);
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
