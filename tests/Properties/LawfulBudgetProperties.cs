using Catalyst.Engine.Model.Parameters;
using Catalyst.Engine.Model.Submodels;
using Catalyst.Tests.Unit.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Catalyst.Tests.Properties;

/// <summary>What holds for every budget, from nothing to a million million pounds, in balance or far from it.</summary>
public sealed class LawfulBudgetProperties
{
    private const int Services = 5;
    private const int Cases = 2000;
    // Shares are read to twelve decimals.
    private const double Rounding = 1e-12;

    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay(20_260_401, 1);

    // Nothing is as likely as a share at the edge: both are where rules go wrong.
    private static readonly Gen<double> Shares =
        Gen.Frequency((1, Gen.Constant(0.0)), (1, Gen.Constant(1.0)), (6, Gen.Choose(0, 1_000_000).Select(part => part / 1e6)));

    private static readonly Gen<long> Scales = Gen.Elements(10L, 1000, 10_000_000_000, 100_000_000_000_000);

    private static readonly Gen<CouncilParameters> Laws =
        from share in Shares.ArrayOf(8)
        select BudgetExamples.Parameters with
        {
            ReservesFloor = share[0],
            TaxRise = 0.3 * share[2] - 0.1,
            TaxCap = 0.3 * share[3] - 0.1,
            EfficiencyStep = 0.2 * share[4],
            EfficiencyLimit = 0.5 * share[5],
            DiscretionaryCut = share[6],
            ReservesTarget = share[7],
        };

    /// <summary>Half of them near balance, where measures begin and end; the rest anywhere.</summary>
    private static readonly Gen<Case> AllCases =
        from law in Laws
        from scale in Scales
        from share in Shares.ArrayOf(10 + 3 * Services)
        from duty in Gen.Elements(false, true).ArrayOf(Services)
        from owed in Gen.Frequency((3, Gen.Constant(1)), (1, Gen.Constant(-1)))
        from ratio in Gen.Elements(1.0, 1, 0, 0.5, 2)
        from frozen in Gen.Elements(false, true)
        from near in Gen.Elements(false, true)
        from gap in Gen.Choose(-400_000, 800_000)
        let proposal = Proposal(share.Select(each => (long)(each * scale)).ToArray(), duty) with
        {
            TaxCapRatio = ratio,
            Frozen = frozen,
            EfficiencySoFar = 0.6 * share[9],
        }
        let signed = proposal with { Reserves = owed * proposal.Reserves }
        select new Case(near ? Near(signed, law, gap / 1e6) : signed, law);

    private static readonly Arbitrary<Case> Any = AllCases.ToArbitrary();

    [Fact]
    public void Budget_OfAnything_AddsUpToThePenny() => Prop.ForAll(Any, each =>
    {
        var (asked, set) = (each.Proposal, each.Budget);
        Assert.Equal(set.Income + set.ReservesReleased + set.Deficit, Allocated(each) + set.ReservesRebuilt);
        Assert.Equal(asked.Grant + set.Tax + asked.Fees, set.Income);
        Assert.Equal(Math.Max(0, set.Gap), Total(set.Steps));
        long[] amounts = [set.Tax, set.ReservesReleased, set.ReservesRebuilt, set.EfficiencySaved, set.Unresolved, set.Deficit, set.Other,
            .. set.StatutoryBudget, .. set.DiscretionaryBudget];
        Assert.All(amounts, amount => Assert.True(amount >= 0));
    }).Check(Fixed);

