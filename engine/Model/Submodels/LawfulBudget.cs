using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Parameters;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>
/// A year's budget as the law wants it. A council in England must set one that balances (Local Government Finance Act 1992,
/// s.31A) and may raise council tax only so far without a referendum (s.52ZB). Where its spending would exceed what it has, its
/// finance officer reports so (Local Government Finance Act 1988, s.114), and new spending that is not a duty stops (s.115).
/// Here the measures that close a gap are taken in a fixed order, each only when those before it are used up.
/// A pure function: it keeps nothing and draws nothing.
/// </summary>
public static class LawfulBudget
{
    /// <summary>Sets a year's budget.</summary>
    /// <param name="proposal">What there is and what is wanted.</param>
    /// <param name="parameters">How far each measure may go.</param>
    /// <exception cref="ArgumentException">Services do not match, an amount is below 0, or nothing is left to save.</exception>
    public static BudgetOutcome Balance(BudgetProposal proposal, CouncilParameters parameters)
    {
        Check(proposal);
        var services = proposal.StatutoryForecast.Length;
        long[] lines = [.. proposal.StatutoryForecast, .. proposal.DiscretionaryBefore, proposal.OtherBefore];
        Span<long> statutory = lines.AsSpan(0, services), discretionary = lines.AsSpan(services);

        var cap = parameters.TaxCap * proposal.TaxCapRatio;
        var ordinaryRise = Math.Min(parameters.TaxRise, cap);
        var ordinaryTax = TaxAt(ordinaryRise, proposal);
        var income = proposal.Grant + ordinaryTax + proposal.Fees;
        var gap = proposal.SetAside + lines.Sum() - income;

        var need = Math.Max(0, gap);
        var released = Math.Min(need, Releasable(proposal, parameters, income));
        need -= released;
        var raised = Math.Min(need, TaxAt(cap, proposal) - ordinaryTax);
        need -= raised;
        var (saved, soFar) = Save(lines, proposal.EfficiencySoFar, parameters, need);
        need -= saved;
        var uncut = Sum(discretionary);
        var (cut, _) = Reduce(discretionary, parameters.DiscretionaryCut, need);
        need -= cut;
        // Nothing else may be done by law: duties are met late, and what even that does not cover is owed.
        var (waiting, _) = Reduce(statutory, 1, need);

        var spare = Math.Max(0, -gap);
        var lacking = Math.Max(0, Apportionment.Part(income, parameters.ReservesTarget) - proposal.Reserves);
        spare -= Math.Min(Apportionment.Part(spare, parameters.SurplusToReserves), lacking);
        // A budget that is set under a notice starts nothing new; the one after it may.
        var restored = proposal.Frozen ? 0 : Restore(discretionary, proposal, spare);

        return new()
        {
            Gap = gap,
            Income = income + raised,
            Tax = ordinaryTax + raised,
            TaxRise = raised > 0 ? RiseOf(ordinaryTax + raised, proposal.TaxBefore, ordinaryRise, cap) : ordinaryRise,
            ReservesRebuilt = Math.Max(0, -gap) - restored,
            EfficiencySoFar = soFar,
            StatutoryBudget = statutory.ToArray(),
            DiscretionaryBudget = discretionary[..services].ToArray(),
            Other = discretionary[services],
            DiscretionaryCutShare = cut > 0 ? (double)cut / uncut : 0,
            Deficit = need - waiting,
            Steps = new(released, raised, saved, cut, need),
        };
    }

    private static long TaxAt(double rise, BudgetProposal proposal) => Apportionment.Part(proposal.TaxBefore, 1 + rise);

    /// <summary>The rise that a tax is, whole pence never taking it beyond its limits.</summary>
    private static double RiseOf(long tax, long before, double least, double most) =>
        Math.Clamp((double)(tax - before) / before, least, most);

    private static long Releasable(BudgetProposal proposal, CouncilParameters parameters, long income) =>
        Math.Max(0, proposal.Reserves - Apportionment.Part(income, parameters.ReservesFloor));

