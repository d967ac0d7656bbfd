using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Syncropel.Analyzers.Adapters;

namespace Syncropel.CodeFixes.Adapters;

/// <summary>An egress in source.</summary>
/// <param name="Declaration">The method.</param>
/// <param name="Latency">How its last parameter is spelt, which says how long the model took.</param>
internal sealed record EgressCode(MethodDeclarationSyntax Declaration, string Latency)
{
    private const int Parameters = 3;

    /// <summary>The egress that a place is in. Null where it is in none.</summary>
    public static EgressCode? Around(SyntaxNode place, SemanticModel model)
    {
        if (place.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not MethodDeclarationSyntax method) return null;
        if (method.ParameterList.Parameters.Count != Parameters) return null;
        return SynapseFacts.For(model.Compilation) is { } facts && model.GetDeclaredSymbol(method) is { } symbol && facts.IsEgress(symbol)
            ? new EgressCode(method, method.ParameterList.Parameters[Parameters - 1].Identifier.Text)
            : null;
    }
}
