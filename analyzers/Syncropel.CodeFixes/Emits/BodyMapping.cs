using Microsoft.CodeAnalysis;
using Syncropel.Analyzers.Emits;
using Syncropel.Analyzers.Infrastructure;
using Syncropel.Generators.Json;
using Syncropel.Generators.Reading;

namespace Syncropel.CodeFixes.Emits;

/// <summary>Says the members of a body by the properties of its type, where all of them can be said, and nothing else would be.</summary>
internal sealed class BodyMapping
{
    private readonly SdkFacts _facts;
    private readonly SemanticModel _model;
    private readonly int _position;
    private readonly ValueTexts _values;

    /// <param name="facts">The SDK's types.</param>
    /// <param name="model">The model of the document.</param>
    /// <param name="position">Where the text will stand; what can be seen from there can be said.</param>
    public BodyMapping(SdkFacts facts, SemanticModel model, int position)
    {
        _facts = facts;
        _model = model;
        _position = position;
        _values = new ValueTexts(facts, model, position, this);
    }

    /// <summary>The members as an initialiser says them: <c>Title = "Glow"</c>. Null where the type cannot say the same.</summary>
    public List<string>? Map(ITypeSymbol type, IEnumerable<(string Name, BodyValue Value)> members)
    {
        if (RecordShape.Read(type, _facts) is not { } shape) return null;
        var assignments = new List<string>();
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string name, BodyValue value) in members)
        {
            if (!shape.Properties.TryGetValue(name, out RecordProperty? property) || !given.Add(name)) return null;
            if (property.IsFixed && IsSame(property.Initial, value)) continue;
            if (!IsAssignable(property.Symbol) || _values.Of(value, property.Symbol.Type) is not { } text) return null;
            assignments.Add($"{property.Symbol.Name} = {text}");
        }

        // Whatever the body leaves out must be left out by the type as well: no required member, no constant, no default.
        foreach (KeyValuePair<string, RecordProperty> property in shape.Properties)
        {
            if (!given.Contains(property.Key) && !property.Value.IsLeftOut) return null;
        }

        return assignments;
    }

    private bool IsAssignable(IPropertySymbol property) =>
        property.SetMethod is { } setter && _model.IsAccessible(_position, setter);

    private static bool IsSame(string? constant, BodyValue value)
    {
        if (constant is null || JsonTreeParser.Parse(constant).Root is not { } json) return false;
        return (value.Json ?? JsonOf(value.Operation?.ConstantValue.Value)) is { } given && JsonValues.AreEqual(given, json);
    }

    private static JsonNode? JsonOf(object? constant) => constant switch
    {
        null or char => null,
        string text => JsonTreeParser.Parse(JsonText.Quote(text)).Root,
        bool truth => JsonTreeParser.Parse(truth ? "true" : "false").Root,
        _ => NumberText.Of(constant) is { } number ? JsonTreeParser.Parse(number).Root : null,
    };
}
