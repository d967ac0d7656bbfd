using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Syncropel.Analyzers.Infrastructure;
using Syncropel.Generators.Json;

namespace Syncropel.Analyzers.Emits;

/// <summary>
/// Reads a body that is written out: JSON text, a <c>JsonObject</c> with an initialiser, members by <c>With</c>, and what is given to
/// the serializer, an anonymous object or a dictionary.
/// </summary>
internal sealed class BodyReading
{
    private readonly SdkFacts _facts;
    private readonly BodyLiteral _body = new();

    private BodyReading(SdkFacts facts) => _facts = facts;

    /// <summary>The bodies that a value can be, one for each arm of a conditional. Null stands for one that is not written out.</summary>
    public static IEnumerable<BodyLiteral?> Of(IOperation value, SdkFacts facts)
    {
        foreach (IOperation arm in Arms.Of(value))
        {
            var reading = new BodyReading(facts);
            yield return reading.Read(arm) ? reading._body : null;
        }
    }

    /// <summary>An object within a body, as the JSON types or the serializer take it. Null for one that is not written out.</summary>
    public static BodyLiteral? OfNested(IOperation value, SdkFacts facts)
    {
        var reading = new BodyReading(facts);
        return reading.Read(value) || reading.ReadSerialized(value) ? reading._body : null;
    }

    private bool Read(IOperation value)
    {
        switch (value.WithoutConversions())
        {
            case IInvocationOperation call:
                return ReadCall(call);
            case IObjectCreationOperation creation:
                return ReadCreation(creation);
            case IPropertyReferenceOperation { Property: { Name: "RootElement", ContainingType: var type }, Instance: { } document }
                when JsonFacts.Is(type, _facts.Json.Document):
                return Read(document);
            case IPropertyReferenceOperation { Property: { Name: "Empty", ContainingType: var type } }
                when JsonFacts.Is(type, _facts.Json.Members):
                return true;
            case IDefaultValueOperation { Type: var type }:
                return JsonFacts.Is(type, _facts.RecordBody);
            case ILocalReferenceOperation local:
                return LocalLiterals.ValueOf(local) is { } only && Read(only);
            default:
                return false;
        }
    }

    private bool ReadCall(IInvocationOperation call)
    {
        INamedTypeSymbol type = call.TargetMethod.ContainingType;
        JsonFacts json = _facts.Json;
        switch (call.TargetMethod.Name)
        {
            case "Parse" when JsonFacts.Is(type, _facts.RecordBody) || JsonFacts.Is(type, json.Members) || JsonFacts.Is(type, json.Node)
                || JsonFacts.Is(type, json.Element) || JsonFacts.Is(type, json.Document):
                return Calls.Given(call, 0) is { } text && ReadText(text);
            case "FromJsonObject" or "FromJsonElement" when JsonFacts.Is(type, _facts.RecordBody):
                return Calls.Given(call, 0) is { } source && Read(source);
            case "AsObject" when JsonFacts.Is(type, json.Node):
                return call.Instance is { } node && Read(node);
            case "With" when JsonFacts.Is(type, json.Members):
                return ReadWith(call);
            case "SerializeToElement" when JsonFacts.Is(type, json.Serializer):
                return Calls.Given(call, 0) is { } value && Calls.Given(call, 1) is null && ReadSerialized(value);
            default:
                return false;
        }
    }

    private bool ReadCreation(IObjectCreationOperation creation)
    {
        if (JsonFacts.Is(creation.Type, _facts.Json.Object))
        {
            foreach (IArgumentOperation argument in creation.Arguments)
            {
                if (argument.ArgumentKind != ArgumentKind.DefaultValue) return false;
            }

            return InitializerReading.Read(creation.Initializer, _body);
        }

        if (!JsonFacts.Is(creation.Type, _facts.RecordBody)) return false;
        return creation.Arguments.Length == 0 || Read(creation.Arguments[0].Value);
    }

    // A serializer given options may name members otherwise.
    private bool ReadSerialized(IOperation value) => value.WithoutConversions() switch
    {
        IAnonymousObjectCreationOperation anonymous => InitializerReading.Read(anonymous, _body),
        IObjectCreationOperation { Arguments.Length: 0 } creation when JsonFacts.Is(creation.Type, _facts.Json.Dictionary) =>
            InitializerReading.Read(creation.Initializer, _body),
        _ => false,
    };

    private bool ReadWith(IInvocationOperation call)
    {
        _body.IsWhole &= call.Instance is { } before && Read(before);
        if (Calls.Given(call, 0) is not { ConstantValue.Value: string name } at)
        {
            _body.IsWhole = false;
            return true;
        }

        string? text = Calls.Given(call, 1)?.ConstantValue.Value as string;
        (JsonNode? Root, IReadOnlyList<JsonError> Errors) value = text is null ? (null, []) : JsonTreeParser.Parse(text);
        _body.Members.RemoveAll(member => member.Name == name && member.Form == BodyMemberForm.With);
        JsonNode? json = value.Errors.Count == 0 ? value.Root : null;
        _body.Members.Add(new BodyMember(name, BodyMemberForm.With, at.Syntax.GetLocation(), call.Syntax, json));
        return true;
    }

    private bool ReadText(IOperation value)
    {
        IOperation at = value.WithoutConversions();
        string? text = at is IUtf8StringOperation utf8 ? utf8.Value : at.ConstantValue.Value as string;
        if (text is null || JsonTreeParser.Parse(text) is not { Root: JsonObjectNode root, Errors.Count: 0 }) return false;
        foreach (JsonMemberNode member in root.Members)
        {
            Location place = PlaceOf(at.Syntax, member);
            _body.Members.Add(new BodyMember(member.Name, BodyMemberForm.Json, place, at.Syntax, member.Value));
        }

        return true;
    }

    private static Location PlaceOf(SyntaxNode text, JsonMemberNode member)
    {
        var inValue = TextSpan.FromBounds(member.NameSpan.Start, member.Value.Span.End);
        return text is LiteralExpressionSyntax { Token: var token } && LiteralOffsets.Span(token, inValue) is { } span
            ? Location.Create(text.SyntaxTree, span)
            : text.GetLocation();
    }
}
