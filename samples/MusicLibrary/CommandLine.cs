using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Spectre.Console;

namespace MusicLibrary;

/// <summary>The program's options, and what becomes of them.</summary>
internal sealed class CommandLine
{
    private const string ApiKeyVariable = "SYNCROPEL_API_KEY";

    private readonly Option<Uri?> _endpoint = new("--endpoint")
    {
        Description = "The kernel's address, such as http://localhost:9100. Without it an embedded kernel in memory is used.",
        CustomParser = ParseEndpoint,
    };

    private readonly Option<string?> _apiKey = new("--api-key")
    {
        Description = $"The kernel's token; also taken from {ApiKeyVariable}.",
    };

    private readonly Option<string> _thread = new("--thread")
    {
        Description = "The thread on which the tracks are emitted.",
        DefaultValueFactory = static _ => "music.library",
    };

    private readonly Option<FileInfo> _input = new("--input")
    {
        Description = "A file with one track as JSON a line. Without it the 1,100 tracks that come with the sample are used.",
    };

    private readonly Option<int?> _limit = new("--limit")
    {
        Description = "How many lines to read at the most, from 1. Without it all are read.",
        CustomParser = ParseLimit,
    };

    private CommandLine()
    {
        _thread.Validators.Add(static result =>
            Refuse(result, string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()), "give a name"));
        _input.Validators.Add(static result =>
            Refuse(result, result.GetValueOrDefault<FileInfo>() is { Exists: false }, "there is no such file"));
    }

    /// <summary>Runs the program.</summary>
    /// <returns>0; or 1 where an option is wrong, a line is malformed, an emit has failed, or a record does not verify.</returns>
    public static Task<int> RunAsync(string[] args, IAnsiConsole console, TextWriter errors)
    {
        var options = new CommandLine();
        var root = new RootCommand("Emits a library of real music tracks as typed records, reads them back, and verifies every id.")
        {
            options._endpoint, options._apiKey, options._thread, options._input, options._limit,
        };
        root.Validators.Add(options.CheckKey);
        root.SetAction((parsed, cancellation) => new LibraryRun(options.Read(parsed), console, errors).RunAsync(cancellation));
        return root.Parse(args).InvokeAsync(new InvocationConfiguration { Output = console.Profile.Out.Writer, Error = errors });
    }

    private LibrarySettings Read(ParseResult parsed) => new()
    {
        Endpoint = parsed.GetValue(_endpoint),
        ApiKey = parsed.GetValue(_apiKey) ?? KeyOfEnvironment(),
        Thread = parsed.GetRequiredValue(_thread),
        Input = parsed.GetValue(_input) ?? new FileInfo(Path.Combine(AppContext.BaseDirectory, "data", "tracks-full.jsonl")),
        Limit = parsed.GetValue(_limit) ?? int.MaxValue,
    };

    // The value is a secret, so the message does not quote it.
    private void CheckKey(CommandResult result)
    {
        bool given = result.GetResult(_apiKey) is { Implicit: false };
        string? key = given ? result.GetValue(_apiKey) : KeyOfEnvironment();
        bool fits = key is null || (key.Length > 0 && !key.AsSpan().ContainsAnyExceptInRange('!', '~'));
        if (!fits) result.AddError($"{(given ? _apiKey.Name : ApiKeyVariable)}: a token is not empty, and is ASCII without white space.");
    }

    private static Uri? ParseEndpoint(ArgumentResult result)
    {
        string text = result.Tokens.Single().Value;
        bool fits = Uri.TryCreate(text, UriKind.Absolute, out Uri? uri)
            && uri is { Scheme: "http" or "https", UserInfo: "", Query: "", Fragment: "" };
        if (fits) return uri;
        result.AddError("--endpoint: give an http or https address without user, query or fragment, such as http://localhost:9100.");
        return null;
    }

    private static int? ParseLimit(ArgumentResult result)
    {
        string text = result.Tokens.Single().Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int limit) && limit > 0) return limit;
        result.AddError($"--limit '{text}': give a number from 1 to {int.MaxValue}.");
        return null;
    }

    // A variable that is empty is one that is not set: that is how shells and containers take a value away.
    private static string? KeyOfEnvironment() =>
        Environment.GetEnvironmentVariable(ApiKeyVariable)?.Trim() is { Length: > 0 } key ? key : null;

    private static void Refuse(OptionResult result, bool wrong, string remedy)
    {
        if (wrong) result.AddError($"{result.Option.Name} '{result.Tokens.Single().Value}': {remedy}.");
    }
}
