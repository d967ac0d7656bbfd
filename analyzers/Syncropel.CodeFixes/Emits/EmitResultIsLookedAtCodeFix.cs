using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.CodeFixes.Emits;

/// <summary>SYN1004: checks the result, or discards it in so many words.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class EmitResultIsLookedAtCodeFix : SyncropelCodeFix
{
    /// <inheritdoc/>
    private protected override string RuleId => RuleIds.EmitResultIgnored;

    /// <inheritdoc/>
    private protected override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode root)
    {
        SyntaxNode name = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model is null || IgnoredResult.Find(name, model) is not { } ignored) return;

        if (ignored.Value is { } checkedValue && ResultCheck.Apply(root, ignored, checkedValue, model) is { } withCheck)
        {
            Offer(context, diagnostic, "Check the result", _ => Task.FromResult(withCheck), nameof(EmitResultIsLookedAtCodeFix));
        }

        if (Discards.Apply(root, ignored, model) is { } withDiscard)
        {
            Offer(context, diagnostic, "Discard the result", _ => Task.FromResult(withDiscard), nameof(Discards));
        }
    }
}
