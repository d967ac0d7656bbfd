using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Constraints;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Adapters;

/// <summary>Follows a value to the constants that it can be: through the arms of conditionals, and locals that are set once.</summary>
internal static class ConstantNumbers
{
    private const int Most = 256;

    /// <summary>All that a value can be; what is no constant has no constant value.</summary>
    public static IEnumerable<IOperation> Of(IOperation value, SdkFacts facts)
    {
        var open = new Stack<IOperation>();
        open.Push(value);
        for (int count = 0; open.Count > 0; count++)
        {
            foreach (IOperation leaf in Leaves.Of(open.Pop(), facts))
            {
                IOperation? initial = leaf is ILocalReferenceOperation { ConstantValue.HasValue: false } local && count < Most
                    ? LocalOrigins.InitialValue(local)
                    : null;
                if (initial is null) yield return leaf;
                else open.Push(initial);
            }
        }
    }

    /// <summary>The one constant that a value always is. Null where it can be two things, or anything.</summary>
    public static object? Only(IOperation value, SdkFacts facts)
    {
        object? only = null;
        foreach (IOperation leaf in Of(value, facts))
        {
            if (only is not null || leaf.ConstantValue is not { HasValue: true, Value: { } constant }) return null;
            only = constant;
        }

        return only;
    }

    /// <summary>Whether a value is a constant, whichever arm it takes.</summary>
    public static bool AreAll(IOperation value, SdkFacts facts)
    {
        foreach (IOperation leaf in Of(value, facts))
        {
            if (leaf.ConstantValue is not { HasValue: true, Value: { } constant } || EntryRange.Number(constant) is null) return false;
        }

        return true;
    }
}
