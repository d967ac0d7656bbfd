using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Syncropel.Analyzers.Adapters;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.CodeFixes.Adapters;

/// <summary>Writes the append before a return.</summary>
internal static class MissingAppend
{
    /// <summary>The root with it. Null where another path to the same return has its entry already, or no statement can stand.</summary>
    public static SyntaxNode? Insert(SyntaxNode root, ExpressionSyntax place, SemanticModel model)
    {
        // Parentheses and marks around what is returned belong to it.
        ExpressionSyntax returned = place;
        while (returned.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax or CastExpressionSyntax)
        {
            returned = (ExpressionSyntax)returned.Parent;
        }

        if (EgressCode.Around(returned, model) is not { } egress) return null;
        foreach (string confidence in Confidences.For(returned, egress, model))
        {
            SyntaxNode? changed = Insert(root, returned, model, egress, confidence);
            if (changed is null) return null;
            if (FlowProof.Holds(model, returned, changed, RuleIds.EntryNotAppendedOnce)) return changed;
        }

        return null;
    }

    private static SyntaxNode? Insert(
        SyntaxNode root, ExpressionSyntax returned, SemanticModel model, EgressCode egress, string confidence)
    {
        var statements = new List<StatementSyntax>();
        string name;
        if (Variable(returned) is { } variable)
        {
            name = variable;
        }
        else
        {
            name = FreeName(egress.Declaration, model, returned);
            statements.Add(Declaration(name, returned, Surroundings.Of(root, returned), model));
        }

        statements.Add(SyntaxFactory.ParseStatement($"{name}.Provenance.Append(BuildProvenance({confidence}, {egress.Latency}));"));
        switch (returned.Parent)
        {
            case ReturnStatementSyntax statement:
                bool isNew = statements.Count > 1;
                if (isNew && Trivia.IsInside(statement, returned)) return null;
                return StatementEdits.Replace(root, statement, [.. statements, isNew ? Return(name) : statement]);
            case ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } when method == egress.Declaration:
                return StatementEdits.Expand(root, method, [.. statements, Return(name)]);
            default:
                return null;
        }
    }

    private static StatementSyntax Return(string name) => SyntaxFactory.ParseStatement($"return {name};");

    private static string? Variable(ExpressionSyntax returned) => returned switch
    {
        IdentifierNameSyntax name => name.Identifier.Text,
        ParenthesizedExpressionSyntax inner => Variable(inner.Expression),
        PostfixUnaryExpressionSyntax unary => Variable(unary.Operand),
        _ => null,
    };

    // Named, where var would see another type, or none: the arms of a conditional are of the type that is wanted.
    private static LocalDeclarationStatementSyntax Declaration(
        string name, ExpressionSyntax value, Surroundings style, SemanticModel model)
    {
        bool isOfIts = SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(value).Type, SynapseFacts.For(model.Compilation)?.IR);
        bool canBeVar = isOfIts && value is InvocationExpressionSyntax or ObjectCreationExpressionSyntax;
        string type = style.UsesVar && canBeVar ? "var" : "global::Syncropel.Synapse.CanonicalIR";
        var declaration = (LocalDeclarationStatementSyntax)SyntaxFactory.ParseStatement($"{type} {name} = 0;");
        declaration = declaration.ReplaceNode(declaration.Declaration.Variables[0].Initializer!.Value, value.WithoutTrivia());
        TypeSyntax named = declaration.Declaration.Type;
        return declaration.ReplaceNode(named, named.WithAdditionalAnnotations(Simplifier.Annotation));
    }

    private static string FreeName(MethodDeclarationSyntax method, SemanticModel model, SyntaxNode place)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (SyntaxToken token in method.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken)) taken.Add(token.ValueText);
        }

        string name = "updated";
        for (int number = 2; taken.Contains(name) || !model.LookupSymbols(place.SpanStart, name: name).IsEmpty; number++)
        {
            name = "updated" + number;
        }

        return name;
    }
}