    /// <summary>Makes every service cheaper; today's prices already hold what was saved before.</summary>
    private static (long Saved, double SoFar) Save(Span<long> lines, double before, CouncilParameters parameters, long need)
    {
        var furthest = Math.Max(before, Math.Min(parameters.EfficiencyLimit, before + parameters.EfficiencyStep));
        var (saved, most) = Reduce(lines, (furthest - before) / (1 - before), need);
        var soFar = saved == most ? furthest : before + (furthest - before) * ((double)saved / most);
        return (saved, saved > 0 ? soFar : before);
    }

    /// <summary>Takes what is needed from all lines in proportion, from none more than the share, in whole pence.</summary>
    private static (long Taken, long Most) Reduce(Span<long> lines, double share, long need)
    {
        var limits = new long[lines.Length];
        for (var i = 0; i < limits.Length; i++) limits[i] = Apportionment.Part(lines[i], share);
        var most = limits.Sum();
        var taken = Math.Min(need, most);
        var parts = Apportionment.ByWeight(taken, limits);
        for (var i = 0; i < parts.Length; i++) lines[i] -= parts[i];
        return (taken, most);
    }

    /// <summary>Gives discretionary lines back what they lack, in proportion to it, as far as money goes.</summary>
    private static long Restore(Span<long> lines, BudgetProposal proposal, long spare)
    {
        long[] lacks = [.. proposal.DiscretionaryAim, proposal.OtherAim];
        for (var i = 0; i < lacks.Length; i++) lacks[i] = Math.Max(0, lacks[i] - lines[i]);
        var restored = Math.Min(spare, lacks.Sum());
        var parts = Apportionment.ByWeight(restored, lacks);
        for (var i = 0; i < parts.Length; i++) lines[i] += parts[i];
        return restored;
    }

    private static long Sum(ReadOnlySpan<long> lines)
    {
        var sum = 0L;
        foreach (var line in lines) sum += line;
        return sum;
    }

    private static void Check(BudgetProposal proposal)
    {
        var services = proposal.StatutoryForecast.Length;
        if (proposal.DiscretionaryBefore.Length != services || proposal.DiscretionaryAim.Length != services)
            throw new ArgumentException("Each list of budgets has an entry for every service.", nameof(proposal));
        long[] amounts =
        [
            proposal.Grant, proposal.TaxBefore, proposal.Fees, proposal.OtherBefore, proposal.OtherAim,
            proposal.Debt, proposal.Investment, proposal.PreventionExtra, proposal.GroupSupport, proposal.TransferOverhead,
            .. proposal.StatutoryForecast, .. proposal.DiscretionaryBefore, .. proposal.DiscretionaryAim,
        ];
        if (amounts.Min() < 0) throw new ArgumentException("Only reserves may be below 0.", nameof(proposal));
        if (!(proposal.EfficiencySoFar is >= 0 and < 1))
            throw new ArgumentException("What was saved is a share from 0 to below 1.", nameof(proposal));
    }
}

/// <summary>
/// What there is and what is wanted in a year. Amounts are real pence a year, from 0 to 10^14 unless said otherwise; lists have
/// an entry for every service. Costs and budgets are at this year's prices, with what efficiency saved in years before already
/// taken off.
/// </summary>
public sealed record BudgetProposal
{
    /// <summary>Grant.</summary>
    public required long Grant { get; init; }

    /// <summary>What council tax would bring at last year's rate on this year's base.</summary>
    public required long TaxBefore { get; init; }

    /// <summary>Stress: largest real rise of council tax over that of the parameters; 0 to 2.</summary>
    public double TaxCapRatio { get; init; } = 1;

    /// <summary>What users are expected to pay.</summary>
    public required long Fees { get; init; }

    /// <summary>Money put by when the year begins, in pence; below 0 where it is owed.</summary>
    public required long Reserves { get; init; }

    /// <summary>Debt and long contracts: the first call on all money.</summary>
    public required long Debt { get; init; }

    /// <summary>For joined-up working, set aside before services.</summary>
    public long Investment { get; init; }

    /// <summary>To be added to preventive services on top of their budgets, set aside before services.</summary>
    public long PreventionExtra { get; init; }

    /// <summary>For community groups, set aside before services.</summary>
    public long GroupSupport { get; init; }

    /// <summary>Overhead on money that communities commission.</summary>
    public long TransferOverhead { get; init; }