    [Fact]
    public void Measures_OfAnyGap_AreTakenOnlyWhenThoseBeforeAreUsedUp() => Prop.ForAll(Any, each =>
    {
        // With more to pay, a measure that was used up closes no more; one that was not closes all of the difference.
        var (used, more) = (each.Budget.Steps, (each with { Proposal = each.Proposal with { Debt = each.Proposal.Debt + 1 } }).Budget.Steps);
        if (used.Tax > 0) Assert.Equal(used.Reserves, more.Reserves);
        if (used.Efficiency > 0) Assert.Equal((used.Reserves, used.Tax), (more.Reserves, more.Tax));
        if (used.Discretionary > 0) Assert.Equal((used.Reserves, used.Tax, used.Efficiency), (more.Reserves, more.Tax, more.Efficiency));
        if (used.Unresolved > 0) Assert.Equal(used with { Unresolved = used.Unresolved + 1 }, more);
        if (each.Budget.Deficit > 0) Assert.All(each.Budget.StatutoryBudget, budget => Assert.Equal(0, budget));
        if (each.Budget.StatutoryBudget.Sum() + used.Efficiency < each.Proposal.StatutoryForecast.Sum()) Assert.True(each.Budget.Section114);
    }).Check(Fixed);

    [Fact]
    public void Measures_OfAnyGap_KeepWithinTheirLimits() => Prop.ForAll(Any, each =>
    {
        var (asked, set, law) = (each.Proposal, each.Budget, each.Law);
        var cap = law.TaxCap * asked.TaxCapRatio;
        Assert.True(set.TaxRise <= cap);
        Assert.True(set.Tax <= asked.TaxBefore * (1 + cap) + Rounding * asked.TaxBefore);
        var floor = law.ReservesFloor * (set.Income - set.Steps.Tax);
        if (set.ReservesReleased > 0) Assert.True(asked.Reserves - set.ReservesReleased + 1 >= floor * (1 - Rounding));
        Assert.InRange(set.EfficiencySoFar, asked.EfficiencySoFar, Math.Max(asked.EfficiencySoFar, law.EfficiencyLimit));
        Assert.True(set.EfficiencySoFar <= asked.EfficiencySoFar + law.EfficiencyStep + Rounding);
        Assert.InRange(set.DiscretionaryCutShare, 0, law.DiscretionaryCut + Rounding);
        var cheaper = (1 - set.EfficiencySoFar) / (1 - asked.EfficiencySoFar);
        foreach (var (before, after) in asked.DiscretionaryBefore.Append(asked.OtherBefore).Zip(set.DiscretionaryBudget.Append(set.Other)))
            Assert.True(after + 1 >= before * cheaper * (1 - law.DiscretionaryCut) * (1 - 1e-9), $"{before} fell to {after}");
    }).Check(Fixed);

    [Fact]
    public void Budgets_WithMoneyToSpare_RiseNoFurtherThanTheirAims() => Prop.ForAll(Any, each =>
    {
        var (asked, set) = (each.Proposal, each.Budget);
        if (set.Gap > 0) return;
        Assert.Equal(asked.StatutoryForecast, set.StatutoryBudget);
        Assert.Equal(asked.EfficiencySoFar, set.EfficiencySoFar);
        var lines = asked.DiscretionaryBefore.Append(asked.OtherBefore)
            .Zip(asked.DiscretionaryAim.Append(asked.OtherAim), set.DiscretionaryBudget.Append(set.Other));
        foreach (var (before, aim, after) in lines) Assert.InRange(after, before, asked.Frozen ? before : Math.Max(before, aim));
    }).Check(Fixed);

    [Fact]
    public void Budget_WithMoreGrant_IsNoStricter() => Prop.ForAll(Any, Gen.Elements(1L, 100, 1_000_000_000).ToArbitrary(), (each, more) =>
    {
        var (less, set) = (each.Budget, (each with { Proposal = each.Proposal with { Grant = each.Proposal.Grant + more } }).Budget);
        Assert.True(set.Gap == less.Gap - more);
        Assert.True(set.Unresolved <= less.Unresolved && set.Deficit <= less.Deficit);
        Assert.True(set.Steps.Discretionary <= less.Steps.Discretionary && set.EfficiencySoFar <= less.EfficiencySoFar);
        Assert.True(set.DiscretionaryCutShare <= less.DiscretionaryCutShare);
        Assert.True(set.TaxRise <= less.TaxRise);
        Assert.True(set.StatutoryBudget.Sum() >= less.StatutoryBudget.Sum());
        Assert.True(set.DiscretionaryBudget.Sum() + set.Other >= less.DiscretionaryBudget.Sum() + less.Other);
    }).Check(Fixed);

