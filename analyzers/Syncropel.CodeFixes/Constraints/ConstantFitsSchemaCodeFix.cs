using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Syncropel.Analyzers.Constraints;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.CodeFixes.Constraints;

/// <summary>SYN1012: writes the nearest number, or the nearest value of an enum, that the schema accepts.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ConstantFitsSchemaCodeFix : SyncropelCodeFix
{
    /// <inheritdoc/>
    private protected override string RuleId => RuleIds.ConstantRefused;

    /// <inheritdoc/>
    private protected override Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode root)
    {
        SyntaxNode constant = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        if (!IsWrittenHere(constant)) return Task.CompletedTask;
        diagnostic.Properties.TryGetValue(ConstantFitsSchema.Replacement, out string? nearest);
        if (nearest is null) return Task.CompletedTask;

        Offer(
            context,
            diagnostic,
            $"Write {nearest}",
            _ => Task.FromResult(root.ReplaceNode(constant, SyntaxFactory.ParseExpression(nearest).WithTriviaFrom(constant))),
            nameof(ConstantFitsSchemaCodeFix));
        return Task.CompletedTask;
    }

    // The value of a named constant stands elsewhere, and may be right for others.
    private static bool IsWrittenHere(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax => true,
        PrefixUnaryExpressionSyntax { Operand: var operand } sign =>
            sign.IsKind(SyntaxKind.UnaryMinusExpression) && IsWrittenHere(operand),
        CastExpressionSyntax { Expression: var operand } => IsWrittenHere(operand),
        ParenthesizedExpressionSyntax { Expression: var inner } => IsWrittenHere(inner),
        _ => false,
    };
}