    /// <summary>Forecast cost of each duty; 0 for a service that is the council's choice.</summary>
    public required long[] StatutoryForecast { get; init; }

    /// <summary>Last year's budget of each service of choice, without what was added for prevention; 0 for a duty.</summary>
    public required long[] DiscretionaryBefore { get; init; }

    /// <summary>What each service of choice is restored to where there is money; 0 for a duty.</summary>
    public required long[] DiscretionaryAim { get; init; }

    /// <summary>Last year's spend on what is not simulated; treated as a service of choice.</summary>
    public required long OtherBefore { get; init; }

    /// <summary>What that is restored to where there is money.</summary>
    public required long OtherAim { get; init; }

    /// <summary>What efficiency has taken off the unit cost of all services in years before; share, from 0 to below 1.</summary>
    public double EfficiencySoFar { get; init; }

    /// <summary>Whether a section 114 notice is in force as the budget is set: then no budget is restored.</summary>
    public bool Frozen { get; init; }

    /// <summary>All that comes before services and that no measure touches.</summary>
    public long SetAside => Debt + Investment + PreventionExtra + GroupSupport + TransferOverhead;
}

/// <summary>
/// A year's budget. Amounts are real pence a year, 0 or more unless said otherwise. What is set aside and all budgets add up to
/// income, reserves released and the deficit, less reserves rebuilt, to the penny.
/// </summary>
public sealed record BudgetOutcome
{
    /// <summary>
    /// What is set aside, forecast duties and last year's other budgets, less income at the ordinary rise of council tax: what
    /// measures have to close. Below 0 with money to spare.
    /// </summary>
    public required long Gap { get; init; }

    /// <summary>Grant, council tax and what users pay.</summary>
    public required long Income { get; init; }

    /// <summary>What council tax brings.</summary>
    public required long Tax { get; init; }

    /// <summary>Real rise of council tax that is taken; share, at most the cap.</summary>
    public required double TaxRise { get; init; }

    /// <summary>What is put by.</summary>
    public required long ReservesRebuilt { get; init; }

    /// <summary>What efficiency has taken off the unit cost of all services by now; share. The service is what it was.</summary>
    public required double EfficiencySoFar { get; init; }

    /// <summary>Budget of each duty; below its forecast less efficiency only where the gap is not resolved: people wait.</summary>
    public required long[] StatutoryBudget { get; init; }

    /// <summary>Budget of each service of choice, without what is added for prevention.</summary>
    public required long[] DiscretionaryBudget { get; init; }

    /// <summary>Spend on what is not simulated.</summary>
    public required long Other { get; init; }

    /// <summary>What was cut from services of choice and from other spend, over what they would cost after efficiency; 0 to the limit.</summary>
    public required double DiscretionaryCutShare { get; init; }

    /// <summary>What is set aside beyond all means even with no duty met; it falls on reserves, however low they are.</summary>
    public required long Deficit { get; init; }

    /// <summary>What each measure closed of the gap.</summary>
    public required BudgetSteps Steps { get; init; }

    /// <summary>What is taken from reserves, which stay at their floor or above.</summary>
    public long ReservesReleased => Steps.Reserves;

    /// <summary>What this year's new efficiency saves, on services of either nature and on other spend.</summary>
    public long EfficiencySaved => Steps.Efficiency;

    /// <summary>What no lawful measure closed.</summary>
    public long Unresolved => Steps.Unresolved;

    /// <summary>Whether a notice is in force in the year; it ends with the first budget that balances.</summary>
    public bool Section114 => Unresolved > 0;
}

/// <summary>What closes a gap, in the order in which it is tried, in pence a year; together the gap, or 0 without one.</summary>
/// <param name="Reserves">Reserves, down to their floor and no faster than the release allows.</param>
/// <param name="Tax">Council tax, from its ordinary rise to its cap.</param>
/// <param name="Efficiency">Efficiency that is new this year.</param>
/// <param name="Discretionary">Cuts of services of choice and of other spend.</param>
/// <param name="Unresolved">What is left: duties are met late, and a deficit is run.</param>
public readonly record struct BudgetSteps(long Reserves, long Tax, long Efficiency, long Discretionary, long Unresolved);