    [Fact]
    public void Budget_ThatBalances_ChangesNothing() => Prop.ForAll(Any, each =>
    {
        // Whatever is short comes as grant, whatever is over goes as debt.
        var gap = each.Budget.Gap;
        var balanced = each with
        {
            Proposal = each.Proposal with { Grant = each.Proposal.Grant + Math.Max(0, gap), Debt = each.Proposal.Debt + Math.Max(0, -gap) },
        };
        var (asked, set) = (balanced.Proposal, balanced.Budget);
        Assert.Equal((0, default, 0, 0), (set.Gap, set.Steps, set.ReservesRebuilt, set.Deficit));
        Assert.Equal(asked.StatutoryForecast, set.StatutoryBudget);
        Assert.Equal(asked.DiscretionaryBefore, set.DiscretionaryBudget);
        Assert.Equal((asked.OtherBefore, asked.EfficiencySoFar), (set.Other, set.EfficiencySoFar));
        Assert.Equal(Math.Min(each.Law.TaxRise, each.Law.TaxCap * asked.TaxCapRatio), set.TaxRise);
    }).Check(Fixed);

    /// <summary>The cases above meet every rule often enough to say something about it.</summary>
    [Fact]
    public void Cases_AsDrawn_MeetEveryMeasure()
    {
        var met = new List<BudgetOutcome>();
        Prop.ForAll(Any, each => met.Add(each.Budget)).Check(Fixed);
        Func<BudgetOutcome, bool>[] kinds =
        [
            set => set.ReservesReleased > 0, set => set.Steps.Tax > 0, set => set.EfficiencySaved > 0, set => set.Steps.Discretionary > 0,
            set => set.Gap > 0 && !set.Section114, set => set.Section114 && set.Deficit == 0, set => set.Deficit > 0,
            set => set.Gap < 0 && set.ReservesRebuilt < -set.Gap,
        ];
        Assert.All(kinds, kind => Assert.InRange(met.Count(kind), Cases / 50, Cases));
    }

    private static long Allocated(Case each) => each.Proposal.Debt + each.Proposal.Investment + each.Proposal.PreventionExtra
        + each.Proposal.GroupSupport + each.Budget.StatutoryBudget.Sum() + each.Budget.DiscretionaryBudget.Sum() + each.Budget.Other;

    private static long Total(BudgetSteps steps) =>
        steps.Reserves + steps.Tax + steps.Efficiency + steps.Discretionary + steps.Unresolved;

    private static BudgetProposal Proposal(long[] amounts, bool[] duty)
    {
        long[] Lines(int list, bool duties) => [.. duty.Select((own, i) => own == duties ? amounts[10 + list * Services + i] : 0)];
        return new()
        {
            Grant = amounts[0],
            TaxBefore = amounts[1],
            Fees = amounts[2],
            Reserves = amounts[3],
            Debt = amounts[4],
            Investment = amounts[5] / 10,
            PreventionExtra = amounts[6] / 10,
            GroupSupport = amounts[7] / 10,
            OtherBefore = amounts[8],
            OtherAim = amounts[9],
            StatutoryForecast = Lines(0, true),
            DiscretionaryBefore = Lines(1, false),
            DiscretionaryAim = Lines(2, false),
        };
    }

    /// <summary>The same with grant or debt such that the gap is a share of what duties and choices cost.</summary>
    private static BudgetProposal Near(BudgetProposal asked, CouncilParameters law, double share)
    {
        var services = asked.StatutoryForecast.Sum() + asked.DiscretionaryBefore.Sum() + asked.OtherBefore;
        var change = LawfulBudget.Balance(asked, law).Gap - (long)(share * services);
        return asked with { Grant = asked.Grant + Math.Max(0, change), Debt = asked.Debt + Math.Max(0, -change) };
    }

    /// <summary>A proposal, the law it is under, and what comes of it.</summary>
    private sealed record Case(BudgetProposal Proposal, CouncilParameters Law)
    {
        public BudgetOutcome Budget => LawfulBudget.Balance(Proposal, Law);
    }
}
