using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Syncropel.CodeFixes.Infrastructure;

/// <summary>What all fixes have in common: one rule each, and many at once, by the batch fixer unless they meet.</summary>
public abstract class SyncropelCodeFix : CodeFixProvider
{
    /// <summary>The rule that it mends.</summary>
    private protected abstract string RuleId { get; }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds => [RuleId];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            await RegisterAsync(context, diagnostic, root).ConfigureAwait(false);
        }
    }

    /// <summary>Offers what mends one diagnostic; nothing where the right text is not known.</summary>
    private protected abstract Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode root);

    /// <summary>Offers one change of the file.</summary>
    /// <param name="context">Where.</param>
    /// <param name="diagnostic">What it mends.</param>
    /// <param name="title">What it does, in the imperative.</param>
    /// <param name="change">Makes the new root.</param>
    /// <param name="key">What makes it the same fix elsewhere, for fixing many at once.</param>
    private protected static void Offer(
        CodeFixContext context, Diagnostic diagnostic, string title, Func<CancellationToken, Task<SyntaxNode>> change, string key) =>
        context.RegisterCodeFix(
            CodeAction.Create(
                title,
                async token => await Layout.ApplyAsync(context.Document.WithSyntaxRoot(await change(token).ConfigureAwait(false)), token)
                    .ConfigureAwait(false),
                key),
            diagnostic);
}
