using Syncropel.Package.Tests.Harness;

namespace Syncropel.Package.Tests.Consumers;

/// <summary>The template, out of its package, under a name that is none for a namespace.</summary>
public sealed class TemplateTests(PackageFeed feed)
{
    private const string Name = "My.App-1";

    [Fact]
    public async Task An_app_of_the_template_builds_without_a_warning_runs_without_a_server_and_passes_its_tests()
    {
        Consumer shell = await CreateAsync("-n", Name);

        (await shell.BuildAsync(Name, "-warnaserror")).AssertClean();

        Assert.Matches(
            """
            ^stored [0-9a-f]{64}
            stored [0-9a-f]{64}
            stored [0-9a-f]{64}
            unhappy \(0\.33\): Good looks, but slow and loud\. \[verified\]
            unhappy \(0\.00\): Broken on the first day\. \[verified\]$
            """.ReplaceLineEndings("\n"),
            (await RunAsync(shell)).AssertDone().ReplaceLineEndings("\n"));
        string tests = (await shell.DotNetAsync("test", Name, "--no-build")).AssertDone();
        Assert.Matches(@"Passed! +- Failed: +0, Passed: +\d+, Skipped: +0", tests);

        // Nobody listens on port 1.
        CommandResult away = await RunAsync(shell, "--endpoint", "http://127.0.0.1:1");
        CommandResult misspelt = await RunAsync(shell, "--enpoint", "http://127.0.0.1:1");

        Assert.Equal(1, away.ExitCode);
        Assert.Equal(3, away.Output.Split("not stored: ").Length - 1);
        Assert.DoesNotContain("Unhandled", away.Output, StringComparison.Ordinal);
        Assert.Equal(2, misspelt.ExitCode);
        Assert.Contains("--endpoint http://localhost:9100", misspelt.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_goes_into_files_and_namespaces_and_the_versions_are_those_that_are_packed_and_tested_with()
    {
        Consumer shell = await CreateAsync("-n", Name, "--no-restore");

        string versions = shell.Read($"{Name}/Directory.Packages.props");
        string repository = await File.ReadAllTextAsync(
            Path.Combine(Built.RepositoryRoot, "Directory.Packages.props"), TestContext.Current.CancellationToken);
        Assert.Contains($"<SyncropelVersion>{feed.Version}</SyncropelVersion>", versions, StringComparison.Ordinal);
        string[] pinned = [.. versions.Split('\n').Where(static line => line.Contains("<PackageVersion", StringComparison.Ordinal))];
        Assert.All(pinned.Where(static line => !line.Contains("\"Syncropel", StringComparison.Ordinal)), line =>
            Assert.Contains(line.Trim(), repository, StringComparison.Ordinal));
        Assert.Contains("namespace My.App_1;", shell.Read($"{Name}/src/{Name}/ReviewDesk.cs"), StringComparison.Ordinal);
        Assert.Contains(
            "<RootNamespace>My.App_1.Tests<", shell.Read($"{Name}/tests/{Name}.Tests/{Name}.Tests.csproj"), StringComparison.Ordinal);
        Assert.True(File.Exists(shell.PathOf($"{Name}/{Name}.slnx")));
        Assert.True(File.Exists(shell.PathOf($"{Name}/.gitignore")));
        Assert.All(Directory.GetFiles(shell.PathOf(Name), "*", SearchOption.AllDirectories), static path =>
            Assert.DoesNotContain("SyncropelApp", path + File.ReadAllText(path), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Review")]
    [InlineData("Sentiment")]
    public async Task An_app_may_have_the_name_of_one_of_its_types(string name)
    {
        Consumer shell = await CreateAsync("-o", name);

        (await shell.BuildAsync(name)).AssertClean();
    }

    [Fact]
    public async Task Another_version_of_the_packages_can_be_asked_for()
    {
        Consumer shell = await CreateAsync("-n", Name, "--no-restore", "--syncropel-version", "7.8.9");

        Assert.Contains(
            "<SyncropelVersion>7.8.9</SyncropelVersion>", shell.Read($"{Name}/Directory.Packages.props"), StringComparison.Ordinal);
    }

    private async Task<Consumer> CreateAsync(params IReadOnlyList<string> arguments)
    {
        Consumer shell = Consumer.Create(feed, "Shell");

        // Installed for this folder alone, and not for whoever runs the tests.
        string[] privately = ["--debug:custom-hive", shell.PathOf("hive")];
        (await shell.DotNetAsync(["new", "install", feed.PathOf(Packed.Templates), .. privately])).AssertDone();
        (await shell.DotNetAsync(["new", "syncropel", .. arguments, .. privately])).AssertDone();
        return shell;
    }

    private static Task<CommandResult> RunAsync(Consumer shell, params IReadOnlyList<string> arguments) =>
        shell.DotNetAsync([shell.PathOf($"{Name}/src/{Name}/bin/Debug/net10.0/{Name}.dll"), .. arguments]);
}
