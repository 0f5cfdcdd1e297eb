using System.Text.RegularExpressions;
using Catalyst.Analysis.Figures;
using Catalyst.Analysis.Report;
using Catalyst.Analysis.Results;
using Catalyst.Analysis.Tables;
using Catalyst.Scenarios.Outputs;

namespace Catalyst.Scenarios.Experiments;

/// <summary>What stands where results are to go.</summary>
internal enum Standing
{
    /// <summary>Nothing, or parts of the same plan.</summary>
    Open,

    /// <summary>The results of the same plan, whole.</summary>
    Complete,
}

/// <summary>
/// The folder that receives results. What stands there is never overwritten by another plan, and only files that this
/// program wrote are ever deleted.
/// </summary>
internal static partial class ResultsTarget
{
    /// <summary>Looks at a folder before results of a plan go there.</summary>
    /// <param name="folder">The folder; it need not exist.</param>
    /// <param name="plan">The manifest of the plan.</param>
    /// <param name="engineBuild">The build of the engine that is to run it; null where nothing is to be run.</param>
    /// <param name="force">Whether to delete results or parts that stand there.</param>
    /// <exception cref="StudyFault">Something else stands there.</exception>
    public static Standing Look(string folder, Manifest plan, string? engineBuild, bool force)
    {
        if (File.Exists(folder)) throw new StudyFault($"{folder}: is a file; results need a folder");
        if (!Directory.Exists(folder)) return Standing.Open;
        var parts = new PartsFolder(folder);
        var finished = File.Exists(Path.Combine(folder, Manifest.FileName));
        if (force) Clear(folder, parts, finished);
        else if (finished) return LookAtResults(folder, parts, plan, engineBuild);
        else if (parts.Receipt is { } receipt) RequireSame(folder, receipt.Manifest, receipt.EngineBuild, plan, engineBuild);
        else if (Directory.EnumerateFileSystemEntries(folder).Any(entry => Path.GetFileName(entry) != RunLog.FileName))
            throw new StudyFault($"{folder}: is not empty and holds no results of this program; name another folder with --out");
        return Standing.Open;
    }

    private static Standing LookAtResults(string folder, PartsFolder parts, Manifest plan, string? engineBuild)
    {
        var found = Manifest.Read(folder);
        RequireSame(folder, found, RunLog.Read(folder).LastBuild, plan, engineBuild);
        try
        {
            // A table lost or changed since is no complete result.
            ResultsFolder.Open(folder).Verify();
        }
        catch (ResultsException fault)
        {
            throw new StudyFault($"{fault.Message}; --force deletes these results and runs the study again");
        }
        parts.Remove();
        return Standing.Complete;
    }

    private static void RequireSame(string folder, Manifest found, string? foundBuild, Manifest plan, string? build)
    {
        if (found.PlanHash != plan.PlanHash)
            throw new StudyFault($"{folder}: holds {PartsJoin.NameOf(found)}, and this is {PartsJoin.NameOf(plan)}; "
                + "name another folder with --out, or delete what is there with --force");
        if (build is not null && foundBuild is not null && foundBuild != build)
            throw new StudyFault($"{folder}: holds {PartsJoin.NameOf(found)} by another build of the engine; "
                + "name another folder with --out, or delete what is there with --force");
    }

    /// <summary>Deletes the files that a results folder's manifest and columns name, and the parts.</summary>
    private static void Clear(string folder, PartsFolder parts, bool finished)
    {
        if (!finished && parts.Receipt is null && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new StudyFault($"{folder}: is not empty and holds no results of this program, so --force deletes nothing; name another folder with --out");
        parts.Remove();
        if (!finished) return;
        var manifest = Manifest.Read(folder);
        // A manifest may come from anywhere: its names must not lead out of the folder.
        foreach (var table in manifest.Tables.Where(table => PlainName().IsMatch(table.Name)))
            File.Delete(Path.Combine(folder, table.Name + ".parquet"));
        foreach (var name in FigureNames(folder))
            foreach (var ending in (string[])[".svg", ".png"])
                File.Delete(Path.Combine(folder, ReportWriter.FiguresFolder, name + ending));
        foreach (var name in (string[])[ReportWriter.PageName, MechanismResults.PageName, ValidationResults.PageName, ColumnsFile.FileName, RunLog.FileName, Manifest.FileName])
            File.Delete(Path.Combine(folder, name));
    }

    private static List<string> FigureNames(string folder)
    {
        var columns = Path.Combine(folder, ColumnsFile.FileName);
        if (!File.Exists(columns) || !Directory.Exists(Path.Combine(folder, ReportWriter.FiguresFolder))) return [];
        return [.. StudyFigures.Names(ColumnsFile.Read(columns).SelectMany(table => table.Columns)), .. ValidationFigures.Names];
    }

    [GeneratedRegex("^[a-z][a-z0-9_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainName();
}
