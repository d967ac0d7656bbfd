using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Kinds;

/// <summary>
/// What a compilation and its references declare by the attributes that the generator writes. Read once per compilation.
/// </summary>
internal sealed class DeclaredKinds
{
    private readonly Dictionary<string, DeclaredKind> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<ISymbol, DeclaredKind> _byBody = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _own = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shipped = new(StringComparer.Ordinal);
    private readonly HashSet<string> _references = new(StringComparer.Ordinal);

    private DeclaredKinds()
    {
    }

    /// <summary>The kinds of records.</summary>
    public IReadOnlyCollection<string> Kinds => _byName.Keys;

    /// <summary>The kinds of references.</summary>
    public IReadOnlyCollection<string> References => _references;

    /// <summary>Whether a kind comes with the SDK, in whichever assembly: then it does not show that a project has schemas.</summary>
    public bool IsShipped(string kind) => _shipped.Contains(kind);

    public static DeclaredKinds Read(Compilation compilation, SdkFacts facts)
    {
        var declared = new DeclaredKinds();
        IAssemblySymbol sdk = facts.Client.ContainingAssembly;
        declared.Add(compilation.Assembly, facts, isOwn: true);
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

    private void Add(IAssemblySymbol assembly, SdkFacts facts, bool isOwn = false)
    {
        foreach (AttributeData attribute in assembly.GetAttributes())
        {
            ImmutableArray<TypedConstant> arguments = attribute.ConstructorArguments;
            if (attribute.AttributeClass is not { } type || arguments.Length == 0) continue;
            if (arguments[0] is not { Kind: TypedConstantKind.Primitive, Value: string kind }) continue;
            if (SymbolEqualityComparer.Default.Equals(type, facts.RefDeclaration)) _references.Add(kind);
            if (!SymbolEqualityComparer.Default.Equals(type, facts.KindDeclaration)) continue;
            Add(DeclaredKind.Read(kind, attribute, facts), isOwn);
            if (assembly.Name is "Syncropel" or "Syncropel.Synapse") _shipped.Add(kind);
        }
    }

    // The compilation's own word counts before that of others; of two others, neither has the type of the kind.
    private void Add(DeclaredKind declared, bool isOwn)
    {
        if (declared.Body is { } body) _byBody[body] = declared;
        if (!_byName.TryGetValue(declared.Kind, out DeclaredKind? other)) _byName.Add(declared.Kind, declared);
        else if (!isOwn && !_own.Contains(declared.Kind)) _byName[declared.Kind] = other with { Body = null };
        if (isOwn) _own.Add(declared.Kind);
    }
}
