using System.CommandLine;
using Syncropel.Cli.Output;

namespace Syncropel.Cli.Commands.Records;

/// <summary><c>tail</c>: shows records as they arrive at a kernel.</summary>
internal sealed class TailCommand
{
    private const string Description = "Shows records as they arrive at the kernel, until Ctrl+C, and over broken connections: a line each "
        + "where somebody looks, JSON Lines where another program does."
        + "\nExample: tail --kind music.catalog.track"
        + "\nExample: tail --thread music.library --from-start | jq -r .body.title"
        + "\nExample: tail --since 1041 >> all.jsonl";

    private const string Lines = "lines", Text = "text";

    private readonly Terminal _terminal;
    private readonly KernelChoice _kernel;
    private readonly RecordChoice _records;

    private readonly Option<bool> _fromStart =
        Words.Flag("--from-start", "Begin with the oldest record, and not with what arrives from now on.");

    private readonly Option<string?> _since = new("--since")
    {
        Description = "Begin behind a place that an earlier run has said at its end.",
        HelpName = "CURSOR",
    };

    private readonly Option<int?> _limit = new("--limit")
    {
        CustomParser = Words.ParseCount,
        Description = "End after so many records.",
        HelpName = "NUMBER",
    };

    private readonly Option<bool> _verify = Words.Flag("--verify",
        "Refuse records whose id is not that of their content, or whose signature is not their actor's.");

    private readonly Option<string?> _format = new("--format")
    {
        Description = $"How they are written: {Lines} is JSON Lines, {Text} is for eyes. Without it, {Text} on a terminal, else {Lines}.",
        HelpName = $"{Lines}|{Text}",
    };

    private TailCommand(Terminal terminal, Command command)
    {
        _terminal = terminal;
        _format.AcceptOnlyFromAmong(Lines, Text);
        _since.Validators.Add(static result =>
        {
            foreach (string cursor in result.Written().Where(static cursor => !SubscriptionStart.IsCursor(cursor)))
            {
                result.AddError($"--since '{cursor}': give what an earlier run has said at its end, such as 1041.");
            }
        });
        _records = RecordChoice.AddTo(command);
        foreach (Option option in new Option[] { _fromStart, _since, _limit, _verify, _format }) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            bool areBoth = result.GetValue(_fromStart) && result.Written(_since) is not null;
            if (areBoth) result.AddError("Give only one of --from-start and --since.");
        });
        _kernel = KernelChoice.AddTo(command, terminal);
        command.SetAction(RunAsync);
    }

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("tail", Description);
        _ = new TailCommand(terminal, command);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        string format = parsed.GetValue(_format) ?? (_terminal.IsSeen ? Text : Lines);
        IRecordOutput output = format == Text ? new EachOutput(_terminal) : new LinesOutput(_terminal.Output);
        var teller = new TailTeller(_terminal.Errors);
        SyncropelClientOptions options = await _kernel.ReadAsync(parsed, Reader.Identity, cancellation);
        await using var client = new SyncropelClient(options with
        {
            Verification = Reader.Verification(parsed.GetValue(_verify)),
            OnRefused = teller.Tell,
        });
        try
        {
            await FollowAsync(client, parsed, output, teller, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // That is how one leaves.
        }
        catch (SubscriptionException ended)
        {
            teller.End(ended.Cursor);
            throw new CommandException(CleanText.Clean(ended.Message), ended);
        }

        teller.End(null);
        return teller.Refused == 0 ? ExitCode.Good : ExitCode.Findings;
    }

    private async Task FollowAsync(
        SyncropelClient client, ParseResult parsed, IRecordOutput output, TailTeller teller, CancellationToken cancellation)
    {
        int? limit = parsed.GetValue(_limit);
        var options = new SubscriptionOptions { From = Start(parsed), OnChange = teller.Tell };
        await foreach (Record record in client.SubscribeAsync(_records.Filter(parsed), _records.Thread(parsed), options, cancellation))
        {
            output.Add(record);
            teller.Note(record);
            if (output.Count == limit) break;
        }
    }

    private SubscriptionStart Start(ParseResult parsed) =>
        parsed.GetValue(_fromStart) ? SubscriptionStart.Beginning
        : parsed.GetValue(_since) is { } cursor ? SubscriptionStart.After(cursor)
        : SubscriptionStart.Now;
}
