using System.CommandLine;
using System.CommandLine.Parsing;
using Syncropel.Cli.Output;
using Syncropel.Grammar;
using Syncropel.Query;

namespace Syncropel.Cli.Commands.Records;

/// <summary><c>query</c>: reads records from a kernel.</summary>
internal sealed class QueryCommand
{
    private const string Description = "Reads records: a table where somebody looks, JSON Lines where another program does, as they arrive."
        + "\nExample: query --kind music.catalog.track --filter '{\"body.year\": {\"$gte\": 1990}}' --sort -body.year --limit 10"
        + "\nExample: query --thread music.library | jq -r .body.title"
        + "\nExample: query --kind music.catalog.track --verify --format json > tracks.json";

    private const string Lines = "lines", Table = "table", Json = "json";

    // What can be read on a screen, where nothing else is said.
    private const int DefaultRows = 100;

    private readonly Terminal _terminal;
    private readonly KernelChoice _kernel;
    private readonly RecordChoice _records;

    private readonly Option<string[]> _sort = new("--sort")
    {
        Description = "The order: a field, such as clock or body.year; -body.year for the greatest first. Given several times, each "
            + "orders what is equal by those before it. Without it, by clock and id.",
        HelpName = "FIELD",
    };

    private readonly Option<int?> _limit = new("--limit")
    {
        CustomParser = Words.ParseCount,
        Description = $"The most records. Without it, all; of a table, {DefaultRows}.",
        HelpName = "NUMBER",
    };

    private readonly Option<bool> _verify = Words.Flag("--verify",
        "Refuse records whose id is not that of their content, or whose signature is not their actor's.");

    private readonly Option<string?> _format = new("--format")
    {
        Description = $"How they are written: {Lines} is JSON Lines, {Table} is for eyes, {Json} is one array. Without it, a table on a "
            + "terminal, else lines.",
        HelpName = $"{Lines}|{Table}|{Json}",
    };

    private QueryCommand(Terminal terminal, Command command)
    {
        _terminal = terminal;
        _format.AcceptOnlyFromAmong(Lines, Table, Json);
        _sort.Validators.Add(CheckSort);
        _records = RecordChoice.AddTo(command);
        foreach (Option option in new Option[] { _sort, _limit, _verify, _format }) command.Options.Add(option);
        _kernel = KernelChoice.AddTo(command, terminal);
        command.SetAction(RunAsync);
    }

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("query", Description);
        _ = new QueryCommand(terminal, command);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        string format = parsed.GetValue(_format) ?? (_terminal.IsSeen ? Table : Lines);
        int? limit = parsed.GetValue(_limit);

        // One more than are shown, to know whether there are more.
        int? asked = limit ?? (format == Table ? DefaultRows + 1 : null);
        IRecordOutput output = format switch
        {
            Table => new TableOutput(_terminal, limit ?? DefaultRows),
            Json => new ArrayOutput(_terminal.Output),
            _ => new LinesOutput(_terminal.Output),
        };

        var journal = new ReadJournal(Reads.Query);
        SyncropelClientOptions options = await _kernel.ReadAsync(parsed, Reader.Identity, cancellation);
        await using var client = new SyncropelClient(options with { Verification = Reader.Verification(parsed.GetValue(_verify)) });
        await foreach (Record record in client.QueryAsync(Query(parsed, asked), journal, cancellation)) output.Add(record);
        output.End();
        return await TellAsync(journal, output);
    }

    private PagedQuery Query(ParseResult parsed, int? limit) => new()
    {
        Filter = _records.Filter(parsed) ?? Filter.Gte("clock", 0),
        Thread = _records.Thread(parsed),
        Limit = limit,
        Order = SortOrder.Of(Order(parsed.GetValue(_sort) ?? [])),
        PageSize = RecordQuery.LargestLimit,
    };

    private async Task<int> TellAsync(ReadJournal journal, IRecordOutput output)
    {
        ReadResult<int> result = journal.ResultOf(output.Count);
        foreach (RefusedRecord refused in result.Refused) await _terminal.Errors.WriteCleanAsync($"refused: {refused}");
        if (output.HasMore)
        {
            await _terminal.Errors.WriteLineAsync($"There are more than these {output.Count}; give --limit.");
        }

        if (result.Error is { } error)
        {
            await _terminal.Errors.WriteCleanAsync(KernelChoice.Explain(error));
            return ExitCode.Failed;
        }

        return result.Refused.Count == 0 ? ExitCode.Good : ExitCode.Findings;
    }

    private static void CheckSort(OptionResult result)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string text in result.Written())
        {
            string path = text.StartsWith('-') ? text[1..] : text;
            if (FieldPathGrammar.Explain(path) is { } problem) result.AddError($"--sort '{text}': {problem}.");
            else if (!seen.Add(path)) result.AddError($"--sort '{text}': the order has it already; leave it out the second time.");
        }
    }

    private static Sort? Order(string[] texts) =>
        texts.Select(Read).Aggregate((Sort?)null, static (before, next) => before?.Then(next) ?? next);

    private static Sort Read(string text) => text.StartsWith('-') ? Sort.Descending(text[1..]) : Sort.Ascending(text);
}
