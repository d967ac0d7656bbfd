using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Syncropel.Analyzers.Emits;
using Syncropel.Analyzers.Infrastructure;
using Syncropel.Analyzers.Kinds;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.CodeFixes.Emits;

/// <summary>Turns the arguments of an untyped emit into those of a typed one.</summary>
internal static class UntypedEmit
{
    /// <summary>
    /// Whether the record would be the same but for its body: the act and the data type that the type has are those of the call.
    /// </summary>
    public static bool Says(EmitCall call, DeclaredKind kind, SdkFacts facts)
    {
        // Options may say another act, which only a typed emit heeds.
        return call.Act?.ConstantValue is { HasValue: true, Value: { } act }
            && act.Equals(kind.Act)
            && facts.UsualDataType is { } usual
            && usual.Equals(kind.DataType)
            && (call.Options is not { } options || EmptyValues.IsNull(options));
    }

    /// <summary>The arguments of the typed emit. Null where the body cannot be said by the type.</summary>
    public static ArgumentListSyntax? Rewrite(
        EmitCall call, ArgumentListSyntax list, DeclaredKind kind, SdkFacts facts, SemanticModel model)
    {
        if (Trivia.IsInside(list) || kind.Body is not { } type || call.Body is not { } value) return null;
        if (Argument(call, "act") is not { } act || Argument(call, "kind") is not { } name) return null;
        if (Argument(call, "body") is not { } body) return null;
        if (Only(value, facts) is not { IsWhole: true } literal || !StandsIn(literal, body)) return null;
        if (new BodyMapping(facts, model, list.SpanStart).Map(type, Members(literal, kind.Kind)) is not { } members) return null;
        ExpressionSyntax typed = RecordText.Of(type.ToMinimalDisplayString(model, body.SpanStart), members, body.Expression);
        ArgumentListSyntax changed = list.TrackNodes(act, name, body);
        changed = changed.ReplaceNode(changed.GetCurrentNode(body)!.Expression, typed);
        changed = Without(changed, changed.GetCurrentNode(act)!);
        return Without(changed, changed.GetCurrentNode(name)!);
    }

    // Where a condition chooses between bodies, there is no single one to write.
    private static BodyLiteral? Only(IOperation value, SdkFacts facts)
    {
        BodyLiteral? only = null;
        foreach (BodyLiteral? arm in BodyReading.Of(value, facts))
        {
            if (only is not null || arm is null) return null;
            only = arm;
        }

        return only;
    }

    // A typed body says its kind by itself.
    private static IEnumerable<(string Name, BodyValue Value)> Members(BodyLiteral literal, string kind)
    {
        foreach (BodyMember member in literal.Members)
        {
            if (member.Name != "kind" || member.Value.Text != kind) yield return (member.Name, member.Value);
        }
    }

    private static ArgumentSyntax? Argument(EmitCall call, string name) => call.Argument(name)?.Syntax as ArgumentSyntax;

    // A body that stands in a local would leave the local behind.
    private static bool StandsIn(BodyLiteral literal, ArgumentSyntax argument)
    {
        foreach (BodyMember member in literal.Members)
        {
            if (!argument.Span.Contains(member.Syntax.Span)) return false;
        }

        return argument.Expression is not IdentifierNameSyntax;
    }

    private static ArgumentListSyntax Without(ArgumentListSyntax list, ArgumentSyntax argument)
    {
        int index = list.Arguments.IndexOf(argument);
        SeparatedSyntaxList<ArgumentSyntax> rest = list.Arguments.RemoveAt(index);
        if (index < rest.Count) rest = rest.Replace(rest[index], rest[index].WithLeadingTrivia(argument.GetLeadingTrivia()));
        return list.WithArguments(rest);
    }
}
