using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Catalyst.Scenarios.Experiments;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Commands;

/// <summary>Options and arguments that several commands take, each with one meaning everywhere.</summary>
internal static class CommonOptions
{
    /// <summary>The study that is run where none is named.</summary>
    public const string UsualStudy = "three-paradigms";

    private const int MostThreads = 1024;

    /// <summary>The study.</summary>
    public static Argument<string> Study(string usual) => new("STUDY")
    {
        Description = $"A study's name, or the path of its file. [default: {usual}]",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>Where inputs stand.</summary>
    public static Option<string> Inputs() => new("--inputs")
    {
        Description = "Folder of parameters, places and studies. [default: the nearest scenarios/, else the packaged copy]",
        HelpName = "DIR",
    };

    /// <summary>Where results go.</summary>
    public static Option<string> Out(string usual) => new("--out")
    {
        Description = $"Folder for the results. [default: {usual}]",
        HelpName = "DIR",
    };

    /// <summary>The seed.</summary>
    public static Option<long?> Seed(string usual = "the study's") => Whole("--seed", $"Seed of all randomness. [default: {usual}]", StudyLimits.Seed);

    /// <summary>Replicates.</summary>
    public static Option<long?> Replicates(string of = "each parameter draw", string usual = "the study's") =>
        Whole("--replicates", $"Replicates of {of}. [default: {usual}]", StudyLimits.Replicates);

    /// <summary>Draws.</summary>
    public static Option<long?> Draws() => Whole("--draws", "Draws of the uncertain parameters; 1 is their central values. [default: the study's]", StudyLimits.Draws);

    /// <summary>Years.</summary>
    public static Option<long?> Years() => Whole("--years", "Years from the policy start. [default: the study's]", StudyLimits.Years);

    /// <summary>Threads.</summary>
    public static Option<long?> Threads() => Whole("--threads", "Threads to use; the numbers do not depend on it. [default: one a processor]", new(1, MostThreads));

    /// <summary>No bar, no more than the result.</summary>
    public static Option<bool> Quiet() => new("--quiet") { Description = "Show no progress." };

    /// <summary>JSON.</summary>
    public static Option<bool> Json(string what) => new("--json") { Description = $"Print {what} as JSON and nothing else." };

    /// <summary>Deletion of what stands in the way.</summary>
    public static Option<bool> Force() => new("--force") { Description = "Delete the results that stand in the folder, and only them." };

    /// <summary>Times by submodel.</summary>
    public static Option<bool> Profile() => new("--profile") { Description = "Time each part of the model's month." };

    private static Option<long?> Whole(string name, string description, WholeLimits limits) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = argument => Read(argument, name, limits),
    };

    private static long? Read(ArgumentResult argument, string name, WholeLimits limits)
    {
        var text = argument.Tokens[0].Value;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= limits.Lowest && number <= limits.Highest)
            return number;
        argument.AddError($"{name} does not take {EchoedText.Quoted(text)}; it takes a whole number from {limits.Lowest} to {limits.Highest}");
        return null;
    }
}

/// <summary>The options that choose a study and change it.</summary>
internal sealed class StudyChoice
{
    private readonly string _usual;
    private readonly Argument<string> _study;
    private readonly Option<string> _inputs = CommonOptions.Inputs();
    private readonly Option<long?> _seed = CommonOptions.Seed(), _replicates = CommonOptions.Replicates();
    private readonly Option<long?> _draws = CommonOptions.Draws(), _years = CommonOptions.Years();

    /// <summary>Adds them to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="usual">The study where none is named.</param>
    public StudyChoice(Command command, string usual = CommonOptions.UsualStudy)
    {
        _usual = usual;
        _study = CommonOptions.Study(usual);
        command.Arguments.Add(_study);
        foreach (var option in (Option[])[_inputs, _seed, _replicates, _draws, _years]) command.Options.Add(option);
    }

    /// <summary>The study with all it refers to, or null where there are faults.</summary>
    public StudyInputs? Load(ParseResult parsed, Surroundings around, out Faults faults)
    {
        faults = new Faults();
        if (Folder(parsed.GetValue(_inputs), around, faults) is not { } folder) return null;
        var study = parsed.GetValue(_study) ?? _usual;
        var changes = new StudyChanges
        {
            Years = parsed.GetValue(_years),
            Draws = parsed.GetValue(_draws),
            Replicates = parsed.GetValue(_replicates),
            Seed = parsed.GetValue(_seed),
        };
        return StudyInputs.Load(folder, study, Engine.Model.Paradigms.Paradigm.Names, out faults, changes);
    }

    /// <summary>The plan of the study; where there are faults they are said, and it is null.</summary>
    public Plan? Plan(ParseResult parsed, Surroundings around)
    {
        if (Load(parsed, around, out var faults) is { } inputs) return new Plan(inputs);
        foreach (var line in faults.Lines()) around.Error.WriteLine(line);
        return null;
    }

    /// <summary>The inputs folder that a call names, or null with a fault.</summary>
    public InputsFolder? Folder(ParseResult parsed, Surroundings around, Faults faults) => Folder(parsed.GetValue(_inputs), around, faults);

    /// <summary>The inputs folder, or null with a fault.</summary>
    public static InputsFolder? Folder(string? given, Surroundings around, Faults faults) => InputsFolder.Locate(
        given is { Length: > 0 } ? around.PathOf(given) : given, around.CurrentDirectory, around.ProgramDirectory, faults);
}
