using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Emits;
using Syncropel.Analyzers.Infrastructure;
using Syncropel.Generators.Json;

namespace Syncropel.CodeFixes.Emits;

/// <summary>Says the values of a body in C#, as a property's type wants them; null where the two may not mean the same JSON.</summary>
internal sealed class ValueTexts(SdkFacts facts, SemanticModel model)
{
    /// <summary>The value of a member for a property.</summary>
    public string? Of(BodyMember member, ITypeSymbol property)
    {
        ITypeSymbol target = Plain(property);
        if (member.Json is { } json) return OfJson(json, target);
        return member.Value is { } value ? OfOperation(value, target) : null;
    }

    // What a nullable or optional property is given, when it is given a value.
    private ITypeSymbol Plain(ITypeSymbol type)
    {
        ITypeSymbol at = type;
        while (at is INamedTypeSymbol { Arity: 1 } generic && (IsNullable(generic) || IsOfSdk(generic, "Optional")))
        {
            at = generic.TypeArguments[0];
        }

        return at;
    }

    private static bool IsNullable(INamedTypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private bool IsOfSdk(INamedTypeSymbol type, string name) =>
        type.Name == name && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, facts.Client.ContainingAssembly);

    private ITypeSymbol? ElementOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { Arity: 1 } list && IsOfSdk(list, "ValueList") ? list.TypeArguments[0] : null;

    private string? OfJson(JsonNode json, ITypeSymbol type)
    {
        switch (json)
        {
            case JsonStringNode text when type.SpecialType == SpecialType.System_String:
                return SymbolDisplay.FormatLiteral(text.Value, quote: true);
            case JsonBooleanNode truth when type.SpecialType == SpecialType.System_Boolean:
                return truth.Value ? "true" : "false";
            case JsonNumberNode number:
                return OfNumber(number.Token, type.SpecialType);
            case JsonArrayNode array when ElementOf(type) is { } element:
                var items = new List<string>();
                foreach (JsonNode item in array.Items)
                {
                    if (OfJson(item, element) is not { } text) return null;
                    items.Add(text);
                }

                return $"[{string.Join(", ", items)}]";
            default:
                return null;
        }
    }

    private static string? OfNumber(string token, SpecialType type)
    {
        bool isWhole = token.IndexOfAny(['.', 'e', 'E']) < 0;
        switch (type)
        {
            case SpecialType.System_Int32:
                return isWhole && int.TryParse(token, NumberStyles.Integer, CultureInfo.InvariantCulture, out _) ? token : null;
            case SpecialType.System_Int64:
                return isWhole && long.TryParse(token, NumberStyles.Integer, CultureInfo.InvariantCulture, out _) ? token : null;
            case SpecialType.System_Double:
                // Without a suffix, digits that fit no integer do not compile.
                bool isDouble = double.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out double value);
                return isDouble && !double.IsInfinity(value) ? token + (isWhole ? "d" : "") : null;
            case SpecialType.System_Decimal:
                return decimal.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? token + "m" : null;
            default:
                return null;
        }
    }

    private string? OfOperation(IOperation value, ITypeSymbol type)
    {
        if (ElementOf(type) is { } element) return OfElements(Elements(value), element);
        if (value.Type is not { } own) return null;
        bool fits = SymbolEqualityComparer.Default.Equals(own, type) || IsWidening(own.SpecialType, type.SpecialType);
        return fits && !MayBeNull(value, own) ? value.Syntax.WithoutTrivia().ToString() : null;
    }

    private string? OfElements(ImmutableArray<IOperation> elements, ITypeSymbol type)
    {
        if (elements.IsDefault) return null;
        var items = new List<string>();
        foreach (IOperation element in elements)
        {
            if (OfOperation(BodyArms.UnwrapImplicit(element), type) is not { } text) return null;
            items.Add(text);
        }

        return $"[{string.Join(", ", items)}]";
    }

    // new JsonArray("a", "b"), new[] { "a", "b" }.
    private ImmutableArray<IOperation> Elements(IOperation value) => value switch
    {
        IObjectCreationOperation { Arguments: { Length: 1 } given, Initializer: null } when JsonFacts.Is(value.Type, facts.Json.Array) =>
            given[0].Value is IArrayCreationOperation or ICollectionExpressionOperation ? Elements(given[0].Value) : default,
        ICollectionExpressionOperation list => list.Elements,
        IArrayCreationOperation { Initializer: { } initializer, DimensionSizes.Length: 1 } => initializer.ElementValues,
        _ => default,
    };

    // A null is JSON's null in an untyped body, and no member at all in a typed one.
    private bool MayBeNull(IOperation value, ITypeSymbol type) =>
        type.IsReferenceType
        && value.ConstantValue is not { HasValue: true, Value: not null }
        && model.GetTypeInfo(value.Syntax).Nullability.FlowState != NullableFlowState.NotNull;

    private static bool IsWidening(SpecialType from, SpecialType to) => (from, to) switch
    {
        (SpecialType.System_Int32, SpecialType.System_Int64 or SpecialType.System_Double or SpecialType.System_Decimal) => true,
        (SpecialType.System_Int64, SpecialType.System_Decimal) => true,
        _ => false,
    };
}
