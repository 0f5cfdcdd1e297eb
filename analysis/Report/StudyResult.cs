using Catalyst.Analysis.Figures;
using Catalyst.Analysis.Results;
using Catalyst.Analysis.Statistics;
using Catalyst.Analysis.Tables;

namespace Catalyst.Analysis.Report;

/// <summary>What a study found, worked out from its results folder alone: what the report, the figures and the terminal show.</summary>
public sealed class StudyResult
{
    /// <summary>The scenario that the others are held against where a study has it; else its first scenario.</summary>
    public const string UsualBase = "as-is";

    /// <summary>The table of months that scenarios are compared by.</summary>
    public const string MonthTable = "place_month";

    /// <summary>The table of strata that years of life are worked out from.</summary>
    public const string StratumTable = "stratum_year";

    /// <summary>Works out a study's result.</summary>
    /// <exception cref="ResultsException">The folder names no scenario, has no table of months, or the table is damaged.</exception>
    public StudyResult(ResultsFolder folder)
    {
        Manifest = folder.Manifest;
        Columns = folder.Columns;
        if (Manifest.Scenarios.Count == 0)
            throw new ResultsException($"{folder.Location}: {Manifest.FileName} names no scenario");
        Base = Manifest.Scenarios.Contains(UsualBase) ? UsualBase : Manifest.Scenarios[0];
        Others = [.. Manifest.Scenarios.Where(scenario => scenario != Base)];
        try
        {
            var all = new MonthlyOutcomes(folder.Table(MonthTable));
            Outcomes = all.Complete(Manifest.Scenarios);
            Families = Outcomes.Families(Base);
            Rows = [.. ComparisonRow.All(Outcomes, Manifest.PolicyStart, Base, Others).Where(row => !Manifest.Withheld.Contains(row.Measure.Name))];
        }
        catch (Exception fault) when (fault is KeyNotFoundException or InvalidDataException or InvalidOperationException)
        {
            throw new ResultsException($"{folder.FileOf(MonthTable)}: {fault.Message}", fault);
        }
        Lives = ReadLives(folder);
        LeftOut = [.. Planned(Manifest).Except(Families)];
    }

    /// <summary>What the results are the result of.</summary>
    public Manifest Manifest { get; }

    /// <summary>Every table's columns.</summary>
    public IReadOnlyList<TableSchema> Columns { get; }

    /// <summary>The scenario that the others are held against.</summary>
    public string Base { get; }

    /// <summary>The other scenarios in the study's order.</summary>
    public IReadOnlyList<string> Others { get; }

    /// <summary>The months of the families that all scenarios completed.</summary>
    public MonthlyOutcomes Outcomes { get; }

    /// <summary>The families compared.</summary>
    public IReadOnlyList<Family> Families { get; }

    /// <summary>The families planned that are not compared, because a run of theirs failed or is not there.</summary>
    public IReadOnlyList<Family> LeftOut { get; }

    /// <summary>The comparison, one row a measure that is not withheld.</summary>
    public IReadOnlyList<ComparisonRow> Rows { get; }

    /// <summary>Years of life; null where no whole financial year of the policy was lived, or its table is not there or older.</summary>
    public LifeOutcomes? Lives { get; }

    /// <summary>The study's figures in the order of the report.</summary>
    public IReadOnlyList<NamedFigure> Figures() => StudyFigures.Of(Outcomes, Rows, new StudyScope(
        Period(), Base, Others, Manifest.PolicyStart,
        $"Source: {MonthTable}.parquet of study {Manifest.Study}, seed {Manifest.Seed}, engine {Manifest.EngineVersion}."));

    /// <summary>The place, where it is named, and the years from the first month to the last.</summary>
    public string Period()
    {
        var months = Outcomes.Months();
        var years = months.Count switch
        {
            0 => "no months",
            1 => MonthTicks.Name(months[0]),
            _ => $"{MonthTicks.Name(months[0])} to {MonthTicks.Name(months[^1])}",
        };
        return Manifest.Place.Length == 0 ? years : $"{Manifest.Place}, {years}";
    }

    /// <summary>The claims that no evidence tests, by the scenarios that run them and in which direction; or that none is run.</summary>
    public string Hypotheses() => Manifest.Hypotheses.Count == 0
        ? "none run; see the study far-claims"
        : "untested: " + string.Join("; ", Manifest.Hypotheses.GroupBy(each => each.Scenario).Select(run =>
            $"{run.Key} ({string.Join(", ", run.Select(each => $"{each.Claim} {each.Direction}"))})"));

    private LifeOutcomes? ReadLives(ResultsFolder folder)
    {
        if (!folder.Has(StratumTable)) return null;
        var columns = folder.Schema(StratumTable).Columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        return LifeOutcomes.Columns.All(columns.Contains)
            ? LifeOutcomes.Read(folder.Table(StratumTable), Manifest.PolicyStart, Manifest.Scenarios, Families)
            : null;
    }

    // Draw 0 is the central values; where parameters are drawn, the draws are counted from 1.
    private static IEnumerable<Family> Planned(Manifest manifest) =>
        from draw in Enumerable.Range(manifest.Draws == 1 ? 0 : 1, manifest.Draws)
        from replicate in Enumerable.Range(0, manifest.Replicates)
        select new Family(draw, replicate);
}
