using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Catalyst.Analysis.Results;
using Catalyst.Analysis.Statistics;
using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Outputs;

namespace Catalyst.Scenarios.Experiments;

/// <summary>
/// The runs of a study: families in order, each one draw of the parameters and one replicate under every scenario. A study
/// of one draw uses the central values, draw 0; a study of N draws uses draws 1 to N and leaves the central values out, for
/// they are no random draw.
/// </summary>
public sealed class Plan
{
    /// <summary>The plan of a study.</summary>
    public Plan(StudyInputs inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        Inputs = inputs;
        Families = FamiliesOf(Study.Draws, Study.Replicates);
        Scenarios = [.. Study.Scenarios.OrderBy(scenario => scenario.Name, StringComparer.Ordinal)];
        Files = [.. inputs.Files.Select(file => new ManifestInput(NameOf(file.Name), file.Sha256))
            .OrderBy(file => file.File, StringComparer.Ordinal)];
        Hash = HashOf();
    }

    /// <summary>The study and all it refers to.</summary>
    public StudyInputs Inputs { get; }

    /// <summary>The study.</summary>
    public Study Study => Inputs.Study;

    /// <summary>The families in the order of the tables.</summary>
    public IReadOnlyList<Family> Families { get; }

    /// <summary>The scenarios by name: the order of the tables. The study's own order stands in the manifest.</summary>
    public IReadOnlyList<Scenario> Scenarios { get; }

    /// <summary>Every file that was read, the study's under its name whatever path it was called by.</summary>
    public IReadOnlyList<ManifestInput> Files { get; }

    /// <summary>SHA-256 over everything that determines results: two plans of one hash give the same bytes.</summary>
    public string Hash { get; }

    /// <summary>Months shared by all scenarios.</summary>
    public int SharedMonths => Study.PolicyStart - Study.Start;

    /// <summary>Months of the policy.</summary>
    public int PolicyMonths => Study.End - Study.PolicyStart;

    /// <summary>Months lived by a family: the shared ones once, the policy's under every scenario.</summary>
    public long MonthsPerFamily => SharedMonths + (long)Scenarios.Count * PolicyMonths;

    /// <summary>The version of the engine.</summary>
    public static string EngineVersion { get; } = typeof(ModelState).Assembly.GetName().Version!.ToString(3);

    /// <summary>Tells one build of the engine from another of the same version.</summary>
    public static string EngineBuild { get; } = typeof(ModelState).Module.ModuleVersionId.ToString("N");

    /// <summary>What tells one family's luck from another's; never the scenario, so that scenarios meet the same luck.</summary>
    public static ulong LuckOf(Family family) => KeyedHash.Of((ulong)family.Draw, (ulong)family.Replicate);

    /// <summary>The families of so many draws and replicates, in order.</summary>
    public static IReadOnlyList<Family> FamiliesOf(int draws, int replicates) =>
    [
        .. from draw in draws == 1 ? [0] : Enumerable.Range(1, draws)
           from replicate in Enumerable.Range(0, replicates)
           select new Family(draw, replicate),
    ];

    private string NameOf(string file) =>
        file == SourceList.FileName || file == ServicesFile.FileName || file == PlaceFile.FileName(Study.Place)
        || ParameterTree.Subjects.Any(subject => file == ParameterFiles.FileName(subject.Name))
            ? file
            : StudyReader.FileName(Study.Name);

    private string HashOf()
    {
        var text = new StringBuilder();
        Line("format", Manifest.CurrentFormat);
        Line("engine", EngineVersion);
        foreach (var file in Files) Line(file.File, file.Sha256);
        Line("seed", Study.Seed);
        Line("draws", Study.Draws);
        Line("replicates", Study.Replicates);
        Line("years", Study.Years);
        foreach (var table in OutputTables.All) Line("table", table.Name);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));

        void Line(string what, object value) => text.Append(CultureInfo.InvariantCulture, $"{what}\t{value}\n");
    }
}
