using System.CommandLine;
using System.Data.Common;
using Syncropel.Cli.Commands;
using Syncropel.Cli.Commands.Kinds;
using Syncropel.Cli.Commands.Records;
using Syncropel.Cli.Output;
using Syncropel.Kernel;
using Syncropel.Kernel.Storage;

namespace Syncropel.Cli;

/// <summary>The program's commands, and what becomes of them.</summary>
internal static class CommandLine
{
    // So long a server that is asked to end may see its last requests through.
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(30);

    // What begins with an @ is a kind here, and not the file of a response.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs the program.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellation = default)
    {
        var root = new RootCommand("Checks, makes and compares kind schemas, emits and reads records, runs a kernel, and keeps its store.")
        {
            KindsCommand.Create(terminal),
            RecordCommand.Create(terminal),
            EmitCommand.Create(terminal),
            QueryCommand.Create(terminal),
            TailCommand.Create(terminal),
            ServeCommand.Create(terminal),
            VerifyCommand.Create(terminal),
            ExportCommand.Create(terminal),
            ImportCommand.Create(terminal),
            TokenCommand.Create(terminal),
        };
        var configuration = new InvocationConfiguration
        {
            Output = terminal.Text,
            Error = terminal.Errors,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = LongestEnd,
        };
        try
        {
            return await root.Parse(args, Parsing).InvokeAsync(configuration, cancellation);
        }
        catch (OutputClosedException)
        {
            return ExitCode.Good;
        }
        catch (OperationCanceledException)
        {
            await terminal.Errors.WriteLineAsync("Interrupted.");
            return ExitCode.Failed;
        }
        catch (Exception problem) when (IsNoFaultOfTheProgram(problem))
        {
            await terminal.Errors.WriteLineAsync(CleanText.CleanLines(problem.Message));
            return ExitCode.Failed;
        }
        catch (Exception bug)
        {
            await terminal.Errors.WriteCleanAsync($"This is a fault of the program; please report it: {bug.GetType().Name}: {bug.Message}");
            return ExitCode.Failed;
        }
    }

    // Files, addresses and databases are what they are.
    private static bool IsNoFaultOfTheProgram(Exception problem) => problem
        is CommandException or KernelStoreException or StoreUnavailableException or DbException
        or IOException or UnauthorizedAccessException;
}
