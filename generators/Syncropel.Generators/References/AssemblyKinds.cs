using Syncropel.Generators.Emission;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.References;

/// <summary>What a referenced assembly declares.</summary>
/// <param name="Assembly">Its name.</param>
/// <param name="Catalog">The full C# name of the class of its catalog. Null where it says none.</param>
/// <param name="Kinds">Its kinds, each with its record.</param>
internal sealed record AssemblyKinds(string Assembly, string? Catalog, EquatableArray<KindLink> Kinds)
{
    /// <summary>The SDK's own assembly. What does not refer to it can declare no kind.</summary>
    public const string Sdk = "Syncropel";

    /// <summary>The attribute that declares a kind: its name, and the type of its body.</summary>
    public const string DeclarationAttribute = "KindDeclarationAttribute";

    /// <summary>The attribute that names the class of the catalog.</summary>
    public const string CatalogAttribute = "KindCatalogAttribute";

    /// <summary>How C# names a type, from its full name in metadata: <c>My.event+Inner</c> → <c>global::My.@event.Inner</c>.</summary>
    public static string CSharpName(string metadataName)
    {
        string[] parts = metadataName.Split('.', '+');
        for (int i = 0; i < parts.Length; i++) parts[i] = CSharpText.Escape(parts[i]);
        return "global::" + string.Join(".", parts);
    }
}
