using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace Syncropel.Package.Tests.Contents;

/// <summary>An assembly of a package, read without loading it, and its symbols.</summary>
internal sealed class AssemblyImage : IDisposable
{
    // https://github.com/dotnet/runtime/blob/main/docs/design/specs/PortablePdb-Metadata.md
    private static readonly Guid SourceLinkId = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    private static readonly Guid EmbeddedSourceId = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    private readonly PEReader _image;

    public AssemblyImage(byte[] image) => _image = new PEReader([.. image]);

    /// <summary>Whether the compiler has put nothing into it that another run would not.</summary>
    public bool IsReproducible => _image.ReadDebugDirectory().Any(static entry => entry.Type == DebugDirectoryEntryType.Reproducible);

    /// <summary>Whether its symbols are within.</summary>
    public bool HasSymbols => _image.ReadDebugDirectory().Any(static entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);

    /// <summary>The assemblies that it refers to.</summary>
    public IReadOnlyList<(string Name, Version Version)> References
    {
        get
        {
            MetadataReader metadata = _image.GetMetadataReader();
            return
            [
                .. metadata.AssemblyReferences.Select(metadata.GetAssemblyReference)
                    .Select(reference => (metadata.GetString(reference.Name), reference.Version)),
            ];
        }
    }

    /// <summary>Where a debugger finds sources: the SourceLink document of symbols; null where they have none.</summary>
    public static string? SourceLink(byte[] symbols)
    {
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbImage([.. symbols]);
        MetadataReader reader = provider.GetMetadataReader();
        return Details(reader, SourceLinkId).Select(detail => Encoding.UTF8.GetString(reader.GetBlobBytes(detail.Value))).SingleOrDefault();
    }

    /// <summary>The sources that symbols bring along, because no repository has them.</summary>
    public static IReadOnlyList<string> EmbeddedSources(byte[] symbols)
    {
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbImage([.. symbols]);
        MetadataReader reader = provider.GetMetadataReader();
        return
        [
            .. Details(reader, EmbeddedSourceId)
                .Select(detail => reader.GetString(reader.GetDocument((DocumentHandle)detail.Parent).Name)),
        ];
    }

    public void Dispose() => _image.Dispose();

    private static ImmutableArray<CustomDebugInformation> Details(MetadataReader reader, Guid kind) =>
    [
        .. reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation).Where(detail => reader.GetGuid(detail.Kind) == kind),
    ];
}
