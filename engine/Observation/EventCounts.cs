using Catalyst.Engine.Model.Hazards;

namespace Catalyst.Engine.Observation;

/// <summary>What befell residents in a month, counted by age band.</summary>
public sealed class EventCounts
{
    /// <summary>Age bands: under 18, 18 to 64, 65 to 79, 80 and over.</summary>
    public const int Bands = 4;

    /// <summary>Age from which the last band counts.</summary>
    public const int OldestBandFrom = 80;

    /// <summary>Deaths.</summary>
    public long[] Deaths { get; } = new long[Bands];

    /// <summary>Residents who stopped being independent.</summary>
    public long[] NewDependency { get; } = new long[Bands];

    /// <summary>Residents whose second long-term condition began.</summary>
    public long[] NewMultimorbidity { get; } = new long[Bands];

    /// <summary>Emergency admissions to hospital.</summary>
    public long[] Admissions { get; } = new long[Bands];

    /// <summary>The band of an age in whole years.</summary>
    public static int BandOf(int age) => age < LifeHazards.AdultAge ? 0 : age < LifeHazards.OlderAge ? 1 : age < OldestBandFrom ? 2 : 3;

    /// <summary>Adds other counts.</summary>
    public void Add(EventCounts other)
    {
        for (var band = 0; band < Bands; band++)
        {
            Deaths[band] += other.Deaths[band];
            NewDependency[band] += other.NewDependency[band];
            NewMultimorbidity[band] += other.NewMultimorbidity[band];
            Admissions[band] += other.Admissions[band];
        }
    }

    /// <summary>Sets every count to 0.</summary>
    public void Clear()
    {
        Array.Clear(Deaths);
        Array.Clear(NewDependency);
        Array.Clear(NewMultimorbidity);
        Array.Clear(Admissions);
    }
}
