using System.Security.Cryptography;

[assembly: AssemblyFixture(typeof(Syncropel.Package.Tests.Harness.PackageFeed))]

namespace Syncropel.Package.Tests.Harness;

/// <summary>
/// The packages of this repository, packed once for all tests into a folder that serves as a feed. Its folder lies outside the repository,
/// as do those of the consumers, and is deleted at the end.
/// </summary>
public sealed class PackageFeed : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("syncropel-packages-").FullName;

    /// <summary>The version that the packages of this run have, and no others on this machine.</summary>
    public string Version { get; } = "0.1.0-run." + RandomNumberGenerator.GetHexString(12, lowercase: true);

    /// <summary>The folder of the packages.</summary>
    public string Folder => Path.Combine(_root, "feed");

    /// <summary>What packing said.</summary>
    internal BuildResult Packing { get; private set; } = null!;

    /// <summary>What is set for all that runs here.</summary>
    internal IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string>
    {
        // Of this run alone, so that no package of another run is taken for one of this.
        ["NUGET_PACKAGES"] = Path.Combine(_root, "packages"),

        // Nor does a first run leave anything in the home of whoever runs the tests.
        ["DOTNET_CLI_HOME"] = Path.Combine(_root, "home"),
        ["DOTNET_SKIP_FIRST_TIME_EXPERIENCE"] = "1",
        ["DOTNET_ADD_GLOBAL_TOOLS_TO_PATH"] = "false",
        ["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false",
    };

    /// <summary>The path of a package.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="extension">What comes behind its version: <c>nupkg</c> or <c>snupkg</c>.</param>
    public string PathOf(string id, string extension = "nupkg") => Path.Combine(Folder, $"{id}.{Version}.{extension}");

    /// <summary>Makes a folder for a consumer.</summary>
    internal string NewFolder(string name) => Directory.CreateDirectory(
        Path.Combine(_root, "consumers", name + "-" + RandomNumberGenerator.GetHexString(6, lowercase: true), name)).FullName;

    /// <summary>Packs.</summary>
    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Folder);
        string[] properties =
        [
            $"-p:RepositoryRoot={Built.RepositoryRoot}", $"-p:Configuration={Built.Configuration}",
            $"-p:PackedVersion={Version}", $"-p:Feed={Folder}",
        ];
        string project = Path.Combine(AppContext.BaseDirectory, "Harness", "pack.proj");
        CommandResult packed = await DotNet.RunAsync(
            Built.RepositoryRoot, new Dictionary<string, string>(),
            ["msbuild", project, "-t:Pack", "-nologo", "-tl:off", "-v:m", "-m", "-clp:NoSummary", .. properties]);
        Packing = new BuildResult(packed, Built.RepositoryRoot, []);
        packed.AssertDone();
        await WriteSettingsAsync();
        CopySources();
    }

    /// <summary>Deletes all that was made.</summary>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }

    // Where this machine gets foreign packages from is in its user's home, of which the consumers see none.
    private void CopySources()
    {
        const string Settings = ".nuget/NuGet/NuGet.Config";
        string home = Environment.GetEnvironmentVariable("DOTNET_CLI_HOME")
            ?? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string from = Path.Combine(home, Settings), to = Path.Combine(_root, "home", Settings);
        if (!File.Exists(from)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to);
    }

    // For every folder below. The feed is one source more; what the machine has already is not fetched again.
    private async Task WriteSettingsAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_root, "NuGet.config"), $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{Folder}" />
              </packageSources>
              <fallbackPackageFolders>
                <add key="restored" value="{Built.RestoredPackages}" />
              </fallbackPackageFolders>
            </configuration>
            """);
        File.Copy(Path.Combine(Built.RepositoryRoot, "global.json"), Path.Combine(_root, "global.json"));

        // An end for what searches upwards: whatever lies about in the machine's folder of temporary files is not the consumer's.
        foreach (string file in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
        {
            await File.WriteAllTextAsync(Path.Combine(_root, file), "<Project />");
        }

        await File.WriteAllTextAsync(Path.Combine(_root, ".editorconfig"), "root = true\n");
    }
}
