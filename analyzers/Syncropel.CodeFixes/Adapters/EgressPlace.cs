using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Text;
using Syncropel.Analyzers.Adapters;
using Syncropel.Analyzers.Adapters.Flow;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.CodeFixes.Adapters;

/// <summary>Where one of the rules about egress reports something, with the egress whose paths it is about.</summary>
internal sealed class EgressPlace
{
    private readonly EgressFlow _flow;
    private readonly string _rule;

    private EgressPlace(
        SyntaxNode root, SyntaxNode node, SemanticModel model, SynapseFacts facts, IMethodSymbol method, EgressFlow flow, string rule)
    {
        _flow = flow;
        _rule = rule;
        Root = root;
        Node = node;
        Model = model;
        Facts = facts;
        Method = method;
        Declaration = DeclarationOf(method, root.SyntaxTree)!;
        Original = method.Parameters.First(one => SymbolEqualityComparer.Default.Equals(one.Type, facts.IR));
    }

    public SyntaxNode Root { get; }

    /// <summary>What is reported.</summary>
    public SyntaxNode Node { get; }

    public SemanticModel Model { get; }

    public SynapseFacts Facts { get; }

    public IMethodSymbol Method { get; }

    public MethodDeclarationSyntax Declaration { get; }

    /// <summary>The parameter that is the original.</summary>
    public IParameterSymbol Original { get; }

    public IReadOnlyList<FlowFinding> Findings => _flow.Findings;

    /// <summary>What still is reported at a place. Null where nothing is.</summary>
    public static EgressPlace? Of(SyntaxNode root, TextSpan span, string rule, SemanticModel model)
    {
        if (SynapseFacts.For(model.Compilation) is not { } facts || span.End > root.FullSpan.End) return null;
        INamedTypeSymbol? type = model.GetEnclosingSymbol(span.Start)?.ContainingType;
        foreach (ISymbol member in type?.GetMembers("Egress") ?? [])
        {
            if (member is not IMethodSymbol method || !facts.IsEgress(method) || DeclarationOf(method, root.SyntaxTree) is null) continue;
            if (FlowOf(method, facts) is not { } flow) continue;
            bool isReported = flow.Findings.Any(one =>
                one.Rule == rule && one.Place.SourceTree == root.SyntaxTree && one.Place.SourceSpan == span);
            if (!isReported) continue;
            SyntaxNode node = root.FindNode(span, getInnermostNodeForTie: true);
            return new EgressPlace(root, node, model, facts, method, flow, rule);
        }

        return null;
    }

    /// <summary>The places, in this file, that a rule reports of the egress.</summary>
    public IEnumerable<SyntaxNode> Reported(string rule) => Findings
        .Where(one => one.Rule == rule && one.Place.SourceTree == Root.SyntaxTree)
        .Select(one => Root.FindNode(one.Place.SourceSpan, getInnermostNodeForTie: true));

    /// <summary>
    /// Whether the rule has less to say of the changed file, no other rule about egress has more, and the compiler has not either.
    /// </summary>
    /// <param name="edits">What is changed.</param>
    /// <param name="uncovered">The rules that may say what the mended one has said for them.</param>
    public bool IsMendedBy(TextEdits edits, IReadOnlyList<string> uncovered)
    {
        if (!edits.AreApart) return false;
        SyntaxTree tree = edits.Root.SyntaxTree;
        Compilation changed = Model.Compilation.ReplaceSyntaxTree(Root.SyntaxTree, tree);
        string? id = Method.GetDocumentationCommentId();
        if (id is null || DocumentationCommentId.GetFirstSymbolForDeclarationId(id, changed) is not IMethodSymbol method) return false;
        if (DeclarationOf(method, tree) is not { } declaration || SynapseFacts.For(changed) is not { } facts) return false;
        if (Errors(changed.GetSemanticModel(tree), declaration) > Errors(Model, Declaration)) return false;
        if (FlowOf(method, facts) is not { } flow) return false;
        if (Count(flow, _rule) >= Count(_flow, _rule)) return false;
        return flow.Findings.All(one => uncovered.Contains(one.Rule) || Count(flow, one.Rule) <= Count(_flow, one.Rule));
    }

    private static int Count(EgressFlow flow, string rule) => flow.Findings.Count(one => one.Rule == rule);

    private static int Errors(SemanticModel model, MethodDeclarationSyntax declaration) =>
        model.GetDiagnostics((declaration.Parent ?? declaration).Span).Count(static one => one.Severity == DiagnosticSeverity.Error);

    private static EgressFlow? FlowOf(IMethodSymbol method, SynapseFacts facts)
    {
        ControlFlowGraph? graph = MethodGraphs.Of(facts.Compilation).Of(method, default);
        return graph is not null && EgressFlow.Of(method, graph, facts) is { IsGivenUp: false } flow ? flow : null;
    }

    private static MethodDeclarationSyntax? DeclarationOf(IMethodSymbol method, SyntaxTree tree) => method.DeclaringSyntaxReferences
        .Where(one => one.SyntaxTree == tree).Select(static one => one.GetSyntax()).OfType<MethodDeclarationSyntax>().FirstOrDefault();
}
