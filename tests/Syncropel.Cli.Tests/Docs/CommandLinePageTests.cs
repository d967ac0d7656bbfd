using System.Runtime.CompilerServices;
using Syncropel.Cli.Tests.Support;
using Syncropel.Testing;
using Syncropel.TestSupport;

namespace Syncropel.Cli.Tests.Docs;

/// <summary>
/// Every output that docs/cli.md shows is what the program writes. <c>UPDATE_SNAPSHOTS=1</c> writes it there.
/// </summary>
public sealed class CommandLinePageTests
{
    [Fact]
    public async Task Every_command_of_the_page_writes_what_the_page_shows()
    {
        string text = await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "Docs", "cli.md"), TestContext.Current.CancellationToken);
        var page = new CommandLinePage(text);
        using var files = new TempFiles();
        foreach ((string name, string content) in page.Files()) files.Write(name, content);
        await using KernelHost host = await KernelHost.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        int commands = 0;

        string now = await page.RunAsync(async words =>
        {
            commands++;
            Assert.Equal(["dotnet", "syncropel"], words[..2]);
            using RealProgram program = RealProgram.StartIn(
                files.Folder, new() { ["SYNCROPEL_ENDPOINT"] = $"{host.Endpoint}" }, words[2..]);
            CliResult run = await program.EndAsync();
            return run.Text + run.Errors;
        });

        Assert.True(commands > 6);
        bool isUpdate = Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";
        if (isUpdate) await File.WriteAllTextAsync(Source(), now, TestContext.Current.CancellationToken);
        else Assert.True(now == text, $"docs/cli.md shows something else (- the page, + the program):\n{LineDiff.Between(text, now)}");
    }

    private static string Source([CallerFilePath] string sourceFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(sourceFile)!, "..", "..", "..", "docs", "cli.md"));
}
