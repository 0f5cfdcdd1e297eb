namespace Catalyst.Engine.Kernel;

/// <summary>
/// One draw of <see cref="KeyedRandom"/>: sixteen bits at hand, and 32 more where a threshold ties with them.
/// </summary>
public readonly struct KeyedDraw
{
    private readonly KeyedRandom _random;
    private readonly ulong _entity;
    private readonly int _decision;
    private readonly int _ordinal;
    private readonly Month _month;
    private readonly ushort _lane;

    internal KeyedDraw(in KeyedRandom random, ushort lane, int decision, ulong entity, Month month, int ordinal)
    {
        _random = random;
        _lane = lane;
        _decision = decision;
        _entity = entity;
        _month = month;
        _ordinal = ordinal;
    }

    /// <summary>Whether the draw is below a threshold: whether an event of that probability happens.</summary>
    public bool IsBelow(Threshold threshold) =>
        _lane < threshold.Top
        || (_lane == threshold.Top && _random.FurtherBitsOf(_decision, _entity, _month, _ordinal) < threshold.Low);
}
