namespace Syncropel.Cli.Schemas;

/// <summary>How paths are written: from the folder in which the command runs, where they lie within it.</summary>
/// <param name="folder">That folder.</param>
internal sealed class ShownPaths(string folder)
{
    public static ShownPaths OfProcess() => new(Directory.GetCurrentDirectory());

    /// <summary>The path as the system writes it.</summary>
    public string Show(string path) => Within(path) ?? path;

    /// <summary>The path as a URI: relative where it lies within the folder, else of a file.</summary>
    public (string Uri, bool IsRelative) ToUri(string path) => Within(path) is { } relative
        ? (string.Join('/', relative.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString)), true)
        : (new Uri(path).AbsoluteUri, false);

    private string? Within(string path)
    {
        string relative = Path.GetRelativePath(folder, path);
        return relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? null : relative;
    }
}
