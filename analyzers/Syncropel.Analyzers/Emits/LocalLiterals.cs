using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Emits;

/// <summary>Follows a local to its value, where the value surely is what the local was declared with.</summary>
internal static class LocalLiterals
{
    /// <summary>The value of a local that nothing but this reference reads or changes. Null for any other.</summary>
    public static IOperation? ValueOf(ILocalReferenceOperation reference)
    {
        var uses = LocalUses.Around(reference);
        if (uses.Mentions(reference.Local).Count > 1 || uses.Declarator(reference.Local) is not { } declarator) return null;
        return (declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer)?.Value;
    }
}
