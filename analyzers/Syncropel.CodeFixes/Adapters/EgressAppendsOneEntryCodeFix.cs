using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.CodeFixes.Adapters;

/// <summary>SYN2002: appends the entry before a return that lacks it, or takes out the second one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class EgressAppendsOneEntryCodeFix : SyncropelCodeFix
{
    private const string Append = nameof(MissingAppend);
    private const string Remove = nameof(SecondAppend);

    /// <inheritdoc/>
    private protected override string RuleId => RuleIds.EntryNotAppendedOnce;

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new OneAfterAnother(Apply);

    /// <inheritdoc/>
    private protected override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode root)
    {
        SyntaxNode place = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model is null) return;
        foreach ((string title, string key) in new[] { ("Append an entry", Append), ("Remove the second append", Remove) })
        {
            if (Apply(root, place, model, key) is { } changed) Offer(context, diagnostic, title, _ => Task.FromResult(changed), key);
        }
    }

    private static SyntaxNode? Apply(SyntaxNode root, SyntaxNode place, SemanticModel model, string? key) => key == Remove
        ? SecondAppend.Remove(root, place, model)
        : place is ExpressionSyntax returned ? MissingAppend.Insert(root, returned, model) : null;
}
