using System.CommandLine;
using System.CommandLine.Parsing;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Commands;

/// <summary>What is wrong with a call, in one line; the parser's own words come with a page of help on standard output.</summary>
internal static class CallFaults
{
    /// <summary>The first fault of a call, or null where there is none.</summary>
    public static string? Of(ParseResult parsed)
    {
        // Help and version are asked for, not run: nothing else of the call matters.
        if (parsed.Action is System.CommandLine.Help.HelpAction or VersionLine) return null;
        var command = parsed.CommandResult.Command;
        var options = command.Options.Concat(parsed.RootCommandResult.Command.Options).Select(option => option.Name).ToList();
        var strays = parsed.UnmatchedTokens.Concat(parsed.CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens.Select(token => token.Value).Where(LooksLikeOption)));
        if (strays.FirstOrDefault() is { } stray)
            return LooksLikeOption(stray)
                ? $"{Name(command)} has no option {EchoedText.Quoted(stray)}{NearestName.Hint(stray.Split('=')[0], options)}"
                : command is RootCommand
                    ? $"there is no command {EchoedText.Quoted(stray)}; there are {Commands(command)}{NearestName.Hint(stray, command.Subcommands.Select(each => each.Name))}"
                    : $"{command.Name} does not take {EchoedText.Quoted(stray)}; it takes {Arguments(command)}";
        if (parsed.Errors.Count > 0 && command is RootCommand)
            return $"no command is given; there are {Commands(command)}, and --help says more";
        return parsed.Errors.Count == 0 ? null : parsed.Errors[0].Message.Split('\n')[0].TrimEnd('.', '\r', ' ');
    }

    private static bool LooksLikeOption(string token) => token.Length > 1 && token[0] == '-';

    private static string Name(Command command) => command is RootCommand ? "catalyst" : command.Name;

    private static string Commands(Command command) => string.Join(", ", command.Subcommands.Select(each => each.Name));

    private static string Arguments(Command command) => command.Arguments.Count == 0
        ? "no argument"
        : string.Join(", ", command.Arguments.Select(argument =>
            (argument.Arity.MaximumNumberOfValues > 1 ? "one or more of " : "one ") + argument.Name));
}
