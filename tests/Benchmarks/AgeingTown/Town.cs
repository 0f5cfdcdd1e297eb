using Catalyst.Engine.Kernel;

namespace Catalyst.Benchmarks.AgeingTown;

/// <summary>The town's state: a row a resident, in plain columns, and what the month needs to find its events.</summary>
internal sealed class Town
{
    /// <summary>Months for which a row's bounds stay high enough while nothing happens to it.</summary>
    public const int MonthsBetweenRefreshes = 48;

    public Town(ulong seed, int residents, int threads)
    {
        Residents = residents;
        Random = new KeyedRandom(seed, luck: 0);
        var rows = RowBlocks.Count(residents) * RowBlocks.Size;
        Rows = Columns.Of<uint>(rows);
        Tickets = Columns.Of<int>(rows);
        Well = Columns.Of<ulong>(rows / 64);
        Screen = new EventScreen(block: 0, rows);
        Ties = new TownTies(Random, residents, threads);
        RowBlocks.Run(residents, threads, Settle);
    }

    public int Residents { get; }

    public readonly KeyedRandom Random;

    public TownHazards Hazards { get; } = new();

    /// <summary><see cref="Resident.Packed"/> of every row.</summary>
    public uint[] Rows { get; }

    /// <summary>Where a queued resident stands in the queue.</summary>
    public int[] Tickets { get; }

    /// <summary>A bit a row: whether the resident had no frailty when the month began.</summary>
    public ulong[] Well { get; }

    public EventScreen Screen { get; }

    public TownTies Ties { get; }

    public CareQueue Queue { get; } = new();

    /// <summary>Sums over the initial state.</summary>
    public (long Conditions, long Frailty) SumsAtStart()
    {
        long conditions = 0, frailty = 0;
        for (var row = 0; row < Residents; row++)
        {
            conditions += new Resident(Rows[row]).Conditions;
            frailty += new Resident(Rows[row]).Frailty;
        }
        return (conditions, frailty);
    }

    public void ChangeWell(int row) => Well[row / 64] ^= 1UL << row;

    public int WellAmong(ReadOnlySpan<int> rows)
    {
        var well = 0;
        foreach (var row in rows) well += (int)(Well[row / 64] >> row & 1);
        return well;
    }

    /// <summary>Bounds of a row that hold until its next refresh.</summary>
    public void SetBounds(int row, Resident resident, int step)
    {
        var oldest = resident.AgeAt(step) + MonthsBetweenRefreshes + 1;
        var conditions = resident.Conditions;
        var frailty = resident.Frailty;
        var death = Hazards.Death(oldest, conditions).Bound;
        var condition = Hazards.Condition(oldest, resident.QuintileIndex).Bound;
        var frailer = (frailty == 0 ? Hazards.Worse(conditions) : Hazards.WorseOrMayRecover(conditions)).Bound;
        var care = Hazards.Care(frailty).Bound;
        // One block draws four decisions for two months.
        Screen.Set(row, [death, condition, frailer, care, death, condition, frailer, care]);
    }

    /// <summary>Renews the bounds of a block's rows if the block's turn has come in this pair of months.</summary>
    public void RefreshBounds(int block, int step)
    {
        const int turns = MonthsBetweenRefreshes / 2;
        if ((step / 2 + block) % turns != 0) return;
        var first = RowBlocks.First(block);
        for (var i = 0; i < RowBlocks.Length(block, Residents); i++)
            SetBounds(first + i, new Resident(Rows[first + i]), step);
    }

    private void Settle(int block)
    {
        var first = RowBlocks.First(block);
        for (var i = 0; i < RowBlocks.Length(block, Residents); i++)
        {
            var resident = Newcomer((ulong)(first + i));
            Rows[first + i] = resident.Packed;
            if (resident.Frailty == 0) Well[(first + i) / 64] |= 1UL << (first + i);
            SetBounds(first + i, resident, step: 0);
        }
    }

    private Resident Newcomer(ulong entity)
    {
        var month = TownDecision.BeforeStart;
        var age = (int)(Random.Uniform(TownDecision.StartAge, entity, month) * (Resident.OldestAtStart + 1));
        var sex = Random.Hits(TownDecision.StartSex, entity, month, Threshold.Of(0.5)) ? 1 : 0;
        var quintile = 1 + (int)(Random.Uniform(TownDecision.StartQuintile, entity, month) * Resident.Quintiles);
        var conditions = Binomial(TownDecision.StartConditions, Resident.MostConditions, 0.003 * age / 12, entity);
        var frailty = Binomial(TownDecision.StartFrailty, Resident.MostFrailty, 0.006 * age / 12, entity);
        return Resident.AtStart(age, sex, quintile, conditions, frailty);
    }

    private int Binomial(int firstDecision, int trials, double probability, ulong entity)
    {
        var threshold = Threshold.Of(probability);
        var block = Random.BlockOf(firstDecision, entity, TownDecision.BeforeStart);
        var hits = 0;
        for (var trial = 0; trial < trials; trial++)
            if (Random.Hits(in block, firstDecision + trial, entity, TownDecision.BeforeStart, threshold)) hits++;
        return hits;
    }
}
