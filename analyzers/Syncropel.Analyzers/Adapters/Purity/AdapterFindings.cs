using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Syncropel.Analyzers.Adapters;

/// <summary>
/// Which of the things that an adapter reaches are said of it, and where. Everything is said once: of a base rather than of what derives
/// from it, and of the first adapter of a file where several share a helper in it.
/// </summary>
internal sealed class AdapterFindings(SynapseFacts facts, PurityWalk walk, CancellationToken cancellation)
{
    /// <summary>The findings by what is configured for an adapter's file.</summary>
    public static AdapterFindings In(SymbolAnalysisContext context, INamedTypeSymbol adapter, SynapseFacts facts)
    {
        SyntaxTree first = adapter.DeclaringSyntaxReferences[0].SyntaxTree;
        (string Pure, string Impure) configured = ConfiguredApis.TextOf(context.Options.AnalyzerConfigOptionsProvider.GetOptions(first));
        return new AdapterFindings(facts, PurityWalk.Of(facts, configured), context.CancellationToken);
    }

    /// <summary>What is said of an adapter, each with its place: as near to the step as it can be in the adapter's own files.</summary>
    /// <typeparam name="TStep">What kind of thing is told.</typeparam>
    public IEnumerable<(TStep Step, Reached Reached, SyntaxNode Place)> Of<TStep>(INamedTypeSymbol adapter)
        where TStep : Step
    {
        var told = new HashSet<SyntaxNode>();
        foreach ((Reached reached, SyntaxNode place) in Own(adapter))
        {
            if (reached.Step is not TStep step || !told.Add(place)) continue;
            if (!IsWithin(place, adapter) && IsToldByOther(place, adapter)) continue;
            yield return (step, reached, place);
        }
    }

    private IEnumerable<(Reached Reached, SyntaxNode Place)> Own(INamedTypeSymbol adapter)
    {
        HashSet<SyntaxNode> ofBase = [];
        if (facts.IsAdapter(adapter.BaseType))
        {
            foreach (Reached inherited in walk.From(adapter.BaseType!.OriginalDefinition, cancellation)) ofBase.Add(inherited.Step.Place);
        }

        foreach (Reached reached in walk.From(adapter, cancellation))
        {
            if (ofBase.Contains(reached.Step.Place)) continue;
            foreach (SyntaxNode place in reached.Places)
            {
                if (!HasPartIn(adapter, place.SyntaxTree)) continue;
                yield return (reached, place);
                break;
            }
        }
    }

    // Rarely asked: adapters of one file that share an impure helper in it. The first of them speaks.
    private bool IsToldByOther(SyntaxNode place, INamedTypeSymbol adapter)
    {
        SyntaxTree tree = adapter.DeclaringSyntaxReferences[0].SyntaxTree;
        return walk.Tellers(tree, one => TellersIn(one)).TryGetValue(place, out INamedTypeSymbol? teller)
            && !SymbolEqualityComparer.Default.Equals(teller, adapter);
    }

    private Dictionary<SyntaxNode, INamedTypeSymbol> TellersIn(SyntaxTree tree)
    {
        var tellers = new Dictionary<SyntaxNode, INamedTypeSymbol>();
        SemanticModel model = facts.Compilation.GetSemanticModel(tree);
        foreach (SyntaxNode node in tree.GetRoot(cancellation).DescendantNodes(static one => one is not MethodDeclarationSyntax))
        {
            if (node is not ClassDeclarationSyntax || model.GetDeclaredSymbol(node, cancellation) is not INamedTypeSymbol one) continue;
            if (!facts.IsAdapter(one)) continue;
            foreach ((_, SyntaxNode place) in Own(one))
            {
                if (!tellers.ContainsKey(place)) tellers.Add(place, one);
            }
        }

        return tellers;
    }

    private static bool IsWithin(SyntaxNode place, INamedTypeSymbol adapter)
    {
        foreach (SyntaxReference part in adapter.DeclaringSyntaxReferences)
        {
            if (part.SyntaxTree == place.SyntaxTree && part.Span.Contains(place.Span)) return true;
        }

        return false;
    }

    private static bool HasPartIn(INamedTypeSymbol adapter, SyntaxTree tree)
    {
        foreach (SyntaxReference part in adapter.DeclaringSyntaxReferences)
        {
            if (part.SyntaxTree == tree) return true;
        }

        return false;
    }
}
