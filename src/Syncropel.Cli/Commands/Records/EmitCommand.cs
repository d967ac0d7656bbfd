using System.CommandLine;
using Syncropel.Cli.Input;
using Syncropel.Cli.Output;
using Syncropel.Cli.Schemas;
using Syncropel.Grammar;
using Syncropel.Json;

namespace Syncropel.Cli.Commands.Records;

/// <summary><c>emit</c>: sends one record to a kernel.</summary>
internal sealed class EmitCommand
{
    private const string Description = "Emits a record, and writes its id. Where its schema is known, the body is held against it before "
        + "anything is sent."
        + "\nExample: emit --actor did:example:me --thread music.library --kind music.catalog.track "
        + "'{\"title\":\"Glow\",\"artists\":[\"Zonke\"]}'"
        + "\nExample: emit --key me.pem --thread music.library --kind music.catalog.track --body track.json --schemas ./schemas "
        + "--ref \"@music.track isrc:USJI19810404\""
        + "\nExample: SYNCROPEL_TOKEN=$(cat token) dotnet syncropel emit --endpoint https://hub.example.org --actor did:example:me "
        + "--thread a.b "
        + "--kind core.intent --body - --format json < intent.json";

    private readonly Terminal _terminal;
    private readonly KernelChoice _kernel;
    private readonly ActorChoice _actor;
    private readonly EmitWords _words = new();

    private readonly Option<string[]> _schemas = new("--schemas")
    {
        Description = "Schema files, or folders of them, one of which declares the kind. The SDK's own kinds are always known.",
        HelpName = "PATH",
    };

    private readonly Option<string> _format = Words.Choice(
        "--format", "What is written: the id, or all that the kernel has said.", "id", "json");

    private EmitCommand(Terminal terminal, Command command)
    {
        _terminal = terminal;
        _words.AddTo(command);
        _actor = ActorChoice.AddTo(command, terminal);
        _kernel = KernelChoice.AddTo(command, terminal);
        command.Options.Add(_schemas);
        command.Options.Add(_format);
        command.CheckSpelling();
        command.SetAction(RunAsync);
    }

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("emit", Description);
        _ = new EmitCommand(terminal, command);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        string kind = parsed.GetRequiredValue(_words.Kind);
        RecordBody body = await ReadBodyAsync(parsed, cancellation);
        KindEntry? entry = FindKind(parsed, kind, cancellation);
        if (entry is not null && !await FitsAsync(entry, body, parsed)) return ExitCode.Findings;

        SyncropelClientOptions options = await _kernel.ReadAsync(parsed, _actor.Read(parsed), cancellation);
        await using var client = new SyncropelClient(options);
        EmitResult result = await SendAsync(client, parsed, kind, body, entry, cancellation);
        if (!result.Success)
        {
            await _terminal.Errors.WriteCleanAsync(KernelChoice.Explain(result.Error));
            bool helps = result.Clock is not null && MayPass(result.Error);
            if (helps) await _terminal.Errors.WriteLineAsync($"The same again with --clock {result.Clock} is the same record.");
            return ExitCode.Failed;
        }

        bool isJson = parsed.GetRequiredValue(_format) == "json";
        await _terminal.Text.WriteLineAsync(isJson ? EmitReceipt.Write(result, options.Identity) : result.RecordId.ToString());
        return ExitCode.Good;
    }

    // What a kernel has refused for good it refuses again.
    private static bool MayPass(EmitError error) => error.Status is null or >= 500 or 408 or 429
        && error.Code is not (EmitErrorCode.SigningFailed or EmitErrorCode.IdMismatch);

    private async Task<RecordBody> ReadBodyAsync(ParseResult parsed, CancellationToken cancellation)
    {
        string? file = parsed.GetValue(_words.BodyFile);
        string source = file is null ? "json" : InputFile.NameOf(file);
        byte[] utf8 = file is null
            ? System.Text.Encoding.UTF8.GetBytes(parsed.GetValue(_words.Body)!)
            : await InputFile.ReadAsync(_terminal, file, cancellation);
        try
        {
            return RecordBody.Parse(utf8);
        }
        catch (CanonicalJsonException fault)
        {
            string place = $"{source}{TextPlace.Of(utf8, fault.ByteOffset ?? 0)}";
            throw new CommandException($"{place}: this is no body: {CleanText.Clean(fault.Reason)}. A body is one JSON object.", fault);
        }
    }

    private KindEntry? FindKind(ParseResult parsed, string kind, CancellationToken cancellation)
    {
        string[] paths = parsed.GetValue(_schemas) ?? [];
        KindCatalog catalog = paths.Length == 0
            ? Syncropel.Kinds.CoreKinds.All
            : SchemaCatalog.Load(SchemaFiles.Find(paths).Select(SchemaSource.Of), ShownPaths.OfProcess(), cancellation);
        if (catalog.TryGet(kind, out KindEntry? entry) || paths.Length == 0) return entry;
        string? near = EditDistance.Nearest(kind, [.. catalog.Select(static known => known.Kind)]);
        throw new CommandException($"No schema in {string.Join(", ", paths)} declares '{kind}'"
            + (near is null ? "; give the one that does by --schemas." : $". Did you mean '{near}'?"));
    }

    private async Task<bool> FitsAsync(KindEntry entry, RecordBody body, ParseResult parsed)
    {
        IReadOnlyList<string> faults = Find(entry, body);
        foreach (string fault in faults) await _terminal.Errors.WriteCleanAsync(fault);
        if (faults.Count > 0)
        {
            await _terminal.Errors.WriteLineAsync($"The body does not fit the schema of {entry.Kind}; nothing was sent.");
            return false;
        }

        HashSet<string> given = [.. _words.ReadRefs(parsed).Select(static reference => reference.Kind)];
        foreach (string missing in entry.RefKinds.Where(kind => !given.Contains(kind) && !body.Members.ContainsKey("_refs")))
        {
            await _terminal.Errors.WriteLineAsync($"note: records of {entry.Kind} should have a reference of {missing}; give it by --ref "
                + $"\"{missing} <id>\".");
        }

        return true;
    }

    private static IReadOnlyList<string> Find(KindEntry entry, RecordBody body)
    {
        try
        {
            return BodyCheck.Find(entry, body);
        }
        catch (ArgumentException contradiction)
        {
            throw new CommandException(Words.Reason(contradiction), contradiction);
        }
    }

    private async Task<EmitResult> SendAsync(
        SyncropelClient client, ParseResult parsed, string kind, RecordBody body, KindEntry? entry, CancellationToken cancellation)
    {
        Act act = _words.ReadAct(parsed) ?? entry?.Act ?? Act.Put;
        EmitOptions options = _words.ReadOptions(parsed, entry);
        try
        {
            return await client.EmitAsync(
                act, kind, body, parsed.GetRequiredValue(_words.Thread), _words.ReadRefs(parsed), options, cancellation);
        }
        catch (ArgumentException refused)
        {
            throw new CommandException(Words.Reason(refused), refused);
        }
    }
}
