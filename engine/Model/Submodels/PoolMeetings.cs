using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Schedule;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>Somebody who looks for a tie.</summary>
internal readonly record struct Seeker(ulong Id, int Row, short BirthMonth);

/// <summary>
/// What becomes of the seekers of a run of pools: within a pool the pairs whose draw is lowest for their difference in age
/// become friends. What follows for them is settled afterwards.
/// </summary>
internal sealed class PoolMeetings
{
    private Meeting[] _meetings = new Meeting[64];

    /// <summary>Rows of those who met.</summary>
    public List<int> Met { get; } = [];

    /// <summary>Lets the seekers of pools from one to another meet.</summary>
    /// <param name="month">The month.</param>
    /// <param name="pooled">The seekers, pool after pool.</param>
    /// <param name="starts">Where each pool begins among them.</param>
    /// <param name="first">The first pool.</param>
    /// <param name="end">The pool behind the last.</param>
    public void Meet(MonthContext month, Seeker[] pooled, int[] starts, int first, int end)
    {
        Met.Clear();
        var ties = month.State.Residents.Ties;
        for (var pool = first; pool < end; pool++)
        {
            // Who meets next: pools follow one another, the rows of those in them do not.
            if (pool + 1 < end)
                foreach (ref readonly var seeker in pooled.AsSpan(starts[pool + 1]..starts[pool + 2]))
                    ties.Prefetch(seeker.Row);
            Meet(month, pooled.AsSpan(starts[pool]..starts[pool + 1]));
        }
    }

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
            Met.Add(one);
            Met.Add(other);
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
