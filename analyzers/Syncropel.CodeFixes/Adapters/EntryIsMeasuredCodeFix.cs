using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Adapters;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.CodeFixes.Adapters;

/// <summary>SYN2012: passes the latency that egress is given. What a model says of its confidence only its author knows.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class EntryIsMeasuredCodeFix : SyncropelCodeFix
{
    /// <inheritdoc/>
    private protected override string RuleId => RuleIds.EntrySaysNothing;

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new OneAfterAnother(Apply);

    /// <inheritdoc/>
    private protected override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode root)
    {
        SyntaxNode place = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model is null || Apply(root, place, model, null) is not { } changed) return;
        Offer(context, diagnostic, "Pass the measured latency", _ => Task.FromResult(changed), nameof(EntryIsMeasuredCodeFix));
    }

    private static SyntaxNode? Apply(SyntaxNode root, SyntaxNode place, SemanticModel model, string? key)
    {
        if (place is not ExpressionSyntax value || Trivia.IsInside(value) || SideEffects.MayBeOf(value, model)) return null;
        if (EgressCode.Around(place, model) is not { } egress) return null;
        SyntaxNode? changed = place.Parent is AssignmentExpressionSyntax assignment && assignment.Right == value
            ? Unwritten(root, assignment, egress)
            : Passed(root, value, egress, model);
        return changed is not null && FlowProof.Holds(model, place, changed, null) ? changed : null;
    }

    private static SyntaxNode? Passed(SyntaxNode root, ExpressionSyntax value, EgressCode egress, SemanticModel model)
    {
        if (value.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }) return null;
        if (SynapseFacts.For(model.Compilation) is not { } facts || !MeansParameter(value, egress, model)) return null;
        if (model.GetOperation(call) is not IInvocationOperation invocation) return null;
        foreach (IOperation given in ForwardedParameters.Given(invocation, "latencyMs", facts, default))
        {
            if (!given.Syntax.Span.Contains(value.Span)) continue;
            return root.ReplaceNode(value, SyntaxFactory.ParseExpression(egress.Latency).WithTriviaFrom(value));
        }

        return null;
    }

    // A lambda can have a parameter of the same name.
    private static bool MeansParameter(ExpressionSyntax value, EgressCode egress, SemanticModel model)
    {
        foreach (ISymbol named in model.LookupSymbols(value.SpanStart, name: egress.Latency.TrimStart('@')))
        {
            if (named.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary }) return false;
        }

        return true;
    }

    private static SyntaxNode? Unwritten(SyntaxNode root, AssignmentExpressionSyntax assignment, EgressCode egress) =>
        assignment is { Left: IdentifierNameSyntax name, Parent: ExpressionStatementSyntax statement }
        && name.Identifier.Text == egress.Latency
            ? StatementEdits.Without(root, statement)
            : null;
}
