using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Syncropel.Analyzers.Emits;

/// <summary>What is called upon a task to wait for it on the calling thread.</summary>
internal static class BlockingChain
{
    /// <summary>
    /// The name that blocks, in <c>call(…).Result</c>, <c>call(…).Wait()</c> or <c>call(…).GetAwaiter().GetResult()</c>. Null where
    /// none does. A task that is kept may be through when its result is taken, and is not followed.
    /// </summary>
    /// <param name="call">A call that gives results.</param>
    /// <param name="awaited">The name of the method that can be awaited instead.</param>
    public static SimpleNameSyntax? Of(IInvocationOperation call, out string awaited)
    {
        awaited = call.TargetMethod.Name;
        IOperation at = call;
        while (ResultCarriers.Next(at) is { } next and (IPropertyReferenceOperation or IInvocationOperation or IConversionOperation))
        {
            at = next;
            if (next is IPropertyReferenceOperation { Property.Name: "Result" }) return Name(next);
            if (next is not IInvocationOperation { Instance: var instance, TargetMethod.Name: var name }) continue;
            if (name is "ToListAsync" or "ToArrayAsync") awaited = name;
            if (instance is not null && name is "Wait" or "GetResult") return Name(next);
        }

        return null;
    }

    private static SimpleNameSyntax? Name(IOperation at) => at.Syntax switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name,
        MemberAccessExpressionSyntax access => access.Name,
        _ => null,
    };
}
