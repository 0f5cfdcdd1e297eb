using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Services;
using Catalyst.Engine.Model.Submodels;

namespace Catalyst.Engine.Observation;

/// <summary>Makes stocks of a census' histograms, with what follows from them: cost at the reference, use of health care.</summary>
internal sealed class StockTaking
{
    private static readonly Stocks Nobody = new();

    private readonly MonthlyHazards _hazards;
    private readonly double[] _practice = new double[EventCounts.Bands];
    private readonly double[] _emergency = new double[EventCounts.Bands];
    private readonly double[,] _ofAge;

    // Everybody's and the cohort's.
    private readonly Stocks[] _stocks = [new Stocks(), new Stocks()];

    /// <summary>Rates of health care by age band are means over the published population at the start.</summary>
    public StockTaking(MonthlyHazards hazards)
    {
        _hazards = hazards;
        var care = hazards.Parameters.HealthCare;
        var people = new double[EventCounts.Bands];
        for (var age = 0; age <= Residents.OldestAge; age++)
        {
            var (band, count) = (EventCounts.BandOf(age), hazards.Projection.At(hazards.Start.Year, age));
            people[band] += count;
            _practice[band] += count * care.PracticeContacts.At(age) / Month.PerYear;
            _emergency[band] += count * care.EmergencyAttendances.At(age) / Month.PerYear;
        }
        // The share of a band's published residents who are of the ages that a service is for.
        _ofAge = new double[hazards.Services.Count, EventCounts.Bands];
        for (var age = 0; age <= Residents.OldestAge; age++)
            for (var s = 0; s < hazards.Services.Count; s++)
                if (age >= hazards.Services[s].AgeFrom && age <= hazards.Services[s].AgeTo)
                    _ofAge[s, EventCounts.BandOf(age)] += hazards.Projection.At(hazards.Start.Year, age);
        for (var band = 0; band < EventCounts.Bands; band++)
        {
            if (people[band] <= 0) continue;
            _practice[band] /= people[band];
            _emergency[band] /= people[band];
            for (var s = 0; s < hazards.Services.Count; s++) _ofAge[s, band] /= people[band];
        }
    }

    /// <summary>Stocks of everybody and of the cohort.</summary>
    public CensusResult Take(CensusPart part, Month month)
    {
        var stocks = _stocks;
        foreach (var each in stocks) each.Set(Nobody);
        for (var bin = 0; bin < part.Bins.Length; bin++)
        {
            if (part.Bins[bin] == 0) continue;
            var (quintile, inside) = (bin / CensusPart.BinsEach, bin % CensusPart.BinsEach);
            Add(stocks[0], inside, quintile, part.Bins[bin]);
            if (inside >> 13 == 1) Add(stocks[1], inside, quintile, part.Bins[bin]);
        }
        for (var population = 0; population < CensusPart.Populations; population++)
        {
            var each = stocks[population];
            var cohort = population == 1;
            (each.BrokenOff, each.AnyNeed) = (part.Broken[population], part.Marked(CensusPart.AnyNeed, cohort));
            each.SeveralNeeds = part.Marked(CensusPart.SeveralNeeds, cohort);
            each.SeveralNeedsUnmet = part.Marked(CensusPart.SeveralNeeds | CensusPart.Unmet, cohort);
            for (var quintile = 0; quintile < Stocks.Quintiles; quintile++)
                each.UnmetByQuintile[quintile] -= part.Paid[population * Stocks.Quintiles + quintile];
        }
        stocks[0].OnePlan = part.Marked(CensusPart.SeveralNeeds | CensusPart.OnePlan, cohort: false);
        for (var attitude = 0; attitude < stocks[0].Attitudes.Length; attitude++)
            stocks[0].Attitudes[attitude] = part.Marked(1 << attitude, cohort: false);
        var pencePerPound = _hazards.Budget.PriceLevel(CouncilBudget.FinancialYear(month)) * Quantities.PencePerPound;
        AddWider(stocks, part, pencePerPound);
        AddClaims(stocks, part, pencePerPound);
        return new CensusResult(stocks[0], stocks[1], part.Served);
    }

