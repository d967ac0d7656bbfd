using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Adapters;

namespace Syncropel.CodeFixes.Adapters;

/// <summary>What an entry that is missing can say of its confidence: what other entries of the same egress say, or 0.</summary>
internal static class Confidences
{
    private const string Unsure = "confidence: 0";

    // Each is tried, and trying takes time.
    private const int Most = 4;

    /// <summary>The arguments, the best one first.</summary>
    public static IReadOnlyList<string> For(SyntaxNode place, EgressCode egress, SemanticModel model)
    {
        var texts = new List<string>();
        if (SynapseFacts.For(model.Compilation) is not { } facts) return texts;
        foreach (SyntaxNode node in egress.Declaration.DescendantNodes())
        {
            if (node is not InvocationExpressionSyntax call || model.GetOperation(call) is not IInvocationOperation invocation) continue;
            INamedTypeSymbol? type = invocation.TargetMethod.ContainingType?.OriginalDefinition;
            bool isBuilt = invocation.TargetMethod.Name == "BuildProvenance"
                && SymbolEqualityComparer.Default.Equals(type, facts.AdapterBase);
            if (!isBuilt || Confidence(invocation) is not { } value || !MeansTheSame(value, place, model)) continue;
            string text = value.WithoutTrivia().ToString();
            if (texts.Count < Most && !texts.Contains(text)) texts.Add(text);
        }

        texts.Add(Unsure);
        return texts;
    }

    private static ExpressionSyntax? Confidence(IInvocationOperation built)
    {
        foreach (IArgumentOperation argument in built.Arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Name: "confidence", Syntax: ArgumentSyntax syntax })
            {
                return syntax.Expression;
            }
        }

        return null;
    }

    // The same names for the same things, and nothing that could throw where it stood behind a check. Whether all of it is assigned at
    // the other place, and none of it null, the compiler says.
    private static bool MeansTheSame(ExpressionSyntax value, SyntaxNode place, SemanticModel model)
    {
        foreach (SyntaxNode node in value.DescendantNodesAndSelf())
        {
            if (!IsCalm(node, model)) return false;
            if (node is not IdentifierNameSyntax name || model.GetSymbolInfo(name).Symbol is not { } symbol) continue;
            if (symbol is not (ILocalSymbol or IParameterSymbol or IRangeVariableSymbol)) continue;
            if (!model.LookupSymbols(place.SpanStart, name: symbol.Name).Contains(symbol, SymbolEqualityComparer.Default)) return false;
        }

        return true;
    }

    private static bool IsCalm(SyntaxNode node, SemanticModel model) => node switch
    {
        IdentifierNameSyntax or LiteralExpressionSyntax or ParenthesizedExpressionSyntax or ThisExpressionSyntax => true,
        ConditionalExpressionSyntax or BinaryExpressionSyntax or ArgumentListSyntax or ArgumentSyntax or PredefinedTypeSyntax => true,
        CastExpressionSyntax cast => model.GetTypeInfo(cast).Type is { SpecialType: not SpecialType.None, IsValueType: true },
        PrefixUnaryExpressionSyntax sign => sign.IsKind(SyntaxKind.UnaryMinusExpression),
        MemberAccessExpressionSyntax access => IsNeverNull(access.Expression, model),
        ConditionalAccessExpressionSyntax or MemberBindingExpressionSyntax => true,
        InvocationExpressionSyntax call => model.GetSymbolInfo(call).Symbol is IMethodSymbol { ContainingType: var type }
            && type.ToDisplayString() is "System.Math" or "System.MathF",
        NameColonSyntax => true,
        _ => false,
    };

    // Without the analysis of null nobody says what is null on the other path.
    private static bool IsNeverNull(ExpressionSyntax receiver, SemanticModel model)
    {
        if (model.GetSymbolInfo(receiver).Symbol is INamespaceOrTypeSymbol) return true;
        if (receiver is ThisExpressionSyntax || model.GetTypeInfo(receiver).Type is { IsValueType: true }) return true;
        return model.GetNullableContext(receiver.SpanStart).WarningsEnabled();
    }
}
