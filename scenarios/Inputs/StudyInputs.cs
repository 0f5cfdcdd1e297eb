using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Parameters;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Inputs;

/// <summary>A study with everything that it refers to, free of faults.</summary>
public sealed class StudyInputs
{
    private const string CommandLine = "command line";

    private StudyInputs(
        Study study,
        PlaceFile place,
        IReadOnlyList<Source> sources,
        IReadOnlyList<ParameterEntry> entries,
        IReadOnlyList<ServiceEntry> services,
        IReadOnlyList<InputHash> files)
    {
        Study = study;
        Place = place;
        Sources = sources;
        Entries = entries;
        Services = services;
        Files = files;
        Parameters = ParameterTree.Build(entries.ToDictionary(entry => entry.Path, entry => entry.Value), services);
    }

    /// <summary>The study.</summary>
    public Study Study { get; }

    /// <summary>Its place.</summary>
    public PlaceFile Place { get; }

    /// <summary>The sources of all values.</summary>
    public IReadOnlyList<Source> Sources { get; }

    /// <summary>The central values: those of the files, with the study's overrides.</summary>
    public ModelParameters Parameters { get; }

    /// <summary>Every parameter of the model with what is said of it; overrides applied.</summary>
    public IReadOnlyList<ParameterEntry> Entries { get; }

    /// <summary>The services in ordinal order of their names; their figures are among the entries.</summary>
    public IReadOnlyList<ServiceEntry> Services { get; }

    /// <summary>Every file that was read for the study, by name.</summary>
    public IReadOnlyList<InputHash> Files { get; }

    /// <summary>Reads a study and all that it refers to, and checks that it fits together.</summary>
    /// <param name="folder">The inputs folder.</param>
    /// <param name="studyNameOrPath">A name in <c>studies/</c>, or a path.</param>
    /// <param name="paradigmNames">Names of the paradigms that may take decisions.</param>
    /// <param name="faults">Every fault of every file.</param>
    /// <param name="changes">What the command line changes.</param>
    /// <returns>The inputs, or null where there is any fault.</returns>
    public static StudyInputs? Load(
        InputsFolder folder,
        string studyNameOrPath,
        IReadOnlyList<string> paradigmNames,
        out Faults faults,
        StudyChanges? changes = null)
    {
        faults = new Faults();
        var sources = SourceList.Read(folder, faults);
        var parameters = ParameterFiles.Read(folder, sources, faults);
        var reading = StudyReader.Read(folder, studyNameOrPath, paradigmNames, parameters.Services, faults);
        var place = reading?.Place is { } name ? PlaceFile.Read(folder, name, sources, faults) : null;
        var study = reading?.Study is { } asWritten ? Changed(asWritten, changes ?? new(), faults) : null;
        sources?.ReportUnreferenced(folder, faults);
        var entries = parameters.Entries;
        if (study is not null)
        {
            entries = [.. entries.Select(entry => Overridden(entry, study.Overrides))];
            ValueRules.CheckOverrides(entries, parameters.Services?.Services ?? [], reading!.File.Name, faults);
            if (parameters.Services is { } listed) ServiceRules.CheckOverrides(listed, entries, reading!.File.Name, faults);
            StudyFit.Check(study, reading!.File.Name, place, entries, faults);
        }
        if (faults.Any || study is null || place is null || sources is null || parameters.Services is not { } services) return null;
        InputHash[] files = [.. parameters.Files, sources.File, place.File, reading!.File];
        return new StudyInputs(study, place, sources.All, entries, services.Services, [.. files.OrderBy(file => file.Name, StringComparer.Ordinal)]);
    }

    /// <summary>The same inputs for a study that differs in its switches or scenarios only.</summary>
    internal StudyInputs With(Study study) => new(study, Place, Sources, Entries, Services, Files);

    /// <summary>The parameters and the place under one draw; draw 0 gives the central values.</summary>
    public ParameterDraw Draw(int draw) => ParameterDraw.Of([.. Entries, .. Place.Entries], Services, Place.Place, Study.Seed, draw);

    /// <summary>A draw again from the values that a plan lists for it.</summary>
    public ParameterDraw DrawOf(int draw, IReadOnlyList<DrawnValue> listed) =>
        ParameterDraw.With([.. Entries, .. Place.Entries], Services, Place.Place, draw, listed);

    private static Study Changed(Study study, StudyChanges changes, Faults faults)
    {
        return study with
        {
            Years = (int)Within("--years", changes.Years, study.Years, StudyLimits.Years),
            Draws = (int)Within("--draws", changes.Draws, study.Draws, StudyLimits.Draws),
            Replicates = (int)Within("--replicates", changes.Replicates, study.Replicates, StudyLimits.Replicates),
            Seed = (ulong)Within("--seed", changes.Seed, (long)study.Seed, StudyLimits.Seed),
        };

        long Within(string option, long? given, long asWritten, WholeLimits limits)
        {
            if (given is null || (given >= limits.Lowest && given <= limits.Highest)) return given ?? asWritten;
            faults.Add(CommandLine, option,
                $"the number {given} is not allowed; it must be a whole number from {limits.Lowest} to {limits.Highest}");
            return asWritten;
        }
    }

    private static ParameterEntry Overridden(ParameterEntry entry, IReadOnlyList<ParameterOverride> overrides) =>
        overrides.FirstOrDefault(each => each.Path == entry.Path) is { } set
            ? entry with { Value = new ParameterValue(set.Value), Range = null, Distribution = null, Overridden = true }
            : entry;
}
