using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Kinds;

/// <summary>A kind that an assembly declares, and the references that its schema names.</summary>
internal sealed record DeclaredKind(string Kind, ImmutableArray<string> RefKinds);

/// <summary>
/// What a compilation and its references declare by the attributes that the generator writes. Read once per compilation.
/// </summary>
internal sealed class DeclaredKinds
{
    private readonly Dictionary<string, DeclaredKind> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<ISymbol, DeclaredKind> _byBody = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _references = new(StringComparer.Ordinal);

    private DeclaredKinds()
    {
    }

    /// <summary>The kinds of records.</summary>
    public IReadOnlyCollection<string> Kinds => _byName.Keys;

    /// <summary>The kinds of references.</summary>
    public IReadOnlyCollection<string> References => _references;

    public static DeclaredKinds Read(Compilation compilation, SdkFacts facts)
    {
        var declared = new DeclaredKinds();
        IAssemblySymbol sdk = facts.Client.ContainingAssembly;
        declared.Add(compilation.Assembly, facts);
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (RefersTo(assembly, sdk)) declared.Add(assembly, facts);
        }

        return declared;
    }

    /// <summary>The kind of this name. Null where it is not declared.</summary>
    public DeclaredKind? Find(string kind) => _byName.TryGetValue(kind, out DeclaredKind? declared) ? declared : null;

    /// <summary>The kind whose bodies are of a type. Null where the type is none's.</summary>
    public DeclaredKind? Find(ITypeSymbol body) => _byBody.TryGetValue(body, out DeclaredKind? declared) ? declared : null;

    // Most assemblies know nothing of the SDK, and their attributes need not be decoded.
    private static bool RefersTo(IAssemblySymbol assembly, IAssemblySymbol sdk)
    {
        if (SymbolEqualityComparer.Default.Equals(assembly, sdk)) return true;
        foreach (IModuleSymbol module in assembly.Modules)
        {
            foreach (AssemblyIdentity identity in module.ReferencedAssemblies)
            {
                if (identity.Name == sdk.Identity.Name) return true;
            }
        }

        return false;
    }

    private void Add(IAssemblySymbol assembly, SdkFacts facts)
    {
        foreach (AttributeData attribute in assembly.GetAttributes())
        {
            ImmutableArray<TypedConstant> arguments = attribute.ConstructorArguments;
            if (attribute.AttributeClass is not { } type || arguments.Length == 0) continue;
            if (arguments[0] is not { Kind: TypedConstantKind.Primitive, Value: string kind }) continue;
            if (SymbolEqualityComparer.Default.Equals(type, facts.RefDeclaration)) _references.Add(kind);
            else if (SymbolEqualityComparer.Default.Equals(type, facts.KindDeclaration)) Add(kind, attribute);
        }
    }

    // Of two that declare one kind, the nearer counts: the compilation comes first.
    private void Add(string kind, AttributeData attribute)
    {
        var declared = new DeclaredKind(kind, RefKinds(attribute));
        if (!_byName.ContainsKey(kind)) _byName.Add(kind, declared);
        bool hasBody = attribute.ConstructorArguments.Length > 1 && attribute.ConstructorArguments[1].Kind == TypedConstantKind.Type;
        if (hasBody && attribute.ConstructorArguments[1].Value is INamedTypeSymbol body) _byBody[body] = declared;
    }

    private static ImmutableArray<string> RefKinds(AttributeData attribute)
    {
        foreach (KeyValuePair<string, TypedConstant> named in attribute.NamedArguments)
        {
            if (named.Key != "RefKinds" || named.Value is not { Kind: TypedConstantKind.Array, IsNull: false } list) continue;
            ImmutableArray<string>.Builder kinds = ImmutableArray.CreateBuilder<string>();
            foreach (TypedConstant item in list.Values)
            {
                if (item.Value is string kind) kinds.Add(kind);
            }

            return kinds.ToImmutable();
        }

        return [];
    }
}
