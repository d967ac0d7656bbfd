using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.CodeFixes.Adapters;

/// <summary>SYN2013: takes out the assignment, where that is all there is to it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ContentIsPreservedCodeFix : SyncropelCodeFix
{
    /// <inheritdoc/>
    private protected override string RuleId => RuleIds.ContentOverwritten;

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new OneAfterAnother(Apply);

    /// <inheritdoc/>
    private protected override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode root)
    {
        SyntaxNode place = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model is null || Apply(root, place, model, null) is not { } changed) return;
        Offer(context, diagnostic, "Leave the content alone", _ => Task.FromResult(changed), nameof(ContentIsPreservedCodeFix));
    }

    private static SyntaxNode? Apply(SyntaxNode root, SyntaxNode place, SemanticModel model, string? key)
    {
        if (place.Parent is not AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement } assignment) return null;
        if (assignment.Left != place) return null;
        if (SideEffects.MayBeOf(assignment.Left, model) || SideEffects.MayBeOf(assignment.Right, model)) return null;
        SyntaxNode? changed = StatementEdits.Without(root, statement);
        return changed is not null && FlowProof.Holds(model, place, changed, RuleIds.ContentOverwritten) ? changed : null;
    }
}
