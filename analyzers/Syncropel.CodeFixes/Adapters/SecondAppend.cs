using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Syncropel.Analyzers.Diagnostics;

namespace Syncropel.CodeFixes.Adapters;

/// <summary>Takes out an append behind another one.</summary>
internal static class SecondAppend
{
    /// <summary>
    /// The root without it. Null where the two are not steps of one block: then only the author knows which one is meant.
    /// </summary>
    public static SyntaxNode? Remove(SyntaxNode root, SyntaxNode place, SemanticModel model)
    {
        if (StatementOf(place) is not { Parent: BlockSyntax block } second || !HasAnotherBefore(block, second)) return null;
        if (AppendOf(second) is not { } call || SideEffects.MayBeOf(call.ArgumentList, model)) return null;
        SyntaxNode? changed = StatementEdits.Without(root, second);
        return changed is not null && FlowProof.Holds(model, place, changed, RuleIds.EntryNotAppendedOnce) ? changed : null;
    }

    private static ExpressionStatementSyntax? StatementOf(SyntaxNode place) =>
        place.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Name == place
            ? call.Parent as ExpressionStatementSyntax
            : null;

    private static bool HasAnotherBefore(BlockSyntax block, StatementSyntax second)
    {
        foreach (StatementSyntax statement in block.Statements)
        {
            if (statement == second) return false;
            if (AppendOf(statement) is not null) return true;
        }

        return false;
    }

    private static InvocationExpressionSyntax? AppendOf(StatementSyntax statement) => statement is ExpressionStatementSyntax
    {
        Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Append" } } call,
    }
        ? call
        : null;
}
