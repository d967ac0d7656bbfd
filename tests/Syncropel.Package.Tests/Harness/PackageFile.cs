using System.IO.Compression;
using System.Xml.Linq;

namespace Syncropel.Package.Tests.Harness;

/// <summary>A package, opened.</summary>
internal sealed class PackageFile : IDisposable
{
    private readonly ZipArchive _archive;

    private PackageFile(ZipArchive archive) => _archive = archive;

    /// <summary>The paths of all that is in it but for what makes a package one.</summary>
    public IReadOnlyList<string> Files =>
    [
        .. _archive.Entries.Select(static entry => entry.FullName)
            .Where(static path => !path.StartsWith("_rels/", StringComparison.Ordinal))
            .Where(static path => !path.StartsWith("package/", StringComparison.Ordinal))
            .Where(static path => path != "[Content_Types].xml" && !path.EndsWith(".nuspec", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What it says of itself.</summary>
    public XElement Metadata
    {
        get
        {
            string nuspec = _archive.Entries.Single(static entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).FullName;
            using var stream = new MemoryStream(Read(nuspec));
            return XElement.Load(stream).Elements().Single(static element => element.Name.LocalName == "metadata");
        }
    }

    /// <summary>Opens it.</summary>
    public static PackageFile Open(string path) => new(ZipFile.OpenRead(path));

    /// <summary>The content of a file.</summary>
    public byte[] Read(string path)
    {
        using Stream stream = (_archive.GetEntry(path) ?? throw new FileNotFoundException("The package has no such file.", path)).Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>What it says of itself under a name; null where it says nothing.</summary>
    public XElement? Said(string name) => Metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name);

    public void Dispose() => _archive.Dispose();
}
