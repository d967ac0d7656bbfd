using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Emits;
using Syncropel.Analyzers.Infrastructure;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.CodeFixes.Emits;

/// <summary>Turns the arguments of an untyped emit into those of a typed one.</summary>
internal static class UntypedEmit
{
    private const int Act = 0;
    private const int Kind = 1;
    private const int Body = 2;
    private const int Options = 5;

    /// <summary>
    /// Whether the record would be the same but for its body: the act and the data type that the type has are those of the call.
    /// </summary>
    public static bool Says(IInvocationOperation call, INamedTypeSymbol type, SdkFacts facts)
    {
        if (EmitMethods.Argument(call, Act) is not { ConstantValue: { HasValue: true, Value: { } act } }) return false;

        // Scalar, the data type of untyped emits, is the first one; and options may say another act, which only a typed emit heeds.
        return act.Equals(BodyTypes.ActOf(type, facts))
            && BodyTypes.DataTypeOf(type, facts) is 0
            && EmitMethods.Argument(call, Options) is null or { ConstantValue: { HasValue: true, Value: null } };
    }

    /// <summary>The arguments of the typed emit. Null where the body cannot be said by the type.</summary>
    public static ArgumentListSyntax? Rewrite(
        IInvocationOperation call, ArgumentListSyntax list, INamedTypeSymbol type, string kind, SdkFacts facts, SemanticModel model)
    {
        if (Trivia.IsInside(list) || EmitMethods.Argument(call, Body) is not { } value) return null;
        if (Argument(call, Act) is not { } act || Argument(call, Kind) is not { } name || Argument(call, Body) is not { } body) return null;
        BodyLiteral? literal = null;
        foreach (BodyLiteral? arm in BodyReading.Of(value, facts))
        {
            if (literal is not null || arm is not { IsWhole: true }) return null;
            literal = arm;
        }

        if (literal is null || !StandsIn(literal, body)) return null;
        var mapping = new BodyMapping(type, facts, model, list.SpanStart);
        if (mapping.Map(literal, kind) is not { } members) return null;
        ExpressionSyntax typed = RecordText.Of(type.ToMinimalDisplayString(model, body.SpanStart), members, body.Expression);
        ArgumentListSyntax changed = list.TrackNodes(act, name, body);
        changed = changed.ReplaceNode(changed.GetCurrentNode(body)!.Expression, typed);
        changed = Without(changed, changed.GetCurrentNode(act)!);
        return Without(changed, changed.GetCurrentNode(name)!);
    }

    private static ArgumentSyntax? Argument(IInvocationOperation call, int ordinal)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Ordinal == ordinal) return argument.Syntax as ArgumentSyntax;
        }

        return null;
    }

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
