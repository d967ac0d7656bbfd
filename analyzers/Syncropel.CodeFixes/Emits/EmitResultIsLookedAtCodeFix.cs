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
    private const string Check = nameof(EmitResultIsLookedAtCodeFix);
    private const string Discard = nameof(Discards);

    /// <inheritdoc/>
    private protected override string RuleId => RuleIds.EmitResultIgnored;

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new OneAfterAnother(Apply);

    /// <inheritdoc/>
    private protected override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode root)
    {
        SyntaxNode name = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model is null) return;
        foreach ((string title, string key) in new[] { ("Check the result", Check), ("Discard the result", Discard) })
        {
            if (Apply(root, name, model, key) is { } changed) Offer(context, diagnostic, title, _ => Task.FromResult(changed), key);
        }
    }

    private static SyntaxNode? Apply(SyntaxNode root, SyntaxNode name, SemanticModel model, string? key)
    {
        if (IgnoredResult.Find(name, model) is not { } ignored) return null;
        if (key == Discard) return Discards.Apply(root, ignored, model);
        return ignored.Value is { } value ? ResultCheck.Apply(root, ignored, value, model) : null;
    }
}
