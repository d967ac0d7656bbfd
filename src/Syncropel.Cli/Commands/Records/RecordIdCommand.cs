using System.CommandLine;
using System.Text;
using Syncropel.Cli.Input;
using Syncropel.Cli.Output;
using Syncropel.Cli.Schemas;

namespace Syncropel.Cli.Commands.Records;

/// <summary><c>record id</c>: the id that a record's content has.</summary>
internal sealed class RecordIdCommand
{
    private const string Description = "Computes the id of a record, or of each of many (JSON Lines). Where one says an id itself, the two "
        + "must be the same."
        + "\nExample: record id record.json"
        + "\nExample: record id all.jsonl"
        + "\nExample: dotnet syncropel query --kind music.catalog.track | dotnet syncropel record id -"
        + "\nExample: dotnet syncropel record id record.json --canonical | tr -d '\\n' | sha256sum";

    private readonly Terminal _terminal;

    private readonly Argument<string> _file = new("file") { Description = "The file; - is the standard input." };

    private readonly Option<bool> _canonical =
        Words.Flag("--canonical", "Write the canonical JSON that is hashed, in the place of its id.");

    private RecordIdCommand(Terminal terminal) => _terminal = terminal;

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var made = new RecordIdCommand(terminal);
        var command = new Command("id", Description) { made._file, made._canonical };
        command.CheckSpelling();
        command.SetAction(made.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        string file = parsed.GetRequiredValue(_file), source = InputFile.NameOf(file);
        byte[] utf8 = await InputFile.ReadAsync(_terminal, file, cancellation);
        IReadOnlyList<Range> values = JsonValues.Find(source, utf8);
        if (values.Count == 0) throw new CommandException($"{source} is empty; give a file with a record in it.");

        int refused = 0;
        foreach (Range range in values)
        {
            var record = ContentRecord.Read(utf8.AsSpan(range));
            if (record.Fault is { } fault)
            {
                refused++;
                await _terminal.Errors.WriteCleanAsync($"{source}{TextPlace.Of(utf8, range.Start.Value + record.FaultOffset)}: {fault}");
                continue;
            }

            bool isCanonical = parsed.GetValue(_canonical);
            await _terminal.Text.WriteLineAsync(isCanonical ? Encoding.UTF8.GetString(record.Canonical) : record.Id.ToString());
        }

        if (values.Count > 1) await _terminal.Errors.WriteLineAsync($"records={values.Count} refused={refused}");
        return refused == 0 ? ExitCode.Good : ExitCode.Findings;
    }
}
