using System.Runtime.InteropServices;
using Catalyst.Engine.Kernel;

namespace Catalyst.Engine.Model.Entities;

/// <summary>
/// What is known of a resident beside identity, ties and bounds, in half a cache line. <see cref="Residents"/> tells what each
/// field means and gives it by row.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = Size)]
public struct ResidentRecord
{
    internal const int Size = 32;

    internal const int StatusAt = 0;
    internal const int NeighbourhoodAt = 4;
    internal const int BirthMonthAt = 6;
    internal const int ReceivesAt = 8;
    internal const int SuitsAt = 10;
    internal const int WaitsAt = 12;
    internal const int LostAt = 14;
    internal const int LostUntilAt = 16;
    internal const int SupportedSinceAt = 18;
    internal const int ContactMonthAt = 20;
    internal const int CareMonthAt = 22;
    internal const int SexAt = 24;
    internal const int GroupAt = 25;
    internal const int HelpedByAt = 26;
    internal const int ProviderAt = 27;
    internal const int FitAt = 28;
    internal const int StaleAt = 30;

    [FieldOffset(StatusAt)] internal ResidentStatus Status;
    [FieldOffset(NeighbourhoodAt)] internal ushort Neighbourhood;
    [FieldOffset(BirthMonthAt)] internal short BirthMonth;
    [FieldOffset(SexAt)] internal byte Sex;
    [FieldOffset(GroupAt)] internal byte Group;
    [FieldOffset(HelpedByAt)] internal byte HelpedBy;
    [FieldOffset(ProviderAt)] internal byte Provider;

    /// <summary>The record of a row that nobody holds: nothing befalls it, which one look at the status tells.</summary>
    internal static ResidentRecord Nobody => new()
    {
        Status = default(ResidentStatus).AsInert(),
        Neighbourhood = Residents.Nowhere,
        Group = Residents.None,
        HelpedBy = Residents.None,
        Provider = Residents.None,
    };
}
