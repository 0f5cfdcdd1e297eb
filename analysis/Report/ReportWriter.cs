using System.Text;
using Catalyst.Analysis.Figures;
using Catalyst.Analysis.Results;
using Catalyst.Analysis.Tables;
using Catalyst.Analysis.Validation;

namespace Catalyst.Analysis.Report;

/// <summary>The files a report was written to.</summary>
/// <param name="Paths">The files in the order written: figures, then the page.</param>
/// <param name="WithoutPng">Why figures have no PNG, in one line; empty where they have.</param>
public sealed record ReportFiles(IReadOnlyList<string> Paths, string WithoutPng);

/// <summary>Writes the figures and the report of a study or a validation.</summary>
public static class ReportWriter
{
    /// <summary>The page's file name in a results folder.</summary>
    public const string PageName = "report.html";

    /// <summary>The figures' folder in a results folder.</summary>
    public const string FiguresFolder = "figures";

    /// <summary>
    /// Writes <c>figures/*.svg</c>, <c>figures/*.png</c> where the machine can paint them, and <c>report.html</c> into the results
    /// folder, each whole or not at all. The page and the SVG are the same bytes for the same results on any machine.
    /// </summary>
    /// <param name="folder">The results; nothing else is read.</param>
    /// <param name="png">Whether to paint PNG as well.</param>
    /// <exception cref="ResultsException">The results have neither a table of months nor one of a validation, or it is damaged.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static ReportFiles Write(ResultsFolder folder, bool png = true)
    {
        var (named, page) = Contents(folder);
        var paths = new List<string>();
        var drawings = new List<Drawing>();
        var withoutPng = "";
        var figures = Path.Combine(folder.Location, FiguresFolder);
        Directory.CreateDirectory(figures);
        foreach (var (name, figure) in named)
        {
            var drawing = FigureLayout.Place(figure);
            drawings.Add(drawing);
            Save(Path.Combine(figures, name + ".svg"), Encoding.UTF8.GetBytes(SvgWriter.Write(drawing)));
            // What stops one PNG stops them all, so it is tried no further.
            if (png && withoutPng.Length == 0 && PngWriter.TryWrite(drawing, out var bytes, out withoutPng))
                Save(Path.Combine(figures, name + ".png"), bytes);
        }
        Save(Path.Combine(folder.Location, PageName), Encoding.UTF8.GetBytes(page(drawings)));
        return new ReportFiles(paths, withoutPng);

        void Save(string path, byte[] bytes)
        {
            WholeFile.Write(path, stream => stream.Write(bytes));
            paths.Add(path);
        }
    }

    /// <summary>What a folder's report shows: its figures, and the page once these are placed.</summary>
    private static (IReadOnlyList<NamedFigure> Figures, Func<IReadOnlyList<Drawing>, string> Page) Contents(ResultsFolder folder)
    {
        if (folder.Has(ValidationRow.TableName))
        {
            var validation = new ValidationReport(folder);
            return (validation.Figures(), validation.Page);
        }
        var study = new StudyResult(folder);
        return (study.Figures(), drawings => ReportPage.Of(study, drawings));
    }
}
