using System.CommandLine;
using System.Text;
using System.Text.Json;
using Syncropel.Cli.Input;
using Syncropel.Json;
using Syncropel.Kernel;
using Syncropel.Kernel.Query;

namespace Syncropel.Cli.Commands.Records;

/// <summary>The options by which a command is told which records it is about.</summary>
internal sealed class RecordChoice
{
    private const string Example = "{\"body.year\": {\"$gte\": 1990}}";

    private readonly Option<string[]> _kinds = new("--kind")
    {
        Description = "The kind. It can be given several times.",
        HelpName = "KIND",
    };

    private readonly Option<string?> _thread = new("--thread") { Description = "The thread.", HelpName = "NAME" };

    private readonly Option<string?> _actor = new("--actor") { Description = "The DID that emitted.", HelpName = "DID" };

    private readonly Option<string?> _filter = new("--filter")
    {
        Description = $"What else must match, in the query language: '{Example}'.",
        HelpName = "JSON",
    };

    private RecordChoice()
    {
        _kinds.Validators.Add(Words.CheckKinds);
        _thread.Validators.Add(Words.CheckThread);
        _actor.Validators.Add(Words.CheckActors);
        _filter.Validators.Add(static result => result.RefuseEach(Explain));
    }

    /// <summary>Gives a command the options.</summary>
    public static RecordChoice AddTo(Command command)
    {
        var choice = new RecordChoice();
        Option[] options = [choice._kinds, choice._thread, choice._actor, choice._filter];
        foreach (Option option in options) command.Options.Add(option);
        return choice;
    }

    public string? Thread(ParseResult parsed) => parsed.GetValue(_thread);

    /// <summary>What was chosen but for the thread; null for everything.</summary>
    public Filter? Filter(ParseResult parsed)
    {
        string[] kinds = parsed.GetValue(_kinds) ?? [];
        Filter?[] all =
        [
            kinds.Length == 0 ? null : kinds.Length == 1
                ? Syncropel.Filter.Eq("body.kind", kinds[0])
                : Syncropel.Filter.In("body.kind", [.. kinds.Select(FilterValue.FromString)]),
            parsed.GetValue(_actor) is { } actor ? Syncropel.Filter.Eq("actor", actor) : null,
            parsed.GetValue(_filter) is { } text ? FilterText.Read(Canonical(text)) : null,
        ];
        return all.OfType<Filter>().Aggregate((Filter?)null, static (before, next) => before is null ? next : before & next);
    }

    // By the kernel's own parser, so that what passes here passes there.
    private static string? Explain(string text)
    {
        try
        {
            FilterParser.Parse(Canonical(text), "$");
            return null;
        }
        catch (CanonicalJsonException malformed)
        {
            return $"--filter: {malformed.Message}; give JSON, such as '{Example}'.";
        }
        catch (RefusalException refused)
        {
            return $"--filter: {refused.Message}";
        }
    }

    private static JsonElement Canonical(string text) => JsonElement.Parse(CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(text)));
}
