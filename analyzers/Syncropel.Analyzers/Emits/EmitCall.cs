using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Emits;

/// <summary>
/// A call of <c>Emit</c> or <c>EmitAsync</c>: through the interface, the SDK's client, or another class that implements them. Arguments
/// go by the names that the interface gives them, whatever a class calls them.
/// </summary>
internal readonly struct EmitCall
{
    private readonly IMethodSymbol _contract;

    private EmitCall(IInvocationOperation invocation, IMethodSymbol contract)
    {
        Invocation = invocation;
        _contract = contract;
    }

    public IInvocationOperation Invocation { get; }

    /// <summary>Whether the body has the type of its kind.</summary>
    public bool IsTyped => _contract.IsGenericMethod;

    public bool IsAsync => _contract.Name == "EmitAsync";

    /// <summary>The type of a typed body. Null in generic code, where it is any.</summary>
    public INamedTypeSymbol? BodyType => IsTyped ? Invocation.TargetMethod.TypeArguments[0] as INamedTypeSymbol : null;

    /// <summary>The act of an untyped emit.</summary>
    public IOperation? Act => Given("act");

    /// <summary>The kind of an untyped emit.</summary>
    public IOperation? Kind => Given("kind");

    /// <summary>The kind of an untyped emit, where it is one constant.</summary>
    public string? ConstantKind => Kind?.ConstantValue is { HasValue: true, Value: string kind } ? kind : null;

    public IOperation? Body => Given("body");

    /// <summary>The references. Null where they are left out.</summary>
    public IOperation? References => Given("refs");

    /// <summary>The options. Null where they are left out.</summary>
    public IOperation? Options => Given("options");

    /// <summary>The emit that an operation calls. Null where it calls something else.</summary>
    public static EmitCall? From(IOperation? operation, SdkFacts facts)
    {
        if (operation is not IInvocationOperation { TargetMethod: { Name: "Emit" or "EmitAsync" } method } call) return null;
        return ContractOf(method.OriginalDefinition, facts) is { } contract ? new EmitCall(call, contract) : null;
    }

    /// <summary>The emit of a kind and a body that no type ties together. Null for any other call.</summary>
    public static EmitCall? Untyped(IOperation? operation, SdkFacts facts) =>
        From(operation, facts) is { IsTyped: false } call ? call : null;

    /// <summary>Whether an operation is the argument for the kind of an emit.</summary>
    public static bool IsKindOfEmit(IOperation operation, SdkFacts facts) =>
        operation is IArgumentOperation argument
        && Untyped(argument.Parent, facts) is { } call
        && ReferenceEquals(call.Argument("kind")?.Syntax, argument.Syntax);

    /// <summary>An argument, also where it is left out and has its default. Null in code that does not compile.</summary>
    /// <param name="name">The name of the parameter in the interface.</param>
    public IArgumentOperation? Argument(string name)
    {
        int ordinal = -1;
        foreach (IParameterSymbol parameter in _contract.Parameters)
        {
            if (parameter.Name == name) ordinal = parameter.Ordinal;
        }

        return Calls.Argument(Invocation, ordinal);
    }

    private IOperation? Given(string name) =>
        Argument(name) is { ArgumentKind: not ArgumentKind.DefaultValue } argument ? argument.Value : null;

    private static IMethodSymbol? ContractOf(IMethodSymbol method, SdkFacts facts)
    {
        if (SymbolEqualityComparer.Default.Equals(method.ContainingType, facts.Client)) return method;
        if (method.IsStatic || !facts.IsClient(method.ContainingType)) return null;
        foreach (ISymbol member in facts.Client.GetMembers(method.Name))
        {
            ISymbol? implementation = method.ContainingType.FindImplementationForInterfaceMember(member);
            if (SymbolEqualityComparer.Default.Equals(implementation, method)) return (IMethodSymbol)member;
        }

        return null;
    }
}
