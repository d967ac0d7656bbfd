using System.CommandLine;
using Syncropel.Cli.Output;
using Syncropel.Kernel.Maintenance;
using Syncropel.Kernel.Storage;

namespace Syncropel.Cli.Commands;

/// <summary><c>verify</c>: holds every record of a store against its id.</summary>
internal static class VerifyCommand
{
    private const string Description = "Computes the id of every record anew, and names what does not fit."
        + "\nExample: verify --data ./hub.db";

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("verify", Description);
        StoreChoice store = StoreChoice.AddTo(command, StoreUse.Existing);
        command.SetAction((parsed, cancellation) =>
            RunAsync(store.Read(parsed).OpenForMaintenanceAsync(terminal, cancellation), terminal, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ValueTask<OpenedStore> opening, Terminal terminal, CancellationToken cancellation)
    {
        await using OpenedStore store = await opening;
        long findings = 0;
        long records = await StoreVerification.RunAsync(
            store.Records,
            finding =>
            {
                findings++;
                terminal.Text.WriteClean($"{finding}");
            },
            cancellation);
        await terminal.Text.WriteLineAsync($"records={records} findings={findings}");
        return findings == 0 ? ExitCode.Good : ExitCode.Findings;
    }
}
