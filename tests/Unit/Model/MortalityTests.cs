using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;

namespace Catalyst.Tests.Unit.Model;

public sealed class MortalityTests
{
    private static readonly WorldSettings Settings = new();
    private static readonly MonthlyHazards Hazards = World.HazardsOf(Settings);

    /// <summary>The mean over health states, weighted by how common they are, is the rate of sex, age and tenth itself.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(17)]
    [InlineData(18)]
    [InlineData(40)]
    [InlineData(64)]
    [InlineData(85)]
    [InlineData(99)]
    public void DeathRate_OverTheStatedPrevalence_AveragesToTheLifeTableTimesTheTenthsRatio(int age)
    {
        var isolated = LifeHazards.StartingIsolation(Settings.Parameters.Connection, age);
        for (var sex = 0; sex < 2; sex++)
            for (var decile = 1; decile <= 10; decile++)
            {
                var (mean, shares) = (0.0, 0.0);
                for (var conditions = 0; conditions <= 4; conditions++)
                    for (var dependency = 0; dependency <= 3; dependency++)
                        foreach (var isIsolated in (bool[])[false, true])
                        {
                            var quintile = (decile - 1) / 2;
                            var share = Hazards.Prevalence.Conditions(age, quintile, conditions)
                                * Hazards.Prevalence.DependencyGiven(age, sex, quintile, conditions, dependency)
                                * (isIsolated ? isolated : 1 - isolated);
                            var status = default(ResidentStatus).WithConditions(conditions).WithDependency(dependency).WithIsolated(isIsolated);
                            var chance = Hazards.Mortality[2021, sex, age, decile, status].Probability;
                            mean += share * -12 * Math.Log(1 - chance);
                            shares += share;
                        }
                var demography = Settings.Parameters.Demography;
                var rate = -Math.Log(1 - Interpolation.Geometric(demography.DeathProbability, 2021, sex, age))
                    * demography.DeprivationDeathRatio.At(sex, age, decile - 1);
                Assert.Equal(1, shares, 10);
                Assert.Equal(1, mean / rate, 6);
            }
    }

    [Fact]
    public void DeathRate_WithWorseHealth_IsHigher()
    {
        var well = default(ResidentStatus);
        ulong Chance(ResidentStatus status) => Hazards.Mortality[2021, 0, 75, 5, status].Value;
        Assert.True(Chance(well.WithConditions(3)) > Chance(well));
        Assert.True(Chance(well.WithDependency(2)) > Chance(well));
        Assert.True(Chance(well.WithIsolated(true)) > Chance(well));
    }

    [Fact]
    public void Isolation_SwitchedOff_BearsOnNoDeath()
    {
        var off = World.HazardsOf(Settings with { Switches = new() { IsolationHarmsHealth = false } });
        Assert.Equal(1, off.Mortality.IsolationRatio);
        Assert.Equal(off.Mortality[2021, 0, 75, 5, default], off.Mortality[2021, 0, 75, 5, default(ResidentStatus).WithIsolated(true)]);
        var (ratio, share) = (Settings.Parameters.Demography.IsolationDeathRatio, Settings.Parameters.Demography.IsolationCausalShare);
        Assert.Equal(1 + (ratio - 1) * share, Hazards.Mortality.IsolationRatio, 12);
    }

    [Fact]
    public void Year_BeyondTheTables_TakesTheNearest()
    {
        Assert.Equal(Hazards.Mortality[2020, 1, 80, 3, default], Hazards.Mortality[1990, 1, 80, 3, default]);
        Assert.Equal(Hazards.Mortality[2023, 1, 80, 3, default], Hazards.Mortality[2090, 1, 80, 3, default]);
    }
}
