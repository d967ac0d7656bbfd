using System.Reflection;
using System.Reflection.Metadata;

namespace Syncropel.Testing.Synapse;

/// <summary>Finds which override of a virtual method runs on the adapter itself, whose type is known.</summary>
internal sealed class OverrideSearch
{
    private readonly MetadataReader _metadata;

    // From the most derived to the least, as far as this assembly has them.
    private readonly List<TypeDefinitionHandle> _hierarchy = [];

    public OverrideSearch(MetadataReader metadata, TypeDefinitionHandle adapter)
    {
        _metadata = metadata;
        var resolver = new TokenResolver(metadata);
        for (TypeDefinitionHandle type = adapter; !type.IsNil; type = resolver.LocalType(metadata.GetTypeDefinition(type).BaseType))
        {
            _hierarchy.Add(type);
        }
    }

    /// <summary>What runs where the method is called virtually; the method itself where nothing overrides it.</summary>
    public MethodDefinitionHandle Find(MethodDefinitionHandle called)
    {
        MethodDefinition method = _metadata.GetMethodDefinition(called);
        int declared = _hierarchy.IndexOf(method.GetDeclaringType());
        if (declared < 0 || !method.Attributes.HasFlag(MethodAttributes.Virtual)) return called;
        foreach (TypeDefinitionHandle type in _hierarchy.Take(declared))
        {
            foreach (MethodDefinitionHandle candidate in _metadata.GetTypeDefinition(type).GetMethods())
            {
                if (Overrides(_metadata.GetMethodDefinition(candidate), method)) return candidate;
            }
        }

        return called;
    }

    private bool Overrides(MethodDefinition candidate, MethodDefinition method) =>
        candidate.Attributes.HasFlag(MethodAttributes.Virtual)
        && !candidate.Attributes.HasFlag(MethodAttributes.NewSlot)
        && _metadata.GetString(candidate.Name) == _metadata.GetString(method.Name)
        && candidate.GetParameters().Count == method.GetParameters().Count;
}
