using System.CommandLine;
using Catalyst.Scenarios.Experiments;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Commands;

/// <summary>The command <c>catalyst</c>: what it is called with, and what becomes of whatever goes wrong.</summary>
internal static class CatalystCommand
{
    /// <summary>Runs a command.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, Surroundings around)
    {
        try
        {
            // No files of arguments, no bundles of letters: what is typed is what is meant.
            var configuration = new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false };
            var parsed = Root(around).Parse(arguments, configuration);
            if (CallFaults.Of(parsed) is { } fault) throw new StudyFault(fault);
            return parsed.Invoke(new InvocationConfiguration
            {
                Output = around.Out,
                Error = around.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (OperationCanceledException stopped)
        {
            return Say(stopped is RunCancelled ? stopped.Message : "cancelled", ExitCode.Cancelled);
        }
        catch (Exception fault) when (IsOfUser(fault))
        {
            return Say(fault.Message, ExitCode.Wrong);
        }
        catch (Exception fault)
        {
            return Say($"stopped by a fault of its own: {fault.GetType().Name}: {fault.Message}", ExitCode.Failed);
        }

        int Say(string message, int code)
        {
            around.Error.WriteLine($"catalyst: {EchoedText.Safe(message, 2000)}");
            return code;
        }
    }

    private static bool IsOfUser(Exception fault) =>
        fault is StudyFault or IOException or UnauthorizedAccessException
        // Named and not referred to: these types would load the whole of the analysis for every help text.
        || fault.GetType().Name is "ResultsException" or "TableFileException";

    private static RootCommand Root(Surroundings around)
    {
        var root = new RootCommand("Compares policies for a council area by simulating every resident, month by month.");
        root.Directives.Clear();
        root.Options.Clear();
        root.Options.Add(new System.CommandLine.Help.HelpOption("--help", "-h") { Description = "Show what a command does and takes." });
        root.Options.Add(VersionLine.Option());
        root.Subcommands.Add(CompareCommand.Of(around));
        root.Subcommands.Add(CheckCommand.Of(around));
        root.Subcommands.Add(PlanCommand.Of(around));
        root.Subcommands.Add(RunCommand.Of(around));
        root.Subcommands.Add(CollectCommand.Of(around));
        root.Subcommands.Add(ReportCommand.Of(around));
        root.Subcommands.Add(MechanismsCommand.Of(around));
        root.Subcommands.Add(CalibrateCommand.Of(around));
        root.Subcommands.Add(ValidateCommand.Of(around));
        root.Subcommands.Add(DescribeCommand.Of(around));
        return root;
    }
}
