using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.CodeFixes.Emits;

/// <summary>Writes the creation of a record, on as many lines as what stood in its place.</summary>
internal static class RecordText
{
    /// <summary>The creation.</summary>
    /// <param name="type">The record's type.</param>
    /// <param name="members">Its members: <c>Title = "Glow"</c>.</param>
    /// <param name="place">What it takes the place of.</param>
    public static ExpressionSyntax Of(string type, List<string> members, ExpressionSyntax place)
    {
        string text = members.Count == 0 ? $"new {type}()"
            : IsOnOneLine(place) ? $"new {type} {{ {string.Join(", ", members)} }}"
            : OnLines(type, members, place);
        return SyntaxFactory.ParseExpression(text).WithTriviaFrom(place);
    }

    private static bool IsOnOneLine(ExpressionSyntax place) => place.ToString().IndexOf('\n') < 0;

    private static string OnLines(string type, List<string> members, ExpressionSyntax place)
    {
        TextLine line = place.SyntaxTree.GetText().Lines.GetLineFromPosition(place.SpanStart);
        string source = line.ToString();
        string indentation = source.Substring(0, source.Length - source.TrimStart().Length);
        string end = Surroundings.NewLineOf(place.SyntaxTree);
        string step = Surroundings.UsesTabs(place.SyntaxTree) is true ? "\t" : "    ";
        var text = new StringBuilder("new ").Append(type).Append(end).Append(indentation).Append('{').Append(end);
        foreach (string member in members) text.Append(indentation).Append(step).Append(member).Append(',').Append(end);
        return text.Append(indentation).Append('}').ToString();
    }
}
