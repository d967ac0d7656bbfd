using Syncropel.Docs.Tests.Pages;
using Syncropel.Package.Tests.Harness;

namespace Syncropel.Package.Tests.Consumers;

/// <summary>
/// Somebody with nothing but the packages and the README, in an empty folder: its commands, its files, its outputs. What differs on a
/// machine of tests is the version of the packages, the folder of the tool and the port of the kernel.
/// </summary>
public sealed class ReadmeJourneyTests(PackageFeed feed)
{
    private const string Endpoint = "http://localhost:9100";

    private static readonly Page RootReadme = PageReader.Read("README.md");

    [Fact]
    public async Task The_readme_leads_from_an_empty_folder_to_a_typed_emit_to_findings_and_to_a_passing_test()
    {
        Consumer shell = Consumer.Create(feed, "Stranger");
        await using ToolKernel kernel = await InstallAsync(shell);
        foreach (Block file in FilesOf("Music"))
        {
            shell.With(file.Words[FenceWords.File]!, file.Shown.Replace(Endpoint, kernel.Address, StringComparison.Ordinal));
        }

        (await shell.BuildAsync("Music")).AssertClean();

        Block printed = RootReadme.Blocks.Single(static block => block.Words[FenceWords.Output] == "run");
        Assert.Equal(printed.Shown, (await shell.DotNetAsync("run", "--project", "Music")).AssertDone());
        await ShownFindings.AssertAsync(shell, "Music", RootReadme);
        await TestAsync(shell);
    }

    [Fact]
    public async Task The_adapter_of_the_readme_builds_in_a_library_of_its_own_and_is_refused_where_it_forgets_its_provenance()
    {
        Consumer shell = Consumer.Create(feed, "Stranger");
        (await shell.DotNetAsync("new", "classlib", "-o", "Models")).AssertDone();
        await AddAsync(shell, "Models", "Syncropel.Synapse");
        foreach (Block file in FilesOf("Models")) shell.With(file.Words[FenceWords.File]!, file.Shown);

        (await shell.BuildAsync("Models")).AssertClean();

        await ShownFindings.AssertAsync(shell, "Models", RootReadme);
    }

    // The commands below «Install», as they stand there.
    private async Task<ToolKernel> InstallAsync(Consumer shell)
    {
        Block commands = RootReadme.Blocks.Single(static block => block.Text.StartsWith("dotnet new console", StringComparison.Ordinal));
        ToolKernel? kernel = null;
        foreach (string line in commands.Shown.Split('\n'))
        {
            string command = line.Split('#')[0].TrimEnd();
            switch (command.Split(' '))
            {
                case ["dotnet", "add", var project, "package", var id]:
                    await AddAsync(shell, project, id);
                    break;
                case ["dotnet", "tool", "install", "--global", var id]:
                    (await shell.DotNetAsync("tool", "install", id, "--tool-path", "tools", "--version", feed.Version)).AssertDone();
                    break;
                case ["dotnet", "syncropel", "serve", .. var options, "--port", "9100"]:
                    kernel = await ToolKernel.StartAsync(shell, options);
                    break;
                case ["dotnet", .. var words]:
                    (await shell.DotNetAsync(words)).AssertDone();
                    break;
                default:
                    Assert.Fail($"Nobody runs '{command}'.");
                    break;
            }
        }

        Assert.NotNull(kernel);
        return kernel;
    }

    // What the prose above the file says.
    private async Task TestAsync(Consumer shell)
    {
        (await shell.DotNetAsync("new", "xunit", "-o", "Music.Tests")).AssertDone();
        (await shell.DotNetAsync("add", "Music.Tests", "reference", "Music")).AssertDone();
        await AddAsync(shell, "Music.Tests", "Syncropel.Testing");
        foreach (Block file in FilesOf("Music.Tests")) shell.With(file.Words[FenceWords.File]!, file.Shown);

        (await shell.BuildAsync("Music.Tests")).AssertClean();
        string tested = (await shell.DotNetAsync("test", "Music.Tests", "--no-build")).AssertDone();

        // The one of the template is there too.
        Assert.Matches(@"Passed! +- Failed: +0, Passed: +2, Skipped: +0", tested);
    }

    private async Task AddAsync(Consumer shell, string project, string id) =>
        (await shell.DotNetAsync("add", project, "package", id, "--version", feed.Version)).AssertDone();

    private static Block[] FilesOf(string project)
    {
        Block[] files = [.. RootReadme.Blocks.Where(block => Path.GetDirectoryName(block.Words[FenceWords.File]) == project)];
        Assert.NotEmpty(files);
        return files;
    }
}
