using Spectre.Console;

namespace MusicLibrary.Tests.Support;

/// <summary>Runs the sample as a user does, without a terminal, and keeps what it says.</summary>
internal sealed record Sample(int ExitCode, string Output, string Errors)
{
    public string LastLine => Output.TrimEnd().Split('\n')[^1].TrimEnd('\r');

    public static Task<Sample> RunAsync(params string[] args) =>
        RunAsync(new StringWriter(), TestContext.Current.CancellationToken, args);

    public static async Task<Sample> RunAsync(StringWriter output, CancellationToken end, params string[] args)
    {
        var errors = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        int exitCode = await CommandLine.RunAsync(args, console, errors, end);
        return new Sample(exitCode, output.ToString(), errors.ToString());
    }
}
