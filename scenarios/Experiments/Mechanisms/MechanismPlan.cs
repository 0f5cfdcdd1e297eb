using System.Security.Cryptography;
using System.Text;
using Catalyst.Analysis.Results;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Paradigms;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Mechanisms;
using Catalyst.Scenarios.Outputs;

namespace Catalyst.Scenarios.Experiments.Mechanisms;

/// <summary>A setting of the switches under which a study is run, with its name in the tables.</summary>
internal sealed record NamedSetting(string Name, SwitchSetting Setting);

/// <summary>The families of a study under every setting of the switches that the trials of its mechanisms need.</summary>
internal sealed class MechanismPlan
{
    /// <summary>The plan of a study.</summary>
    /// <param name="plan">The study's own plan.</param>
    /// <param name="file">The mechanisms.</param>
    /// <param name="only">Which of them to try; null is all.</param>
    /// <exception cref="StudyFault">The study has nothing to compare, or sets switches itself.</exception>
    public MechanismPlan(Plan plan, MechanismsFile file, Func<Mechanism, bool>? only = null)
    {
        var study = plan.Study;
        if (study.Scenarios.Count < 2)
            throw new StudyFault($"{study.Name}: has one scenario only; what a mechanism does to a comparison needs two");
        if (study.World != new WorldSwitches()
            || study.Scenarios.Any(scenario => scenario.Differences != new DifferenceSwitches() || scenario.Hypotheses != new Hypotheses()))
            throw new StudyFault($"{study.Name}: sets world, differences or hypotheses; this command sets every one of them itself");
        (Plan, File) = (plan, file);
        Trials = MechanismTrial.Of([.. file.All.Where(each => only is null || only(each))]);
        // Settings of one world follow one another, so that its tables are built once and given up soon.
        Settings = [.. Named(Trials).DistinctBy(each => each.Setting).GroupBy(each => each.Setting.World).SelectMany(world => world)];
    }

    /// <summary>The study's own plan.</summary>
    public Plan Plan { get; }

    /// <summary>The mechanisms.</summary>
    public MechanismsFile File { get; }

    /// <summary>What is tried.</summary>
    public IReadOnlyList<MechanismTrial> Trials { get; }

    /// <summary>Every setting that a trial needs, once.</summary>
    public IReadOnlyList<NamedSetting> Settings { get; }

    /// <summary>Families to live: each of the study's under each setting.</summary>
    public int Families => Settings.Count * Plan.Families.Count;

    /// <summary>Months of a place to live.</summary>
    public long Months => Families * Plan.MonthsPerFamily;

    /// <summary>The paradigm that takes all decisions of a scenario and answers all questions; null where several do.</summary>
    public static string? ParadigmOf(Scenario scenario) => Paradigm.Names.FirstOrDefault(name =>
        scenario.Services.Count == 0 && scenario.Policy.Decisions == DecisionMakers.All(name) && scenario.Policy.Answers == new CommissioningAnswers());

    /// <summary>The manifest of the results, without the tables.</summary>
    public Manifest Manifest()
    {
        var manifest = StudyManifest.Of(Plan);
        return manifest with
        {
            Inputs = [.. manifest.Inputs.Append(new ManifestInput(MechanismsFile.FileName, File.File.Sha256)).OrderBy(input => input.File, StringComparer.Ordinal)],
            Notes =
            [
                "Every mechanism is switched on alone and knocked out of the full model; claims were written down before the model was first run with it.",
                "In the full model the hypotheses, which no evidence tests, are run as claimed.",
                .. manifest.Notes,
            ],
            PlanHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
                $"mechanisms\t{Plan.Hash}\t{File.File.Sha256}\n" + string.Concat(Settings.Select(each => each.Name + "\n"))))),
        };
    }

    private static IEnumerable<NamedSetting> Named(IReadOnlyList<MechanismTrial> trials)
    {
        yield return new NamedSetting("full", SwitchSetting.Full);
        foreach (var (mechanism, test, with, without) in trials)
        {
            var bare = $"no {mechanism.Switch.KindName}";
            if (test == MechanismTest.KnockedOut)
            {
                yield return new NamedSetting($"full but {mechanism.Name}", without);
                continue;
            }
            yield return new NamedSetting(bare, without);
            yield return new NamedSetting($"{bare} but {mechanism.Name}{(test == MechanismTest.Reversed ? " reversed" : "")}", with);
        }
    }
}
