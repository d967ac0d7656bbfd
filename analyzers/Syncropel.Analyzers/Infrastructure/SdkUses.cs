using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Emits;

namespace Syncropel.Analyzers.Infrastructure;

/// <summary>
/// What the rules look at in one body. Found in one walk, for whichever rule asks first: most bodies have nothing of it, and that must
/// not be found out by every rule for itself, at every operation.
/// </summary>
internal sealed class SdkUses
{
    private static readonly ConditionalWeakTable<IOperation, SdkUses> Known = new();

    private readonly List<IOperation> _emits = [];
    private readonly List<IOperation> _results = [];
    private readonly List<IOperation> _references = [];
    private readonly List<IOperation> _clients = [];
    private readonly List<IOperation> _initializations = [];
    private readonly List<IOperation> _marked = [];

    private SdkUses(IOperation body, SdkFacts facts)
    {
        foreach (IOperation operation in body.DescendantsAndSelf()) Sort(operation, facts);
    }

    /// <summary>Calls of methods that are named as those that emit, of whatever type.</summary>
    public IReadOnlyList<IOperation> Emits => _emits;

    /// <summary>Calls that give an <c>EmitResult</c>, or many.</summary>
    public IReadOnlyList<IOperation> Results => _results;

    /// <summary>Calls that make a reference.</summary>
    public IReadOnlyList<IOperation> References => _references;

    /// <summary>Creations of clients.</summary>
    public IReadOnlyList<IOperation> Clients => _clients;

    /// <summary>Assignments to properties that are set once.</summary>
    public IReadOnlyList<IOperation> Initializations => _initializations;

    /// <summary>What gives a text to something that is marked by <c>[StringSyntax]</c>.</summary>
    public IReadOnlyList<IOperation> Marked => _marked;

    /// <summary>The uses in a body: of a method, an initialiser or an attribute.</summary>
    public static SdkUses In(IOperation body, SdkFacts facts) => Known.GetValue(body, one => new SdkUses(one, facts));

    private void Sort(IOperation operation, SdkFacts facts)
    {
        // By kind, and not by type: this is done for every operation there is, and most are none of these.
        switch (operation.Kind)
        {
            case OperationKind.Invocation:
                SortCall((IInvocationOperation)operation, facts);
                break;
            case OperationKind.ObjectCreation:
                if (SymbolEqualityComparer.Default.Equals(operation.Type, facts.ClientClass)) _clients.Add(operation);
                break;
            case OperationKind.SimpleAssignment:
                if (SetsInitOnly((ISimpleAssignmentOperation)operation)) _initializations.Add(operation);
                if (MarkedStrings.IsOne(operation, facts)) _marked.Add(operation);
                break;
            case OperationKind.Argument or OperationKind.CoalesceAssignment or OperationKind.FieldInitializer
                or OperationKind.PropertyInitializer or OperationKind.ParameterInitializer or OperationKind.MemberInitializer
                or OperationKind.LocalFunction or OperationKind.AnonymousFunction:
                if (MarkedStrings.IsOne(operation, facts)) _marked.Add(operation);
                break;
        }
    }

    private static bool SetsInitOnly(ISimpleAssignmentOperation assignment) =>
        assignment.Target is IPropertyReferenceOperation { Property.SetMethod.IsInitOnly: true };

    private void SortCall(IInvocationOperation call, SdkFacts facts)
    {
        IMethodSymbol method = call.TargetMethod;
        if (EmitCall.MayBe(method)) _emits.Add(call);
        if (EmitResults.AreGivenBy(method, facts)) _results.Add(call);
        if (method.IsStatic && SymbolEqualityComparer.Default.Equals(method.ReturnType, facts.Reference)) _references.Add(call);
    }
}
