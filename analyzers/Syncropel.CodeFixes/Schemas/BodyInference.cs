using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Emits;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.CodeFixes.Schemas;

/// <summary>
/// Infers a schema from the C# that makes a body: from its JSON where that is written out, and from types where it is computed.
/// </summary>
internal sealed class BodyInference(SdkFacts facts)
{
    /// <summary>The body without what the protocol adds to it; without members, where they cannot be seen.</summary>
    public InferredSchema Of(IOperation? body)
    {
        foreach (BodyLiteral? literal in body is null ? [] : BodyReading.Of(body, facts))
        {
            // Of several arms the first shows what is meant.
            if (literal is not null) return OfMembers(literal.Members.FindAll(static member => member.Name is not ("kind" or "_refs")));
        }

        return InferredSchema.Object([]);
    }

    private InferredSchema OfMembers(List<BodyMember> members) =>
        InferredSchema.Object(members.ConvertAll(member => new KeyValuePair<string, InferredSchema>(member.Name, OfMember(member.Value))));

    private InferredSchema OfMember(BodyValue value)
    {
        if (value.Json is { } json) return JsonInference.Of(json);
        return value.Operation is { } operation ? OfValue(operation) : InferredSchema.Any;
    }

    private InferredSchema OfValue(IOperation value)
    {
        IOperation at = value.WithoutConversions();
        if (at is { ConstantValue: { HasValue: true, Value: null } }) return InferredSchema.Any;
        if (BodyReading.OfNested(at, facts) is { } nested) return OfMembers(nested.Members);
        if (BodyArrays.Elements(at, facts) is { IsDefault: false } elements) return OfElements(elements);
        bool isWrapped = at is IInvocationOperation { TargetMethod: { Name: "Create", ContainingType.Name: "JsonValue" } };
        return isWrapped && at is IInvocationOperation { Arguments.IsEmpty: false } create
            ? OfValue(create.Arguments[0].Value)
            : TypeInference.Of(at.Type);
    }

    private InferredSchema OfElements(ImmutableArray<IOperation> elements)
    {
        var items = new List<InferredSchema>(elements.Length);
        foreach (IOperation element in elements) items.Add(element is ISpreadOperation ? InferredSchema.Any : OfValue(element));
        return InferredSchema.Array(items);
    }
}
