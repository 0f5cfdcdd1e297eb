using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Parameters;
using FsCheck;
using FsCheck.Fluent;

namespace Catalyst.Tests.Unit.Model;

/// <summary>A resident's month: what takes it up, and what is left to give.</summary>
public sealed class TimeBudgetTests
{
    private static readonly ResidentStatus Core = default(ResidentStatus).WithMembership(true, true);
    private static readonly PopulationProjection Projection = World.HazardsOf(new WorldSettings()).Projection;

    /// <summary>Over all that the tree of parameters allows, tables stretched up to fivefold, and care beyond any month.</summary>
    [Fact]
    public void Month_OfAnyResidentUnderAnyParameters_HoldsAllThatTakesItUp()
    {
        var cases =
            from personal in Gen.Choose(0, 2000)
            from work in Gen.Choose(0, 500)
            from hours in Gen.Choose(0, 10_000).Two()
            from isShort in Gen.Elements(true, false)
            from residents in (
                from age in Gen.Choose(0, Residents.OldestAge)
                from livelihood in Gen.Choose(0, 2)
                from member in Gen.Elements((false, false), (true, false), (true, true))
                from care in Gen.Choose(0, 2 * TimeBudget.MonthMinutes)
                select (age, livelihood, member, care)).ArrayOf(50)
            select (personal, work, hours, isShort, residents);
        Prop.ForAll(cases.ToArbitrary(), each =>
        {
            var time = Of(
                p => p with
                {
                    Time = p.Time with { PersonalHours = each.personal / 100.0, WorkHours = p.Time.WorkHours.Each(hours => hours * each.work / 100) },
                    Community = p.Community with { CoreHours = each.hours.Item1 / 100.0, MemberHours = each.hours.Item2 / 200.0 },
                },
                new WorldSwitches { TimeIsShort = each.isShort });
            foreach (var (age, livelihood, member, care) in each.residents)
            {
                var status = default(ResidentStatus).WithLivelihood(livelihood).WithMembership(member.Item1, member.Item2);
                var use = time.Of(age, status, care);
                Assert.InRange(use.Total, 0, TimeBudget.MonthMinutes);
                Assert.True(Math.Min(Math.Min(use.Personal, use.Work), Math.Min(use.Care, use.Given)) >= 0, $"{use}");
                Assert.True(member.Item1 || use.Given == 0, "Whoever is in no group gave to one.");
                Assert.True(use.Care <= care);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(20200701, 1));
    }

    /// <summary>Scaled to the ordinary time free, so that the stated hours are the mean of adults alike in everything but age.</summary>
    [Fact]
    public void HoursGiven_OnAverageOverAdults_AreThoseStated()
    {
        var time = Of(p => p with { Community = p.Community with { CoreHours = 20 } });
        double given = 0, adults = 0;
        for (var age = 18; age <= Residents.OldestAge; age++)
        {
            given += Projection.At(2020, age) * time.Of(age, Core, 0).Given;
            adults += Projection.At(2020, age);
        }
        // Given minutes are cut to whole ones: half a minute on average, one at most.
        Assert.InRange(given / adults, 20 * 60 - 1, 20 * 60);
    }

    [Fact]
    public void HoursGiven_ByWhomTwiceTheTimeIsFree_AreTwiceAsMany()
    {
        var time = Of(p => p);
        // What is free of a retired month is halved by care for as long as the other half.
        var free = TimeBudget.MonthMinutes - time.Of(85, Core, 0).Personal - time.Of(85, Core, 0).Work;
        var (whole, half) = (time.Of(85, Core, 0).Given, time.Of(85, Core, free / 2).Given);
        Assert.InRange(whole - 2 * half, -2, 2);
        Assert.Equal(0, time.Of(85, Core, free).Given);
    }

    [Fact]
    public void HoursGiven_WhereMoreIsCared_AreNeverMore()
    {
        var time = Of(p => p);
        for (var age = 18; age <= 100; age += 3)
        {
            var before = int.MaxValue;
            for (var care = 0; care <= TimeBudget.MonthMinutes; care += 600)
            {
                var given = time.Of(age, Core, care).Given;
                Assert.InRange(given, 0, before);
                before = given;
            }
            Assert.Equal(0, before);
        }
    }

    [Fact]
    public void HoursGiven_WhereTimeIsNotShort_AreThoseStatedAtAnyAge()
    {
        var time = Of(p => p with { Community = p.Community with { CoreHours = 20, MemberHours = 4 } }, new WorldSwitches { TimeIsShort = false });
        for (var age = 18; age <= Residents.OldestAge; age++)
        {
            Assert.Equal(20 * 60, time.Of(age, Core, 60 * 60).Given);
            Assert.Equal(4 * 60, time.Of(age, default(ResidentStatus).WithMembership(true, false), 60 * 60).Given);
        }
    }

    /// <summary>Stated for those without livelihood need; the others work less, and have the more to give.</summary>
    [Fact]
    public void Work_OfThoseInLivelihoodNeed_IsTheStatedPartOfIt()
    {
        var time = Of(p => p);
        int[] work = [.. Enumerable.Range(0, 3).Select(level => time.Of(40, Core.WithLivelihood(level), 0).Work)];
        for (var level = 0; level < 3; level++)
            Assert.InRange(work[level], work[0] * Shipped.Parameters.Time.LivelihoodWork.At(level) - 1, work[0] * Shipped.Parameters.Time.LivelihoodWork.At(level) + 1);
        Assert.True(time.Of(40, Core.WithLivelihood(2), 0).Given > time.Of(40, Core, 0).Given);
    }

    private static TimeBudget Of(Func<ModelParameters, ModelParameters> change, WorldSwitches? switches = null) =>
        new(change(Shipped.Parameters), Projection, switches ?? new(), Month.Of(2020, 7).Year);
}
