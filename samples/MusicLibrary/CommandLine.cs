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
        Description = "The kernel's address, such as http://localhost:9100. Without it an embedded kernel is used.",
        CustomParser = ParseEndpoint,
    };

    private readonly Option<string?> _data = new("--data")
    {
        Description = "The file in which the embedded kernel keeps its records, such as ./music.db. Without it, a temporary one. "
            + "A run emits its tracks anew, with later clocks, and looks at those alone.",
        HelpName = "PATH",
    };

    private readonly Option<bool> _inMemory = new("--in-memory")
    {
        Description = "Keep the records in memory, without a file or a port.",
        Arity = ArgumentArity.Zero,
    };

    private readonly Option<bool> _serve = new("--serve")
    {
        Description = "Leave the embedded kernel running after the run, and say where its inspector is, until Ctrl+C.",
        Arity = ArgumentArity.Zero,
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
        _data.Validators.Add(static result =>
            Refuse(result, string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()), "give the path of a file"));
        _input.Validators.Add(static result =>
            Refuse(result, result.Tokens.Any(static token => !File.Exists(token.Value)), "there is no such file"));
    }

    // So long a kernel that is asked to end may see its last requests through.
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(15);

    /// <summary>Runs the program.</summary>
    /// <returns>0; or 1 where an option is wrong, a line is malformed, an emit has failed, or a record does not verify.</returns>
    public static Task<int> RunAsync(string[] args, IAnsiConsole console, TextWriter errors, CancellationToken end = default)
    {
        var options = new CommandLine();
        var root = new RootCommand("Emits a library of real music tracks as typed records, reads them back, and verifies every id.")
        {
            options._endpoint, options._data, options._inMemory, options._serve,
            options._apiKey, options._thread, options._input, options._limit,
        };
        root.Validators.Add(options.CheckKey);
        root.Validators.Add(options.CheckKernel);
        root.SetAction((parsed, cancellation) => new LibraryRun(options.Read(parsed), console, errors).RunAsync(cancellation));
        var configuration = new InvocationConfiguration
        {
            Output = console.Profile.Out.Writer,
            Error = errors,
            ProcessTerminationTimeout = LongestEnd,
        };
        return root.Parse(args).InvokeAsync(configuration, end);
    }

    private LibrarySettings Read(ParseResult parsed) => new()
    {
        Endpoint = parsed.GetValue(_endpoint),
        Data = parsed.GetValue(_data),
        InMemory = parsed.GetValue(_inMemory),
        Serve = parsed.GetValue(_serve),
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

    // What was written counts, and not what it means: of what means nothing there is no value.
    private void CheckKernel(CommandResult result)
    {
        bool isElsewhere = IsGiven(result, _endpoint), isInMemory = IsGiven(result, _inMemory);
        int given = (isElsewhere ? 1 : 0) + (isInMemory ? 1 : 0) + (IsGiven(result, _data) ? 1 : 0);
        if (given > 1) result.AddError("Say where the records go: give only one of --endpoint, --data and --in-memory.");
        if (!IsGiven(result, _serve)) return;
        if (isElsewhere) result.AddError("--serve: the kernel at --endpoint runs by itself; leave one of the two out.");
        if (isInMemory) result.AddError("--serve: with --in-memory there is no address; leave one of the two out.");
    }

    private static bool IsGiven(CommandResult result, Option option) => result.GetResult(option) is { Implicit: false };

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
