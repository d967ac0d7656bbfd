using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Syncropel.Analyzers.Emits;

/// <summary>Calls that are made for something else than their results, as tests do: to see them throw, or that they were made.</summary>
internal static class DeliberateCalls
{
    private static readonly string[] Expectations = ["Throw", "Exception", "Catch", "Raises", "Invoking", "Awaiting"];

    /// <summary>Whether a statement that ignores a result may be meant so.</summary>
    public static bool MayBeMeant(IExpressionStatementOperation statement) => IsOnMock(statement) || IsExpectedToThrow(statement);

    /// <summary>Whether an operation stands in a lambda that is given to an assertion: <c>Assert.Throws(() => …)</c>.</summary>
    public static bool IsInExpectation(IOperation at) =>
        Function(at) is IAnonymousFunctionOperation lambda
        && GivenTo(lambda) is IArgumentOperation { Parent: IInvocationOperation call }
        && IsExpectation(call.TargetMethod);

    /// <summary>Whether an operation stands in a lambda, and not in a local function within.</summary>
    public static bool IsInLambda(IOperation at) => Function(at) is IAnonymousFunctionOperation;

    // client.Received().EmitAsync(…) asserts that the call was made.
    private static bool IsOnMock(IExpressionStatementOperation statement)
    {
        foreach (IOperation operation in statement.Descendants())
        {
            if (operation is not IInvocationOperation { Instance: IInvocationOperation { TargetMethod: var mock } }) continue;
            if (mock.IsExtensionMethod && IsAssertion(mock.Name)) return true;
        }

        return false;
    }

    private static bool IsAssertion(string name) =>
        name.StartsWith("Received", StringComparison.Ordinal) || name.StartsWith("DidNotReceive", StringComparison.Ordinal);

    // Assert.Throws(() => client.Emit(…)), and the same lambda kept for a line: Action act = () => client.Emit(…).
    private static bool IsExpectedToThrow(IOperation at)
    {
        if (Function(at) is not IAnonymousFunctionOperation lambda) return false;
        if (lambda.Parent is not IDelegateCreationOperation) return true;
        return GivenTo(lambda) switch
        {
            IArgumentOperation { Parent: IInvocationOperation call } => IsExpectation(call.TargetMethod),
            IVariableInitializerOperation => lambda.Symbol.Parameters.IsEmpty,
            _ => false,
        };
    }

    private static IOperation? GivenTo(IAnonymousFunctionOperation lambda)
    {
        IOperation? given = lambda.Parent;
        while (given is IDelegateCreationOperation or IConversionOperation) given = given.Parent;
        return given;
    }

    private static bool IsExpectation(IMethodSymbol method)
    {
        if (method is { Name: "That" } or { Name: "InOrder", ContainingType.Name: "Received" }) return true;

        // substitute.When(client => client.Emit(…)).Do(…) says which call is meant.
        if (method is { Name: "When" or "WhenForAnyArgs", IsExtensionMethod: true }) return true;
        foreach (string expectation in Expectations)
        {
            if (method.Name.IndexOf(expectation, StringComparison.Ordinal) >= 0) return true;
        }

        return false;
    }

    private static IOperation? Function(IOperation at)
    {
        IOperation? function = at.Parent;
        while (function is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation)) function = function.Parent;
        return function;
    }
}
