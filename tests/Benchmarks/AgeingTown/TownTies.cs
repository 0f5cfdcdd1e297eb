using Catalyst.Engine.Kernel;

namespace Catalyst.Benchmarks.AgeingTown;

/// <summary>Watts and Strogatz's ring: four ties forward from each resident, each rewired with probability 0.1.</summary>
internal sealed class TownTies
{
    private const int Forward = 4;
    private static readonly Threshold Rewired = Threshold.Of(0.1);

    private readonly int[] _first;
    private readonly int[] _partners;

    public TownTies(KeyedRandom random, int residents, int threads)
    {
        var forward = new int[residents * (long)Forward];
        RowBlocks.Run(residents, threads, block =>
        {
            for (var i = 0; i < RowBlocks.Length(block, residents); i++)
                for (var j = 0; j < Forward; j++)
                    forward[(long)(RowBlocks.First(block) + i) * Forward + j] =
                        PartnerOf(random, RowBlocks.First(block) + i, j, residents);
        });
        // Count, then place: _first[row] is the end of a row's ties until they are placed, its beginning after.
        _first = Columns.Of<int>(residents + 1);
        for (var tie = 0L; tie < forward.LongLength; tie++)
        {
            _first[tie / Forward]++;
            _first[forward[tie]]++;
        }
        for (var row = 1; row <= residents; row++) _first[row] += _first[row - 1];
        _partners = Columns.Of<int>(2 * forward.Length);
        for (var tie = forward.LongLength - 1; tie >= 0; tie--)
        {
            var (one, other) = ((int)(tie / Forward), forward[tie]);
            _partners[--_first[one]] = other;
            _partners[--_first[other]] = one;
        }
    }

    public ReadOnlySpan<int> Of(int row) => _partners.AsSpan(_first[row], _first[row + 1] - _first[row]);

    /// <summary>Asks for where a row's ties stand, then, once that has come, for the ties themselves.</summary>
    public void PrefetchPlace(int row) => Prefetch.Element(_first, row);

    /// <inheritdoc cref="PrefetchPlace"/>
    public void PrefetchTies(int row) => Prefetch.Element(_partners, _first[row]);

    private static int PartnerOf(in KeyedRandom random, int row, int j, int residents)
    {
        if (!random.Hits(TownDecision.Rewire, (ulong)row, TownDecision.BeforeStart, Rewired, j))
            return (row + j + 1) % residents;
        for (var attempt = 0; ; attempt++)
        {
            var ordinal = j + Forward * attempt;
            var partner = KeyedHash.Bucket(
                random.Bits(TownDecision.RewireTo, (ulong)row, TownDecision.BeforeStart, ordinal) << 16, residents);
            if (partner != row) return partner;
        }
    }
}
