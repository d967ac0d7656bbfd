using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Syncropel.Analyzers.Adapters;

namespace Syncropel.CodeFixes.Adapters;

/// <summary>Whether something can be left out, or put elsewhere, without anybody noticing. In doubt it cannot.</summary>
internal static class SideEffects
{
    // What these give depends on their arguments alone, and changes none of them.
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "System.Math", "System.MathF", "System.Convert", "System.Linq.Enumerable", "System.Text.Json.JsonElement", "System.TimeProvider",
        "System.DateTimeOffset", "System.DateTime", "System.TimeSpan", "System.Text.Json.JsonProperty",
    };

    /// <summary>Whether evaluating an expression may do more than give a value.</summary>
    public static bool MayBeOf(SyntaxNode expression, SemanticModel model)
    {
        foreach (SyntaxNode node in expression.DescendantNodesAndSelf())
        {
            bool does = node switch
            {
                InvocationExpressionSyntax call => !IsHarmless(call, model),
                AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax } or AwaitExpressionSyntax => true,
                BaseObjectCreationExpressionSyntax made => !IsPlain(model.GetTypeInfo(made).Type),
                DeclarationExpressionSyntax or SingleVariableDesignationSyntax or ThrowExpressionSyntax or StatementSyntax => true,
                ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
                PostfixUnaryExpressionSyntax unary => !unary.IsKind(SyntaxKind.SuppressNullableWarningExpression),
                PrefixUnaryExpressionSyntax unary =>
                    unary.IsKind(SyntaxKind.PreIncrementExpression) || unary.IsKind(SyntaxKind.PreDecrementExpression),
                _ => false,
            };
            if (does) return true;
        }

        return false;
    }

    private static bool IsHarmless(InvocationExpressionSyntax call, SemanticModel model)
    {
        if (model.GetConstantValue(call).HasValue) return true;
        if (model.GetSymbolInfo(call).Symbol is not IMethodSymbol { ContainingType: { } type } method) return false;
        bool isBuilt = method.Name == "BuildProvenance"
            && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, SynapseFacts.For(model.Compilation)?.AdapterBase);
        bool isSimple = type.SpecialType == SpecialType.System_String || (type.SpecialType != SpecialType.None && type.IsValueType);
        return isBuilt || isSimple || Harmless.Contains(type.ToDisplayString());
    }

    // Types of the framework and of SYNAPSE; a constructor in source may do anything.
    private static bool IsPlain(ITypeSymbol? type) => type is { Locations.Length: > 0 } && !type.Locations[0].IsInSource;
}
