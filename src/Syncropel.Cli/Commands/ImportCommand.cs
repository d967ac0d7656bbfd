using System.CommandLine;
using Syncropel.Cli.Output;
using Syncropel.Kernel.Ingest;
using Syncropel.Kernel.Maintenance;
using Syncropel.Kernel.Storage;

namespace Syncropel.Cli.Commands;

/// <summary><c>import</c>: takes records into a store from JSON Lines.</summary>
internal static class ImportCommand
{
    private const string Description = "Takes in the records of a file of JSON Lines; what is there already stays as it is."
        + "\nExample: import --data ./new.db all.jsonl\nExample: export --data ./hub.db | import --postgres \"Host=db;Database=hub\"";

    // The rules of a kernel that knows every namespace.
    private static readonly IngestRules Rules = new(int.MaxValue, null);

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var input = new Argument<string?>("file")
        {
            Description = "The file that 'export' has written. Without it, the standard input.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        input.Validators.Add(static result =>
        {
            foreach (string path in result.Written().Where(static path => !File.Exists(path)))
            {
                result.AddError($"'{path}': there is no such file.");
            }
        });
        var command = new Command("import", Description) { input };
        StoreChoice store = StoreChoice.AddTo(command, StoreUse.MadeIfMissing);
        command.SetAction((parsed, cancellation) =>
            RunAsync(store.Read(parsed).OpenAsync(terminal, cancellation), parsed.GetValue(input), terminal, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        ValueTask<OpenedStore> opening, string? input, Terminal terminal, CancellationToken cancellation)
    {
        await using OpenedStore store = await opening;
        using FileStream? file = input is null ? null : File.OpenRead(input);
        ImportSummary summary = await StoreImport.RunAsync(
            store.Records, file ?? terminal.Input, Rules, fault => terminal.Errors.WriteClean($"{fault}"), cancellation);
        await terminal.Text.WriteLineAsync(
            $"added={summary.Added} already_there={summary.AlreadyThere} refused={summary.Refused}");
        return summary.Refused == 0 ? ExitCode.Good : ExitCode.Findings;
    }
}
