using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.References;

/// <summary>Reads what a built assembly declares from the attributes in its metadata. Nothing is loaded.</summary>
internal static class MetadataKinds
{
    private const ushort Prolog = 1;

    public static AssemblyKinds? Read(AssemblyMetadata assembly)
    {
        MetadataReader reader = assembly.GetModules()[0].GetMetadataReader();
        AssemblyDefinition definition = reader.GetAssemblyDefinition();
        if (!KnowsSdk(reader, definition)) return null;

        string? catalog = null;
        var kinds = new List<KindLink>();
        foreach (CustomAttributeHandle handle in definition.GetCustomAttributes())
        {
            CustomAttribute attribute = reader.GetCustomAttribute(handle);
            switch (NameOf(reader, attribute.Constructor))
            {
                case AssemblyKinds.CatalogAttribute when ReadTexts(reader, attribute) is (string type, _):
                    catalog = CSharpName(type);
                    break;
                case AssemblyKinds.DeclarationAttribute when ReadTexts(reader, attribute) is (string kind, string type):
                    kinds.Add(new KindLink(kind, CSharpName(type)));
                    break;
            }
        }

        return catalog is null && kinds.Count == 0
            ? null
            : new AssemblyKinds(reader.GetString(definition.Name), catalog, EquatableArray<KindLink>.From(kinds));
    }

    private static bool KnowsSdk(MetadataReader reader, AssemblyDefinition definition)
    {
        foreach (AssemblyReferenceHandle handle in reader.AssemblyReferences)
        {
            if (reader.StringComparer.Equals(reader.GetAssemblyReference(handle).Name, AssemblyKinds.Sdk)) return true;
        }

        return reader.StringComparer.Equals(definition.Name, AssemblyKinds.Sdk);
    }

    /// <summary>The name of an attribute's class in the SDK's namespace; null for any other class.</summary>
    private static string? NameOf(MetadataReader reader, EntityHandle constructor)
    {
        (StringHandle space, StringHandle name) = constructor.Kind switch
        {
            HandleKind.MemberReference => NameOfParent(reader, reader.GetMemberReference((MemberReferenceHandle)constructor).Parent),
            HandleKind.MethodDefinition =>
                NameOfParent(reader, reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType()),
            _ => default,
        };
        return reader.StringComparer.Equals(space, AssemblyKinds.Sdk) ? reader.GetString(name) : null;
    }

    private static (StringHandle Space, StringHandle Name) NameOfParent(MetadataReader reader, EntityHandle type)
    {
        switch (type.Kind)
        {
            case HandleKind.TypeReference:
                TypeReference reference = reader.GetTypeReference((TypeReferenceHandle)type);
                return (reference.Namespace, reference.Name);
            case HandleKind.TypeDefinition:
                TypeDefinition definition = reader.GetTypeDefinition((TypeDefinitionHandle)type);
                return (definition.Namespace, definition.Name);
            default:
                return default;
        }
    }

    /// <summary>The first two arguments, where there are such and they are texts; a type is written as its name.</summary>
    private static (string? First, string? Second) ReadTexts(MetadataReader reader, CustomAttribute attribute)
    {
        BlobReader blob = reader.GetBlobReader(attribute.Value);
        if (blob.RemainingBytes < sizeof(ushort) || blob.ReadUInt16() != Prolog) return default;
        string? first = blob.ReadSerializedString();

        // What follows the arguments of an attribute with one is the number of its properties, which is 0.
        return (first, blob.RemainingBytes > sizeof(ushort) ? blob.ReadSerializedString() : null);
    }

    // After a comma stands the assembly of a type that is not in this one.
    private static string CSharpName(string serialized)
    {
        int comma = serialized.IndexOf(',');
        return AssemblyKinds.CSharpName(comma < 0 ? serialized : serialized.Substring(0, comma));
    }
}
