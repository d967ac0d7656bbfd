using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.CodeFixes.Adapters;

/// <summary>
/// What the fixes for egress have in common: each knows several ways to mend a place, and the first one is offered of which the rules
/// themselves say that it mends, and breaks nothing else.
/// </summary>
public abstract class EgressCodeFix : SyncropelCodeFix
{
    /// <summary>What it does, in the imperative.</summary>
    private protected abstract string Title { get; }

    /// <summary>The rules that are silent while this one speaks, and may have to say something behind the fix.</summary>
    private protected virtual IReadOnlyList<string> Uncovered => [];

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new OneTextAfterAnother(Apply);

    /// <inheritdoc/>
    private protected sealed override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode root)
    {
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model is null || Apply(root, diagnostic.Location.SourceSpan, model) is not { } edits) return;
        Offer(context, diagnostic, Title, _ => Task.FromResult(edits.Root), GetType().Name);
    }

    /// <summary>The ways to mend a place, the best one first.</summary>
    private protected abstract IEnumerable<TextEdits> Ways(EgressPlace place);

    private TextEdits? Apply(SyntaxNode root, TextSpan span, SemanticModel model)
    {
        if (EgressPlace.Of(root, span, RuleId, model) is not { } place) return null;
        return Ways(place).FirstOrDefault(edits => place.IsMendedBy(edits, []))
            ?? (Uncovered.Count == 0 ? null : Ways(place).FirstOrDefault(edits => place.IsMendedBy(edits, Uncovered)));
    }
}
