using Catalyst.Engine.Kernel;

namespace Catalyst.Benchmarks.AgeingTown;

/// <summary>Candidates in row order, which wait for the second month of a pair.</summary>
internal sealed class CandidateList
{
    private Candidate[] _candidates = new Candidate[1024];

    public int Count { get; private set; }

    public ReadOnlySpan<Candidate> Candidates => _candidates.AsSpan(0, Count);

    public void Clear() => Count = 0;

    /// <summary>Makes room for so many more, and one that is not kept.</summary>
    public void MakeRoom(int more)
    {
        // As many again may be inserted later.
        if (Count + 2 * more + 1 > _candidates.Length)
            Array.Resize(ref _candidates, Math.Max(_candidates.Length * 2, Count + 2 * more + 1));
    }

    /// <summary>Adds a candidate on a condition, without a branch; there must be room.</summary>
    public void AddIf(bool condition, in Candidate candidate)
    {
        _candidates[Count] = candidate;
        Count += condition ? 1 : 0;
    }

    /// <summary>Puts a candidate where its row belongs; it replaces one of its own row.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="first">Where to stop looking for the place.</param>
    public void Insert(in Candidate candidate, int first)
    {
        var at = Count;
        while (at > first && _candidates[at - 1].Row >= candidate.Row) at--;
        if (at == Count || _candidates[at].Row != candidate.Row)
        {
            Array.Copy(_candidates, at, _candidates, at + 1, Count - at);
            Count++;
        }
        _candidates[at] = candidate;
    }
}
