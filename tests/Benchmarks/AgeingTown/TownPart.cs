using System.Runtime.InteropServices;
using Catalyst.Engine.Kernel;

namespace Catalyst.Benchmarks.AgeingTown;

/// <summary>
/// The month of a range of rows, on one thread. It reads others only as they stood when the month began (their
/// <see cref="Town.Well"/> bits, which change after every part has lived the month) and writes its own rows alone.
/// </summary>
internal sealed class TownPart(Town town, int firstBlock, int endBlock)
{
    private static readonly Threshold Half = Threshold.Of(0.5);

    /// <summary>Candidates whose rows are asked for together.</summary>
    private const int Batch = 32;

    private readonly KeyedRandom _random = town.Random;
    private readonly TownHazards _hazards = town.Hazards;
    private readonly uint[] _rows = town.Rows;
    private readonly Candidate[] _found = new Candidate[RowBlocks.Size];
    private readonly Candidate[] _first = new Candidate[RowBlocks.Size + 1];
    private readonly CandidateList _second = new();
    private readonly List<int> _joined = [];
    private readonly List<int> _wellChanged = [];

    /// <summary>Sum of conditions gained less those lost, since the start.</summary>
    public long Conditions { get; private set; }

    /// <summary>Sum of frailty gained less that lost, since the start.</summary>
    public long Frailty { get; private set; }

    /// <summary>Deaths of the month.</summary>
    public int Deaths { get; private set; }

    /// <summary>Queue entries of the dead, of the month.</summary>
    public int Voided { get; private set; }

    /// <summary>Who joined the queue in this month, in row order.</summary>
    public ReadOnlySpan<int> Joined => CollectionsMarshal.AsSpan(_joined);

    /// <summary>The residents' month. A pair's first month finds the events of both.</summary>
    public void Live(int step)
    {
        Deaths = 0;
        Voided = 0;
        _joined.Clear();
        if (step % 2 != 0)
        {
            LiveSecondMonth(step);
            return;
        }
        _second.Clear();
        for (var block = firstBlock; block < endBlock; block++)
        {
            town.RefreshBounds(block, step);
            var found = town.Screen.Find(
                in _random, TownDecision.PairOf(step), RowBlocks.First(block), RowBlocks.Size, _found);
            _second.MakeRoom(found);
            LiveFirstMonth(_found.AsSpan(0, found), step);
        }
    }

    /// <summary>What waits until every part has lived the month: places in the queue, the served, and who is well.</summary>
    /// <param name="joinedAt">The queue position of the first who joined.</param>
    public void AfterService(int joinedAt)
    {
        for (var i = 0; i < _joined.Count; i++) town.Tickets[_joined[i]] = joinedAt + i;
        foreach (var row in _wellChanged) town.ChangeWell(row);
        _wellChanged.Clear();
        var (first, end) = (RowBlocks.First(firstBlock), RowBlocks.First(endBlock));
        var served = town.Queue.Served;
        for (var i = 0; i < served.Length; i++)
        {
            if (i + Batch < served.Length) Prefetch.Element(_rows, served[i + Batch]);
            var row = served[i];
            if (row < first || row >= end) continue;
            var resident = new Resident(_rows[row]).Leaving();
            if (resident.Frailty > 0)
            {
                resident = resident.WithLessFrailty();
                Frailty--;
                if (resident.Frailty == 0) town.ChangeWell(row);
            }
            _rows[row] = resident.Packed;
        }
    }

    private void LiveFirstMonth(ReadOnlySpan<Candidate> found, int step)
    {
        while (found.Length > 0 && found[^1].Row >= town.Residents) found = found[..^1];
        var firstOfBlock = _second.Count;
        var candidates = Split(found);
        AskFor(candidates, offset: 0);
        foreach (ref readonly var candidate in candidates)
        {
            if (!Live(in candidate, step, offset: 0)) continue;
            // Between the months of a pair a bound rises only by what happens here, where the draws are at hand.
            var lanes = town.Screen.LanesWithin(candidate.Row, candidate.Draws);
            if (((lanes & ~candidate.Lanes) >> TownDecision.PerMonth) != 0)
                _second.Insert(candidate with { Lanes = lanes }, firstOfBlock);
        }
    }

    private void LiveSecondMonth(int step)
    {
        var candidates = _second.Candidates;
        for (; candidates.Length > 0; candidates = candidates[Math.Min(Batch, candidates.Length)..])
        {
            var batch = candidates[..Math.Min(Batch, candidates.Length)];
            AskFor(batch, TownDecision.PerMonth);
            foreach (ref readonly var candidate in batch) Live(in candidate, step, TownDecision.PerMonth);
        }
    }

