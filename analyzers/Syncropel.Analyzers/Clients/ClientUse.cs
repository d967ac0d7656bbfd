using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Emits;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Clients;

/// <summary>Follows a new client through the method that makes it.</summary>
internal static class ClientUse
{
    public static ClientFate FateOf(IOperation creation, SdkFacts facts)
    {
        IOperation at = Outermost(creation);
        if (DeliberateCalls.IsInExpectation(at)) return ClientFate.HandedOn;
        return at.Parent switch
        {
            IUsingOperation => ClientFate.Disposed,
            IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation } =>
                MayBeMeantToThrow(at) ? ClientFate.HandedOn : ClientFate.Lost,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => FateOf(declarator, facts),
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } assignment
                when assignment.Value == at && assignment.Parent is IExpressionStatementOperation => FateOf(local, assignment, facts),
            _ => IsOnlyUsed(at, facts) ? ClientFate.Lost : ClientFate.HandedOn,
        };
    }

    private static ClientFate FateOf(IVariableDeclaratorOperation declarator, SdkFacts facts)
    {
        for (IOperation? at = declarator.Parent; at is not null; at = at.Parent)
        {
            if (at is IUsingOperation or IUsingDeclarationOperation) return ClientFate.Disposed;
            if (at is IBlockOperation) break;
        }

        return FateOf(declarator.Symbol, declarator, facts);
    }

    // Every mention counts, on whatever path: one that may dispose the client, or hand it on, is enough to be silent.
    private static ClientFate FateOf(ILocalSymbol local, IOperation from, SdkFacts facts)
    {
        ISymbol? function = FunctionOf(from);
        foreach (ILocalReferenceOperation reference in LocalUses.Around(from).Mentions(local))
        {
            // A function that captures the client may run long after this one is left, and 'using' would be too soon.
            if (!SymbolEqualityComparer.Default.Equals(FunctionOf(reference), function)) return ClientFate.HandedOn;
            if (reference.Parent is ISimpleAssignmentOperation assignment && assignment.Target == reference) continue;
            if (!IsOnlyUsed(Outermost(reference), facts)) return ClientFate.HandedOn;
        }

        return ClientFate.Lost;
    }

    // Null for the body itself.
    private static ISymbol? FunctionOf(IOperation operation)
    {
        for (IOperation? at = operation.Parent; at is not null; at = at.Parent)
        {
            if (at is IAnonymousFunctionOperation lambda) return lambda.Symbol;
            if (at is ILocalFunctionOperation function) return function.Symbol;
        }

        return null;
    }

    // None of its methods but Dispose, and none of the SDK's, changes what becomes of it.
    private static bool IsOnlyUsed(IOperation client, SdkFacts facts) => client.Parent switch
    {
        IInvocationOperation call when call.Instance == client => !MayDispose(call, facts),
        IPropertyReferenceOperation property => property.Instance == client,
        IConditionalAccessOperation { WhenNotNull: IInvocationOperation call } access when access.Operation == client => !MayDispose(call, facts),
        IArgumentOperation { Parent: IInvocationOperation call } =>
            SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingAssembly, facts.Client.ContainingAssembly),
        _ => false,
    };

    private static bool MayDispose(IInvocationOperation call, SdkFacts facts) =>
        call.TargetMethod.Name is "Dispose" or "DisposeAsync" || !facts.IsClient(call.TargetMethod.ContainingType);

    // Tests make a client for the exception.
    private static bool MayBeMeantToThrow(IOperation operation)
    {
        for (IOperation? at = operation; at is not null; at = at.Parent)
        {
            if (at is IAnonymousFunctionOperation or ILocalFunctionOperation or ITryOperation) return true;
        }

        return false;
    }

    // A client as its interface is the same client.
    private static IOperation Outermost(IOperation operation)
    {
        IOperation at = operation;
        while (at.Parent is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation) at = at.Parent;
        return at;
    }
}
