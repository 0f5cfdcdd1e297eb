using System.Runtime.InteropServices;
using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Schedule;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>
/// Ties made and lost. Seekers meet in small pools (a keyed part of the neighbourhood, or of the whole place), and within
/// a pool the pairs whose draw is lowest for their difference in age become friends: a seeker more or less moves only the
/// pool it is in.
/// </summary>
public sealed class Connection
{
    // Runs of pools for each thread: more than one, since some are fuller than others.
    private const int RunsEach = 8;

    private readonly List<PoolMeetings> _runs = [];
    private readonly List<Run> _met = [];
    private int[] _firstPool = [];
    private int[] _poolOf = [];
    private int[] _poolStart = [];
    private Seeker[] _seekers = [];
    private Seeker[] _pooled = [];

    /// <summary>Settles the month's lapses, then its meetings.</summary>
    public void Settle(MonthContext month)
    {
        var (residents, ties) = (month.State.Residents, month.State.Residents.Ties);
        var lapses = CollectionsMarshal.AsSpan(month.Events.Lapses);
        for (var i = 0; i < lapses.Length; i++)
        {
            if (i + FetchAhead.Distance < lapses.Length)
            {
                // Rows come in order, those they are tied to do not.
                FetchAhead.WithTies(residents, lapses[i + FetchAhead.Distance].Row);
                FetchAhead.WithTies(residents, lapses[i + FetchAhead.Distance].Partner);
            }
            var (row, partner) = lapses[i];
            if (!ties.Remove(row, partner)) continue;
            month.Flows.TiesLapsed++;
            month.RefreshTies(row);
            month.RefreshTies(partner);
        }
        var pools = FillPools(month);
        var runs = month.Threads <= 1 ? 1 : month.Threads * RunsEach;
        while (_runs.Count < runs) _runs.Add(new PoolMeetings());
        // Nobody seeks in two pools: what happens in one touches no other.
        Pieces.Do(runs, month.Threads, (Self: this, month, pools, runs), static (work, run) =>
        {
            var (first, end) = Pieces.PartOf(work.pools, run, work.runs);
            work.Self._runs[run].Meet(work.month, work.Self._pooled, work.Self._poolStart, first, end);
        });
        Refresh(month, runs);
    }

    /// <summary>Settles what follows for those who met, each once, in runs of residents.</summary>
    private void Refresh(MonthContext month, int poolRuns)
    {
        var rows = month.State.Residents.Rows;
        var runs = RowBlocks.Runs(rows, month.Threads);
        while (_met.Count < runs) _met.Add(new Run());
        for (var run = 0; run < runs; run++) _met[run].Rows.Clear();
        for (var run = 0; run < poolRuns; run++)
        {
            month.Flows.TiesMade += _runs[run].Met.Count / 2;
            foreach (var row in _runs[run].Met) _met[RowBlocks.RunWith(row, runs, rows)].Rows.Add(row);
        }
        Pieces.Do(runs, month.Threads, (_met, month), static (work, run) => work._met[run].Refresh(work.month));
        for (var run = 0; run < runs; run++) month.Events.Reviews.AddRange(_met[run].Events.Reviews);
    }

    /// <summary>Sorts the seekers by pool: those of a neighbourhood's pools first, then those of the place's.</summary>
    private int FillPools(MonthContext month)
    {
        var (state, seekers) = (month.State, month.Events.Seekers);
        var connection = month.Hazards.Parameters.Connection;
        // Pools follow the published population, so that nobody's coming or going changes their number.
        var perResident = month.Hazards.SeekersPerResident / connection.MeetingPool;
        var neighbourhoods = state.Neighbourhoods.Count;
        if (_firstPool.Length < neighbourhoods + 1) _firstPool = new int[neighbourhoods + 1];
        for (var n = 0; n < neighbourhoods; n++)
            _firstPool[n + 1] = _firstPool[n] + PoolsOf(
                state.Neighbourhoods.StartingResidents(n) * perResident * (1 - connection.WideShare));
        var wide = PoolsOf(month.Hazards.Projection.Starting * perResident * connection.WideShare);
        var pools = _firstPool[neighbourhoods] + wide;

        if (_poolStart.Length < pools + 1) _poolStart = new int[pools + 1];
        if (_poolOf.Length < seekers.Count)
            (_poolOf, _seekers, _pooled) = (new int[seekers.Count * 2], new Seeker[seekers.Count * 2], new Seeker[seekers.Count * 2]);
        Array.Clear(_poolStart);
        RowBlocks.Run(seekers.Count, month.Threads, (Self: this, month, seekers, wide), static (work, block) => work.Self.FindPools(
            work.month, RowBlocks.First(block), RowBlocks.Length(block, work.seekers.Count), work.wide));
        for (var i = 0; i < seekers.Count; i++) _poolStart[_poolOf[i] + 1]++;
        for (var pool = 0; pool < pools; pool++) _poolStart[pool + 1] += _poolStart[pool];
        // Filling from the back leaves each start where it belongs.
        for (var i = seekers.Count - 1; i >= 0; i--) _pooled[--_poolStart[_poolOf[i] + 1]] = _seekers[i];
        for (var pool = 0; pool < pools; pool++) _poolStart[pool] = _poolStart[pool + 1];
        _poolStart[pools] = seekers.Count;
        return pools;
    }

    /// <summary>Looks up some seekers and the pool of each.</summary>
    private void FindPools(MonthContext month, int first, int count, int wide)
    {
        var (residents, end) = (month.State.Residents, first + count);
        var seekers = CollectionsMarshal.AsSpan(month.Events.Seekers)[..end];
        var reachesWide = Threshold.Of(month.Hazards.Parameters.Connection.WideShare).Bound;
        for (var i = first; i < end; i++)
        {
            FetchAhead.Resident(residents, seekers, i);
            var row = seekers[i];
            var id = residents.Id[row];
            var home = residents.Neighbourhood[row];
            var lane = month.Random.Lane(RandomDecision.TieReach, id, month.Month);
            var hash = KeyedHash.Of(lane, id);
            _seekers[i] = new Seeker(id, row, residents.BirthMonth[row]);
            _poolOf[i] = lane < reachesWide
                ? _firstPool[month.State.Neighbourhoods.Count] + KeyedHash.Bucket(hash, wide)
                : _firstPool[home] + KeyedHash.Bucket(hash, _firstPool[home + 1] - _firstPool[home]);
        }
    }

    private static int PoolsOf(double expected) => Math.Max(1, (int)Math.Round(expected));

    /// <summary>Those of a run of residents who met.</summary>
    private sealed class Run
    {
        private MonthContext? _month;

        public List<int> Rows { get; } = [];

        public MonthEvents Events { get; } = new();

        /// <summary>Sets what follows from their new ties.</summary>
        public void Refresh(MonthContext place)
        {
            Events.Clear();
            var (month, residents) = (place.Apart(ref _month, events: Events), place.State.Residents);
            var rows = CollectionsMarshal.AsSpan(Rows);
            for (var i = 0; i < rows.Length; i++)
            {
                FetchAhead.ResidentAndTies(residents, rows, i);
                month.RefreshTies(rows[i]);
            }
        }
    }
}
