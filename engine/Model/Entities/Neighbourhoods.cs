namespace Catalyst.Engine.Model.Entities;

/// <summary>The synthetic neighbourhoods of a place: what stands still while residents come and go.</summary>
/// <param name="decile">Deprivation tenth of each, 1 (most deprived) to 10.</param>
/// <param name="infrastructure">
/// Social infrastructure of each, in standard deviations above the national mean (the Community Needs Index, reversed).
/// </param>
/// <param name="supportWeights">Paid support of community groups in each over the mean.</param>
/// <param name="startingResidents">Residents at the start.</param>
public sealed class Neighbourhoods(int[] decile, double[] infrastructure, double[] supportWeights, int[] startingResidents)
{
    /// <summary>Deprivation fifths.</summary>
    public const int Quintiles = 5;

    /// <summary>Neighbourhoods.</summary>
    public int Count => decile.Length;

    /// <summary>Deprivation tenth, 1 (most deprived) to 10.</summary>
    public int Decile(int neighbourhood) => decile[neighbourhood];

    /// <summary>Deprivation fifth, 0 (most deprived) to 4, as tables index it.</summary>
    public int Quintile(int neighbourhood) => QuintileOf(decile[neighbourhood]);

    /// <summary>The deprivation fifth, 0 to 4, of a tenth, 1 to 10.</summary>
    public static int QuintileOf(int decile) => (decile - 1) / 2;

    /// <summary>Social infrastructure in standard deviations above the national mean.</summary>
    public double Infrastructure(int neighbourhood) => infrastructure[neighbourhood];

    /// <summary>Paid support of community groups in a neighbourhood over the mean.</summary>
    public double SupportWeight(int neighbourhood) => supportWeights[neighbourhood];

    /// <summary>Residents at the start.</summary>
    public int StartingResidents(int neighbourhood) => startingResidents[neighbourhood];
}
