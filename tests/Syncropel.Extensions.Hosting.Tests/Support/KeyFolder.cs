namespace Syncropel.Hosting.Tests.Support;

/// <summary>A folder with a key in it, for as long as a test runs.</summary>
internal sealed class KeyFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("syncropel-hosting-");

    public KeyFolder() => Identity = Identity.CreateKeyFile(Key);

    public string Key => Path.Combine(_folder.FullName, "key.pem");

    public Identity Identity { get; }

    public void Dispose() => _folder.Delete(recursive: true);
}
