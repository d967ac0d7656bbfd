using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.CodeFixes.Infrastructure;

/// <summary>
/// Where an async function may await: what lives on the stack does not outlive an await, and the compiler says so only when it emits.
/// In doubt the answer is no.
/// </summary>
internal static class AwaitPlaces
{
    /// <summary>Whether an expression may become an await: nothing of the stack and no lock is held there, and no code is unsafe.</summary>
    public static bool Allow(ExpressionSyntax place, SemanticModel model)
    {
        foreach (SyntaxNode at in place.AncestorsAndSelf())
        {
            if (at is LockStatementSyntax guarded && guarded.Statement.Span.Contains(place.Span)) return false;
            if (at is CommonForEachStatementSyntax loop && IsInLoop(loop, place) && IsOnStack(loop.Expression, model)) return false;
            if (at is InterpolatedStringExpressionSyntax text && IsOnStack(text, model)) return false;
            if (at is StatementSyntax or ArrowExpressionClauseSyntax && HoldsBefore(at, place, model)) return false;
            if (at is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax) break;
        }

        return !UnsafeCode.Surrounds(place) && !HoldsLocal(place, model);
    }

    private static bool IsInLoop(CommonForEachStatementSyntax loop, ExpressionSyntax place) =>
        loop.Statement.Span.Contains(place.Span);

    private static bool HoldsLocal(ExpressionSyntax place, SemanticModel model)
    {
        foreach (ISymbol symbol in model.LookupSymbols(place.SpanStart))
        {
            if (symbol is not ILocalSymbol local || local.Locations[0].SourceSpan.Start > place.SpanStart) continue;
            if (local.RefKind != RefKind.None || local.Type.IsRefLikeType) return true;
        }

        return false;
    }

    // What the same statement has evaluated before is kept until it is used.
    private static bool HoldsBefore(SyntaxNode statement, ExpressionSyntax place, SemanticModel model)
    {
        foreach (SyntaxNode node in statement.DescendantNodes(node => node == statement || node is not StatementSyntax))
        {
            if (node is not ExpressionSyntax before || before.Span.End > place.SpanStart) continue;
            if (IsOnStack(before, model)) return true;
            bool isByReference = model.GetSymbolInfo(before).Symbol is IMethodSymbol { RefKind: not RefKind.None }
                or IPropertySymbol { RefKind: not RefKind.None };
            if (isByReference) return true;
        }

        return false;
    }

    private static bool IsOnStack(ExpressionSyntax value, SemanticModel model)
    {
        TypeInfo type = model.GetTypeInfo(value);
        return type.Type is { IsRefLikeType: true } || type.ConvertedType is { IsRefLikeType: true };
    }
}
