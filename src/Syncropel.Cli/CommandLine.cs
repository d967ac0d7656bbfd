using System.CommandLine;
using Syncropel.Cli.Commands;
using Syncropel.Kernel;

namespace Syncropel.Cli;

/// <summary>The program's commands, and what becomes of them.</summary>
internal static class CommandLine
{
    // So long a server that is asked to end may see its last requests through.
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(30);

    /// <summary>Runs the program.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellation = default)
    {
        var root = new RootCommand("Runs a Syncropel kernel, and keeps its store.")
        {
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
            return await root.Parse(args).InvokeAsync(configuration, cancellation);
        }
        catch (OperationCanceledException)
        {
            await terminal.Errors.WriteLineAsync("Interrupted.");
            return ExitCode.Failed;
        }
        catch (Exception problem) when (problem is KernelStoreException or IOException or UnauthorizedAccessException)
        {
            await terminal.Errors.WriteLineAsync(problem.Message);
            return ExitCode.Failed;
        }
    }
}
