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
        var command = parsed.CommandResult.Command;
        var options = command.Options.Concat(parsed.RootCommandResult.Command.Options).Select(option => option.Name).ToList();
        // The parser takes an unknown option for an argument, and words in brackets for orders to itself.
        var strays = parsed.UnmatchedTokens.Concat(parsed.Tokens.Where(token => token.Type == TokenType.Directive).Select(token => token.Value))
            .Concat(parsed.CommandResult.Children.OfType<ArgumentResult>()
                .SelectMany(argument => argument.Tokens.Select(token => token.Value).Where(LooksLikeOption)));
        if (strays.OrderByDescending(LooksLikeOption).FirstOrDefault() is { } stray)
            return options.Contains(stray)
                ? $"{stray} stands before the command; options stand after it"
                : LooksLikeOption(stray)
                ? $"{Name(command)} has no option {EchoedText.Quoted(stray)}{NearestName.Hint(stray.Split('=')[0], options)}"
                : command is RootCommand
                    ? $"there is no command {EchoedText.Quoted(stray)}; there are {Commands(command)}{NearestName.Hint(stray, command.Subcommands.Select(each => each.Name))}"
                    : $"{command.Name} does not take {EchoedText.Quoted(stray)}; it takes {Arguments(command)}";
        // Help and version are asked for, not run: what is missing does not matter.
        if (parsed.Errors.Count == 0 || parsed.Action is System.CommandLine.Help.HelpAction or VersionLine) return null;
        return (command, parsed.Errors[0].SymbolResult) switch
        {
            (RootCommand, _) => $"no command is given; there are {Commands(command)}, and --help says more",
            (_, OptionResult { Tokens.Count: 0 } option) => $"{option.Option.Name} needs a value",
            (_, ArgumentResult { Parent: OptionResult option, Tokens.Count: 0 }) => $"{option.Option.Name} needs a value",
            (_, ArgumentResult { Parent: CommandResult, Tokens.Count: 0 } argument) => $"{command.Name} needs {argument.Argument.Name}",
            _ => parsed.Errors[0].Message.Split('\n')[0].TrimEnd('.', '\r', ' '),
        };
    }

    private static bool LooksLikeOption(string token) => token.Length > 1 && token[0] == '-';

    private static string Name(Command command) => command is RootCommand ? "catalyst" : command.Name;

    private static string Commands(Command command) => string.Join(", ", command.Subcommands.Select(each => each.Name));

    private static string Arguments(Command command) => command.Arguments.Count == 0
        ? "no argument"
        : string.Join(", ", command.Arguments.Select(argument =>
            (argument.Arity.MaximumNumberOfValues > 1 ? "one or more of " : "one ") + argument.Name));
}
