namespace Catalyst.Scenarios.Inputs.Reading;

/// <summary>Gathers every fault of every file, so that all are reported at once before anything runs.</summary>
public sealed class Faults
{
    /// <summary>Faults kept; a hostile file could otherwise fill memory with them.</summary>
    public const int Most = 1000;

    private readonly List<Fault> _all = [];

    /// <summary>The faults, in the order in which they were met.</summary>
    public IReadOnlyList<Fault> All => _all;

    /// <summary>Faults met beyond <see cref="Most"/>, which are only counted.</summary>
    public int Omitted { get; private set; }

    /// <summary>How many faults were met.</summary>
    public int Count => _all.Count + Omitted;

    /// <summary>Whether anything is wrong.</summary>
    public bool Any => _all.Count > 0;

    /// <summary>Adds a fault; file and path are made safe to print.</summary>
    public void Add(string file, string path, string message)
    {
        if (_all.Count < Most)
            _all.Add(new Fault(EchoedText.Safe(file, 300), EchoedText.Safe(path, 300), message));
        else
            Omitted++;
    }

    /// <summary>The faults one a line, and how many more there are.</summary>
    public IEnumerable<string> Lines()
    {
        foreach (var fault in _all)
            yield return fault.ToString();
        if (Omitted > 0)
            yield return $"and {Omitted} more faults";
    }
}
