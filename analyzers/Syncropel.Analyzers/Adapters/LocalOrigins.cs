using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Adapters;

/// <summary>Follows a local to what it was declared with, where nothing writes to it afterwards.</summary>
internal static class LocalOrigins
{
    // int a = b; int b = a; does not compile, and is seen all the same.
    private const int Deepest = 16;

    /// <summary>What a value comes from, without the conversions of the language.</summary>
    public static IOperation Of(IOperation value)
    {
        IOperation at = value.WithoutBuiltInConversions();
        for (int i = 0; i < Deepest && at is ILocalReferenceOperation local && InitialValue(local) is { } initial; i++)
        {
            at = initial.WithoutBuiltInConversions();
        }

        return at;
    }

    /// <summary>The value that a local has for ever. Null where something else is written to it, or may be.</summary>
    public static IOperation? InitialValue(ILocalReferenceOperation reference)
    {
        var uses = LocalUses.Around(reference);
        if (uses.Declarator(reference.Local) is not { } declarator) return null;
        foreach (ILocalReferenceOperation mention in uses.Mentions(reference.Local))
        {
            if (Writes.IsWritten(mention)) return null;
        }

        return (declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer)?.Value;
    }
}
