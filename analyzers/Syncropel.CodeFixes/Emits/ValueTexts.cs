using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Syncropel.Analyzers.Emits;
using Syncropel.Analyzers.Infrastructure;
using Syncropel.Generators.Json;

namespace Syncropel.CodeFixes.Emits;

/// <summary>Says the values of a body in C#, as a property's type wants them; null where the two may not mean the same JSON.</summary>
internal sealed class ValueTexts(SdkFacts facts, SemanticModel model, int position, BodyMapping mapping)
{
    /// <summary>The value of a member for a property.</summary>
    public string? Of(BodyValue value, ITypeSymbol property)
    {
        ITypeSymbol target = Plain(property);
        if (value.Json is { } json) return OfJson(json, target);
        return value.Operation is { } operation ? OfOperation(operation, target) : null;
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
            case JsonStringNode text:
                return OfText(text.Value, type);
            case JsonBooleanNode truth when type.SpecialType == SpecialType.System_Boolean:
                return truth.Value ? "true" : "false";
            case JsonNumberNode number:
                return NumberTexts.Of(number.Token, type.SpecialType);
            case JsonArrayNode array when ElementOf(type) is { } element:
                var items = new List<string>();
                foreach (JsonNode item in array.Items)
                {
                    if (OfJson(item, element) is not { } text) return null;
                    items.Add(text);
                }

                return $"[{string.Join(", ", items)}]";
            case JsonObjectNode nested:
                return OfMembers(type, nested.Members.Select(static member => (member.Name, (BodyValue)member.Value)));
            default:
                return null;
        }
    }

    private string? OfText(string text, ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_String) return SymbolDisplay.FormatLiteral(text, quote: true);
        if (type.TypeKind != TypeKind.Enum) return null;
        foreach (ISymbol member in type.GetMembers())
        {
            if (RecordShape.TextOf(member, facts.JsonEnumName) == text) return $"{NameOf(type)}.{member.Name}";
        }

        return null;
    }

    private string? OfMembers(ITypeSymbol type, IEnumerable<(string Name, BodyValue Value)> members)
    {
        if (mapping.Map(type, members) is not { } assignments) return null;
        return assignments.Count == 0 ? $"new {NameOf(type)}()" : $"new {NameOf(type)} {{ {string.Join(", ", assignments)} }}";
    }

    private string NameOf(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.None).ToMinimalDisplayString(model, position);

    private string? OfOperation(IOperation value, ITypeSymbol type)
    {
        if (ElementOf(type) is { } element) return OfElements(BodyArrays.Elements(value.WithoutConversions(), facts), element);
        if (type.TypeKind == TypeKind.Enum) return value.ConstantValue.Value is string text ? OfText(text, type) : null;
        if (BodyReading.OfNested(value, facts) is { } nested)
        {
            return nested.IsWhole ? OfMembers(type, nested.Members.Select(static member => (member.Name, member.Value))) : null;
        }

        if (value.Type is not { } own || MayBeNull(value, own) || !IsExact(value)) return null;
        bool fits = IsWrittenAlike(own) && SymbolEqualityComparer.Default.Equals(own, type);
        return fits || IsWidening(own.SpecialType, type.SpecialType) ? value.Syntax.WithoutTrivia().ToString() : null;
    }

    private string? OfElements(ImmutableArray<IOperation> elements, ITypeSymbol type)
    {
        if (elements.IsDefault) return null;
        var items = new List<string>();
        foreach (IOperation element in elements)
        {
            if (OfOperation(element.WithoutImplicitConversions(), type) is not { } text) return null;
            items.Add(text);
        }

        return $"[{string.Join(", ", items)}]";
    }

    // The serializer has its own way with times: +00:00 for Z, seven digits of a fraction, and 01:00:00 for an hour.
    private static bool IsWrittenAlike(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Int32 or SpecialType.System_Int64
            or SpecialType.System_Double or SpecialType.System_Decimal
        || (type is { Name: "Guid" or "DateOnly" or "Uri", ContainingNamespace: { Name: "System" } system }
            && system.ContainingNamespace.IsGlobalNamespace);

    private static bool IsExact(IOperation value) =>
        value.ConstantValue.Value is not decimal constant || NumberTexts.IsExact(constant.ToString(CultureInfo.InvariantCulture));

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
