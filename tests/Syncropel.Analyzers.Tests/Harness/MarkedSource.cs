using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Syncropel.Analyzers.Tests.Harness;

/// <summary>C# in which places are marked: <c>[|…|]</c> for the rule under test, <c>{|SYN1001:…|}</c> for a rule by its id.</summary>
/// <param name="Text">The text without marks.</param>
/// <param name="Marks">The places in the order in which they begin, each with its id; null is the rule under test.</param>
internal sealed record MarkedSource(string Text, IReadOnlyList<(TextSpan Span, string? Id)> Marks)
{
    public static MarkedSource Parse(string marked)
    {
        var text = new StringBuilder();
        var open = new Stack<(int Start, string? Id)>();
        var marks = new List<(TextSpan Span, string? Id)>();
        for (int i = 0; i < marked.Length; i++)
        {
            if (Opens(marked, i, out string? id, out int length))
            {
                open.Push((text.Length, id));
                i += length - 1;
            }
            else if (open.Count > 0 && Closes(marked, i, open.Peek().Id is null))
            {
                (int start, string? closed) = open.Pop();
                marks.Add((TextSpan.FromBounds(start, text.Length), closed));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        Assert.True(open.Count == 0, "A mark is not closed.");
        return new MarkedSource(text.ToString(), [.. marks.OrderBy(static mark => mark.Span.Start)]);
    }

    private static bool Opens(string text, int at, out string? id, out int length)
    {
        id = null;
        length = 2;
        if (At(text, at, "[|")) return true;
        int colon = at + 2 < text.Length && At(text, at, "{|SYN") ? text.IndexOf(':', at) : -1;
        if (colon < 0) return false;
        id = text[(at + 2)..colon];
        length = colon - at + 1;
        return true;
    }

    private static bool Closes(string text, int at, bool isPlain) => At(text, at, isPlain ? "|]" : "|}");

    private static bool At(string text, int at, string part) => string.CompareOrdinal(text, at, part, 0, part.Length) == 0;
}
