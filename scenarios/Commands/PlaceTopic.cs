using System.Globalization;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Parameters;
using Catalyst.Engine.Model.Services;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Commands;

/// <summary>
/// A place as the model starts from it. Shares are of residents, net migration is a year and per 1,000 residents of the ages,
/// budgets are pounds a resident; null is what could not be worked out, for the parameters have faults.
/// </summary>
internal sealed record PlaceDocument(
    string Name, string Title, string Kind, string PopulationDate, long Residents, double? Under18Share, double Aged65Share,
    double Aged85Share, double MostDeprivedFifthShare, double? MostDeprivedFifthShareOf65, double NeedsIndex,
    double? NetMigration18To24Per1000, double? NetMigration50To74Per1000, int Neighbourhoods,
    double? BaseBudgetGrossPerResident, double? BaseBudgetNetPerResident, string BudgetMethod);

/// <summary>What <c>describe places</c> lists.</summary>
internal static class PlaceTopic
{
    /// <summary>The name of the topic.</summary>
    public const string Name = "places";

    /// <summary>The deprivation tenths of the most deprived fifth, from the first.</summary>
    private const int MostDeprivedTenths = 2;

    private const int VeryOldAge = 85, ShareDigits = 4, RateDigits = 2;

    /// <summary>Every place, by name.</summary>
    public static IReadOnlyList<PlaceDocument> Documents(InputsFolder folder, Faults faults)
    {
        var places = PlaceFile.ReadAll(folder, faults);
        var read = new Faults();
        var files = ParameterFiles.Read(folder, read);
        // Both read the sources, whose faults are said once.
        foreach (var fault in read.All.Except(faults.All)) faults.Add(fault.File, fault.Path, fault.Message);
        var parameters = read.Any || files.Services is null
            ? null
            : ParameterTree.Build(files.Entries.ToDictionary(entry => entry.Path, entry => entry.Value), files.Services.Services);
        return [.. places.Select(place => Document(place, parameters))];
    }

    /// <summary>A place as named texts, for where a table does not fit.</summary>
    public static IReadOnlyDictionary<string, string> Row(PlaceDocument place) => Topics.Row(
        ("name", place.Name), ("title", place.Title), ("kind", place.Kind), ("population date", place.PopulationDate),
        ("residents", RateText.Count(place.Residents)),
        ("under 18, 65+, 85+", $"{PlaceTable.Percent(place.Under18Share)}%, {PlaceTable.Percent(place.Aged65Share)}%, {PlaceTable.Percent(place.Aged85Share)}%"),
        ("in the most deprived fifth", $"{PlaceTable.Percent(place.MostDeprivedFifthShare)}%; of those aged 65+ {PlaceTable.Percent(place.MostDeprivedFifthShareOf65)}%"),
        ("needs index", PlaceTable.Index(place.NeedsIndex)),
        ("net moves per 1,000 a year", $"ages 18 to 24 {PlaceTable.Rate(place.NetMigration18To24Per1000)}, 50 to 74 {PlaceTable.Rate(place.NetMigration50To74Per1000)}"),
        ("neighbourhoods", RateText.Count(place.Neighbourhoods)),
        ("base budget a resident", $"£{PlaceTable.Pounds(place.BaseBudgetGrossPerResident)} gross, £{PlaceTable.Pounds(place.BaseBudgetNetPerResident)} net"));

    private static PlaceDocument Document(PlaceFile file, ModelParameters? parameters)
    {
        var place = file.Place;
        var residents = place.Residents.Values.Sum();
        var year = file.PopulationDate.Year;
        var projection = parameters is null ? null : new PopulationProjection(parameters, place, year, year);
        var budget = parameters is null ? null : new BaseBudget(parameters.Council, new ServiceList(parameters.Services), place, projection!, year);
        return new PlaceDocument(
            place.Name, file.Title, file.Kind, file.PopulationDate.ToString(), (long)residents,
            Share(projection?.Between(year, 0, LifeHazards.AdultAge - 1), residents),
            Math.Round(Count(LifeHazards.OlderAge) / residents, ShareDigits), Math.Round(Count(VeryOldAge) / residents, ShareDigits),
            Math.Round(Count(0, MostDeprivedTenths) / residents, ShareDigits),
            Share(Count(LifeHazards.OlderAge, MostDeprivedTenths), Count(LifeHazards.OlderAge)),
            place.NeedsIndex, NetMigration(18, 24), NetMigration(50, 74),
            Enumerable.Range(0, 10).Sum(decile => place.Neighbourhoods((int)Tenth(0, decile))),
            Pounds(budget?.GrossPerResident), Pounds(budget?.NetPerResident), parameters is null ? "" : BudgetMethod(parameters));

        double Count(int youngest, int tenths = 10) => Enumerable.Range(0, tenths).Sum(decile => Tenth(youngest, decile));

        double Tenth(int youngest, int decile) =>
            place.Residents.Labels(0).Where(age => age >= youngest).Sum(age => place.Residents.At(age, decile));

        double? NetMigration(int youngest, int oldest)
        {
            if (projection is null || projection.Between(year, youngest, oldest) is not (> 0 and var people)) return null;
            var moves = Enumerable.Range(youngest, oldest - youngest + 1).Sum(age => projection.At(year, age) * place.NetMigration.At(age));
            return Math.Round(1000 * moves / people, RateDigits);
        }

        static double? Pounds(double? pounds) => pounds is null ? null : Math.Round(pounds.Value, RateDigits);
    }

    private static double? Share(double? part, double of) => part is null || of == 0 ? null : Math.Round(part.Value / of, ShareDigits);

    private static string BudgetMethod(ModelParameters parameters)
    {
        var year = (int)parameters.Council.BudgetYear;
        return string.Create(CultureInfo.InvariantCulture,
            $"Base budgets are national outturn per head, of each service's ages and for the rest of all residents, times the place's mix of deprivation (council.deprivationBudget), and debt per resident as it is, before any pressure, in pounds of {year}-{(year + 1) % 100:00}: gross of what users pay, and net of it.");
    }
}
