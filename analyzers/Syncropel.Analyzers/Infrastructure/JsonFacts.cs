using Microsoft.CodeAnalysis;

namespace Syncropel.Analyzers.Infrastructure;

/// <summary>The types that JSON is built of, in one compilation.</summary>
internal sealed class JsonFacts(Func<string, INamedTypeSymbol?> find)
{
    /// <summary>The SDK's <c>JsonMembers</c>.</summary>
    public INamedTypeSymbol? Members { get; } = find("Syncropel.Json.JsonMembers");

    /// <summary><c>JsonNode</c>.</summary>
    public INamedTypeSymbol? Node { get; } = find("System.Text.Json.Nodes.JsonNode");

    /// <summary><c>JsonObject</c>.</summary>
    public INamedTypeSymbol? Object { get; } = find("System.Text.Json.Nodes.JsonObject");

    /// <summary><c>JsonArray</c>.</summary>
    public INamedTypeSymbol? Array { get; } = find("System.Text.Json.Nodes.JsonArray");

    /// <summary><c>JsonDocument</c>.</summary>
    public INamedTypeSymbol? Document { get; } = find("System.Text.Json.JsonDocument");

    /// <summary><c>JsonElement</c>.</summary>
    public INamedTypeSymbol? Element { get; } = find("System.Text.Json.JsonElement");

    /// <summary><c>JsonSerializer</c>.</summary>
    public INamedTypeSymbol? Serializer { get; } = find("System.Text.Json.JsonSerializer");

    /// <summary><c>Dictionary&lt;TKey, TValue&gt;</c>.</summary>
    public INamedTypeSymbol? Dictionary { get; } = find("System.Collections.Generic.Dictionary`2");

    /// <summary>Whether a type is one of these, whatever its type arguments.</summary>
    public static bool Is(ITypeSymbol? type, INamedTypeSymbol? fact) =>
        type is not null && fact is not null && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, fact);
}
