using Microsoft.CodeAnalysis;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.CodeFixes.Emits;

/// <summary>A property of a generated record, by which it says a member of its JSON.</summary>
/// <param name="Symbol">The property.</param>
/// <param name="Initial">The JSON that a new record has for it, by the schema's default or constant. Null where it is left out.</param>
internal sealed record RecordProperty(IPropertySymbol Symbol, string? Initial)
{
    /// <summary>Whether it only tells a constant.</summary>
    public bool IsFixed => Symbol.SetMethod is null;

    /// <summary>Whether a new record leaves the member out.</summary>
    public bool IsLeftOut => !Symbol.IsRequired && !IsFixed && Initial is null;
}

/// <summary>The properties of a generated record by the names of their members, also in a referenced assembly.</summary>
internal sealed class RecordShape
{
    private readonly Dictionary<string, RecordProperty> _properties = new(StringComparer.Ordinal);

    private RecordShape()
    {
    }

    public IReadOnlyDictionary<string, RecordProperty> Properties => _properties;

    /// <summary>Reads a type. Null for one that is no generated record, or is a union, which no initialiser makes.</summary>
    public static RecordShape? Read(ITypeSymbol type, SdkFacts facts)
    {
        if (type is not INamedTypeSymbol { IsRecord: true, IsAbstract: false, IsGenericType: false }) return null;
        var shape = new RecordShape();
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is not IPropertySymbol { IsStatic: false } property) continue;
            if (TextOf(property, facts.JsonPropertyName) is not { } name) continue;
            shape._properties[name] = new RecordProperty(property, TextOf(property, facts.InitialValue));
        }

        return IsMadeByGenerator(type) ? shape : null;
    }

    /// <summary>The text that an attribute gives a symbol. Null where it has none.</summary>
    public static string? TextOf(ISymbol symbol, INamedTypeSymbol? attribute)
    {
        foreach (AttributeData one in symbol.GetAttributes())
        {
            bool isIt = SymbolEqualityComparer.Default.Equals(one.AttributeClass, attribute);
            if (isIt && one.ConstructorArguments.Length == 1) return one.ConstructorArguments[0].Value as string;
        }

        return null;
    }

    private static bool IsMadeByGenerator(ITypeSymbol type)
    {
        foreach (AttributeData one in type.GetAttributes())
        {
            if (one is not { AttributeClass.Name: "GeneratedCodeAttribute", ConstructorArguments: { Length: > 0 } given }) continue;
            if (given[0].Value is "Syncropel.Generators") return true;
        }

        return false;
    }
}
