using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.Analyzers.Emits;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.CodeFixes.Emits;

/// <summary>SYN1007: takes the <c>kind</c> out of a body.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class BodyLeavesKindOutCodeFix : SyncropelCodeFix
{
    /// <inheritdoc/>
    private protected override string RuleId => RuleIds.BodyNamesKind;

    /// <inheritdoc/>
    private protected override Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode root)
    {
        if (!diagnostic.Properties.TryGetValue(BodyLeavesKindOut.Form, out string? form)) return Task.CompletedTask;
        TextSpan span = diagnostic.Location.SourceSpan;
        SyntaxNode? changed = form switch
        {
            nameof(BodyMemberForm.Json) => WithoutText(root, span),
            nameof(BodyMemberForm.Element) => Initializers.Without(root, root.FindNode(span, getInnermostNodeForTie: true)),
            nameof(BodyMemberForm.With) => WithoutCall(root, root.FindNode(span, getInnermostNodeForTie: true)),
            _ => null,
        };
        if (changed is null) return Task.CompletedTask;
        Offer(context, diagnostic, "Remove 'kind' from the body", _ => Task.FromResult(changed), nameof(BodyLeavesKindOutCodeFix));
        return Task.CompletedTask;
    }

    private static SyntaxNode? WithoutText(SyntaxNode root, TextSpan member)
    {
        SyntaxToken literal = root.FindToken(member.Start);
        return JsonLiterals.Without(literal, "kind") is { } changed ? root.ReplaceToken(literal, changed) : null;
    }

    private static SyntaxNode? WithoutCall(SyntaxNode root, SyntaxNode name)
    {
        InvocationExpressionSyntax? call = name.FirstAncestorOrSelf<InvocationExpressionSyntax>();
        if (call?.Expression is not MemberAccessExpressionSyntax { Expression: var before } || call.ContainsDirectives) return null;

        // A comment on the call before stays on its line.
        SyntaxTriviaList said = before.GetTrailingTrivia();
        SyntaxTriviaList behind = call.GetTrailingTrivia();
        if (Trivia.Says(said)) behind = Trivia.Says(behind) ? said.AddRange(behind) : said;
        return root.ReplaceNode(call, before.WithTrailingTrivia(behind));
    }
}
