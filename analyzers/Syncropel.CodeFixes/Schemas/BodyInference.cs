using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Syncropel.CodeFixes.Schemas;

/// <summary>
/// Infers a schema from the C# that makes a body: JSON text that is parsed, a <c>JsonObject</c> with an initialiser, members that are
/// added one by one, an anonymous object that is serialised.
/// </summary>
internal static class BodyInference
{
    /// <summary>The body without what the protocol adds to it; without members, where they cannot be seen.</summary>
    public static InferredSchema Of(IOperation? body)
    {
        var members = new List<KeyValuePair<string, InferredSchema>>();
        if (body is not null) members.AddRange(OfValue(body).Members);
        members.RemoveAll(static member => member.Key is "kind" or "_refs");
        return InferredSchema.Object(members);
    }

    private static InferredSchema OfValue(IOperation value)
    {
        IOperation at = Bare(value);
        return at switch
        {
            IObjectCreationOperation created => OfCreation(created),
            IAnonymousObjectCreationOperation anonymous => OfAnonymous(anonymous),
            IInvocationOperation call => OfCall(call),
            IArrayCreationOperation { Initializer: { } initializer } => OfElements(initializer.ElementValues),
            ICollectionExpressionOperation collection => OfElements(collection.Elements),
            { ConstantValue: { HasValue: true, Value: null } } => InferredSchema.Any,
            _ => TypeInference.Of(at.Type),
        };
    }

    private static InferredSchema OfCreation(IObjectCreationOperation created) => created.Type?.Name switch
    {
        "JsonObject" => InferredSchema.Object(InitialMembers(created)),
        "JsonArray" => OfArray(created),
        "RecordBody" when created.Arguments.Length == 1 => OfValue(created.Arguments[0].Value),
        _ => TypeInference.Of(created.Type),
    };

    private static InferredSchema OfArray(IObjectCreationOperation created)
    {
        foreach (IArgumentOperation argument in created.Arguments)
        {
            switch (Bare(argument.Value))
            {
                case IArrayCreationOperation { Initializer: { } elements }:
                    return OfElements(elements.ElementValues);
                case ICollectionExpressionOperation elements:
                    return OfElements(elements.Elements);
            }
        }

        var items = new List<InferredSchema>();
        foreach (IOperation initializer in created.Initializer?.Initializers ?? [])
        {
            if (initializer is IInvocationOperation { Arguments.Length: 1 } add) items.Add(OfValue(add.Arguments[0].Value));
        }

        return InferredSchema.Array(items);
    }

    private static IEnumerable<KeyValuePair<string, InferredSchema>> InitialMembers(IObjectCreationOperation created)
    {
        foreach (IOperation initializer in created.Initializer?.Initializers ?? [])
        {
            (IOperation? name, IOperation? value) = initializer switch
            {
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments.Length: 1 } item } assignment =>
                    (item.Arguments[0].Value, assignment.Value),
                IInvocationOperation { Arguments.Length: 2 } add => (add.Arguments[0].Value, add.Arguments[1].Value),
                _ => default,
            };
            if (value is null || name is not { ConstantValue: { HasValue: true, Value: string member } }) continue;
            yield return new(member, OfValue(value));
        }
    }

    private static InferredSchema OfAnonymous(IAnonymousObjectCreationOperation anonymous)
    {
        var members = new List<KeyValuePair<string, InferredSchema>>();
        foreach (IOperation initializer in anonymous.Initializers)
        {
            if (initializer is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment) continue;
            members.Add(new(property.Property.Name, OfValue(assignment.Value)));
        }

        return InferredSchema.Object(members);
    }

    private static InferredSchema OfCall(IInvocationOperation call) => (TypeOf(call), call.TargetMethod.Name) switch
    {
        ("RecordBody" or "JsonMembers" or "JsonNode", "Parse") => OfText(call.Arguments[0].Value),
        ("RecordBody", _) when call.Arguments.Length == 1 => OfValue(call.Arguments[0].Value),
        ("JsonValue", "Create") => OfValue(call.Arguments[0].Value),
        ("JsonMembers", "With") when call.Arguments.Length == 2 => OfAddition(call),

        // Options may spell the names in another way.
        ("JsonSerializer", "SerializeToElement" or "SerializeToNode") when call.Arguments.Length == 1
            || call.Arguments[1].ArgumentKind == ArgumentKind.DefaultValue => OfValue(call.Arguments[0].Value),
        _ => TypeInference.Of(call.Type),
    };

    private static string? TypeOf(IInvocationOperation call) => call.TargetMethod.ContainingType?.Name;

    private static InferredSchema OfAddition(IInvocationOperation call)
    {
        var members = new List<KeyValuePair<string, InferredSchema>>();
        if (call.Instance is { } before) members.AddRange(OfValue(before).Members);
        if (call.Arguments[0].Value.ConstantValue is not { HasValue: true, Value: string name }) return InferredSchema.Object(members);
        members.RemoveAll(member => member.Key == name);
        members.Add(new(name, OfText(call.Arguments[1].Value)));
        return InferredSchema.Object(members);
    }

    private static InferredSchema OfText(IOperation text)
    {
        IOperation at = Bare(text);
        if (at is IUtf8StringOperation utf8) return JsonInference.Of(utf8.Value);
        return at.ConstantValue is { HasValue: true, Value: string json } ? JsonInference.Of(json) : InferredSchema.Any;
    }

    private static InferredSchema OfElements(IEnumerable<IOperation> elements)
    {
        var items = new List<InferredSchema>();
        foreach (IOperation element in elements) items.Add(element is ISpreadOperation ? InferredSchema.Any : OfValue(element));
        return InferredSchema.Array(items);
    }

    // JSON nodes are made of strings and numbers by conversions.
    private static IOperation Bare(IOperation value)
    {
        IOperation at = value;
        while (true)
        {
            switch (at)
            {
                case IConversionOperation conversion:
                    at = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    at = parenthesized.Operand;
                    break;
                default:
                    return at;
            }
        }
    }
}
