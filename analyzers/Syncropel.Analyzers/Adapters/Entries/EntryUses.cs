using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Syncropel.Analyzers.Adapters;

/// <summary>What the rules for entries look at in one body of an adapter. Found in one walk, for whichever rule asks first.</summary>
internal sealed class EntryUses
{
    private static readonly ConditionalWeakTable<IOperation, EntryUses> Known = new();

    private readonly List<IInvocationOperation> _built = [];
    private readonly List<IInvocationOperation> _calls = [];
    private readonly List<ISimpleAssignmentOperation> _payload = [];
    private readonly List<ISimpleAssignmentOperation> _parameters = [];

    private EntryUses(IOperation body, SynapseFacts facts)
    {
        foreach (IOperation operation in body.DescendantsAndSelf())
        {
            if (operation is IInvocationOperation call) Sort(call, facts);
            else if (operation is ISimpleAssignmentOperation assignment) Sort(assignment, facts);
        }
    }

    /// <summary>Calls of <c>BuildProvenance</c>.</summary>
    public IReadOnlyList<IInvocationOperation> Built => _built;

    /// <summary>Calls of methods that adapters have in the compilation, and of local functions.</summary>
    public IReadOnlyList<IInvocationOperation> Calls => _calls;

    /// <summary>Assignments to members of a payload.</summary>
    public IReadOnlyList<ISimpleAssignmentOperation> Payload => _payload;

    /// <summary>Assignments to parameters.</summary>
    public IReadOnlyList<ISimpleAssignmentOperation> Parameters => _parameters;

    /// <summary>The uses in a body, or in an initialiser.</summary>
    public static EntryUses In(IOperation body, SynapseFacts facts) => Known.GetValue(body, one => new EntryUses(one, facts));

    /// <summary>Whether code stands in an adapter, or in a type within one.</summary>
    public static bool AreIn(ISymbol symbol, SynapseFacts facts)
    {
        for (INamedTypeSymbol? type = symbol.ContainingType; type is not null; type = type.ContainingType)
        {
            if (facts.IsAdapter(type)) return true;
        }

        return false;
    }

    private void Sort(IInvocationOperation call, SynapseFacts facts)
    {
        IMethodSymbol method = call.TargetMethod;
        INamedTypeSymbol? type = method.ContainingType?.OriginalDefinition;
        if (method.Name == "BuildProvenance" && SymbolEqualityComparer.Default.Equals(type, facts.AdapterBase))
        {
            _built.Add(call);
        }
        else if (method.DeclaringSyntaxReferences.Length > 0 && facts.IsAdapter(method.ContainingType))
        {
            _calls.Add(call);
        }
    }

    private void Sort(ISimpleAssignmentOperation assignment, SynapseFacts facts)
    {
        if (assignment.Target is IParameterReferenceOperation) _parameters.Add(assignment);
        if (assignment.Target is IPropertyReferenceOperation { Property.ContainingType: var type }
            && SymbolEqualityComparer.Default.Equals(type, facts.Payload))
        {
            _payload.Add(assignment);
        }
    }
}
