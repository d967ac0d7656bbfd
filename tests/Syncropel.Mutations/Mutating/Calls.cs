using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Syncropel.Mutations.Mutating;

/// <summary>Other calls: the smallest for the greatest, the end for the start, and texts that are not trimmed or lower-cased.</summary>
internal static class Calls
{
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["Min"] = "Max",
        ["Max"] = "Min",
        ["StartsWith"] = "EndsWith",
        ["EndsWith"] = "StartsWith",
        ["IndexOf"] = "LastIndexOf",
        ["LastIndexOf"] = "IndexOf",
        ["All"] = "Any",
        ["Any"] = "All",
        ["ToLowerInvariant"] = "ToUpperInvariant",
        ["ToUpperInvariant"] = "ToLowerInvariant",
        ["TrimStart"] = "TrimEnd",
        ["TrimEnd"] = "TrimStart",
        ["ContainsAnyExcept"] = "ContainsAny",
        ["ContainsAnyExceptInRange"] = "ContainsAnyInRange",
    };

    // What only cleans a text can be left out, and the program still compiles.
    private static readonly HashSet<string> Cleaning = ["Trim", "TrimStart", "TrimEnd", "ToLowerInvariant", "ToUpperInvariant", "Replace"];

    public static IEnumerable<SyntaxNode> Of(SyntaxNode node)
    {
        if (node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } call) yield break;
        string name = called.Name.Identifier.Text;
        if (Others.TryGetValue(name, out string? other))
        {
            yield return call.WithExpression(called.WithName(SyntaxFactory.IdentifierName(other)));
        }

        if (Cleaning.Contains(name)) yield return called.Expression;
    }
}
