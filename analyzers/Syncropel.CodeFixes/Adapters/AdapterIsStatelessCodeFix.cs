using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.CodeFixes.Adapters;

/// <summary>SYN2014: makes a field <c>readonly</c>, and a setter <c>init</c>, that nobody uses otherwise.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AdapterIsStatelessCodeFix : SyncropelCodeFix
{
    /// <inheritdoc/>
    private protected override string RuleId => RuleIds.AdapterHasState;

    /// <inheritdoc/>
    private protected override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode root)
    {
        SyntaxNode place = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        SyntaxNode? changed = place switch
        {
            VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax { Declaration.Variables.Count: 1 } field } =>
                root.ReplaceNode(field, ReadOnly(field)),
            PropertyDeclarationSyntax property => Setter(property) is { } setter ? root.ReplaceToken(setter, Init(setter)) : null,
            _ => null,
        };
        if (changed is null) return;
        if (!await StateProof.HoldsAsync(context.Document, place, changed, context.CancellationToken).ConfigureAwait(false)) return;
        string title = place is PropertyDeclarationSyntax ? "Make the setter init" : "Make the field readonly";
        Offer(context, diagnostic, title, _ => Task.FromResult(changed), nameof(AdapterIsStatelessCodeFix));
    }

    private static SyntaxToken? Setter(PropertyDeclarationSyntax property)
    {
        foreach (AccessorDeclarationSyntax accessor in property.AccessorList?.Accessors ?? [])
        {
            if (accessor.IsKind(SyntaxKind.SetAccessorDeclaration)) return accessor.Keyword;
        }

        return null;
    }

    private static SyntaxToken Init(SyntaxToken setter) => SyntaxFactory.Token(SyntaxKind.InitKeyword).WithTriviaFrom(setter);

    // Behind all other modifiers; without any, what stands before the type goes before the new word.
    private static FieldDeclarationSyntax ReadOnly(FieldDeclarationSyntax field)
    {
        SyntaxToken word = SyntaxFactory.Token(SyntaxKind.ReadOnlyKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        if (field.Modifiers.Count > 0) return field.WithModifiers(field.Modifiers.Add(word));
        SyntaxTriviaList leading = field.Declaration.GetLeadingTrivia();
        return field.WithDeclaration(field.Declaration.WithLeadingTrivia()).WithModifiers([word.WithLeadingTrivia(leading)]);
    }
}
