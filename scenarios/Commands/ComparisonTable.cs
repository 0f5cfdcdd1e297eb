using Catalyst.Analysis.Figures;
using Catalyst.Analysis.Report;
using Catalyst.Analysis.Statistics;
using Catalyst.Analysis.Tables;

namespace Catalyst.Scenarios.Commands;

/// <summary>
/// How measures are laid out at a width: scenarios side by side, with the mean above, the difference below it and, where it
/// does not fit behind, what that is worth below both; or, where that does not fit either, one scenario a line.
/// </summary>
internal sealed class ComparisonTable
{
    private const int Gap = 2, NarrowestLabel = 26, WidestLabel = 44;

    private readonly StudyResult _result;
    private readonly Ink _ink;
    private readonly bool _words;
    private readonly int[] _widths;
    private readonly int _label;

    private ComparisonTable(IReadOnlyList<ComparisonRow> rows, StudyResult result, int width, Ink ink, bool words)
    {
        (_result, _ink, _words) = (result, ink, words);
        _widths =
        [
            Widest(rows.Select(row => Mean(row.Base)).Append(Clean(result.Base))),
            .. result.Others.Select((scenario, i) => Widest(
                rows.SelectMany(row => (string[])[Mean(row.Outcomes[i].Comparison.Scenario), Difference(row, row.Outcomes[i])])
                    .Append(Clean(scenario)))),
        ];
        _label = Math.Min(WidestLabel, width - _widths.Sum(each => each + Gap));
        Stacked = _label < NarrowestLabel;
        if (Stacked) _label = width;
    }

    /// <summary>Whether scenarios stand under each other.</summary>
    public bool Stacked { get; }

    /// <summary>The widest layout that fits.</summary>
    public static ComparisonTable Fitting(IReadOnlyList<ComparisonRow> rows, StudyResult result, int width, Ink ink)
    {
        var wide = new ComparisonTable(rows, result, width, ink, words: true);
        if (!wide.Stacked) return wide;
        var plain = new ComparisonTable(rows, result, width, ink, words: false);
        return plain.Stacked ? wide : plain;
    }

    /// <summary>The lines above the first measure.</summary>
    public IEnumerable<string> Header()
    {
        if (!Stacked)
            yield return CellText.Left("", _label)
                + string.Concat(_result.Others.Prepend(_result.Base).Select((name, i) => Right(_ink.Strong(Clean(name)), i)));
    }

    /// <summary>The lines of a measure.</summary>
    public IEnumerable<string> Lines(ComparisonRow row) => Stacked ? Stack(row) : SideBySide(row);

    private IEnumerable<string> SideBySide(ComparisonRow row)
    {
        List<string> label =
        [
            .. CellText.Wrap(StudyFigures.Label(row.Measure), _label - 2).Select(line => "  " + line),
            .. CellText.Wrap(Unit(row), _label - 4).Select(line => "    " + line),
        ];
        List<string> numbers =
        [
            Right(Mean(row.Base), 0) + string.Concat(row.Outcomes.Select((outcome, i) => Right(Mean(outcome.Comparison.Scenario), i + 1))),
            Right("", 0) + string.Concat(row.Outcomes.Select((outcome, i) => Right(Painted(row, outcome, Difference(row, outcome)), i + 1))),
        ];
        if (!_words && row.Outcomes.Any(outcome => Word(row, outcome).Length > 0))
            numbers.Add(Right("", 0)
                + string.Concat(row.Outcomes.Select((outcome, i) => Right(Painted(row, outcome, Word(row, outcome)), i + 1))));
        for (var i = 0; i < Math.Max(label.Count, numbers.Count); i++)
            yield return (CellText.Left(i < label.Count ? label[i] : "", _label) + (i < numbers.Count ? numbers[i] : "")).TrimEnd();
    }

    private IEnumerable<string> Stack(ComparisonRow row)
    {
        foreach (var line in CellText.Wrap($"{StudyFigures.Label(row.Measure)} ({Unit(row)})", _label - 2)) yield return "  " + line;
        var names = Math.Min(_label / 3, Widest(_result.Others.Prepend(_result.Base).Select(Clean)));
        foreach (var line in Named(_result.Base, Mean(row.Base))) yield return line;
        foreach (var outcome in row.Outcomes)
            foreach (var line in Named(outcome.Scenario, Mean(outcome.Comparison.Scenario), Painted(row, outcome, Difference(row, outcome))))
                yield return line;

        // A name too long for its column, or a difference that does not fit behind the mean, stands on a line of its own.
        IEnumerable<string> Named(string name, string mean, string difference = "")
        {
            const int Numbers = 13;
            var fits = CellText.Width(Clean(name)) <= names;
            if (!fits)
                foreach (var line in CellText.Wrap(Clean(name), _label - 4)) yield return "    " + line;
            var indent = 4 + names + Gap;
            var begun = CellText.Left("    " + (fits ? Clean(name) : ""), indent);
            var whole = begun + CellText.Left(mean, Numbers) + difference;
            if (CellText.Width(whole) <= _label) yield return whole.TrimEnd();
            else
            {
                yield return begun + mean;
                // A long one moves to the left rather than beyond the edge.
                yield return CellText.Left("", Math.Clamp(_label - CellText.Width(difference), 0, indent)) + difference;
            }
        }
    }

    private string Right(string text, int column) => new string(' ', Gap) + CellText.Right(text, _widths[column]);

    private static string Unit(ComparisonRow row) => row.Unit + row.Measure.Better switch
    {
        Better.Lower => "; lower is better",
        Better.Higher => "; higher is better",
        _ => "",
    };

    private string Painted(ComparisonRow row, ScenarioOutcome outcome, string text)
    {
        if (outcome.Verdict is not (Verdict.Lower or Verdict.Higher)) return text;
        // Only a final measure is judged; a process measure just moves.
        if (row.Measure.Kind != MeasureKind.Final) return _ink.Strong(text);
        return outcome.IsBetter ? _ink.Good(text) : outcome.IsWorse ? _ink.Bad(text) : _ink.Strong(text);
    }

    private string Difference(ComparisonRow row, ScenarioOutcome outcome)
    {
        if (outcome.Verdict == Verdict.Same) return "same";
        var difference = outcome.Comparison.Difference;
        var text = (difference.Mean > 0 ? "+" : "") + NumberText.WithInterval(difference, outcome.Comparison.Base.Mean).Replace(" million", " m", StringComparison.Ordinal);
        if (outcome.Verdict is not (Verdict.Lower or Verdict.Higher)) return text;
        return $"{text} * {(_words ? Word(row, outcome) : "")}".TrimEnd();
    }

    /// <summary>What a clear difference is worth: a final measure alone is judged.</summary>
    private static string Word(ComparisonRow row, ScenarioOutcome outcome) =>
        row.Measure.Kind != MeasureKind.Final ? "" : outcome.IsBetter ? "better" : outcome.IsWorse ? "worse" : "";

    /// <summary>A mean to four digits.</summary>
    private static string Mean(Interval value)
    {
        const double Million = 1e6;
        var (number, unit) = Math.Abs(value.Mean) >= Million ? (value.Mean / Million, " m") : (value.Mean, "");
        return NumberText.Fixed(number, Math.Clamp(3 - NumberText.Exponent(number), 0, 6)) + unit;
    }

    private static string Clean(string name) => SafeText.Clean(name);

    private static int Widest(IEnumerable<string> texts) => texts.Max(CellText.Width);
}
