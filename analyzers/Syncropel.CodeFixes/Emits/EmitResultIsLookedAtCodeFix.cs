using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.CodeFixes.Emits;

/// <summary>SYN1004: checks the result, or discards it in so many words; enumerates the results that nobody enumerates.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class EmitResultIsLookedAtCodeFix : SyncropelCodeFix
{
    private const string Check = nameof(EmitResultIsLookedAtCodeFix);
    private const string Discard = nameof(Discards);
    private const string Enumerate = nameof(ResultLoop);

    private static readonly (string Title, string Key)[] Fixes =
    [
        ("Check the result", Check), ("Discard the result", Discard), ("Enumerate the results, and check each", Enumerate),
    ];

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
        foreach ((string title, string key) in Fixes)
        {
            if (Apply(root, name, model, key) is { } changed) Offer(context, diagnostic, title, _ => Task.FromResult(changed), key);
        }
    }

    private static SyntaxNode? Apply(SyntaxNode root, SyntaxNode name, SemanticModel model, string? key)
    {
        if (IgnoredResult.Find(name, model) is not { } ignored || ignored.NeverBegan != (key == Enumerate)) return null;
        if (key == Discard) return Discards.Apply(root, ignored, model);
        if (ignored.Value is not { } value) return null;
        if (key == Enumerate) return ResultLoop.Begin(root, ignored, value, model);
        return ignored.Place is ForEachStatementSyntax loop
            ? ResultLoop.Check(root, loop)
            : ResultCheck.Apply(root, ignored, value, model);
    }
}
