using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Emits;

/// <summary>The types of kinds that a compilation and its references declare. What two references dispute is none's.</summary>
internal sealed class KindTypes
{
    private readonly Dictionary<string, INamedTypeSymbol?> _types = new(StringComparer.Ordinal);

    private KindTypes()
    {
    }

    public static KindTypes Read(Compilation compilation, SdkFacts facts)
    {
        var types = new KindTypes();
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols) types.Add(assembly, facts, isOwn: false);
        types.Add(compilation.Assembly, facts, isOwn: true);
        return types;
    }

    /// <summary>The type of a kind. Null for a kind without one.</summary>
    public INamedTypeSymbol? Find(string kind) => _types.TryGetValue(kind, out INamedTypeSymbol? type) ? type : null;

    private void Add(IAssemblySymbol assembly, SdkFacts facts, bool isOwn)
    {
        foreach (AttributeData attribute in assembly.GetAttributes())
        {
            if (!SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, facts.KindDeclaration)) continue;
            ImmutableArray<TypedConstant> arguments = attribute.ConstructorArguments;
            if (arguments.Length != 2 || arguments[0].Value is not string kind || arguments[1].Value is not INamedTypeSymbol type) continue;
            if (IsBody(type, facts)) _types[kind] = isOwn || !_types.ContainsKey(kind) ? type : null;
        }
    }

    // The attribute can be written by hand, too.
    private static bool IsBody(INamedTypeSymbol type, SdkFacts facts)
    {
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (JsonFacts.Is(contract, facts.RecordBodyContract)) return true;
        }

        return false;
    }
}
