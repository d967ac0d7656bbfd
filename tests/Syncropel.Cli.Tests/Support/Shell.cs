namespace Syncropel.Cli.Tests.Support;

/// <summary>Runs a command as a user does, and keeps what comes of it.</summary>
internal static class Shell
{
    static Shell()
    {
        // A developer's own database is none of the tests' business.
        Environment.SetEnvironmentVariable("SYNCROPEL_POSTGRES", null);
    }

    public static Task<CliResult> RunAsync(params string[] args) => RunWithInputAsync([], args);

    public static async Task<CliResult> RunWithInputAsync(byte[] input, params string[] args)
    {
        using var output = new MemoryStream();
        var text = new StringWriter();
        var errors = new StringWriter();
        var terminal = new Terminal(new MemoryStream(input), output, text, errors);
        int exitCode = await CommandLine.RunAsync(args, terminal, TestContext.Current.CancellationToken);
        return new CliResult(exitCode, text.ToString(), errors.ToString(), output.ToArray());
    }
}

/// <summary>What came of a command.</summary>
internal sealed record CliResult(int ExitCode, string Text, string Errors, byte[] Bytes)
{
    public string LastLine => Text.TrimEnd().Split('\n')[^1].TrimEnd('\r');
}
