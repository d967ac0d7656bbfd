using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Syncropel.Analyzers.Infrastructure;
using Syncropel.Generators.Json;

namespace Syncropel.CodeFixes.Infrastructure;

/// <summary>Changes JSON that stands in a string literal, and leaves the rest of the literal as it is spelt.</summary>
internal static class JsonLiterals
{
    /// <summary>The literal without a member of its object. Null where it cannot be told apart.</summary>
    public static SyntaxToken? Without(SyntaxToken literal, string member)
    {
        if (literal.Value is not string json) return null;
        if (JsonTreeParser.Parse(json) is not { Root: JsonObjectNode root, Errors.Count: 0 }) return null;
        for (int i = 0; i < root.Members.Count; i++)
        {
            if (root.Members[i].Name != member) continue;
            if (LiteralOffsets.Span(literal, Stretch(root, i)) is not { } span) return null;
            string text = literal.Text.Remove(span.Start - literal.SpanStart, span.Length);
            return SyntaxFactory.ParseToken(text).WithTriviaFrom(literal);
        }

        return null;
    }

    // The comma goes along: the one behind, and for the last member the one before.
    private static TextSpan Stretch(JsonObjectNode root, int index)
    {
        JsonMemberNode member = root.Members[index];
        if (index + 1 < root.Members.Count) return TextSpan.FromBounds(member.NameSpan.Start, root.Members[index + 1].NameSpan.Start);
        if (index > 0) return TextSpan.FromBounds(root.Members[index - 1].Value.Span.End, member.Value.Span.End);
        return TextSpan.FromBounds(root.Span.Start + 1, root.Span.End - 1);
    }
}
