using System.CommandLine;
using Syncropel.Grammar;
using Syncropel.Records;

namespace Syncropel.Cli.Commands.Records;

/// <summary>The options of <c>emit</c> that say what the record is.</summary>
internal sealed class EmitWords
{
    public Argument<string?> Body { get; } = new("json")
    {
        Description = "The body, a JSON object, in the place of --body.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public Option<string?> BodyFile { get; } = new("--body", "-b")
    {
        Description = "A file with the body; - is the standard input.",
        HelpName = "PATH",
    };

    public Option<string> Kind { get; } = Words.Kind("--kind", "The kind, such as music.catalog.track.", isRequired: true);

    public Option<string> Thread { get; } = new("--thread")
    {
        Description = "The thread that the record belongs to.",
        Required = true,
        HelpName = "NAME",
    };

    private readonly Option<string[]> _refs = new("--ref")
    {
        Description = "What the record is about: a kind and an id, \"@music.track isrc:USJI19810404\". It can be given several times.",
        HelpName = "\"KIND ID\"",
    };

    private readonly Option<string?> _act = new("--act")
    {
        Description = "The act. Without it, what the schema says, or PUT.",
        HelpName = "ACT",
    };

    private readonly Option<string?> _dataType = new("--data-type")
    {
        Description = "The data type. Without it, what the schema says, or SCALAR.",
        HelpName = "TYPE",
    };

    private readonly Option<string[]> _parents = new("--parent")
    {
        Description = "The id of a record that this one builds on. It can be given several times.",
        HelpName = "ID",
    };

    private readonly Option<long?> _clock = new("--clock")
    {
        Description = "The logical time. With it, the same emit again is the same record. Without it, one is made of the time.",
        HelpName = "NUMBER",
    };

    public EmitWords()
    {
        _act.AcceptOnlyFromAmong([.. Enum.GetValues<Act>().Select(WireNames.Of)]);
        _dataType.AcceptOnlyFromAmong([.. Enum.GetValues<DataType>().Select(WireNames.Of)]);
        _refs.Validators.Add(static result => result.RefuseEach(RefFault));
        _parents.Validators.Add(static result => result.RefuseEach(static text =>
            RecordId.TryParse(text, out _) ? null : $"--parent '{text}': an id is {RecordId.TextLength} lower-case hex digits."));
        _clock.Validators.Add(static result => result.RefuseEach(static text =>
            text.StartsWith('-') ? $"--clock '{text}': give an integer from 0." : null));
        Thread.Validators.Add(Words.CheckThread);
    }

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(Body);
        Option[] options = [Kind, Thread, BodyFile, _refs, _act, _dataType, _parents, _clock];
        foreach (Option option in options) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            bool isInline = result.GetResult(Body) is { Tokens.Count: > 0 }, isFile = result.Written(BodyFile) is not null;
            string only = isFile ? "only one of " : "";
            if (isInline == isFile) result.AddError($"Say what the body is: give {only}--body PATH or a JSON object.");
        });
    }

    public IReadOnlyList<Ref> ReadRefs(ParseResult parsed) =>
        [.. (parsed.GetValue(_refs) ?? []).Select(Split).Select(static reference => new Ref(reference.Kind, reference.Id))];

    public Act? ReadAct(ParseResult parsed) =>
        parsed.GetValue(_act) is { } name && WireNames.TryParseAct(name, out Act act) ? act : null;

    public EmitOptions ReadOptions(ParseResult parsed, KindEntry? entry) => new()
    {
        Clock = parsed.GetValue(_clock),
        DataType = parsed.GetValue(_dataType) is { } name && WireNames.TryParseDataType(name, out DataType type) ? type : entry?.DataType,
        Parents = [.. (parsed.GetValue(_parents) ?? []).Select(RecordId.Parse)],
    };

    private static (string Kind, string Id) Split(string text)
    {
        int space = text.Trim().IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? (text.Trim(), "") : (text.Trim()[..space], text.Trim()[space..].Trim());
    }

    private static string? RefFault(string text)
    {
        (string kind, string id) = Split(text);
        if (KindGrammar.Check(kind) is { } violation) return $"--ref '{text}': {violation.Message}";
        return id.Length > 0 ? null : $"--ref '{text}': give a kind and an id, such as \"@music.track isrc:USJI19810404\".";
    }
}