    private void Add(Stocks stocks, int bin, int quintile, int count)
    {
        var status = new ResidentStatus((uint)(bin & 0x3FF) << 3);
        var multimorbid = (bin & 1 << 10) != 0;
        var band = bin >> 11 & 3;
        var care = _hazards.Parameters.HealthCare;
        stocks.ByBand[band] += count;
        if (!multimorbid) stocks.NotMultimorbidByBand[band] += count;
        if (band > 1) stocks.Aged65ByQuintile[quintile] += count;
        if (status.Isolated) stocks.Isolated += count;
        if (status.Isolated && band > 1) stocks.Isolated65 += count;
        if (status.Care == CareState.Waiting) stocks.Waiting += count;
        if (status.Care == CareState.Council) stocks.CouncilCare += count;
        if (status.Care == CareState.Private) stocks.PrivateCare += count;
        stocks.PracticeContacts += count * _practice[band] * (multimorbid ? care.PracticeMultimorbidRatio : 1);
        stocks.EmergencyAttendances += count * _emergency[band] * care.EmergencyDeprivationRatio.Values[quintile]
            * (1 + care.EmergencyUnmetExcess * status.Unmet / ResidentStatus.UnmetSteps);
        if (status.Dependency == 0)
        {
            stocks.IndependentByBand[band] += count;
            return;
        }
        if (band > 1) stocks.Dependent65ByQuintile[quintile] += count;
        // What children need beyond their carers is not these services' to meet, nor their failure.
        if (band == 0) return;
        stocks.NeededByQuintile[quintile] += (long)count * _hazards.Needs.Needed(status);
        stocks.UnmetByQuintile[quintile] += (long)count * _hazards.Needs.BeyondUnpaid(status);
        stocks.UnpaidMinutes += (long)count * _hazards.Needs.Unpaid(status);
    }

    private void AddWider(Stocks[] stocks, CensusPart part, double pencePerPound)
    {
        for (var bin = 0; bin < part.Wider.Length; bin++)
        {
            if (part.Wider[bin] == 0) continue;
            var status = new ResidentStatus((uint)(bin & 0x3F) << 13);
            var group = bin >> 6;
            var pence = ReferencePence(status, group % EventCounts.Bands, pencePerPound);
            for (var population = 0; population <= group / EventCounts.Bands; population++)
            {
                foreach (var need in WiderNeedLevels.All)
                    stocks[population].Wider[3 * (int)need + status.Level(need)] += part.Wider[bin];
                stocks[population].ReferencePence += part.Wider[bin] * pence;
            }
        }
    }

    private void AddClaims(Stocks[] stocks, CensusPart part, double pencePerPound)
    {
        for (var bin = 0; bin < part.Claims.Length; bin++)
        {
            if (part.Claims[bin] == 0) continue;
            var status = default(ResidentStatus).WithMeans((Means)(bin % 3)).WithUnpaidCarer((UnpaidCarer)(bin / 3 % 3))
                .WithDependency(bin / 9 % 4);
            var group = bin / 36;
            var pence = ReferencePence(status, group % EventCounts.Bands, pencePerPound);
            for (var population = 0; population <= group / EventCounts.Bands; population++)
                stocks[population].ReferencePence += part.Claims[bin] * pence;
        }
    }

    /// <summary>
    /// What somebody of a state and age band would cost a month if every duty were met at the fixed reference threshold, at
    /// ordinary prices. Care is split over its services as it stood at the start.
    /// </summary>
    private double ReferencePence(ResidentStatus status, int band, double pencePerPound)
    {
        var services = _hazards.Services;
        double pence = 0, care = 0, split = 0;
        for (var s = 0; s < services.Count; s++)
        {
            var each = services[s];
            if (each.Nature != ServiceNature.Statutory || status.PaysFor(each.MeansTest)
                || status.Level(each.Need) is var level && (level < each.LeastLevel || level > each.MostLevel)) continue;
            var cost = _ofAge[s, band] * _hazards.Needs.Eligibility(s, status, 0)
                * (each.MonthCost.Values[level]
                    + each.HourCost * ServiceCosts.Minutes(_hazards, s, status, 1) / Quantities.MinutesPerHour)
                * pencePerPound;
            if (each.Need != Need.Care) pence += cost;
            else
            {
                split += _ofAge[s, band] * each.StartingShare.Values[level];
                care += each.StartingShare.Values[level] * cost;
            }
        }
        return pence + (split > 0 ? care / split : 0);
    }
}
