using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Syncropel.Testing.Synapse;

/// <summary>Finds what the tokens of a body name: a method of the assembly, or one of another assembly.</summary>
internal sealed class TokenResolver(MetadataReader metadata)
{
    /// <summary>The method in this assembly. Nil where the token names none.</summary>
    public MethodDefinitionHandle LocalMethod(int token)
    {
        EntityHandle handle = Unwrap(MetadataTokens.EntityHandle(token));
        if (handle.Kind == HandleKind.MethodDefinition) return (MethodDefinitionHandle)handle;
        if (handle.Kind != HandleKind.MemberReference) return default;
        MemberReference member = metadata.GetMemberReference((MemberReferenceHandle)handle);
        if (member.Parent.Kind == HandleKind.MethodDefinition) return (MethodDefinitionHandle)member.Parent;
        TypeDefinitionHandle type = LocalType(member.Parent);
        if (type.IsNil || member.GetKind() != MemberReferenceKind.Method) return default;

        // A member of a generic type is written in the type's own parameters, so that both signatures are the same bytes.
        string name = metadata.GetString(member.Name);
        ReadOnlySpan<byte> signature = metadata.GetBlobBytes(member.Signature);
        foreach (MethodDefinitionHandle candidate in metadata.GetTypeDefinition(type).GetMethods())
        {
            MethodDefinition method = metadata.GetMethodDefinition(candidate);
            if (!metadata.StringComparer.Equals(method.Name, name)) continue;
            if (signature.SequenceEqual(metadata.GetBlobBytes(method.Signature))) return candidate;
        }

        return default;
    }

    /// <summary>The type in this assembly whose member the token names. Nil where it is of another.</summary>
    public TypeDefinitionHandle DeclaringType(int token)
    {
        EntityHandle handle = Unwrap(MetadataTokens.EntityHandle(token));
        return handle.Kind switch
        {
            HandleKind.MethodDefinition => metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType(),
            HandleKind.FieldDefinition => metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType(),
            HandleKind.MemberReference => LocalType(metadata.GetMemberReference((MemberReferenceHandle)handle).Parent),
            _ => default,
        };
    }

    /// <summary>The name of a field.</summary>
    public string FieldName(int token)
    {
        EntityHandle handle = MetadataTokens.EntityHandle(token);
        return metadata.GetString(handle.Kind == HandleKind.FieldDefinition
            ? metadata.GetFieldDefinition((FieldDefinitionHandle)handle).Name
            : metadata.GetMemberReference((MemberReferenceHandle)handle).Name);
    }

    /// <summary>The method in another assembly. Null where the token names none.</summary>
    public ExternalMethod? Outer(int token)
    {
        EntityHandle handle = Unwrap(MetadataTokens.EntityHandle(token));
        if (handle.Kind != HandleKind.MemberReference) return null;
        MemberReference member = metadata.GetMemberReference((MemberReferenceHandle)handle);
        EntityHandle parent = GenericDefinition(member.Parent);
        if (parent.Kind != HandleKind.TypeReference || member.GetKind() != MemberReferenceKind.Method) return null;
        (string space, string type) = NameOf((TypeReferenceHandle)parent);
        return new ExternalMethod(space, type, metadata.GetString(member.Name), TakesTextFirst(metadata.GetBlobReader(member.Signature)));
    }

    /// <summary>The type's definition, where it stands in this assembly, generic or not. Nil where it does not.</summary>
    public TypeDefinitionHandle LocalType(EntityHandle type)
    {
        EntityHandle definition = type.IsNil ? type : GenericDefinition(type);
        return definition.Kind == HandleKind.TypeDefinition ? (TypeDefinitionHandle)definition : default;
    }

    private static bool TakesTextFirst(BlobReader signature)
    {
        if (signature.ReadSignatureHeader().IsGeneric) signature.ReadCompressedInteger();
        if (signature.ReadCompressedInteger() == 0) return false;
        if (signature.ReadSignatureTypeCode() == SignatureTypeCode.TypeHandle) signature.ReadTypeHandle();
        return signature.ReadSignatureTypeCode() == SignatureTypeCode.String;
    }

    // A method with type arguments is the method that they are given to.
    private EntityHandle Unwrap(EntityHandle handle) => handle.Kind == HandleKind.MethodSpecification
        ? metadata.GetMethodSpecification((MethodSpecificationHandle)handle).Method
        : handle;

    private EntityHandle GenericDefinition(EntityHandle type)
    {
        if (type.Kind != HandleKind.TypeSpecification) return type;
        BlobReader signature = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)type).Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance) return default;
        signature.ReadSignatureTypeCode();
        return signature.ReadTypeHandle();
    }

    private (string Namespace, string Type) NameOf(TypeReferenceHandle handle)
    {
        TypeReference type = metadata.GetTypeReference(handle);
        string name = metadata.GetString(type.Name);
        if (type.ResolutionScope.Kind != HandleKind.TypeReference) return (metadata.GetString(type.Namespace), name);
        (string space, string outer) = NameOf((TypeReferenceHandle)type.ResolutionScope);
        return (space, $"{outer}.{name}");
    }
}
