using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.CodeFixes.Emits;

/// <summary>Keeps a result in a local and throws where it is a failure.</summary>
internal static class ResultCheck
{
    /// <summary>The root with the check. Null where no statement can stand.</summary>
    public static SyntaxNode? Apply(SyntaxNode root, IgnoredResult ignored, ExpressionSyntax value, SemanticModel model)
    {
        var style = Surroundings.Of(root, ignored.Place);
        string name = ignored.Local ?? UniqueName(model, ignored.Place);
        IfStatementSyntax check = Check(name, style);
        switch (ignored.Place)
        {
            case StatementSyntax statement:
                StatementSyntax first = ignored.Local is null ? Declaration(name, value, style).WithTriviaFrom(statement) : statement;
                return Replace(root, statement, first, check, style);
            case ArrowExpressionClauseSyntax arrow:
                if (Trivia.HasDirectives(arrow, arrow.GetLastToken().GetNextToken())) return null;
                return Expand(
                    root, arrow, Block(Commented(Declaration(name, value, style), arrow.ArrowToken, arrow.Expression, style), check));
            case ExpressionSyntax { Parent: LambdaExpressionSyntax lambda } body:
                if (lambda.ContainsDirectives) return null;
                BlockSyntax block = Block(Commented(Declaration(name, value, style), lambda.ArrowToken, body, style), check);
                return root.ReplaceNode(
                    lambda,
                    lambda.WithArrowToken(SyntaxFactory.Token(SyntaxKind.EqualsGreaterThanToken).WithLeadingTrivia(SyntaxFactory.Space))
                        .WithBody(block).WithAdditionalAnnotations(Formatter.Annotation));
            default:
                return null;
        }
    }

    private static SyntaxNode? Replace(
        SyntaxNode root, StatementSyntax statement, StatementSyntax first, StatementSyntax check, Surroundings style)
    {
        check = check.WithTrailingTrivia(first.GetTrailingTrivia());

        // Between statements outside of types, the formatter would leave a line empty.
        first = first.WithTrailingTrivia(SyntaxFactory.EndOfLine(style.NewLine));
        switch (statement.Parent)
        {
            case BlockSyntax or SwitchSectionSyntax:
                return root.ReplaceNode(statement, [first, check]);
            case GlobalStatementSyntax { Parent: CompilationUnitSyntax } global:
                return root.ReplaceNode(
                    global, [SyntaxFactory.GlobalStatement(first), SyntaxFactory.GlobalStatement(check)]);
            case IfStatementSyntax or ElseClauseSyntax or ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax
                or UsingStatementSyntax or LockStatementSyntax or DoStatementSyntax or FixedStatementSyntax:
                BlockSyntax block = Block(first, check.WithTrailingTrivia());
                return root.ReplaceNode(statement, block.WithTrailingTrivia(statement.GetTrailingTrivia()));
            default:
                return null;
        }
    }

    private static SyntaxNode? Expand(SyntaxNode root, ArrowExpressionClauseSyntax arrow, BlockSyntax block)
    {
        SyntaxNode? expanded = arrow.Parent switch
        {
            BaseMethodDeclarationSyntax method => method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(block),
            AccessorDeclarationSyntax accessor => accessor.WithExpressionBody(null).WithSemicolonToken(default).WithBody(block),
            LocalFunctionStatementSyntax local => local.WithExpressionBody(null).WithSemicolonToken(default).WithBody(block),
            _ => null,
        };
        return expanded is null
            ? null
            : root.ReplaceNode(
                arrow.Parent!,
                expanded.WithTrailingTrivia(arrow.Parent!.GetTrailingTrivia()).WithAdditionalAnnotations(Formatter.Annotation));
    }

    // What is said of an expression is said of the statement that it becomes.
    private static LocalDeclarationStatementSyntax Commented(
        LocalDeclarationStatementSyntax statement, SyntaxToken arrow, ExpressionSyntax body, Surroundings style)
    {
        SyntaxTriviaList comments = SyntaxFactory.TriviaList();
        foreach (SyntaxTrivia trivia in arrow.LeadingTrivia.AddRange(arrow.TrailingTrivia).AddRange(body.GetLeadingTrivia()))
        {
            if (IsComment(trivia)) comments = comments.Add(trivia).Add(SyntaxFactory.EndOfLine(style.NewLine));
        }

        return statement.WithLeadingTrivia(comments);
    }

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);

    private static SyntaxTriviaList CommentsBehind(ExpressionSyntax value)
    {
        foreach (SyntaxTrivia trivia in value.GetTrailingTrivia())
        {
            if (IsComment(trivia)) return value.GetTrailingTrivia();
        }

        return default;
    }

    private static LocalDeclarationStatementSyntax Declaration(string name, ExpressionSyntax value, Surroundings style)
    {
        TypeSyntax type = style.UsesVar
            ? SyntaxFactory.IdentifierName("var")
            : SyntaxFactory.ParseTypeName("global::Syncropel.EmitResult").WithAdditionalAnnotations(Simplifier.Annotation);
        VariableDeclaratorSyntax variable = SyntaxFactory.VariableDeclarator(name)
            .WithInitializer(SyntaxFactory.EqualsValueClause(value.WithoutLeadingTrivia().WithTrailingTrivia(CommentsBehind(value))));
        VariableDeclarationSyntax declaration = SyntaxFactory.VariableDeclaration(type, SyntaxFactory.SingletonSeparatedList(variable));
        return SyntaxFactory.LocalDeclarationStatement(declaration).WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static IfStatementSyntax Check(string name, Surroundings style)
    {
        string thrown = $"throw new global::System.InvalidOperationException($\"The emit failed: {{{name}.Error}}\");";
        string body = style.UsesBraces ? string.Join(style.NewLine, "", "{", thrown, "}") : " " + thrown;
        var check = (IfStatementSyntax)SyntaxFactory.ParseStatement($"if (!{name}.Success){body}");
        return check.ReplaceNodes(
                check.DescendantNodes(static node => node is not QualifiedNameSyntax),
                static (_, node) => node is QualifiedNameSyntax ? node.WithAdditionalAnnotations(Simplifier.Annotation) : node)
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static BlockSyntax Block(params StatementSyntax[] statements) =>
        SyntaxFactory.Block(statements).WithAdditionalAnnotations(Formatter.Annotation);

    private static string UniqueName(SemanticModel model, SyntaxNode place)
    {
        SyntaxNode function = place.FirstAncestorOrSelf<MemberDeclarationSyntax>(static node => node is not GlobalStatementSyntax)
            ?? place.SyntaxTree.GetRoot();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (SyntaxToken token in function.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken)) taken.Add(token.ValueText);
        }

        string name = "result";
        for (int number = 2; taken.Contains(name) || IsVisible(model, place, name); number++) name = "result" + number;
        return name;
    }

    private static bool IsVisible(SemanticModel model, SyntaxNode place, string name) =>
        !model.LookupSymbols(place.SpanStart, name: name).IsEmpty;
}
