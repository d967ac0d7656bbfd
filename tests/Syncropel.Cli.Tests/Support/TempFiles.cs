namespace Syncropel.Cli.Tests.Support;

/// <summary>Files in a folder that goes with them.</summary>
internal sealed class TempFiles : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("syncropel-cli-");

    public string Folder => _folder.FullName;

    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Writes a file, in folders of its own where its name has some; gives its path.</summary>
    public string Write(string name, string text)
    {
        string path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Writes the schema of a kind, with these members and whatever else its root says.</summary>
    public string WriteKind(string kind, string properties, string more = "", string folder = "")
    {
        string rest = more.Length == 0 ? "" : $", {more}";
        string text = $$"""{"kind": "{{kind}}", "type": "object", "properties": { {{properties}} }{{rest}}}""";
        return Write(Path.Combine(folder, kind + ".kind.json"), text);
    }

    public string Read(string name) => File.ReadAllText(PathOf(name));

    public void Dispose() => _folder.Delete(recursive: true);
}
