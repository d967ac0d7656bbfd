using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.Analyzers.Kinds;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.CodeFixes.Kinds;

/// <summary>SYN1001: writes the nearest valid kind.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class KindFollowsGrammarCodeFix : SyncropelCodeFix
{
    /// <inheritdoc/>
    private protected override string RuleId => RuleIds.KindUngrammatical;

    /// <inheritdoc/>
    private protected override Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode root)
    {
        SyntaxNode literal = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        if (!Literals.IsText(literal)) return Task.CompletedTask;
        if (!diagnostic.Properties.TryGetValue(KindFollowsGrammar.Suggestion, out string? kind) || kind is null) return Task.CompletedTask;

        Offer(
            context,
            diagnostic,
            $"Write \"{kind}\"",
            _ => Task.FromResult(root.ReplaceNode(literal, Literals.Text(kind, literal))),
            nameof(KindFollowsGrammarCodeFix));
        return Task.CompletedTask;
    }
}
