using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Syncropel.Analyzers.Adapters;

/// <summary>
/// The operations of code anywhere in the compilation. An analyzer is not to ask a compilation for semantic models of its own, since each
/// binds a file anew; while analyzers run, though, the compilation hands out the models that they share, and only the code that adapters
/// call is asked for.
/// </summary>
internal static class CodeBodies
{
    /// <summary>The body of a method, accessor, constructor, operator or local function. Empty where the source has none.</summary>
    public static IEnumerable<IOperation> Of(IMethodSymbol method, Compilation compilation, CancellationToken cancellation)
    {
        IMethodSymbol written = method.PartialImplementationPart ?? method;
        foreach (SyntaxReference reference in written.DeclaringSyntaxReferences)
        {
            SyntaxNode node = reference.GetSyntax(cancellation);
            bool hasBody = node
                is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax or LocalFunctionStatementSyntax;
            if (hasBody && OperationOf(node, compilation, cancellation) is { } body) yield return body;
        }
    }

    /// <summary>The initialiser of a field or a property. Null where it has none.</summary>
    public static IOperation? InitializerOf(ISymbol member, Compilation compilation, CancellationToken cancellation)
    {
        foreach (SyntaxReference reference in member.DeclaringSyntaxReferences)
        {
            EqualsValueClauseSyntax? initializer = reference.GetSyntax(cancellation) switch
            {
                VariableDeclaratorSyntax variable => variable.Initializer,
                PropertyDeclarationSyntax property => property.Initializer,
                _ => null,
            };
            if (initializer is not null && OperationOf(initializer, compilation, cancellation) is { } operation) return operation;
        }

        return null;
    }

    /// <summary>Whether a property has no code of its own: it reads and writes a field.</summary>
    public static bool IsAuto(IPropertySymbol property)
    {
        foreach (ISymbol member in property.ContainingType.GetMembers())
        {
            if (member is IFieldSymbol field && SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property)) return true;
        }

        return false;
    }

    private static IOperation? OperationOf(SyntaxNode node, Compilation compilation, CancellationToken cancellation) =>
        compilation.ContainsSyntaxTree(node.SyntaxTree)
            ? compilation.GetSemanticModel(node.SyntaxTree).GetOperation(node, cancellation)
            : null;
}
