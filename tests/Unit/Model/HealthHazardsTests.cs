using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Parameters;

namespace Catalyst.Tests.Unit.Model;

public sealed class HealthHazardsTests
{
    private static readonly HandMade Made = new();
    private static readonly HandMadeHazards Hazards = Made.Build();

    [Theory]
    [InlineData(10)]
    [InlineData(50)]
    [InlineData(90)]
    public void Onset_OfAShareThatRisesEvenlyWithAge_IsTheRiseOverThoseWithout(int age)
    {
        // One in two has a condition at 100 and nobody at 0; nobody dies, and nothing else bears on onset.
        var health = (Made with
        {
            DeathRate = 0,
            Switches = new() { IsolationHarmsHealth = false, NeedsHarmHealth = false },
            Health = Made.Health with
            {
                ConditionShares = HandMade.Table([Axis.Age, Axis.Conditions], [0, 100], [1, 0, 0, 0, 0, 0.5, 0.5, 0, 0, 0]),
                ConditionsDeprivationOdds = Made.Health.ConditionsDeprivationOdds.Each(_ => 1),
            },
        }).Build().Health;
        Assert.Equal(1 - Math.Exp(-0.005 / (1 - 0.005 * age) / 12), health.Onset(age, 2, default).Probability, 9);
        Assert.Equal(0UL, health.Onset(age, 2, default(ResidentStatus).WithConditions(1)).Value);
    }

    /// <summary>
    /// Whatever bears on worsening, isolation, conditions, wider needs and admissions, averages out over the stated shares of
    /// those at a level, and sexes and fifths average to all: the chance is that of the monthly matrix.
    /// </summary>
    [Theory]
    [InlineData(16)]
    [InlineData(30)]
    [InlineData(67)]
    [InlineData(85)]
    public void Worsening_OverTheStatedShares_AveragesToTheMonthlyMatrix(int age)
    {
        for (var from = 0; from < ResidentStatus.HighDependency; from++)
        {
            var (chance, shares) = (0.0, 0.0);
            for (var group = 0; group < 10; group++)
            {
                var (sex, quintile) = (group / 5, group % 5);
                var share = Hazards.Prevalence.SexShare(age, sex) * Hazards.Prevalence.Dependency(age, sex, quintile, from);
                chance += share * MeanWorsening(age, sex, quintile, from);
                shares += share;
            }
            var matrix = Hazards.Health.Dependency.Worsens(age, from);
            Assert.True(matrix > 0);
            Assert.Equal(Made.Health.WorseningRatio.At(age), chance / shares / matrix, 6);
        }
    }

    /// <summary>The chances of the two draws together are those of the month's matrix, where each stands at what is stated.</summary>
    [Fact]
    public void Recovery_OfThoseWhoDoNotWorsen_LeavesTheMatrixsShareWhereItWas()
    {
        var transitions = Hazards.Health.Dependency;
        for (var from = 1; from < 4; from++)
        {
            var recovers = Hazards.Health.Recovery(70, default(ResidentStatus).WithDependency(from)).Probability;
            Assert.Equal(transitions[70, from, from], (1 - transitions.Worsens(70, from)) * (1 - recovers), 12);
        }
    }

    [Fact]
    public void Deprivation_WhereMoreAreDependent_WorsensTheIndependentMore()
    {
        double Chance(int quintile) => MeanWorsening(70, 1, quintile, 0);
        for (var quintile = 1; quintile < 5; quintile++) Assert.True(Chance(quintile - 1) > Chance(quintile));
    }

    /// <summary>The stated excess of worsening and loss of recovery, about the level at which the rates are stated.</summary>
    [Fact]
    public void UnmetCare_MoreOfIt_WorsensAndHindersAsStated()
    {
        var half = (Made with { Health = Made.Health with { ReferenceUnmet = Made.Health.ReferenceUnmet.Each(_ => 0.5) } }).Build().Health;
        var low = default(ResidentStatus).WithDependency(1);
        double Worsens(HealthHazards health, int unmet) => health.Worsening(50, 0, 2, low.WithUnmet(unmet)).Probability;
        double Recovers(HealthHazards health, int unmet) => health.Recovery(50, low.WithUnmet(unmet)).Probability;
        Assert.Equal(1.3, Worsens(half, 3) / Worsens(half, 0), 9);
        Assert.Equal(0.5, Recovers(half, 3) / Recovers(half, 0), 9);
        Assert.Equal(1 / 1.15, Worsens(half, 0) / Worsens(Hazards.Health, 0), 9);
        Assert.Equal(1 / 0.75, Recovers(half, 0) / Recovers(Hazards.Health, 0), 9);
        var off = (Made with { Switches = new() { UnmetCareHarms = false } }).Build().Health;
        Assert.Equal(off.Worsening(50, 0, 2, low), off.Worsening(50, 0, 2, low.WithUnmet(3)));
        Assert.Equal(off.Recovery(50, low), off.Recovery(50, low.WithUnmet(3)));
    }

