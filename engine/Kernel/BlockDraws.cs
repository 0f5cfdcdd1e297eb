namespace Catalyst.Engine.Kernel;

/// <summary>
/// Draws of one entity in one month whose decisions stand in one block: the block is made once for all of them, and so are
/// the further bits of each half of it. What is drawn is what <see cref="KeyedRandom"/> draws one by one.
/// </summary>
public ref struct BlockDraws
{
    private readonly ref readonly KeyedRandom _random;
    private readonly PhiloxBlock _lanes;
    private readonly ulong _entity;
    private readonly Month _month;
    private readonly int _block;
    private readonly int _ordinal;
    private PhiloxBlock _lowFurther;
    private PhiloxBlock _highFurther;
    private bool _hasLow;
    private bool _hasHigh;

    /// <summary>The draws of the block that a decision stands in.</summary>
    public BlockDraws(in KeyedRandom random, int decision, ulong entity, Month month, int ordinal = 0)
    {
        _random = ref random;
        (_entity, _month, _block, _ordinal) = (entity, month, decision / PhiloxBlock.Lanes, ordinal);
        _lanes = random.BlockOf(decision, entity, month, ordinal);
    }

    /// <summary>A number strictly between 0 and 1, as <see cref="KeyedRandom.Uniform"/>.</summary>
    public double Uniform(int decision)
    {
        Note(decision);
        return KeyedRandom.UniformOf((ulong)_lanes.Lane(decision & 7) << 32 | Further(decision & 7));
    }

    /// <summary>Whether the event of a probability happens, as <see cref="KeyedRandom.Hits(int, ulong, Month, Threshold, int)"/>.</summary>
    public bool Hits(int decision, Threshold threshold)
    {
        Note(decision);
        uint draw = _lanes.Lane(decision & 7);
        return draw < threshold.Top || (draw == threshold.Top && Further(decision & 7) < threshold.Low);
    }

    private readonly void Note(int decision)
    {
        if (decision / PhiloxBlock.Lanes != _block) throw new ArgumentException($"Decision {decision} is not of block {_block}.", nameof(decision));
        _random.Ledger?.Record(decision, _entity, _month, _ordinal);
    }

    private uint Further(int lane)
    {
        if (lane < PhiloxBlock.Lanes / 2)
        {
            if (!_hasLow) (_lowFurther, _hasLow) = (Made(lane), true);
            return _lowFurther.Word(lane);
        }
        if (!_hasHigh) (_highFurther, _hasHigh) = (Made(lane), true);
        return _highFurther.Word(lane);
    }

    private readonly PhiloxBlock Made(int lane) =>
        _random.FurtherBlockOf(_block * PhiloxBlock.Lanes + lane, _entity, _month, _ordinal);
}
