using System.Diagnostics;

namespace Syncropel.Package.Tests.Harness;

/// <summary>The sources of the packages as they are, in a git repository of their own with the project's address.</summary>
internal sealed class SourceCopy
{
    private static readonly string[] Folders = ["analyzers", "assets", "generators", "schemas", "src"];

    private static readonly string[] Files =
        [".editorconfig", "BannedSymbols.txt", "Directory.Build.props", "Directory.Packages.props", "global.json"];

    // What the machine's own settings may ask for at each commit.
    private static readonly string[] Plainly = ["-c", "commit.gpgsign=false", "-c", "core.hooksPath=/dev/null"];

    private readonly string _folder;
    private readonly PackageFeed _feed;

    private SourceCopy(PackageFeed feed, string folder, string commit)
    {
        _feed = feed;
        _folder = folder;
        Commit = commit;
    }

    /// <summary>The commit that has them all.</summary>
    public string Commit { get; }

    /// <summary>Copies them, and commits them.</summary>
    public static async Task<SourceCopy> CreateAsync(PackageFeed feed, string name)
    {
        string folder = feed.NewFolder(name);
        foreach (string file in Files) File.Copy(Path.Combine(Built.RepositoryRoot, file), Path.Combine(folder, file));
        foreach (string part in Folders) Copy(Path.Combine(Built.RepositoryRoot, part), Path.Combine(folder, part));
        await GitAsync(folder, "init", "--quiet");
        await GitAsync(folder, "add", "--all");
        await GitAsync(folder, "-c", "user.name=test", "-c", "user.email=test@example.org", "commit", "--quiet", "--message", "As it is");
        await GitAsync(folder, "remote", "add", "origin", "https://github.com/syncropel/syncropel-dotnet.git");
        return new SourceCopy(feed, folder, await GitAsync(folder, "rev-parse", "HEAD"));
    }

    /// <summary>The same again elsewhere.</summary>
    public SourceCopy Again(PackageFeed feed, string name)
    {
        string folder = feed.NewFolder(name);
        Copy(_folder, folder);
        return new SourceCopy(feed, folder, Commit);
    }

    /// <summary>Builds and packs a project as a build server does.</summary>
    /// <returns>The paths of the package and of its symbols.</returns>
    public async Task<(string Package, string Symbols)> PackAsync(string id)
    {
        // What looks at the sources has looked at them before.
        string[] properties = ["-p:ContinuousIntegrationBuild=true", "-p:RunAnalyzers=false", $"-p:Version={_feed.Version}"];
        CommandResult packed = await DotNet.RunAsync(
            _folder, _feed.Variables, ["pack", $"src/{id}", "-o", "packed", "-nologo", "-tl:off", "-clp:NoSummary", .. properties]);
        packed.AssertDone();
        Assert.Empty(Finding.In(packed.Output, _folder));
        string package = Path.Combine(_folder, "packed", $"{id}.{_feed.Version}");
        return (package + ".nupkg", package + ".snupkg");
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.GetFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (string folder in Directory.GetDirectories(from)) Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
    }

    private static async Task<string> GitAsync(string folder, params IReadOnlyList<string> arguments)
    {
        using Process git = Process.Start(DotNet.StartInfo("git", folder, new Dictionary<string, string>(), [.. Plainly, .. arguments]))!;
        Task<string> errors = git.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await git.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(git.ExitCode == 0, await errors);
        return output.Trim();
    }
}
