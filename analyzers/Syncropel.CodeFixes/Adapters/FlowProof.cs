using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Syncropel.Analyzers.Adapters;
using Syncropel.Analyzers.Adapters.Flow;

namespace Syncropel.CodeFixes.Adapters;

/// <summary>
/// Whether a change mends what it is to mend: it is tried, and the analysis of egress asked again. Which paths come to a place only the
/// analysis knows, and a change that is right for one may be wrong for another.
/// </summary>
internal static class FlowProof
{
    /// <summary>Whether a rule says less of the adapter than before, no other rule says more, and neither does the compiler.</summary>
    /// <param name="model">What the file meant before the change.</param>
    /// <param name="place">Where the diagnostic stands.</param>
    /// <param name="changed">The changed file.</param>
    /// <param name="rule">The rule that is to say less. Null for one that the analysis of egress does not ask.</param>
    public static bool Holds(SemanticModel model, SyntaxNode place, SyntaxNode changed, string? rule)
    {
        if (place.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type) return false;
        SyntaxTree tree = model.SyntaxTree.WithRootAndOptions(changed, model.SyntaxTree.Options);
        Compilation compilation = model.Compilation.ReplaceSyntaxTree(model.SyntaxTree, tree);
        SemanticModel after = compilation.GetSemanticModel(tree);

        // What stands before the change stays where it is, and so does the head of the type.
        if (tree.GetRoot().FindToken(type.Identifier.SpanStart).Parent is not TypeDeclarationSyntax typeAfter) return false;
        return IsLess(Findings(model, type), Findings(after, typeAfter), rule) && CompilesAsWell(model, after, place, tree);
    }

    private static bool IsLess(Dictionary<string, int>? had, Dictionary<string, int>? has, string? rule)
    {
        if (had is null || has is null) return rule is null;
        if (rule is not null && Number(has, rule) >= Number(had, rule)) return false;
        return IsNoMore(had, has);
    }

    // Null where the analysis gave up.
    private static Dictionary<string, int>? Findings(SemanticModel model, TypeDeclarationSyntax declaration)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        if (SynapseFacts.For(model.Compilation) is not { } facts || model.GetDeclaredSymbol(declaration) is not { } type) return null;
        foreach (ISymbol member in type.GetMembers("Egress"))
        {
            if (member is not IMethodSymbol method || !facts.IsEgress(method)) continue;
            if (MethodGraphs.Of(model.Compilation).Of(method, default) is not ControlFlowGraph graph) continue;
            var flow = EgressFlow.Of(method, graph, facts);
            if (flow.IsGivenUp) return null;
            foreach (FlowFinding finding in flow.Findings) numbers[finding.Rule] = Number(numbers, finding.Rule) + 1;
        }

        return numbers;
    }

    // Warnings too: a value that may be null on one path, a local that nobody uses any more.
    private static bool CompilesAsWell(SemanticModel before, SemanticModel after, SyntaxNode place, SyntaxTree tree)
    {
        if (place.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member) return false;
        MemberDeclarationSyntax? memberAfter = tree.GetRoot().FindToken(member.SpanStart).Parent?
            .FirstAncestorOrSelf<MemberDeclarationSyntax>(one => one.SpanStart == member.SpanStart);
        return memberAfter is not null && IsNoMore(Said(before, member), Said(after, memberAfter));
    }

    private static Dictionary<string, int> Said(SemanticModel model, SyntaxNode member)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Diagnostic one in model.GetDiagnostics(member.FullSpan))
        {
            if (one.Severity >= DiagnosticSeverity.Warning) numbers[one.Id] = Number(numbers, one.Id) + 1;
        }

        return numbers;
    }

    private static bool IsNoMore(Dictionary<string, int> had, Dictionary<string, int> has)
    {
        foreach (string id in has.Keys)
        {
            if (Number(has, id) > Number(had, id)) return false;
        }

        return true;
    }

    private static int Number(Dictionary<string, int> numbers, string id) => numbers.TryGetValue(id, out int number) ? number : 0;
}
