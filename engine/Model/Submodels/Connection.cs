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
    private readonly List<(double Score, ulong Pair, int One, int Other)> _pairs = [];
    private int[] _poolOf = [];
    private int[] _poolStart = [];
    private int[] _pooled = [];

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
            Meet(month, _pooled.AsSpan(_poolStart[pool], _poolStart[pool + 1] - _poolStart[pool]));
    }

    /// <summary>Sorts the seekers by pool: those of a neighbourhood's pools first, then those of the place's.</summary>
    private int FillPools(MonthContext month)
    {
        var (state, seekers) = (month.State, month.Events.Seekers);
        var connection = month.Hazards.Parameters.Connection;
        // Pools follow the published population, so that nobody's coming or going changes their number.
        var perResident = connection.SeekingRate.At(40) / Month.PerYear / connection.MeetingPool;
        var near = 1;
        for (var n = 0; n < state.Neighbourhoods.Count; n++)
            near = Math.Max(near, (int)Math.Ceiling(state.Neighbourhoods.StartingResidents(n) * perResident));
        var wide = (int)Math.Ceiling(month.Hazards.Projection.Starting * perResident * connection.WideShare) + 1;
        var pools = state.Neighbourhoods.Count * near + wide;

        if (_poolStart.Length < pools + 1) _poolStart = new int[pools + 1];
        if (_poolOf.Length < seekers.Count) (_poolOf, _pooled) = (new int[seekers.Count * 2], new int[seekers.Count * 2]);
        Array.Clear(_poolStart);
        var reachesWide = Threshold.Of(connection.WideShare).Value;
        for (var i = 0; i < seekers.Count; i++)
        {
            var id = state.Residents.Id[seekers[i]];
            var bits = month.Random.Bits(RandomDecision.TieReach, id, month.Month);
            var hash = KeyedHash.Of(bits, id);
            _poolOf[i] = bits < reachesWide
                ? state.Neighbourhoods.Count * near + KeyedHash.Bucket(hash, wide)
                : state.Residents.Neighbourhood[seekers[i]] * near + KeyedHash.Bucket(hash, near);
            _poolStart[_poolOf[i] + 1]++;
        }
        for (var pool = 0; pool < pools; pool++) _poolStart[pool + 1] += _poolStart[pool];
        // Filling from the back leaves each start where it belongs.
        for (var i = seekers.Count - 1; i >= 0; i--) _pooled[--_poolStart[_poolOf[i] + 1]] = seekers[i];
        for (var pool = 0; pool < pools; pool++) _poolStart[pool] = _poolStart[pool + 1];
        _poolStart[pools] = seekers.Count;
        return pools;
    }

    private void Meet(MonthContext month, ReadOnlySpan<int> seekers)
    {
        if (seekers.Length < 2) return;
        var residents = month.State.Residents;
        var half = month.Hazards.Parameters.Connection.AgeHalfDistance * Month.PerYear;
        _pairs.Clear();
        for (var i = 0; i < seekers.Length; i++)
            for (var j = i + 1; j < seekers.Length; j++)
            {
                var (one, other) = (seekers[i], seekers[j]);
                if (residents.Ties.Tied(one, other)) continue;
                var pair = KeyedHash.OfPair(residents.Id[one], residents.Id[other]);
                var apart = (residents.BirthMonth[one] - residents.BirthMonth[other]) / half;
                var score = month.Random.Uniform(RandomDecision.PairMeets, pair, month.Month) * (1 + apart * apart);
                _pairs.Add((score, pair, one, other));
            }
        _pairs.Sort(static (a, b) =>
        {
            var byScore = a.Score.CompareTo(b.Score);
            return byScore != 0 ? byScore : a.Pair.CompareTo(b.Pair);
        });
        Span<bool> met = stackalloc bool[seekers.Length];
        foreach (var (_, _, one, other) in _pairs)
        {
            var (i, j) = (seekers.IndexOf(one), seekers.IndexOf(other));
            if (met[i] || met[j] || !residents.Ties.Add(one, other)) continue;
            met[i] = met[j] = true;
            month.Flows.TiesMade++;
            month.RefreshTies(one);
            month.RefreshTies(other);
        }
    }
}
