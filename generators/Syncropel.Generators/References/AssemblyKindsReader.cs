using Microsoft.CodeAnalysis;

namespace Syncropel.Generators.References;

/// <summary>
/// Reads what a referenced assembly declares. Most declare nothing, and are dismissed at once; one that cannot be read is without kinds,
/// as the compiler itself says what is wrong with it.
/// </summary>
internal static class AssemblyKindsReader
{
    /// <summary>Null where the assembly declares nothing that C# could name.</summary>
    public static AssemblyKinds? Read(MetadataReference reference, CancellationToken cancellationToken)
    {
        if (reference.Properties.Kind != MetadataImageKind.Assembly || !IsGlobal(reference.Properties)) return null;
        try
        {
            return reference switch
            {
                CompilationReference project => CompilationKinds.Read(project.Compilation, cancellationToken),
                PortableExecutableReference { } image when image.GetMetadata() is AssemblyMetadata metadata => MetadataKinds.Read(metadata),
                _ => null,
            };
        }
        catch (Exception unreadable) when (unreadable is not OperationCanceledException)
        {
            return null;
        }
    }

    // What is referenced under an alias alone, no generated code can name.
    private static bool IsGlobal(MetadataReferenceProperties properties) =>
        properties.Aliases.IsDefaultOrEmpty || properties.Aliases.Contains(MetadataReferenceProperties.GlobalAlias);
}
