using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.CodeFixes.Adapters;

/// <summary>Lets an egress return a clone where it returns the original or null.</summary>
internal static class ReturnedClone
{
    /// <summary>The ways to do it, the best one first.</summary>
    public static IEnumerable<TextEdits> Ways(EgressPlace place)
    {
        if (place.Node is not ExpressionSyntax returned) yield break;
        bool isWritten = place.Reported(RuleIds.OriginalChanged).Any();
        foreach (TextEdits way in isWritten ? Redirection.Ways(place) : []) yield return way;

        CloneLocal? clone = CloneLocal.At(returned, place);
        bool isPlain = Originals.Is(returned, place) || IsNull(returned);
        if (isPlain && clone is not null) yield return new TextEdits(place.Root).Replace(returned.Span, clone.Name);

        IdentifierNameSyntax[] sources = [.. new Originals(place).Sources(returned).Distinct()];
        if (sources.Length > 0)
        {
            var edits = new TextEdits(place.Root);
            foreach (IdentifierNameSyntax source in sources) edits.Insert(source.Span.End, ".Clone()");
            yield return edits;
        }

        if (isPlain && WithEntry(place, returned, clone) is { } whole) yield return whole;
    }

    // Nothing came of the output, and that is what the entry says. It is known to be said where another path has a confidence.
    private static TextEdits? WithEntry(EgressPlace place, ExpressionSyntax returned, CloneLocal? clone)
    {
        if (place.Facts.IR is not { } type || !MeasuresConfidence(place)) return null;
        string name = clone?.Name ?? CloneLocal.FreeName(place.Declaration, place.Model, returned);
        string latency = place.Declaration.ParameterList.Parameters.Last().Identifier.Text;
        var added = new List<string>();
        if (clone is null) added.Add(CloneLocal.Declare(name, Redirection.Spelt(place), type, place, returned));
        added.Add($"{name}.Provenance.Append(BuildProvenance(confidence: 0, {latency}));");
        if (returned.Parent is not ReturnStatementSyntax statement) return null;
        TextEdits edits = new TextEdits(place.Root).Replace(returned.Span, name);
        return StatementText.Before(edits, statement, added) ? edits : null;
    }

    private static bool MeasuresConfidence(EgressPlace place) => place.Declaration.DescendantNodes().OfType<InvocationExpressionSyntax>()
        .Any(call => place.Model.GetSymbolInfo(call).Symbol is IMethodSymbol { Name: "BuildProvenance" }
            && call.ArgumentList.Arguments.FirstOrDefault(IsConfidence) is { } confidence
            && !place.Model.GetConstantValue(confidence.Expression).HasValue);

    private static bool IsConfidence(ArgumentSyntax argument) => argument.NameColon is null or { Name.Identifier.ValueText: "confidence" };

    private static bool IsNull(ExpressionSyntax expression) =>
        Originals.Bare(expression) is LiteralExpressionSyntax literal
        && (literal.IsKind(SyntaxKind.NullLiteralExpression) || literal.IsKind(SyntaxKind.DefaultLiteralExpression));
}
