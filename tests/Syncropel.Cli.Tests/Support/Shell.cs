namespace Syncropel.Cli.Tests.Support;

/// <summary>Runs a command as a user does, and keeps what comes of it.</summary>
internal static class Shell
{
    static Shell()
    {
        // A developer's own database, kernel and token are none of the tests' business.
        foreach (string name in (string[])["SYNCROPEL_POSTGRES", "SYNCROPEL_ENDPOINT", "SYNCROPEL_TOKEN"])
        {
            Environment.SetEnvironmentVariable(name, null);
        }
    }

    public static Task<CliResult> RunAsync(params string[] args) => RunWithInputAsync([], args);

    public static Task<CliResult> RunWithInputAsync(byte[] input, params string[] args) =>
        RunAsync(static terminal => terminal, input, args);

    /// <summary>Runs a command where somebody looks at what it writes, with or without colours.</summary>
    public static Task<CliResult> RunSeenAsync(bool hasColours, params string[] args) =>
        RunAsync(terminal => terminal with { IsSeen = true, HasColours = hasColours, Width = 120 }, [], args);

    /// <summary>Runs a command in an environment of its own.</summary>
    public static Task<CliResult> RunWithVariableAsync(string name, string value, params string[] args) =>
        RunAsync(terminal => terminal with { Variable = asked => asked == name ? value : null }, [], args);

    private static async Task<CliResult> RunAsync(Func<Terminal, Terminal> change, byte[] input, string[] args)
    {
        using var output = new MemoryStream();
        var text = new StringWriter();
        var errors = new StringWriter();
        Terminal terminal = change(new Terminal(new MemoryStream(input), output, text, errors));
        int exitCode = await CommandLine.RunAsync(args, terminal, TestContext.Current.CancellationToken);
        return new CliResult(exitCode, text.ToString(), errors.ToString(), output.ToArray());
    }
}

/// <summary>What came of a command.</summary>
internal sealed record CliResult(int ExitCode, string Text, string Errors, byte[] Bytes)
{
    public string LastLine => Text.TrimEnd().Split('\n')[^1].TrimEnd('\r');

    public string LastError => Errors.TrimEnd().Split('\n')[^1].TrimEnd('\r');

    /// <summary>What was written as bytes, line by line.</summary>
    public string[] Lines => System.Text.Encoding.UTF8.GetString(Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What was written as text, line by line.</summary>
    public string[] TextLines => Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