    /// <summary>The rates of the isolated and of the others average to the stated rate over those isolated at the start.</summary>
    [Fact]
    public void Isolation_OverTheShareIsolated_LeavesTheMeanRate()
    {
        var plain = Made with { Switches = new() { NeedsHarmHealth = false } };
        var on = plain.Build().Health;
        var off = (plain with { Switches = new() { NeedsHarmHealth = false, IsolationHarmsHealth = false } }).Build().Health;
        var (with, without) = (Rate(on.Onset(60, 2, default(ResidentStatus).WithIsolated(true))), Rate(on.Onset(60, 2, default)));
        Assert.Equal(Made.Health.IsolationOnsetRatio, with / without, 6);
        Assert.Equal(Rate(off.Onset(60, 2, default)), Made.Isolated * with + (1 - Made.Isolated) * without, 9);
    }

    [Fact]
    public void WiderNeeds_EachLevel_MultipliesAsStatedAndAveragesToOne()
    {
        var well = default(ResidentStatus);
        var ratios = Made.Needs.ConditionOnsetRatio.Values;
        double Onset(ResidentStatus status) => Hazards.Health.Onset(40, 0, status).Probability;
        Assert.Equal(ratios[0] * ratios[0], Onset(well.WithLivelihood(2)) / Onset(well), 9);
        Assert.Equal(ratios[1] * ratios[2], Onset(well.WithFamily(1).WithHome(1)) / Onset(well), 9);
        double Worsens(ResidentStatus status) => Hazards.Health.Worsening(40, 0, 0, status).Probability;
        Assert.Equal(Made.Needs.WorseningRatio.Values[2], Worsens(well.WithHome(1)) / Worsens(well), 9);
        var off = (Made with { Switches = new() { NeedsHarmHealth = false } }).Build().Health;
        var mean = Enumerable.Range(0, ResidentStatus.WiderKinds).Sum(wider =>
            Hazards.WiderNeeds.Shares.Together(40, 0, wider) * Onset(WiderNeedLevels.StatusOf(wider)));
        Assert.Equal(1, mean / off.Onset(40, 0, well).Probability, 8);
        Assert.All(Enumerable.Range(0, ResidentStatus.WiderKinds), wider =>
            Assert.Equal(off.Onset(40, 0, well), off.Onset(40, 0, WiderNeedLevels.StatusOf(wider))));
    }

    [Fact]
    public void Admission_SwitchedOff_WorsensNobody()
    {
        var off = (Made with { Switches = new() { AdmissionsLeadToCare = false } }).Build().Health;
        Assert.Equal(Threshold.Never, off.AdmissionWorsens(70, 0, 2, default));
        Assert.True(off.Worsening(70, 0, 2, default).Value > Hazards.Health.Worsening(70, 0, 2, default).Value);
        Assert.Equal(9, Hazards.Health.AdmissionWorsens(70, 0, 2, default).Probability / Hazards.Health.Worsening(70, 0, 2, default).Probability, 9);
    }

    /// <summary>Over all residents, in five equal fifths, admissions are as many as stated.</summary>
    [Theory]
    [InlineData(30)]
    [InlineData(80)]
    public void Admissions_OverTheStatedShares_AverageToTheStatedRate(int age)
    {
        var rate = 0.0;
        var worst = 0.0;
        for (var quintile = 4; quintile >= 0; quintile--)
        {
            var ofFifth = 0.0;
            for (var c = 0; c <= ResidentStatus.MostConditions; c++)
                for (var d = 0; d <= ResidentStatus.HighDependency; d++)
                    ofFifth += Hazards.Prevalence.Conditions(age, quintile, c) * Hazards.Prevalence.DependencyGiven(age, quintile, c, d)
                        * Rate(Hazards.Admissions[age, default(ResidentStatus).WithConditions(c).WithDependency(d)]);
            rate += ofFifth / 5;
            Assert.True(ofFifth > worst, "The more deprived a fifth, the more are admitted.");
            worst = ofFifth;
        }
        Assert.Equal(Made.HealthCare.AdmissionRate.At(age), rate, 9);
    }

    /// <summary>The mean chance of worsening in a month of those at a level, admissions included.</summary>
    private static double MeanWorsening(int age, int sex, int quintile, int from)
    {
        var (mean, shares) = (0.0, 0.0);
        for (var c = 0; c <= ResidentStatus.MostConditions; c++)
            foreach (var isolated in (bool[])[false, true])
                for (var wider = 0; wider < ResidentStatus.WiderKinds; wider++)
                {
                    var status = WiderNeedLevels.StatusOf(wider).WithConditions(c).WithDependency(from).WithIsolated(isolated);
                    var share = Hazards.Prevalence.Conditions(age, quintile, c) * Hazards.Prevalence.DependencyGiven(age, sex, quintile, c, from)
                        * (isolated ? Hazards.Isolated[age] : 1 - Hazards.Isolated[age])
                        * Hazards.WiderNeeds.Shares.Together(age, quintile, wider);
                    mean += share * (Hazards.Health.Worsening(age, sex, quintile, status).Probability
                        + Hazards.Admissions[age, status].Probability * Hazards.Health.AdmissionWorsens(age, sex, quintile, status).Probability);
                    shares += share;
                }
        return mean / shares;
    }

    private static double Rate(Threshold chance) => -12 * Math.Log(1 - chance.Probability);
}
