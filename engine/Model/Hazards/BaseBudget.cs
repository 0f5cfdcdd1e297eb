using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Parameters;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Hazards;

/// <summary>
/// The yearly money of a place as it follows from published people and national spend per head, in real pence: what
/// services would have without pressure, and the grant and tax that pay for it. It reads the projection and never a headcount.
/// </summary>
public sealed class BaseBudget
{
    private readonly CouncilParameters _council;
    private readonly PopulationProjection _projection;
    private readonly double[] _services;
    private readonly double _other;
    private readonly double _debt;
    private readonly double _net;
    private readonly double _care;

    /// <summary>The base budget of a place.</summary>
    public BaseBudget(CouncilParameters council, ServiceList services, Place place, PopulationProjection projection, int startYear)
    {
        (_council, _projection, StartYear) = (council, projection, startYear);
        var need = NeedFactor(council, place);
        var residents = projection.Total(startYear);
        _services = new double[services.Count];
        for (var s = 0; s < services.Count; s++)
        {
            var entitled = projection.Between(startYear, (int)services[s].AgeFrom, (int)services[s].AgeTo);
            _services[s] = services[s].BudgetPerHead * entitled * need * Quantities.PencePerPound;
            _net += _services[s] * (1 - services[s].Contribution);
            if (services[s].Need == Need.Care) _care += _services[s];
        }
        _other = council.OtherPerHead * residents * need * Quantities.PencePerPound;
        _debt = council.DebtPerHead * residents * Quantities.PencePerPound;
        _net += _other + _debt;
    }

    /// <summary>The calendar year of the study's start, whose residents everything is reckoned on.</summary>
    public int StartYear { get; }

    /// <summary>Pounds per resident of the start that everything would have in the base year without pressure, debt included, gross of what users pay.</summary>
    public double GrossPerResident => Pounds(_services.Sum() + _other + _debt) / _projection.Total(StartYear);

    /// <summary>The same after what users pay: what grant and tax of the base year come to.</summary>
    public double NetPerResident => Pounds(_net) / _projection.Total(StartYear);

    /// <summary>What a service would have in a financial year without pressure, gross of what users pay.</summary>
    public long Service(int service, int year) => Pence(_services[service] * Grown(year));

    /// <summary>What all services of personal care would have in a financial year without pressure.</summary>
    public long Care(int year) => Pence(_care * Grown(year));

    /// <summary>What is not simulated would have in a financial year without pressure.</summary>
    public long Other(int year) => Pence(_other * Grown(year));

    /// <summary>Debt and long contracts in any year.</summary>
    public long Debt => Pence(_debt);

    /// <summary>Grant in a financial year.</summary>
    public long Grant(int year) =>
        Pence(_net * (1 - _council.TaxShare) * Compounded(_council.GrantGrowth, year - (int)_council.BudgetYear));

    /// <summary>Council tax in a financial year at the rate of the base year: it follows the published number of adults.</summary>
    public long TaxAtBaseRate(int year) =>
        Pence(_net * _council.TaxShare * _projection.Adults(year) / _projection.Adults(StartYear));

    /// <summary>Money for services in a financial year as published figures have it, whatever a council decides: grant and tax at the ordinary rise, less debt.</summary>
    public double Money(int year) => Grant(year) + TaxAtBaseRate(year) * StartingTaxLevel(year) - Debt;

    /// <summary>Prices of services in a financial year over those of the base year, before any efficiency.</summary>
    public double PriceLevel(int year) => Compounded(_council.CostGrowth, year - (int)_council.BudgetYear);

    /// <summary>The tax rate, over that of the base year, at the ordinary rise.</summary>
    public double StartingTaxLevel(int year) => Compounded(_council.TaxRise, year - (int)_council.BudgetYear);

    /// <summary>A yearly growth over so many years, forwards or backwards.</summary>
    public static double Compounded(double rate, int years)
    {
        var factor = 1.0;
        for (var y = 0; y < Math.Abs(years); y++) factor *= 1 + rate;
        return years >= 0 ? factor : 1 / factor;
    }

    private double Grown(int year) => Compounded(_council.BudgetGrowth, year - (int)_council.BudgetYear);

    private static double Pounds(double pence) => pence / Quantities.PencePerPound;

    private static long Pence(double pence) => (long)Math.Round(pence);

    /// <summary>Spending need per head of the place over the nation's, from its mix of deprivation.</summary>
    private static double NeedFactor(CouncilParameters council, Place place)
    {
        double weighted = 0, residents = 0;
        foreach (var age in place.Residents.Labels(0))
            for (var decile = 0; decile < 10; decile++)
            {
                var count = place.Residents.At(age, decile);
                residents += count;
                weighted += count * council.DeprivationBudget.Values[Neighbourhoods.QuintileOf(decile + 1)];
            }
        return weighted / residents;
    }
}
