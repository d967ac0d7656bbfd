using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Syncropel.Analyzers.Emits;

/// <summary>What hands a result, the task of one, or an enumeration of many, on without looking at it.</summary>
internal static class ResultCarriers
{
    /// <summary>The operation that has the value of another next. Null where the value ends.</summary>
    public static IOperation? Next(IOperation at) => at.Parent switch
    {
        IAwaitOperation or IParenthesizedOperation or ICoalesceOperation => at.Parent,
        IConversionOperation { OperatorMethod: null } conversion => conversion,
        IConditionalOperation choice when choice.Condition != at => choice,
        ISwitchExpressionArmOperation arm when arm.Value == at => arm.Parent,
        IConditionalAccessOperation access when access.WhenNotNull == at => access,
        IPropertyReferenceOperation { Property: { Name: "Result", ContainingType: var type } } result when IsOfTasks(type) => result,
        IInvocationOperation call when call.Instance == at && IsWaiting(call.TargetMethod) => call,
        IArrayInitializerOperation { Parent: IArrayCreationOperation array } => array,
        ICollectionExpressionOperation or ISpreadOperation => at.Parent,
        IArgumentOperation { Parent: IInvocationOperation call } when IsCollecting(call.TargetMethod) => call,
        IReturnOperation => CallOfLambda(at),
        ITranslatedQueryOperation query => query,
        _ => null,
    };

    private static bool IsWaiting(IMethodSymbol method) =>
        method.Name is "ConfigureAwait" or "GetAwaiter" or "GetResult" or "Wait" or "WaitAsync" or "AsTask" or "Preserve"
            or "WithCancellation"
        && IsOfTasks(method.ContainingType);

    private static bool IsCollecting(IMethodSymbol method) => method.ContainingType.Name switch
    {
        "Task" => method.Name is "WhenAll" or "WhenAny" or "WaitAll" or "WaitAny" && IsOfTasks(method.ContainingType),
        "Enumerable" => method.Name is "ToArray" or "ToList" && IsLinq(method.ContainingType),
        "AsyncEnumerable" => method.Name is "ToArrayAsync" or "ToListAsync" && IsLinq(method.ContainingType),
        "TaskAsyncEnumerableExtensions" => IsWaiting(method),
        _ => false,
    };

    // What a lambda gives to Select or to Task.Run is an element, or the result, of what those give.
    private static IInvocationOperation? CallOfLambda(IOperation at)
    {
        IOperation? function = at.Parent;
        while (function is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation)) function = function.Parent;
        return function is IAnonymousFunctionOperation { Parent: IDelegateCreationOperation { Parent: IArgumentOperation argument } }
            && argument.Parent is IInvocationOperation call
            && (call.TargetMethod.Name == "Select" ? IsLinq(call.TargetMethod.ContainingType) : IsRun(call.TargetMethod))
            ? call
            : null;
    }

    private static bool IsRun(IMethodSymbol method) =>
        method is { Name: "Run", ContainingType.Name: "Task" } && IsOfTasks(method.ContainingType);

    // Tasks, value tasks, and what awaits or enumerates: by their names, for those are many, and each would be one more look-up.
    private static bool IsOfTasks(INamedTypeSymbol type) => type.Name is "Task" or "ValueTask" or "TaskAsyncEnumerableExtensions"
        ? type.ContainingNamespace is { Name: "Tasks", ContainingNamespace.Name: "Threading" }
        : IsAwaiter(type.Name) && type.ContainingNamespace.Name == "CompilerServices";

    private static bool IsAwaiter(string name) =>
        name.IndexOf("TaskAwait", StringComparison.Ordinal) >= 0 || name == "ConfiguredCancelableAsyncEnumerable";

    private static bool IsLinq(INamedTypeSymbol type) => type is
    {
        Name: "Enumerable" or "AsyncEnumerable", ContainingNamespace: { Name: "Linq", ContainingNamespace.Name: "System" },
    };
}
