using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Syncropel.CodeFixes.Adapters;

/// <summary>Where an IR is made from scratch: in the egress, or in a helper that it calls, in the same file.</summary>
internal sealed class Makings(EgressPlace place)
{
    private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);

    /// <summary>The one expression that makes what an expression is. Null where there is none, or are several.</summary>
    public ExpressionSyntax? Of(SyntaxNode reported)
    {
        ExpressionSyntax[] all = reported is ExpressionSyntax expression ? [.. All(expression).Distinct()] : [];
        return all.Length == 1 ? all[0] : null;
    }

    private IEnumerable<ExpressionSyntax> All(ExpressionSyntax expression) => Originals.Bare(expression) switch
    {
        BaseObjectCreationExpressionSyntax creation => [creation],
        ConditionalExpressionSyntax choice => All(choice.WhenTrue).Concat(All(choice.WhenFalse)),
        InvocationExpressionSyntax call when place.Model.GetSymbolInfo(call).Symbol is IMethodSymbol called => Called(call, called),
        IdentifierNameSyntax name when place.Model.GetSymbolInfo(name).Symbol is ILocalSymbol local && _seen.Add(local) =>
            local.DeclaringSyntaxReferences.Select(static one => one.GetSyntax()).OfType<VariableDeclaratorSyntax>()
                .Select(static one => one.Initializer?.Value).OfType<ExpressionSyntax>().SelectMany(All),
        _ => [],
    };

    private IEnumerable<ExpressionSyntax> Called(InvocationExpressionSyntax call, IMethodSymbol called)
    {
        if (SymbolEqualityComparer.Default.Equals(called.ContainingType, place.Facts.IR)) return called.Name == "Parse" ? [call] : [];
        return _seen.Add(called.OriginalDefinition) ? Bodies.Returned(called, place.Root.SyntaxTree).SelectMany(All) : [];
    }
}
