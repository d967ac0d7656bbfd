using System.CommandLine;
using Syncropel.Cli.Output;
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
            RunAsync(store.Read(parsed).OpenForMaintenanceAsync(terminal, cancellation), parsed.GetValue(output), terminal, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        ValueTask<OpenedStore> opening, string? output, Terminal terminal, CancellationToken cancellation)
    {
        await using OpenedStore store = await opening;
        if (output is null) return await WriteAsync(store, terminal.Output, terminal, cancellation);
        try
        {
            using FileStream file = Create(output);
            int code = await WriteAsync(store, file, terminal, cancellation);
            file.Flush(flushToDisk: true);
            return code;
        }
        catch when (File.Exists(output))
        {
            // Half an export is none, and stands in the way of the next.
            File.Delete(output);
            throw;
        }
    }

    // For their owner's eyes alone, as the store is.
    private static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    private static async Task<int> WriteAsync(OpenedStore store, Stream target, Terminal terminal, CancellationToken cancellation)
    {
        long leftOut = 0;
        long written = await StoreExport.RunAsync(
            store.Records,
            target,
            finding =>
            {
                leftOut++;
                terminal.Errors.WriteClean($"{finding}");
            },
            cancellation);
        await terminal.Errors.WriteLineAsync($"written={written} left_out={leftOut}");
        return leftOut == 0 ? ExitCode.Good : ExitCode.Findings;
    }
}
