using System.Globalization;
using Catalyst.Engine.Model.Parameters;

namespace Catalyst.Scenarios.Inputs.Parameters;

/// <summary>How files name the axes of a table and what stands on them.</summary>
public static class AxisLabels
{
    /// <summary>Lowest and highest label of a free axis: oldest age, last year.</summary>
    public const int OldestAge = 120, FirstYear = 1900, LastYear = 2200;

    /// <summary>The key of an axis in a table.</summary>
    public static string NameOf(Axis axis) => axis switch
    {
        Axis.Age => "age",
        Axis.Year => "year",
        Axis.Sex => "sex",
        Axis.Decile => "decile",
        Axis.Quintile => "quintile",
        Axis.Conditions => "conditions",
        Axis.Dependency => "dependency",
        Axis.Ownership => "ownership",
        Axis.LaterDependency => "later",
        Axis.NeedLevel => "level",
        Axis.WiderNeed => "need",
        Axis.WiderLevel => "level",
        Axis.Carer => "carer",
        _ => throw new ArgumentOutOfRangeException(nameof(axis), axis, "The axis has no name in files."),
    };

    /// <summary>The labels of an axis on which exactly these must stand; empty where they are free (age, year).</summary>
    public static IReadOnlyList<string> Fixed(Axis axis) => axis switch
    {
        Axis.Sex => ["female", "male"],
        Axis.Conditions => ["0", "1", "2", "3", "4+"],
        Axis.Dependency or Axis.LaterDependency => ["independent", "low", "medium", "high"],
        Axis.Ownership => ["private", "voluntary", "public"],
        Axis.NeedLevel => ["0", "1", "2", "3"],
        Axis.WiderNeed => ["livelihood", "family", "home"],
        Axis.WiderLevel => ["none", "some", "acute"],
        Axis.Carer => ["elsewhere", "co-resident"],
        Axis.Decile or Axis.Quintile =>
            [.. Enumerable.Range(1, ParameterTable.Size(axis)).Select(label => label.ToString(CultureInfo.InvariantCulture))],
        _ => [],
    };

    /// <summary>A label of a table as files write it.</summary>
    public static string LabelOf(Axis axis, int label) =>
        Fixed(axis) is { Count: > 0 } names ? names[label] : label.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether the labels of an axis are numbers in the file and not text.</summary>
    public static bool AreNumbers(Axis axis) => axis is Axis.Age or Axis.Year or Axis.Decile or Axis.Quintile;

    /// <summary>The lowest and highest label that a free axis may have.</summary>
    public static (int Lowest, int Highest) Span(Axis axis) => axis == Axis.Age ? (0, OldestAge) : (FirstYear, LastYear);
}
