using System.Text.RegularExpressions;
using Syncropel.Docs.Tests.Pages;
using Syncropel.Docs.Tests.Projects;

namespace Syncropel.Docs.Tests.Shell;

/// <summary>Tells whether a command of a page can work: whether the projects, packages and options are there that it names.</summary>
internal static partial class KnownCommands
{
    private const string TemplateFolder = "templates/Syncropel.Templates/content/syncropel/";

    private const string TemplateName = "SyncropelApp.1";

    // Of other people's programs only that they are meant.
    private static readonly string[] Foreign = ["cd", "mkdir", "openssl", "chmod", "git", "jq", "tr", "sha256sum"];

    private static readonly string[] Templates = ["console", "xunit", "syncropel"];

    // Each is called as its project.
    private static readonly string[] Packages =
    [
        .. Directory.GetFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories)
            .Select(static path => Path.GetFileNameWithoutExtension(path)),
    ];

    /// <summary>What is wrong with a command; null where nothing is.</summary>
    public static async Task<string?> ProblemAsync(ShellCommand command) => command.Words switch
    {
        ["dotnet", "syncropel", "--help"] => null,
        ["dotnet", "syncropel", .. var args] => await OfOwnAsync(args),
        ["dotnet", "run", "--project", var folder, .. [] or ["--", ..]] when IsLedTo(command, folder) => null,
        ["dotnet", "run", .. var args] => await OfRunAsync(args),
        ["dotnet", "test", var folder] => IsShown(command, folder) ? null : $"The page shows no project '{folder}'.",
        ["dotnet", "new", "install", "Syncropel.Templates"] => null,
        ["dotnet", "new", var template, ..] => Templates.Contains(template) ? null : $"'{template}' is no template that is known here.",
        ["dotnet", "add", .., "reference", _] => null,
        ["dotnet", "add", .., "package", var package] => OfPackage(package),
        ["dotnet", "tool", "install", .., var package] => OfPackage(package),
        ["dotnet", "test" or "build" or "pack" or "format"] => null,
        ["dotnet", "pack", "-c", "Release", "-o", _] or ["dotnet", "nuget", "add", "source", _] => null,
        ["dotnet", "build", var folder] => OfProject(folder),
        [var program, ..] when Foreign.Contains(program) || IsScript(program) => null,
        _ => "Nobody here knows this command.",
    };

    private static bool IsLedTo(ShellCommand command, string folder) => IsShown(command, folder) || IsOfTemplate(command, folder);

    // A project that the reader has made of files of the page.
    private static bool IsShown(ShellCommand command, string folder) =>
        PageOf(command) is { } page && new PageProjects(page).Names.Contains(folder);

    // A project of the template, under the name that a command of the page gives it; in the template's own page that has no other yet.
    private static bool IsOfTemplate(ShellCommand command, string folder)
    {
        if (PageOf(command) is not { } page) return false;
        string? name = page.Path.StartsWith(TemplateFolder, StringComparison.Ordinal) ? TemplateName : NameIn(page);
        return name is not null && OfProject(TemplateFolder + folder.Replace(name, TemplateName, StringComparison.Ordinal)) is null;
    }

    private static string? NameIn(Page page) => page.Lines.Select(static line => NamedTemplate().Match(line))
        .Where(static match => match.Success)
        .Select(static match => match.Groups["name"].Value)
        .FirstOrDefault();

    private static Page? PageOf(ShellCommand command) =>
        Page.All.SingleOrDefault(page => command.Place.StartsWith(page.Path + ":", StringComparison.Ordinal));

    // A file of this repository that may be run.
    private static bool IsScript(string program) =>
        program.Contains('/', StringComparison.Ordinal) && File.Exists(Repository.PathOf(program))
        && (OperatingSystem.IsWindows() || File.GetUnixFileMode(Repository.PathOf(program)).HasFlag(UnixFileMode.UserExecute));

    private static string? OfProject(string folder) =>
        Directory.Exists(Repository.PathOf(folder)) && Directory.GetFiles(Repository.PathOf(folder), "*.csproj").Length == 1
            ? null
            : $"There is no project in '{folder}'.";

    private static string? OfPackage(string package) => Packages.Contains(package) ? null : $"No project makes a package '{package}'.";

    private static async Task<string?> OfOwnAsync(IEnumerable<string> args)
    {
        IReadOnlyList<string> refused = await OwnProgram.RefusedAsync(args);
        return refused.Count == 0 ? null : string.Join("; ", refused);
    }

    private static async Task<string?> OfRunAsync(string[] args)
    {
        int project = Array.IndexOf(args, "--project") + 1;
        if (project == 0) return null;
        string folder = args[project];
        if (OfProject(folder) is { } problem) return problem;
        int own = Array.IndexOf(args, "--");
        return own >= 0 && folder == "src/Syncropel.Cli" ? await OfOwnAsync(args[(own + 1)..]) : null;
    }

    [GeneratedRegex(@"^dotnet new syncropel (-n|--name) (?<name>\S+)", RegexOptions.ExplicitCapture)]
    private static partial Regex NamedTemplate();
}
