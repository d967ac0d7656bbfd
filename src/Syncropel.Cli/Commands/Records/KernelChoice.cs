using System.CommandLine;

namespace Syncropel.Cli.Commands.Records;

/// <summary>The options by which a command is told which kernel it speaks to, and by what right.</summary>
internal sealed class KernelChoice
{
    private const string EndpointVariable = "SYNCROPEL_ENDPOINT";
    private const string TokenVariable = "SYNCROPEL_TOKEN";
    private const string DefaultEndpoint = "http://localhost:9100";

    private readonly Terminal _terminal;
    private readonly Option<string?> _endpoint;

    private readonly Option<string?> _tokenFile = new("--token-file")
    {
        Description = $"A file that holds the kernel's token and nothing else. Without it, the token is taken from {TokenVariable}, if "
            + "it is set; "
            + "never from an argument, which other users of the machine see.",
        HelpName = "PATH",
    };

    private KernelChoice(Terminal terminal)
    {
        _terminal = terminal;
        _endpoint = new("--endpoint")
        {
            Description = $"The kernel's address. Without it, what {EndpointVariable} says, or else {DefaultEndpoint}.",
            HelpName = "URL",
        };
        _endpoint.Validators.Add(static result =>
        {
            foreach (string text in result.Written().Where(static text => !IsEndpoint(text)))
            {
                result.AddError($"--endpoint {Shown(text)}: give an address of http or https without a query, such as {DefaultEndpoint}.");
            }
        });
    }

    /// <summary>Gives a command the options.</summary>
    public static KernelChoice AddTo(Command command, Terminal terminal)
    {
        var choice = new KernelChoice(terminal);
        command.Options.Add(choice._endpoint);
        command.Options.Add(choice._tokenFile);
        return choice;
    }

    /// <summary>What a client needs that speaks to the kernel.</summary>
    /// <exception cref="CommandException">A variable, or the file, does not hold what it should.</exception>
    public async Task<SyncropelClientOptions> ReadAsync(ParseResult parsed, Identity identity, CancellationToken cancellation) => new()
    {
        Endpoint = Endpoint(parsed),
        Identity = identity,
        ApiKey = await TokenAsync(parsed, cancellation),
    };

    /// <summary>What went wrong with a kernel, and where it is easily mended, how.</summary>
    public static string Explain(EmitError error) => error.Code == EmitErrorCode.Connection
        ? $"{error}. There may be no kernel: start one by 'serve', or give the address of another by --endpoint."
        : error.ToString();

    private Uri Endpoint(ParseResult parsed)
    {
        if (parsed.GetValue(_endpoint) is { } given) return new Uri(given);
        string text = _terminal.Variable(EndpointVariable)?.Trim() is { Length: > 0 } variable ? variable : DefaultEndpoint;
        return IsEndpoint(text)
            ? new Uri(text)
            : throw new CommandException($"{EndpointVariable} {Shown(text)}: set an address of http or https without a query, such as "
                + $"{DefaultEndpoint}.");
    }

    private async Task<string?> TokenAsync(ParseResult parsed, CancellationToken cancellation)
    {
        string? path = parsed.GetValue(_tokenFile);
        if (path is not null && !File.Exists(path)) throw new CommandException($"--token-file '{path}': there is no such file.");
        string? token = path is null ? _terminal.Variable(TokenVariable) : await File.ReadAllTextAsync(path, cancellation);
        if (path is null && string.IsNullOrWhiteSpace(token)) return null;

        // It is a secret, so that no message quotes it.
        token = token!.Trim();
        bool isToken = token.Length > 0 && !token.AsSpan().ContainsAnyExceptInRange('!', '~');
        return isToken
            ? token
            : throw new CommandException($"{(path is null ? TokenVariable : $"--token-file '{path}'")}: a token is one line of ASCII "
                + "without white space.");
    }

    private static bool IsEndpoint(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.UserInfo.Length == 0 && uri.Query.Length == 0 && uri.Fragment.Length == 0;

    // What stands before an @ may be a password.
    private static string Shown(string text) => text.Contains('@') ? "(not shown)" : $"'{text}'";
}
