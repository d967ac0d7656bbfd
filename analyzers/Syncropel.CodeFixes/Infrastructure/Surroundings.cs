using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Syncropel.CodeFixes.Infrastructure;

/// <summary>How the code of a file is written, as far as a fix that adds statements has to know.</summary>
/// <param name="UsesVar">Whether locals are declared by <c>var</c> rather than by their types.</param>
/// <param name="UsesBraces">Whether a single statement stands in braces.</param>
/// <param name="NewLine">How lines end.</param>
internal readonly record struct Surroundings(bool UsesVar, bool UsesBraces, string NewLine)
{
    /// <summary>Looks at the other statements of a file; without any, types are named and braces are written.</summary>
    public static Surroundings Of(SyntaxNode root, SyntaxNode place)
    {
        int vars = 0;
        int braces = 0;
        foreach (SyntaxNode node in root.DescendantNodes())
        {
            if (node is LocalDeclarationStatementSyntax declaration && node != place) vars += declaration.Declaration.Type.IsVar ? 1 : -1;
            if (node is IfStatementSyntax choice && choice.Statement != place) braces += choice.Statement is BlockSyntax ? 1 : -1;
        }

        return new Surroundings(vars > 0, braces >= 0, NewLineOf(root.SyntaxTree));
    }

    /// <summary>Whether the lines of a file are indented by tabs, as the first one that is indented is. Null where none is.</summary>
    public static bool? UsesTabs(SyntaxTree tree)
    {
        SourceText text = tree.GetText();
        foreach (TextLine line in text.Lines)
        {
            if (line.Start == line.End || text[line.Start] is not (' ' or '\t')) continue;
            return text[line.Start] == '\t';
        }

        return null;
    }

    /// <summary>How the lines of a file end.</summary>
    public static string NewLineOf(SyntaxTree tree)
    {
        TextLine line = tree.GetText().Lines[0];
        return line.EndIncludingLineBreak - line.End == 2 ? "\r\n" : "\n";
    }
}
