using System.CommandLine;
using Syncropel.Kernel.Maintenance;
using Syncropel.Kernel.Storage;

namespace Syncropel.Cli.Commands;

/// <summary><c>export</c>: writes a store's records as JSON Lines.</summary>
internal static class ExportCommand
{
    private const string Description = "Writes all records as JSON Lines, in the order in which they were taken."
        + "\nExample: export --data ./hub.db --output all.jsonl\nExample: export --data ./hub.db | gzip > all.jsonl.gz";

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The file to write, which must not be there yet. Without it, the standard output.",
            HelpName = "PATH",
        };
        output.Validators.Add(static result =>
        {
            foreach (string path in result.Written())
            {
                if (string.IsNullOrWhiteSpace(path)) result.AddError("--output: give the path of a file.");
                else if (Path.Exists(path)) result.AddError($"--output '{path}': it is there already; give another path, or delete it.");
            }
        });
        var command = new Command("export", Description) { output };
        StoreChoice store = StoreChoice.AddTo(command, StoreUse.Existing);
        command.SetAction((parsed, cancellation) =>
            RunAsync(store.Read(parsed).OpenAsync(terminal, cancellation), parsed.GetValue(output), terminal, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        ValueTask<OpenedStore> opening, string? output, Terminal terminal, CancellationToken cancellation)
    {
        await using OpenedStore store = await opening;
        using FileStream? file = output is null ? null : new FileStream(output, FileMode.CreateNew, FileAccess.Write);
        long leftOut = 0;
        long written = await StoreExport.RunAsync(
            store.Records,
            file ?? terminal.Output,
            finding =>
            {
                leftOut++;
                terminal.Errors.WriteLine(finding);
            },
            cancellation);
        await terminal.Errors.WriteLineAsync($"written={written} left_out={leftOut}");
        return leftOut == 0 ? ExitCode.Good : ExitCode.Findings;
    }
}
