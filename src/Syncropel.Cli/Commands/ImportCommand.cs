using System.CommandLine;
using Syncropel.Kernel.Ingest;
using Syncropel.Kernel.Maintenance;
using Syncropel.Kernel.Storage;

namespace Syncropel.Cli.Commands;

/// <summary><c>import</c>: takes records into a store from JSON Lines.</summary>
internal static class ImportCommand
{
    // The rules of a kernel that knows every namespace.
    private static readonly IngestRules Rules = new(int.MaxValue, null);

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var input = new Argument<FileInfo?>("file")
        {
            Description = "The file that 'export' has written. Without it, the standard input.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        input.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<FileInfo?>() is { Exists: false } file) result.AddError($"'{file}': there is no such file.");
        });
        var command = new Command("import", "Takes in the records of a file of JSON Lines; what is there already stays as it is.") { input };
        StoreChoice store = StoreChoice.AddTo(command);
        command.SetAction((parsed, cancellation) =>
            RunAsync(store.Read(parsed).OpenAsync(cancellation), parsed.GetValue(input), terminal, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        ValueTask<OpenedStore> opening, FileInfo? input, Terminal terminal, CancellationToken cancellation)
    {
        await using OpenedStore store = await opening;
        using FileStream? file = input?.OpenRead();
        ImportSummary summary = await StoreImport.RunAsync(
            store.Records, file ?? terminal.Input, Rules, fault => terminal.Errors.WriteLine(fault), cancellation);
        await terminal.Text.WriteLineAsync(
            $"added={summary.Added} already_there={summary.AlreadyThere} refused={summary.Refused}");
        return summary.Refused == 0 ? ExitCode.Good : ExitCode.Findings;
    }
}
