using System.Diagnostics;

namespace Syncropel.Docs.Tests.Shell;

/// <summary>The program <c>dotnet syncropel</c>, asked whether it understands a command line, without doing what it says.</summary>
internal static class OwnProgram
{
    // An option that no command has: whatever else is refused besides it is wrong with the command line.
    private const string Stopper = "--no-such-option";

    /// <summary>What it does not understand.</summary>
    public static async Task<IReadOnlyList<string>> RefusedAsync(IEnumerable<string> args)
    {
        // Whatever is run all the same finds nothing there, and leaves nothing here.
        DirectoryInfo nowhere = Directory.CreateTempSubdirectory("syncropel-docs");
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "Syncropel.Cli.dll"), .. args, Stopper])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = nowhere.FullName,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await output;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        nowhere.Delete(recursive: true);
        Assert.True(errors.Contains(Stopper, StringComparison.Ordinal), $"It was run, and not refused: {string.Join(' ', args)}\n{errors}");
        return [.. errors.Split('\n').Where(IsRefusal)];
    }

    // What is refused is quoted. That a file is not there is no fault of the command line.
    private static bool IsRefusal(string line) => line.Contains('\'', StringComparison.Ordinal)
        && !line.Contains(Stopper, StringComparison.Ordinal)
        && !line.Contains("there is no such file", StringComparison.Ordinal);
}
