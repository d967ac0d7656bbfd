using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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

    /// <summary>Where the call says what it does: the method's name.</summary>
    public Location Name =>
        Invocation.Syntax is InvocationExpressionSyntax call ? NameOf(call).GetLocation() : Invocation.Syntax.GetLocation();

    /// <summary>The emit that an operation calls. Null where it calls something else.</summary>
    public static EmitCall? From(IOperation? operation, SdkFacts facts)
    {
        if (operation is not IInvocationOperation { TargetMethod: { Name: "Emit" or "EmitAsync" } method } call) return null;
        return ContractOf(method.OriginalDefinition, facts) is { } contract ? new EmitCall(call, contract) : null;
    }

    /// <summary>Whether an operation is the argument for the kind of an emit.</summary>
    public static bool IsKindOfEmit(IOperation operation, SdkFacts facts) =>
        operation is IArgumentOperation argument
        && From(argument.Parent, facts) is { IsTyped: false } call
        && ReferenceEquals(call.Find("kind")?.Syntax, argument.Syntax);

    /// <summary>An argument, also where it is left out and has its default. Null in code that does not compile.</summary>
    /// <param name="name">The name of the parameter in the interface.</param>
    public IArgumentOperation? Find(string name)
    {
        int ordinal = -1;
        foreach (IParameterSymbol parameter in _contract.Parameters)
        {
            if (parameter.Name == name) ordinal = parameter.Ordinal;
        }

        foreach (IArgumentOperation argument in Invocation.Arguments)
        {
            if (argument.Parameter?.Ordinal == ordinal) return argument;
        }

        return null;
    }

    private static IMethodSymbol? ContractOf(IMethodSymbol method, SdkFacts facts)
    {
        if (SymbolEqualityComparer.Default.Equals(method.ContainingType, facts.Client)) return method;
        if (!facts.IsClient(method.ContainingType)) return null;
        foreach (ISymbol member in facts.Client.GetMembers(method.Name))
        {
            ISymbol? implementation = method.ContainingType.FindImplementationForInterfaceMember(member);
            if (SymbolEqualityComparer.Default.Equals(implementation, method)) return (IMethodSymbol)member;
        }

        return null;
    }

    private static SyntaxToken NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier,
        SimpleNameSyntax name => name.Identifier,
        _ => call.Expression.GetFirstToken(),
    };
}
