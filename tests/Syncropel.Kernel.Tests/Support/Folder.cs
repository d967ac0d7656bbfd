namespace Syncropel.Kernel.Tests.Support;

/// <summary>A folder for one test, with the file of a store in it.</summary>
public sealed class Folder : IDisposable
{
    // In memory where there is such a place: hundreds of openings, each of which would wait for a disk.
    private const string InMemory = "/dev/shm";

    private readonly DirectoryInfo _folder;

    public Folder(bool onDisk = false)
    {
        string parent = !onDisk && Directory.Exists(InMemory) ? InMemory : System.IO.Path.GetTempPath();
        _folder = Directory.CreateDirectory(System.IO.Path.Combine(parent, $"kernel-{Guid.NewGuid():N}"));
    }

    public string Path => _folder.FullName;

    /// <summary>Where the store is to be.</summary>
    public string File => In("hub.db");

    public string In(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Copies the store as it is on disk at this moment, which is what a killed process leaves.</summary>
    public string Crash(string name)
    {
        foreach (string suffix in (string[])["", "-wal"])
        {
            if (System.IO.File.Exists(File + suffix)) System.IO.File.Copy(File + suffix, In(name) + suffix, overwrite: true);
        }

        return In(name);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
