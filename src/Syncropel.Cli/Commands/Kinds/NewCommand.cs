using System.CommandLine;
using Syncropel.Cli.Inference;
using Syncropel.Cli.Input;
using Syncropel.Cli.Output;
using Syncropel.Cli.Schemas;

namespace Syncropel.Cli.Commands.Kinds;

/// <summary><c>kinds new</c>: infers a schema from samples.</summary>
internal sealed class NewCommand
{
    private const string Description = "Makes the schema of a kind from samples of its bodies: JSON objects, arrays of them, JSON Lines, "
        + "or whole records. It accepts every sample. What samples cannot say is yours: descriptions, bounds, and what may be left out."
        + "\nExample: kinds new music.catalog.track --from track.json"
        + "\nExample: kinds new music.catalog.track --from tracks.jsonl --from more.json --enums --output ./schemas"
        + "\nExample: curl -s https://example.org/track/1 | dotnet syncropel kinds new music.catalog.track --from - --output -";

    private readonly Terminal _terminal;

    private readonly Argument<string> _name = new("name") { Description = "The kind, such as music.catalog.track." };

    private readonly Option<string[]> _from = new("--from")
    {
        Description = "A file of samples; - is the standard input. It can be given several times.",
        Required = true,
        HelpName = "PATH",
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "The folder to write <name>.kind.json to, or that file itself; - is the standard output. "
            + "Without it, the folder at hand.",
        HelpName = "PATH",
    };

    private readonly Option<string?> _csharpName = new("--csharp-name")
    {
        Description = "The name of the record in C#, where the one made of the kind will not do.",
        HelpName = "NAME",
    };

    private readonly Option<bool> _enums = Words.Flag("--enums",
        "Take strings that are always the same few for an enum. Only where each came several times, and yet samples may not have had all.");

    private readonly Option<bool> _force = Words.Flag("--force", "Replace a file that is there.");

    private NewCommand(Terminal terminal, Command command)
    {
        _terminal = terminal;
        _name.Validators.Add(Words.CheckKinds);
        command.Arguments.Add(_name);
        foreach (Option option in new Option[] { _from, _output, _csharpName, _enums, _force }) command.Options.Add(option);
        command.CheckSpelling();
        command.SetAction(RunAsync);
    }

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("new", Description);
        _ = new NewCommand(terminal, command);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        string kind = parsed.GetRequiredValue(_name);
        string? target = Target(parsed, kind);
        IReadOnlyList<Sample> samples = await ReadAsync(parsed.GetRequiredValue(_from), cancellation);
        var inferred = InferredKind.Of(samples);
        string text = new SchemaWriter(parsed.GetValue(_enums)).Write(kind, parsed.GetValue(_csharpName), inferred);
        Prove(kind, text, samples, cancellation);
        if (target is null) await _terminal.Text.WriteAsync(text);
        else await WholeFile.WriteAsync(target, text, cancellation);
        await TellAsync(kind, target, samples, inferred);
        return ExitCode.Good;
    }

    private string? Target(ParseResult parsed, string kind)
    {
        string name = kind + SchemaFiles.KindSuffix;
        string? output = parsed.GetValue(_output);
        if (output == "-") return null;
        string path = output is null ? name : Directory.Exists(output) ? Path.Combine(output, name) : output;
        if (Path.GetFileName(path) != name)
        {
            throw new CommandException(
                $"--output '{output}': a schema file is named after its kind; give a folder that is there, or {name}.");
        }

        return !Path.Exists(path) || parsed.GetValue(_force)
            ? path
            : throw new CommandException($"'{path}' is there already; give --force to replace it, or another folder by --output.");
    }

    private async Task<IReadOnlyList<Sample>> ReadAsync(string[] sources, CancellationToken cancellation)
    {
        var samples = new List<Sample>();
        foreach (string source in sources)
        {
            samples.AddRange(SampleReader.Read(InputFile.NameOf(source), await InputFile.ReadAsync(_terminal, source, cancellation)));
        }

        return samples;
    }

    // A schema that the generator refuses, or that refuses what it was made from, is not written.
    private static void Prove(string kind, string text, IReadOnlyList<Sample> samples, CancellationToken cancellation)
    {
        var source = SchemaSource.Of(kind + SchemaFiles.KindSuffix, text);
        var catalog = SchemaCatalog.Load([source], ShownPaths.OfProcess(), cancellation);
        if (!catalog.TryGet(kind, out KindEntry? entry)) throw new InvalidOperationException($"The schema made no kind '{kind}'.");
        foreach (Sample sample in samples)
        {
            if (BodyCheck.Find(entry, sample.WithoutKind()) is not [string fault, ..]) continue;
            throw new InvalidOperationException($"{sample.Source}{sample.Place}: the schema refuses its own sample: {fault}.");
        }
    }

    private async Task TellAsync(string kind, string? target, IReadOnlyList<Sample> samples, InferredKind inferred)
    {
        TextWriter errors = _terminal.Errors;
        foreach (IGrouping<string?, Sample> others in samples.GroupBy(static sample => sample.Kind))
        {
            if (others.Key is null || others.Key == kind) continue;
            await errors.WriteCleanAsync($"note: {others.Count()} of the samples say the kind '{others.Key}'; the schema is of '{kind}'.");
        }

        foreach (string note in InferenceNotes.Of(inferred.Body)) await errors.WriteCleanAsync($"note: {note}");
        if (target is not null) await errors.WriteCleanAsync($"Written: {target}");
        await errors.WriteLineAsync($"samples={samples.Count} properties={inferred.Body.Members.Count}");
    }
}
