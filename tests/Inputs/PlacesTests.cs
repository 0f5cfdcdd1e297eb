using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Reading;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Inputs;

/// <summary>The places that are shipped hold the published numbers, and the model can be built on each.</summary>
public class PlacesTests
{
    private static readonly Lazy<Dictionary<string, PlaceFile>> Read = new(() =>
        PlaceFile.ReadAll(InputsFolder.Locate(ShippedInputsTests.Folder(), ".", ".", new Faults())!, new Faults())
            .ToDictionary(place => place.Place.Name));

    public static TheoryData<string> Names => [.. Read.Value.Keys];

    /// <summary>
    /// Office for National Statistics, mid-2020 estimates for Lower layer Super Output Areas, added up: residents, percent of
    /// them aged 65 and over, and percent who live in the most deprived fifth of areas (Index of Multiple Deprivation 2019).
    /// </summary>
    [Theory]
    [InlineData("torbay", 136_218, 27.27, 27.5)]
    [InlineData("blackpool", 138_381, 20.55, 56.9)]
    [InlineData("wigan", 330_712, 19.18, 33.3)]
    [InlineData("birmingham", 1_140_525, 13.10, 58.2)]
    [InlineData("manchester", 555_741, 9.28, 58.5)]
    [InlineData("tower-hamlets", 331_969, 6.56, 28.7)]
    [InlineData("leeds", 798_786, 15.50, 34.0)]
    [InlineData("cornwall", 573_299, 25.26, 12.5)]
    [InlineData("kingston-upon-hull", 259_126, 15.22, 55.5)]
    [InlineData("county-durham", 533_149, 20.93, 31.1)]
    [InlineData("england", 56_550_138, 18.50, 20.0)]
    public void Place_AsShipped_HoldsThePublishedNumbers(string name, int residents, double older, double deprived)
    {
        var place = Read.Value[name].Place;
        Assert.Equal(residents, place.Residents.Values.Sum());
        // The published percentages are rounded to two digits and to one.
        Assert.Equal(older, 100 * Share(place, (age, _) => age >= 65), 0.0051);
        Assert.Equal(deprived, 100 * Share(place, (_, decile) => decile < 2), 0.051);
    }

    /// <summary>England's residents brought to 136,218 and made whole: each cell differs by less than one resident.</summary>
    [Fact]
    public void EnglandAtTheSizeOfTorbay_HasEnglandsShares()
    {
        var (small, whole) = (Read.Value["england-136k"].Place, Read.Value["england"].Place);
        Assert.Equal(Read.Value["torbay"].Place.Residents.Values.Sum(), small.Residents.Values.Sum());
        var (residents, all) = (small.Residents.Values.Sum(), whole.Residents.Values.Sum());
        Assert.All(small.Residents.Values.Zip(whole.Residents.Values), cell => Assert.InRange(cell.First - cell.Second * residents / all, -1, 1));
        Assert.Equal(whole.NetMigration.Values, small.NetMigration.Values);
        Assert.Equal(whole.NeedsIndex, small.NeedsIndex);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Tables_OfEveryPlace_AreBuilt(string name)
    {
        var file = Read.Value[name];
        var hazards = new MonthlyHazards(Shipped.Parameters, file.Place, new(), file.PopulationDate, Month.Of(2030, 3));
        var residents = file.Place.Residents.Values.Sum();
        Assert.Equal(residents, hazards.Projection.Starting, residents * 1e-9);
        // Wide bounds that only a broken table passes: no English council halved or doubled in twenty years.
        Assert.InRange(hazards.Projection.Total(2030) / residents, 0.5, 2);
        Assert.InRange(hazards.Budget.NetPerResident, 1, hazards.Budget.GrossPerResident);
    }

    [Theory]
    [InlineData("england-2011", "2011-07")]
    [InlineData("england", "2020-07")]
    public void Study_ThatStartsAtAnotherTime_IsRefusedWithThePlacesOwn(string name, string date)
    {
        var (inputs, faults) = (Shipped.Inputs, new Faults());
        var study = inputs.Study with { Start = Month.Of(2015, 1) };
        StudyFit.Check(study, "studies/any.json", Read.Value[name], [], faults);
        Assert.Equal(
            [$"studies/any.json: start: the month 2015-01 is not allowed; it must be {date}, the date of the population figures of {name}"],
            faults.Lines());
    }

    [Fact]
    public void GrantAndTax_InTheBaseYear_ComeToTheNetBudget()
    {
        var hazards = new MonthlyHazards(Shipped.Parameters, Shipped.Torbay, new(), Month.Of(2020, 7), Month.Of(2030, 3));
        var year = (int)Shipped.Parameters.Council.BudgetYear;
        var pounds = (hazards.Budget.Grant(year) + hazards.Budget.TaxAtBaseRate(hazards.Budget.StartYear)) / 100.0;
        Assert.Equal(pounds / hazards.Projection.Starting, hazards.Budget.NetPerResident, 1e-4);
    }

    private static double Share(Place place, Func<int, int, bool> of)
    {
        var counted = 0.0;
        foreach (var age in place.Residents.Labels(0))
            for (var decile = 0; decile < 10; decile++)
                if (of(age, decile)) counted += place.Residents.At(age, decile);
        return counted / place.Residents.Values.Sum();
    }
}