    /// <summary>Those with a lane in the pair's first month; those with one in its second are kept for it.</summary>
    private ReadOnlySpan<Candidate> Split(ReadOnlySpan<Candidate> found)
    {
        const uint firstMonth = (1 << TownDecision.PerMonth) - 1;
        // Without a branch, which nobody could predict.
        var count = 0;
        foreach (ref readonly var candidate in found)
        {
            _first[count] = candidate;
            count += (candidate.Lanes & firstMonth) != 0 ? 1 : 0;
            _second.AddIf((candidate.Lanes & ~firstMonth) != 0, in candidate);
        }
        return _first.AsSpan(0, count);
    }

    /// <summary>Asks for what candidates will read, all at once, so that they wait for it together.</summary>
    private void AskFor(ReadOnlySpan<Candidate> candidates, int offset)
    {
        foreach (ref readonly var candidate in candidates)
        {
            Prefetch.Element(_rows, candidate.Row);
            town.Ties.PrefetchPlace(candidate.Row);
        }
        var frailty = offset + TownDecision.Frailty;
        foreach (ref readonly var candidate in candidates)
            if (candidate.May(frailty) && candidate.Draws.Lane(frailty) >= _hazards.Worse(0).Bound)
                town.Ties.PrefetchTies(candidate.Row);
    }

    /// <summary>A candidate's month, with the four decisions from <paramref name="offset"/> on; whether it changed.</summary>
    private bool Live(in Candidate candidate, int step, int offset)
    {
        var row = candidate.Row;
        var resident = new Resident(_rows[row]);
        var age = resident.AgeAt(step);
        if (candidate.May(offset + TownDecision.Death)
            && Hits(in candidate, offset + TownDecision.Death, step, _hazards.Death(age, resident.Conditions)))
        {
            Die(in candidate, resident, step, offset);
            return true;
        }
        var next = resident;
        if (candidate.May(offset + TownDecision.Condition)
            && resident.Conditions < Resident.MostConditions
            && Hits(
                in candidate, offset + TownDecision.Condition, step, _hazards.Condition(age, resident.QuintileIndex)))
            next = next.WithOneConditionMore();
        if (candidate.May(offset + TownDecision.Frailty))
            next = WithFrailtyOf(next, in candidate, resident.Conditions, offset + TownDecision.Frailty, step);
        // The bound is of the old frailty, the decision of the new.
        if (!resident.Queued
            && (candidate.May(offset + TownDecision.CareOrSex) || next.Frailty > resident.Frailty)
            && Hits(in candidate, offset + TownDecision.CareOrSex, step, _hazards.Care(next.Frailty)))
        {
            next = next.Joining();
            _joined.Add(row);
        }
        if (next == resident) return false;
        Write(row, resident, next, step);
        return true;
    }

    private Resident WithFrailtyOf(Resident resident, in Candidate candidate, int conditions, int decision, int step)
    {
        var row = candidate.Row;
        var draw = _random.Draw(candidate.Draws, decision, (ulong)row, TownDecision.PairOf(step));
        if (draw.IsBelow(_hazards.Worse(conditions)))
            return resident.Frailty < Resident.MostFrailty ? resident.WithMoreFrailty() : resident;
        if (resident.Frailty == 0 || !draw.IsBelow(_hazards.WorseOrMayRecover(conditions))) return resident;
        var ties = town.Ties.Of(row);
        var well = town.WellAmong(ties);
        return draw.IsBelow(TownHazards.WorseOrRecover(conditions, well, ties.Length))
            ? resident.WithLessFrailty()
            : resident;
    }

    private void Die(in Candidate candidate, Resident resident, int step, int offset)
    {
        var row = candidate.Row;
        Deaths++;
        if (resident.Queued)
        {
            town.Queue.MakeVoid(town.Tickets[row]);
            Voided++;
        }
        var male = Hits(in candidate, offset + TownDecision.CareOrSex, step, Half);
        Write(row, resident, resident.ReplacedAt(step, male), step);
    }

    private void Write(int row, Resident before, Resident after, int step)
    {
        _rows[row] = after.Packed;
        Conditions += after.Conditions - before.Conditions;
        Frailty += after.Frailty - before.Frailty;
        if ((after.Frailty == 0) != (before.Frailty == 0)) _wellChanged.Add(row);
        town.SetBounds(row, after, step);
    }

    private bool Hits(in Candidate candidate, int decision, int step, Threshold threshold) =>
        _random.Hits(candidate.Draws, decision, (ulong)candidate.Row, TownDecision.PairOf(step), threshold);
}
