using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Syncropel.Analyzers.Adapters.Flow;

/// <summary>What calls do whose code is not in the compilation.</summary>
internal sealed class ForeignCalls(FlowCalls calls)
{
    public IReadOnlyList<Result> Invoke(IInvocationOperation call, Value receiver, IReadOnlyList<Value> values, FlowState state)
    {
        IMethodSymbol method = call.TargetMethod;
        IReadOnlyList<Value> all = call.Instance is null ? values : [receiver, .. values];
        if (IsWrap(method, values)) return [new Result(state, values[0])];
        if (IsUnwrap(method)) return [new Result(state, receiver)];
        if (method.Name == "GetEnumerator") return [new Result(state, Enumerated(receiver))];
        if (IsLoop(method)) return Loop(call, all, state);
        FlowState after = IsHarmless(method) ? calls.Lose(state, [.. values.OfType<FunctionValue>()]) : calls.Lose(state, all);
        return [new Result(FlowCalls.Forget(values, after), Value.Unknown)];
    }

    // The framework has nothing that appends; a library of the user's own may well have.
    private static bool IsHarmless(IMethodSymbol method) => method.IsStatic && IsOfFramework(method)
        && method.ReturnType.SpecialType is SpecialType.System_Void or SpecialType.System_Boolean or SpecialType.System_String
            or SpecialType.System_Int32;

    private static bool IsOfFramework(IMethodSymbol method)
    {
        INamespaceSymbol? space = method.ContainingNamespace;
        while (space is { ContainingNamespace: { IsGlobalNamespace: false } around }) space = around;
        return space is { Name: "System" };
    }

    private static Value Enumerated(Value receiver) =>
        receiver is ManyValue or PartValue { Part: IRPart.Chain } ? new ManyValue(Chains.Each(receiver)) : Value.Unknown;

    // A task of something is that something, here.
    private static bool IsWrap(IMethodSymbol method, IReadOnlyList<Value> values) =>
        method is { Name: "FromResult", ContainingType.Name: "Task" or "ValueTask" } && values.Count == 1;

    private static bool IsUnwrap(IMethodSymbol method) => method.Name is "GetAwaiter" or "GetResult" or "AsTask" or "ConfigureAwait"
        && method.ContainingNamespace.ToDisplayString().StartsWith("System", StringComparison.Ordinal);

    private static bool IsLoop(IMethodSymbol method) =>
        method.ContainingNamespace.ToDisplayString() is "System.Linq" or "System.Collections.Generic"
        || method.ContainingType.Name is "Array" or "Parallel" or "ImmutableArray" or "ImmutableList";

    // What keeps a lambda for later does not run it in a loop.
    private static bool Runs(IMethodSymbol method) => method.ContainingNamespace.Name == "Linq"
        || method.Name is "For" or "ForEach" or "ForEachAsync" or "ConvertAll" or "RemoveAll" or "TrueForAll" or "Exists" or "Sort"
        || method.Name.StartsWith("Find", StringComparison.Ordinal);

    private static Value ElementOf(IReadOnlyList<Value> all) =>
        all.Count > 0 && all[0] is ManyValue or PartValue { Part: IRPart.Chain } ? Chains.Each(all[0]) : Value.Unknown;

    // Each lambda is run not at all, once, and twice: more often makes no difference any more.
    private List<Result> Loop(IInvocationOperation call, IReadOnlyList<Value> all, FlowState state)
    {
        IMethodSymbol method = call.TargetMethod;
        Value element = ElementOf(all);
        FunctionValue[] functions = Runs(method) ? [.. all.OfType<FunctionValue>()] : [];
        if (functions.Length == 0)
        {
            bool isKept = method.ContainingNamespace.Name != "Linq" || element is UnknownValue;
            FlowState given = isKept ? calls.Lose(state, all) : state;
            return [new Result(FlowCalls.Forget(all, given), Shape(method, Chains.Cut(element, method, Number(call)), element))];
        }

        bool isFold = method.Name == "Aggregate" && all.Count >= 3;
        FunctionValue step = functions[0];
        List<Result> reached = [new Result(state, isFold ? all[1] : Value.Unknown)];
        IReadOnlyList<Result> round = reached;
        for (int i = 0; i < 2; i++)
        {
            round =
            [
                .. round.SelectMany(one =>
                    calls.Call(step, call, isFold ? [one.Value, element] : [element], one.State, isRepeated: true)),
            ];
            foreach (Result one in round)
            {
                if (!reached.Contains(one)) reached.Add(one);
            }
        }

        if (isFold) return reached;
        Value made = method.Name.StartsWith("Select", StringComparison.Ordinal) && reached.Count > 1 ? reached[1].Value : element;
        return [.. reached.Select(static one => one.State).Distinct().Select(one => new Result(one, Shape(method, made, element)))];
    }

    private static IOperation? Number(IInvocationOperation call) =>
        call.Arguments.Length == 2 ? call.Arguments[1].Value : null;

    // One of them, or many, as the method says.
    private static Value Shape(IMethodSymbol method, Value made, Value element)
    {
        if (made is UnknownValue || method.ReturnsVoid) return Value.Unknown;
        bool isOne = method.Name is "First" or "Last" or "Single" or "ElementAt" or "FirstOrDefault" or "LastOrDefault" or "SingleOrDefault"
            or "ElementAtOrDefault" or "MaxBy" or "MinBy";
        if (isOne) return element;
        bool isMany = method.ReturnType.SpecialType == SpecialType.None || method.ReturnType is IArrayTypeSymbol;
        return isMany ? new ManyValue(Chains.Each(made)) : Value.Unknown;
    }
}
