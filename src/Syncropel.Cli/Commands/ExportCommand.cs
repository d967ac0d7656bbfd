using System.CommandLine;
using Syncropel.Kernel.Maintenance;
using Syncropel.Kernel.Storage;

namespace Syncropel.Cli.Commands;

/// <summary><c>export</c>: writes a store's records as JSON Lines.</summary>
internal static class ExportCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var output = new Option<FileInfo?>("--output", "-o")
        {
            Description = "The file to write, which must not be there yet. Without it, the standard output.",
            HelpName = "PATH",
        };
        output.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<FileInfo?>() is { Exists: true } file) result.AddError($"--output '{file}': it is there already.");
        });
        var command = new Command("export", "Writes all records as JSON Lines, in the order in which they were taken.") { output };
        StoreChoice store = StoreChoice.AddTo(command);
        command.SetAction((parsed, cancellation) =>
            RunAsync(store.Read(parsed).OpenAsync(cancellation), parsed.GetValue(output), terminal, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        ValueTask<OpenedStore> opening, FileInfo? output, Terminal terminal, CancellationToken cancellation)
    {
        await using OpenedStore store = await opening;
        using FileStream? file = output?.Open(FileMode.CreateNew, FileAccess.Write);
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
