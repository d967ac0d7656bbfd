using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Syncropel.Analyzers.Emits;

/// <summary>Follows a local to its value, where the value surely is what the local was declared with.</summary>
internal static class LocalLiterals
{
    /// <summary>The value of a local that nothing but this reference reads or changes. Null for any other.</summary>
    public static IOperation? ValueOf(ILocalReferenceOperation reference)
    {
        IOperation root = reference;
        while (root.Parent is { } parent) root = parent;
        IOperation? value = null;
        foreach (IOperation operation in root.Descendants())
        {
            if (operation is ILocalReferenceOperation other && other != reference && IsSame(other.Local, reference.Local)) return null;
            if (operation is IVariableDeclaratorOperation declarator && IsSame(declarator.Symbol, reference.Local))
            {
                value = (declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer)?.Value;
            }
        }

        return value;
    }

    private static bool IsSame(ILocalSymbol left, ILocalSymbol right) => SymbolEqualityComparer.Default.Equals(left, right);
}
