using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.CodeFixes.Adapters;

/// <summary>SYN2003: makes the entry by <c>BuildProvenance</c>, of what was given to its members.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class EntryIsBuiltCodeFix : SyncropelCodeFix
{
    /// <inheritdoc/>
    private protected override string RuleId => RuleIds.EntryMadeByHand;

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new OneAfterAnother(Apply);

    /// <inheritdoc/>
    private protected override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode root)
    {
        SyntaxNode place = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model is null || Apply(root, place, model, null) is not { } changed) return;
        Offer(context, diagnostic, "Make the entry by BuildProvenance", _ => Task.FromResult(changed), nameof(EntryIsBuiltCodeFix));
    }

    private static SyntaxNode? Apply(SyntaxNode root, SyntaxNode place, SemanticModel model, string? key)
    {
        if (Whole(place, model) is not { } whole || EntryParts.Read(whole, model) is not { } parts) return null;
        if (!parts.CanBePutTogether(whole)) return null;
        ExpressionSyntax built = SyntaxFactory.ParseExpression(parts.Text()).WithTriviaFrom(whole);
        SyntaxNode changed = root.ReplaceNode(whole, built);
        return FlowProof.Holds(model, place, changed, RuleIds.EntryMadeByHand) ? changed : null;
    }

    // With what is changed of it on the spot; behind a local, what that is declared with.
    private static ExpressionSyntax? Whole(SyntaxNode place, SemanticModel model)
    {
        var at = place as ExpressionSyntax;
        if (at is IdentifierNameSyntax && model.GetSymbolInfo(at).Symbol is ILocalSymbol { DeclaringSyntaxReferences.Length: 1 } local)
        {
            SyntaxReference reference = local.DeclaringSyntaxReferences[0];
            at = reference.SyntaxTree == place.SyntaxTree ? (reference.GetSyntax() as VariableDeclaratorSyntax)?.Initializer?.Value : null;
        }

        while (at is { Parent: WithExpressionSyntax around } && around.Expression == at) at = around;
        return at;
    }
}
