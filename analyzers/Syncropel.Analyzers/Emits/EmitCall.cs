using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Emits;

/// <summary>
/// A call that says what is emitted: <c>Emit</c> or <c>EmitAsync</c> of the interface, the SDK's client, or another class that implements
/// them; <c>Emission.Of</c>, an emit that is still to be made; <c>EmitManyAsync</c> of bodies. Arguments go by the names that the SDK
/// gives them, whatever a class calls them.
/// </summary>
internal readonly struct EmitCall
{
    private const string ManyName = "EmitManyAsync";

    private readonly IMethodSymbol _contract;

    private EmitCall(IInvocationOperation invocation, IMethodSymbol contract)
    {
        Invocation = invocation;
        _contract = contract;
    }

    public IInvocationOperation Invocation { get; }

    /// <summary>Whether the body has the type of its kind.</summary>
    public bool IsTyped => _contract.IsGenericMethod;

    /// <summary>Whether it is <c>EmitAsync</c>, whose place a helper for a reserved kind can take.</summary>
    public bool IsAsync => _contract.Name == "EmitAsync";

    /// <summary>Whether it is <c>Emit</c>, which waits on the calling thread.</summary>
    public bool IsBlocking => _contract.Name == "Emit";

    /// <summary>Whether it emits many bodies of one type.</summary>
    public bool IsOfMany => _contract.Name == ManyName;

    /// <summary>The type of a typed body. Null in generic code, where it is any.</summary>
    public INamedTypeSymbol? BodyType => IsTyped ? Invocation.TargetMethod.TypeArguments[0] as INamedTypeSymbol : null;

    /// <summary>The act of an untyped emit.</summary>
    public IOperation? Act => Given("act");

    /// <summary>The kind of an untyped emit.</summary>
    public IOperation? Kind => Given("kind");

    /// <summary>The kind of an untyped emit, where it is one constant.</summary>
    public string? ConstantKind => Kind?.ConstantValue is { HasValue: true, Value: string kind } ? kind : null;

    /// <summary>The body; where it emits many, what gives the bodies.</summary>
    public IOperation? Body => Given(IsOfMany ? "bodies" : "body");

    /// <summary>The references. Null where they are left out.</summary>
    public IOperation? References => Given("refs");

    /// <summary>The options. Null where they are left out.</summary>
    public IOperation? Options => Given("options");

    /// <summary>Whether a method has the name of one that emits. Asked of every call there is, and the least that it can cost.</summary>
    public static bool MayBe(IMethodSymbol method) => method.Name is "Emit" or "EmitAsync" or ManyName or "Of";

    /// <summary>The emit that an operation calls. Null where it calls something else.</summary>
    public static EmitCall? From(IOperation? operation, SdkFacts facts)
    {
        if (operation is not IInvocationOperation { TargetMethod: var method } call || !MayBe(method)) return null;
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
        // Emissions that are emitted were judged where they were made.
        if (method is { Name: ManyName, IsGenericMethod: false }) return null;
        if (IsOfSdk(method.ContainingType, facts)) return method;
        if (method.IsStatic || !facts.IsClient(method.ContainingType)) return null;
        foreach (ISymbol member in facts.Client.GetMembers(method.Name))
        {
            ISymbol? implementation = method.ContainingType.FindImplementationForInterfaceMember(member);
            if (SymbolEqualityComparer.Default.Equals(implementation, method)) return (IMethodSymbol)member;
        }

        return null;
    }

    private static bool IsOfSdk(INamedTypeSymbol type, SdkFacts facts) =>
        SymbolEqualityComparer.Default.Equals(type, facts.Client)
        || SymbolEqualityComparer.Default.Equals(type, facts.Emission)
        || SymbolEqualityComparer.Default.Equals(type, facts.ManyExtensions);
}
