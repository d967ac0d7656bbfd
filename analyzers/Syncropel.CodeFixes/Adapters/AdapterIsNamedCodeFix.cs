using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.CodeFixes.Adapters;

/// <summary>SYN2010: writes a version of three numbers.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AdapterIsNamedCodeFix : SyncropelCodeFix
{
    /// <inheritdoc/>
    private protected override string RuleId => RuleIds.IdentityMalformed;

    /// <inheritdoc/>
    private protected override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode root)
    {
        SyntaxNode place = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        if (place.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is not { Identifier.ValueText: "AdapterVersion" } property) return;
        SyntaxNode? literal = place;
        if (place is IdentifierNameSyntax name)
        {
            SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
            literal = Constant(name, property, model);
        }

        if (literal is null || !Literals.IsText(literal)) return;
        if (VersionRepair.Of(((LiteralExpressionSyntax)literal).Token.ValueText) is not { } version) return;
        Offer(
            context,
            diagnostic,
            $"Write \"{version}\"",
            _ => Task.FromResult(root.ReplaceNode(literal, Literals.Text(version, literal))),
            nameof(AdapterIsNamedCodeFix));
    }

    // What the text of a private name is, where nobody else in the file reads it.
    private static ExpressionSyntax? Constant(IdentifierNameSyntax name, PropertyDeclarationSyntax property, SemanticModel? model)
    {
        if (model?.GetSymbolInfo(name).Symbol is not { DeclaringSyntaxReferences.Length: 1 } symbol) return null;
        SyntaxReference reference = symbol.DeclaringSyntaxReferences[0];
        bool isOwn = symbol is ILocalSymbol
            || symbol is IFieldSymbol { DeclaredAccessibility: Accessibility.Private, ContainingType.DeclaringSyntaxReferences.Length: 1 };
        if (!isOwn || reference.SyntaxTree != property.SyntaxTree) return null;
        int named = 0;
        foreach (SyntaxToken token in property.SyntaxTree.GetRoot().DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name.Identifier.ValueText) named++;
        }

        return named == 2 ? (reference.GetSyntax() as VariableDeclaratorSyntax)?.Initializer?.Value : null;
    }
}
