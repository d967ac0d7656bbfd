using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Syncropel.Analyzers.Infrastructure;

/// <summary>The parts of a call.</summary>
internal static class Calls
{
    /// <summary>The argument of a parameter, also where it is left out and has its default. Null in code that does not compile.</summary>
    public static IArgumentOperation? Argument(IInvocationOperation call, int ordinal)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Ordinal == ordinal) return argument;
        }

        return null;
    }

    /// <summary>The value of an argument. Null where it is left out.</summary>
    public static IOperation? Given(IInvocationOperation call, int ordinal) =>
        Argument(call, ordinal) is { ArgumentKind: not ArgumentKind.DefaultValue } argument ? argument.Value : null;

    /// <summary>The name of the method in a call: the one place that is short whatever the receiver and the arguments are.</summary>
    public static Location Name(IInvocationOperation call) => call.Syntax is not InvocationExpressionSyntax { Expression: var method }
        ? call.Syntax.GetLocation()
        : method switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.GetLocation(),
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.GetLocation(),
            SimpleNameSyntax name => name.Identifier.GetLocation(),
            _ => method.GetFirstToken().GetLocation(),
        };
}
