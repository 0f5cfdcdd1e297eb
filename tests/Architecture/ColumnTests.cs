using System.Text.RegularExpressions;
using Catalyst.Engine.Model;
using Catalyst.Engine.Observation;

namespace Catalyst.Tests.Architecture;

/// <summary>Every column is declared once, and its name says what it is measured in.</summary>
public sealed partial class ColumnTests
{
    private static readonly string[] Themes =
        ["", "demand pressure", "prevention", "integration", "equity", "money", "community", "power and culture", "population"];

    // A name that ends so is measured in this, and what is measured in this has a name that ends so.
    private static readonly (string Ending, string Unit)[] Endings =
    [
        ("_share", "share"), ("_gbp", "GBP"), ("_months", "months"), ("_per_1000", "per 1,000"), ("_hours", "hours"),
        ("_level", "severity level"), ("_person_months", "person-months"), ("_years", "years"),
    ];

    public static TheoryData<string> Tables => [.. ObservationColumns.Tables.Select(table => table.Name)];

    [Fact]
    public void Tables_Declared_HaveDifferentNames() =>
        Assert.Equal(ObservationColumns.Tables.Count, ObservationColumns.Tables.Select(table => table.Name).Distinct().Count());

    [Theory]
    [MemberData(nameof(Tables))]
    public void Columns_OfATable_AreDeclaredOnceInSnakeCase(string name)
    {
        var columns = Of(name);
        Assert.Equal(columns.Count, columns.Select(column => column.Name).Distinct().Count());
        Assert.All(columns, column => Assert.Matches(SnakeCase(), column.Name));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Columns_OfATable_StartWithItsKeys(string name)
    {
        var columns = Of(name);
        Assert.Equal(ObservationKind.Key, columns[0].Kind);
        var keys = columns.TakeWhile(column => column.Kind == ObservationKind.Key).Count();
        Assert.DoesNotContain(columns.Skip(keys), column => column.Kind == ObservationKind.Key);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Columns_OfATable_SayWhatTheyAre(string name) => Assert.All(Of(name), column =>
    {
        Assert.EndsWith(".", column.Meaning, StringComparison.Ordinal);
        Assert.Contains(column.Theme, Themes);
        Assert.Equal(column.Type == ObservationType.Label, column.Labels.Count > 0);
        // A label has no unit; what else has none is an identity.
        Assert.True(column.Unit.Length > 0 || column.Labels.Count > 0 || column.Name is "resident" or "group" or "neighbourhood" or "service",
            $"{column.Name} has no unit.");
    });

    [Theory]
    [MemberData(nameof(Tables))]
    public void Columns_MeasuredInAUnit_EndInIt(string name) => Assert.All(Of(name).Where(column => column.Kind != ObservationKind.Key), column =>
    {
        foreach (var (ending, unit) in Endings)
            if (column.Name.EndsWith(ending, StringComparison.Ordinal))
                Assert.Contains(LongestUnit(column.Name, unit), column.Unit, StringComparison.Ordinal);
        if (column.Type != ObservationType.Real) return;
        Assert.True(Endings.Any(each => $"_{column.Name}".EndsWith(each.Ending, StringComparison.Ordinal)) || column.Unit == "doors",
            $"{column.Name} is measured in {column.Unit} and does not say so.");
    });

    [Fact]
    public void Columns_Final_SayWhichWayIsBetterOrNeither()
    {
        foreach (var column in ObservationColumns.Tables.SelectMany(table => table.Declared))
            if (column.Better != Better.Neither) Assert.Equal(ObservationKind.Final, column.Kind);
    }

    /// <summary>Whoever needs a column asks the list: a name written twice comes apart.</summary>
    [Fact]
    public void ColumnNames_OutsideTheList_AreWrittenNowhereInTheEngine()
    {
        var names = ObservationColumns.Tables.SelectMany(table => table.Declared).Select(column => column.Name)
            .Where(name => name.Contains('_', StringComparison.Ordinal)).ToHashSet();
        Assert.NotEmpty(names);
        var elsewhere =
            from method in Intermediate.Methods(typeof(ModelState).Assembly)
            where Intermediate.Outermost(method) != typeof(ObservationColumns)
            from text in Intermediate.Texts(method)
            where names.Contains(text)
            select $"{method.DeclaringType}: {text}";
        Assert.Empty(elsewhere);
    }

    private static IReadOnlyList<ObservationColumn<object>> Of(string table) =>
        ObservationColumns.Tables.Single(each => each.Name == table).Declared;

    private static string LongestUnit(string name, string unit) =>
        name.EndsWith("_person_months", StringComparison.Ordinal) ? "person-months" : unit;

    [GeneratedRegex("^[a-z][a-z0-9]*(_[a-z0-9]+)*$")]
    private static partial Regex SnakeCase();
}
