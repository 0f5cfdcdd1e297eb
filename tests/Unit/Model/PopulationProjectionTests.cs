using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Parameters;

namespace Catalyst.Tests.Unit.Model;

public sealed class PopulationProjectionTests
{
    private static readonly DemographyParameters Nothing = Shipped.Parameters.Demography with
    {
        DeathProbability = Shipped.Parameters.Demography.DeathProbability.Each(_ => 0),
        Fertility = Shipped.Parameters.Demography.Fertility.Each(_ => 0),
        MoveOutRate = Shipped.Parameters.Demography.MoveOutRate.Each(_ => 0),
    };

    private static readonly Place NoMoves = Shipped.Testville with { NetMigration = Shipped.Testville.NetMigration.Each(_ => 0) };

    [Fact]
    public void Start_BySingleAges_AddsUpToThePublishedBands()
    {
        var projection = Of(Shipped.Parameters.Demography, Shipped.Testville);
        Assert.Equal(2000, projection.Starting, 6);
        var bands = Shipped.Testville.Residents.Labels(0);
        for (var band = 0; band < bands.Count - 1; band++)
            Assert.Equal(
                Enumerable.Range(0, 10).Sum(decile => Shipped.Testville.Residents.At(bands[band], decile)),
                Enumerable.Range(bands[band], bands[band + 1] - bands[band]).Sum(age => projection.At(2020, age)), 6);
    }

    [Fact]
    public void Cohorts_NobodyBornDyingOrMoving_GrowAYearOlderEachYear()
    {
        var projection = Of(Nothing, NoMoves);
        for (var age = 0; age < 80; age++)
            Assert.Equal(projection.At(2020, age), projection.At(2025, age + 5), 9);
        Assert.Equal(0, projection.At(2025, 4));
        Assert.Equal(2000, projection.Total(2030), 6);
        Assert.Equal(0, projection.Arrivals(2025));
    }

    [Fact]
    public void Births_OneForEveryTenthWomanOfAnAge_AreTheNextYearsInfants()
    {
        var projection = Of(Nothing with { Fertility = Nothing.Fertility.Each(_ => 0.1) }, NoMoves);
        var women = Enumerable.Range(0, 111).Sum(age => projection.At(2020, age) * Nothing.FemaleShare.At(age));
        Assert.Equal(0.1 * women, projection.At(2021, 0), 6);
    }

    [Fact]
    public void Deaths_OneInTen_LeaveNineTenthsOfACohort()
    {
        var projection = Of(
            Nothing with
            {
                DeathProbability = Nothing.DeathProbability.Each(_ => 0.1),
                DeprivationDeathRatio = Nothing.DeprivationDeathRatio.Each(_ => 1),
            },
            NoMoves);
        Assert.Equal(0.9 * projection.At(2020, 50), projection.At(2021, 51), 9);
        Assert.Equal(2000 * 0.9, projection.Total(2021), 6);
    }

    /// <summary>As many come as the net figure and the gross rate of leaving make up together.</summary>
    [Fact]
    public void Arrivals_OfANetGainOverAGrossLoss_MakeGoodBoth()
    {
        var place = NoMoves with { NetMigration = NoMoves.NetMigration.Each(_ => 0.01) };
        var projection = Of(Nothing with { MoveOutRate = Nothing.MoveOutRate.Each(_ => 0.04) }, place);
        Assert.Equal(0.05 * 2000, projection.Arrivals(2020), 6);
        Assert.Equal(2000 * 1.01, projection.Total(2021), 6);
        Assert.Equal(projection.Total(2035), projection.Peak, 6);
    }

    /// <summary>Where more leave on balance than the gross rate says, that many leave and nobody comes.</summary>
    [Fact]
    public void Departures_OfANetLossAboveTheGrossRate_AreThatLoss()
    {
        var place = NoMoves with { NetMigration = NoMoves.NetMigration.Each(_ => -0.06) };
        var parameters = Shipped.Parameters with { Demography = Nothing with { MoveOutRate = Nothing.MoveOutRate.Each(_ => 0.04) } };
        Assert.Equal(0.06, LifeHazards.MoveOutRate(parameters, place, 30), 12);
        Assert.Equal(0, new PopulationProjection(parameters, place, 2020, 2021).Arrivals(2020), 9);
    }

    [Fact]
    public void ArrivalAge_ByRank_FollowsThoseWhoCome()
    {
        var projection = Of(Shipped.Parameters.Demography, Shipped.Testville);
        var before = 0;
        for (var rank = 0.001; rank < 1; rank += 0.001)
        {
            var age = projection.ArrivalAge(2021, rank);
            Assert.InRange(age, before, 110);
            before = age;
        }
        Assert.True(before > 60, "Nobody old moves in.");
    }

    private static PopulationProjection Of(DemographyParameters demography, Place place) =>
        new(Shipped.Parameters with { Demography = demography }, place, 2020, 2035);
}
