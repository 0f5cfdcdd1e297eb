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
    // Seekers looked up before their turn.
    private const int Ahead = 12;

    private Meeting[] _meetings = new Meeting[64];
    private int[] _firstPool = [];
    private int[] _poolOf = [];
    private int[] _poolStart = [];
    private Seeker[] _pooled = [];

    /// <summary>Settles the month's lapses, then its meetings.</summary>
    public void Settle(MonthContext month)
    {
        var ties = month.State.Residents.Ties;
        foreach (var (row, partner) in month.Events.Lapses)
        {
            if (!ties.Remove(row, partner)) continue;
            month.Flows.TiesLapsed++;
            month.RefreshTies(row);
            month.RefreshTies(partner);
        }
        var pools = FillPools(month);
        for (var pool = 0; pool < pools; pool++)
        {
            // Who meets next: pools follow one another, the rows of those in them do not.
            if (pool + 2 < pools)
                foreach (ref readonly var seeker in _pooled.AsSpan(_poolStart[pool + 1], _poolStart[pool + 2] - _poolStart[pool + 1]))
                {
                    ties.Prefetch(seeker.Row);
                    month.State.Residents.Prefetch(seeker.Row);
                }
            Meet(month, _pooled.AsSpan(_poolStart[pool], _poolStart[pool + 1] - _poolStart[pool]));
        }
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
        if (_poolOf.Length < seekers.Count) (_poolOf, _pooled) = (new int[seekers.Count * 2], new Seeker[seekers.Count * 2]);
        Array.Clear(_poolStart);
        var reachesWide = Threshold.Of(connection.WideShare).Bound;
        for (var i = 0; i < seekers.Count; i++)
        {
            if (i + Ahead < seekers.Count) state.Residents.Prefetch(seekers[i + Ahead]);
            var id = state.Residents.Id[seekers[i]];
            var home = state.Residents.Neighbourhood[seekers[i]];
            var lane = month.Random.Lane(RandomDecision.TieReach, id, month.Month);
            var hash = KeyedHash.Of(lane, id);
            _poolOf[i] = lane < reachesWide
                ? _firstPool[neighbourhoods] + KeyedHash.Bucket(hash, wide)
                : _firstPool[home] + KeyedHash.Bucket(hash, _firstPool[home + 1] - _firstPool[home]);
            _poolStart[_poolOf[i] + 1]++;
        }
        for (var pool = 0; pool < pools; pool++) _poolStart[pool + 1] += _poolStart[pool];
        // Filling from the back leaves each start where it belongs.
        for (var i = seekers.Count - 1; i >= 0; i--)
        {
            if (i >= Ahead) state.Residents.Prefetch(seekers[i - Ahead]);
            _pooled[--_poolStart[_poolOf[i] + 1]] = new Seeker(
                state.Residents.Id[seekers[i]], seekers[i], state.Residents.BirthMonth[seekers[i]]);
        }
        for (var pool = 0; pool < pools; pool++) _poolStart[pool] = _poolStart[pool + 1];
        _poolStart[pools] = seekers.Count;
        return pools;
    }

    private static int PoolsOf(double expected) => Math.Max(1, (int)Math.Round(expected));

    private void Meet(MonthContext month, ReadOnlySpan<Seeker> seekers)
    {
        if (seekers.Length < 2) return;
        var ties = month.State.Residents.Ties;
        var half = month.Hazards.Parameters.Connection.AgeHalfDistance * Month.PerYear;
        var most = seekers.Length * (seekers.Length - 1) / 2;
        if (_meetings.Length < most) _meetings = new Meeting[2 * most];
        var count = 0;
        for (var i = 0; i < seekers.Length; i++)
            for (var j = i + 1; j < seekers.Length; j++)
            {
                ref readonly var one = ref seekers[i];
                ref readonly var other = ref seekers[j];
                var pair = KeyedHash.OfPair(one.Id, other.Id);
                var apart = (one.BirthMonth - other.BirthMonth) / half;
                var lane = month.Random.Lane(RandomDecision.PairMeets, pair, month.Month);
                _meetings[count++] = new Meeting((lane + 0.5) * (1 + apart * apart), pair, i, j);
            }
        // Pools are small: looking for the soonest pair that is left is cheaper than sorting all.
        while (count > 0)
        {
            var soonest = 0;
            for (var i = 1; i < count; i++)
                if (_meetings[i].CompareTo(_meetings[soonest]) < 0) soonest = i;
            var meeting = _meetings[soonest];
            _meetings[soonest] = _meetings[--count];
            var (one, other) = (seekers[meeting.One].Row, seekers[meeting.Other].Row);
            // Friends already, or no room: the next pair has its turn.
            if (!ties.Add(one, other)) continue;
            month.Flows.TiesMade++;
            month.RefreshTies(one);
            month.RefreshTies(other);
            count = Without(meeting, count);
        }
    }

    /// <summary>Drops the pairs that one of the two just met belongs to.</summary>
    private int Without(Meeting met, int count)
    {
        var left = 0;
        for (var i = 0; i < count; i++)
        {
            ref readonly var meeting = ref _meetings[i];
            if (meeting.One != met.One && meeting.One != met.Other && meeting.Other != met.One && meeting.Other != met.Other)
                _meetings[left++] = meeting;
        }
        return left;
    }

    private readonly record struct Seeker(ulong Id, int Row, short BirthMonth);

    /// <summary>Two seekers of a pool, by their places in it, and how soon they meet.</summary>
    private readonly record struct Meeting(double Score, ulong Pair, int One, int Other) : IComparable<Meeting>
    {
        public int CompareTo(Meeting other)
        {
            var byScore = Score.CompareTo(other.Score);
            return byScore != 0 ? byScore : Pair.CompareTo(other.Pair);
        }
    }
}
