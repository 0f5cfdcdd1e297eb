namespace Catalyst.Engine.Model;

/// <summary>Units in which the model counts: care in whole minutes, money in whole pence.</summary>
internal static class Quantities
{
    /// <summary>Minutes in an hour.</summary>
    public const int MinutesPerHour = 60;

    /// <summary>Pence in a pound.</summary>
    public const int PencePerPound = 100;
}
