namespace Syncropel.Cli.Schemas;

/// <summary>Finds schema files by the paths that somebody gave, as a build finds those of a project.</summary>
internal static class SchemaFiles
{
    public const string KindSuffix = ".kind.json";
    public const string RefSuffix = ".ref.json";

    /// <summary>The full paths of all schema files, each once, in ordinal order.</summary>
    /// <param name="paths">Files, and folders, which are looked through to their ends but for what a build leaves out.</param>
    /// <exception cref="CommandException">A path is not there, or is no schema file, or a folder has none.</exception>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            if (Directory.Exists(path)) found.UnionWith(InFolder(path));
            else if (!File.Exists(path)) throw new CommandException($"'{path}': there is no such file or folder.");
            else if (IsSchema(path)) found.Add(Path.GetFullPath(path));
            else throw new CommandException($"'{path}' is no schema file: its name ends in neither {KindSuffix} nor {RefSuffix}.");
        }

        return [.. found];
    }

    public static bool IsKind(string path) => path.EndsWith(KindSuffix, StringComparison.OrdinalIgnoreCase);

    private static bool IsSchema(string path) => IsKind(path) || path.EndsWith(RefSuffix, StringComparison.OrdinalIgnoreCase);

    private static List<string> InFolder(string folder)
    {
        List<string> files = [.. Walk(Path.GetFullPath(folder))];
        return files.Count > 0
            ? files
            : throw new CommandException($"'{folder}' has no *{KindSuffix} and no *{RefSuffix}; give the folder that has.");
    }

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(folder))
        {
            if (IsSchema(file)) yield return file;
        }

        foreach (string inner in Directory.EnumerateDirectories(folder))
        {
            if (IsLeftOut(inner)) continue;
            foreach (string file in Walk(inner)) yield return file;
        }
    }

    // What is made by builds, what is hidden, and links, which may lead back.
    private static bool IsLeftOut(string folder)
    {
        string name = Path.GetFileName(folder);
        return name is "bin" or "obj" || name.StartsWith('.') || (File.GetAttributes(folder) & FileAttributes.ReparsePoint) != 0;
    }
}
