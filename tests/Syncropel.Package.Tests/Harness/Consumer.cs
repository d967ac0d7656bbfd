namespace Syncropel.Package.Tests.Harness;

/// <summary>
/// A folder as a stranger has it, with projects that refer to the packages. In a file, <c>{version}</c> stands for the version of the
/// packages, and <c>{|error SYN1012:…|}</c> marks what the build has to find.
/// </summary>
/// <example>
/// <code>
/// Consumer app = Consumer.Create(feed, "app").With("app.csproj", ProjectFile.Console("Syncropel")).With("Program.cs", program);
/// (await app.BuildAsync()).AssertClean();
/// Assert.Equal("stored", await app.RunAsync());
/// </code>
/// </example>
internal sealed class Consumer
{
    private readonly PackageFeed _feed;
    private readonly Dictionary<string, IReadOnlyList<FindingPlace>> _expected = [];

    private Consumer(PackageFeed feed, string folder)
    {
        _feed = feed;
        Folder = folder;
    }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>Makes an empty folder, deleted with the feed.</summary>
    /// <param name="feed">The packages.</param>
    /// <param name="name">The name of the folder.</param>
    public static Consumer Create(PackageFeed feed, string name) => new(feed, feed.NewFolder(name));

    /// <summary>Writes a file, or writes it again.</summary>
    /// <param name="file">Its path from the folder, with forward slashes.</param>
    /// <param name="text">Its text, with <c>{version}</c> and marks.</param>
    public Consumer With(string file, string text)
    {
        MarkedText marked = MarkedText.Parse(file, text.Replace("{version}", _feed.Version, StringComparison.Ordinal));
        string path = PathOf(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, marked.Text + "\n");
        _expected[file] = marked.Expected;
        return this;
    }

    /// <summary>The path of a file.</summary>
    public string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>The text of a file.</summary>
    public string Read(string file) => File.ReadAllText(PathOf(file));

    /// <summary>Restores and builds.</summary>
    /// <param name="arguments">More of them: the project where there are several, <c>-p:…</c>.</param>
    public async Task<BuildResult> BuildAsync(params IReadOnlyList<string> arguments)
    {
        CommandResult built = await DotNetAsync(["build", .. arguments, "-nologo", "-tl:off", "-clp:NoSummary"]);
        return new BuildResult(built, Folder, [.. _expected.Values.SelectMany(static one => one)]);
    }

    /// <summary>Runs a program that is built, and fails unless it ends well.</summary>
    /// <param name="project">The name of its project, whose folder has its name where there are several; null for a single one.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>What it said.</returns>
    public async Task<string> RunAsync(string? project = null, params IReadOnlyList<string> arguments)
    {
        string name = project ?? Path.GetFileName(Folder);
        string program = Path.Combine(Folder, project ?? "", "bin", "Debug", "net10.0", name + ".dll");
        return (await DotNetAsync([program, .. arguments])).AssertDone();
    }

    /// <summary>Runs <c>dotnet</c> in the folder, where it finds the tools that are installed into the folder <c>tools</c>.</summary>
    public Task<CommandResult> DotNetAsync(params IReadOnlyList<string> arguments) => DotNet.RunAsync(Folder, Variables(), arguments);

    private Dictionary<string, string> Variables() => new(_feed.Variables)
    {
        ["PATH"] = PathOf("tools") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
    };
}
