using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.CodeFixes.Adapters;

/// <summary>Clones the IR before, and assigns to the clone what an initializer gave to an IR from scratch.</summary>
internal static class StartFromClone
{
    /// <summary>The file with a clone in the place of what makes an IR. Null where that is not understood, or there is no room.</summary>
    public static TextEdits? Of(ExpressionSyntax made, EgressPlace place)
    {
        if (CloneReading.Of(made, place) is not { } reading) return null;
        ExpressionSyntax whole = made;
        while (whole.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax or CastExpressionSyntax)
        {
            whole = (ExpressionSyntax)whole.Parent;
        }

        var edits = new TextEdits(place.Root);
        bool isSilent = reading.Comments.Count == 0 && reading.Statements.Count == 0;
        if (isSilent) return edits.Replace(made.Span, reading.Source + ".Clone()");
        return whole.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax all } variable }
                when all.Variables.Count == 1 =>
                AtStatement(edits, made, reading, all.Parent as LocalDeclarationStatementSyntax, variable.Identifier.Text),
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax name, Parent: ExpressionStatementSyntax statement } assignment
                when assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) =>
                AtStatement(edits, made, reading, statement, name.Identifier.Text),
            ReturnStatementSyntax statement => AtReturn(edits, reading, whole, statement, place),
            ArrowExpressionClauseSyntax arrow => AtArrow(edits, reading, arrow, place),
            _ => null,
        };
    }

    private static TextEdits? AtStatement(
        TextEdits edits, ExpressionSyntax made, CloneReading reading, StatementSyntax? statement, string name)
    {
        if (statement is null || (HasComments(reading) && !StatementText.BeginsLine(statement))) return null;
        edits.Replace(made.Span, reading.Source + ".Clone()");
        edits.Insert(statement.SpanStart, string.Concat(reading.Comments.Select(one => one + StatementText.Separator(statement))));
        return StatementText.Behind(edits, statement, Lines(reading, name)) ? edits : null;
    }

    private static TextEdits? AtReturn(
        TextEdits edits, CloneReading reading, ExpressionSyntax whole, ReturnStatementSyntax statement, EgressPlace place)
    {
        if (HasComments(reading) && !StatementText.BeginsLine(statement)) return null;
        if (Declared(reading, statement, place) is not { } declared) return null;
        edits.Replace(whole.Span, declared.Name);
        return StatementText.Before(edits, statement, declared.Lines) ? edits : null;
    }

    private static TextEdits? AtArrow(TextEdits edits, CloneReading reading, ArrowExpressionClauseSyntax arrow, EgressPlace place) =>
        Declared(reading, arrow, place) is { } declared
        && StatementText.Expand(edits, arrow, [.. declared.Lines, $"return {declared.Name};"])
            ? edits
            : null;

    private static (string Name, IReadOnlyList<string> Lines)? Declared(CloneReading reading, SyntaxNode at, EgressPlace place)
    {
        SyntaxNode? member = at.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>();
        if (member is null || place.Facts.IR is not { } type) return null;
        string name = CloneLocal.FreeName(member, place.Model, at);
        return (name, [.. reading.Comments, CloneLocal.Declare(name, reading.Source, type, place, at), .. Lines(reading, name)]);
    }

    private static bool HasComments(CloneReading reading) =>
        reading.Comments.Count > 0 || reading.Statements.Any(static one => one.Said.All.Any());

    private static IReadOnlyList<string> Lines(CloneReading reading, string name) =>
    [
        .. reading.Statements.SelectMany(one => (string[])
        [
            .. one.Said.Before,
            string.Join(" ", [name + one.Text.Substring(1), .. one.Said.Behind]),
        ]),
    ];
}
