using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Diagnostics;

namespace Syncropel.Analyzers.Adapters.Flow;

/// <summary>What calls of SYNAPSE do: these are what the contract is about.</summary>
internal sealed class SynapseCalls(Frame frame, FlowAnalysis analysis)
{
    private SynapseFacts Facts => analysis.Facts;

    /// <summary>What a call comes to. Null where it is none of SYNAPSE that matters here.</summary>
    public IReadOnlyList<Result>? Invoke(
        IInvocationOperation call, Value receiver, IReadOnlyList<Value> values, FlowState state, FlowCalls calls)
    {
        IMethodSymbol method = call.TargetMethod;
        INamedTypeSymbol type = method.ContainingType.OriginalDefinition;
        if (method.Name == "<Clone>$") return [new Result(state, Copy(receiver))];
        if (Is(type, Facts.IR))
        {
            calls.Raise(state, isSynapse: true);
            return method.Name switch
            {
                "Clone" => Clone(call, receiver, state),
                "Parse" => [new Result(state, new IRValue(analysis.ObjectOf(call, frame, null)))],
                _ => [new Result(state, Value.Unknown)],
            };
        }

        if (Is(type, Facts.Chain) && method.Name is "Append" or "Create")
        {
            calls.Raise(state, isSynapse: true);
            return method.Name == "Append"
                ? Append(call, receiver, values, state)
                : [new Result(state, new NewChainValue(Chains.Fault(values)))];
        }

        if (!Is(type, Facts.AdapterBase)) return Base(call, state);
        calls.Raise(state, isSynapse: true);
        return method.Name == "BuildProvenance" ? [new Result(state, new EntryValue(EntryOrigin.Built))] : Base(call, state);
    }

    /// <summary>What an object creation makes.</summary>
    public Value Create(IObjectCreationOperation creation)
    {
        ITypeSymbol? type = creation.Type;
        if (type is null) return Value.Unknown;
        if (Is(type, Facts.IR)) return new IRValue(analysis.ObjectOf(creation, frame, null));
        if (Is(type, Facts.Entry)) return new EntryValue(EntryOrigin.ByHand, creation.Syntax);
        if (Is(type, Facts.Header) || Is(type, Facts.Envelope)) return new ReplacedValue();
        return Is(type, Facts.Chain) ? new NewChainValue("Earlier entries are left out") : Value.Unknown;
    }

    /// <summary>What a static property is.</summary>
    public Value Static(IPropertySymbol property) => Is(property.ContainingType, Facts.Envelope) ? new ReplacedValue() : Value.Unknown;

    private static bool Is(ITypeSymbol type, INamedTypeSymbol? wanted) => SymbolEqualityComparer.Default.Equals(type, wanted);

    private static Value Copy(Value copied) =>
        copied is PartValue { Part: IRPart.Header or IRPart.Envelope } ? new ReplacedValue() : copied;

    private IReadOnlyList<Result> Clone(IInvocationOperation call, Value receiver, FlowState state)
    {
        if (receiver is not IRValue { Of: var of }) return [new Result(state, Value.Unknown)];
        IRObject clone = analysis.ObjectOf(call, frame, of);
        AppendCount count = of.IsOriginal ? AppendCount.None : state.CountOf(of);
        FlowState made = clone == of ? state : state.With(clone, count);
        return [new Result(made, new IRValue(clone))];
    }

    private IReadOnlyList<Result> Append(IInvocationOperation call, Value receiver, IReadOnlyList<Value> values, FlowState state)
    {
        if (receiver is not PartValue { Part: IRPart.Chain, Of: var of }) return [new Result(state, Value.Unknown)];
        Location place = analysis.Place(frame, call, Infrastructure.Calls.Name(call));
        if (of.IsOriginal)
        {
            analysis.Report(RuleIds.OriginalChanged, place, "Appending to Provenance");
            return [new Result(state, Value.Unknown)];
        }

        if (values.Count > 0 && values[0] is EntryValue entry) Judge(entry, call.Arguments[0]);
        analysis.NoteAppend(frame);
        AppendCount next = state.CountOf(of).Next(place, state.Path, FlowAnalysis.IsInLoop(frame));
        return [new Result(state.With(of, next), Value.Unknown)];
    }

    private void Judge(EntryValue entry, IArgumentOperation argument)
    {
        string? fault = entry.Origin switch
        {
            EntryOrigin.ByHand => "The entry is made by hand",
            EntryOrigin.Changed => "The entry is changed behind BuildProvenance",
            EntryOrigin.Existing or EntryOrigin.ExistingSome => "An entry that was there is appended again",
            EntryOrigin.ExistingChanged => "An entry that was there is changed, and appended again",
            _ => null,
        };
        if (fault is null) return;
        SyntaxNode at = entry.Made is { } made && argument.Syntax.SyntaxTree == made.SyntaxTree
            ? made
            : FlowAnalysis.Whole(argument.Value.Syntax);
        analysis.Report(RuleIds.EntryMadeByHand, analysis.Place(frame, argument, at.GetLocation()), fault);
    }

    // An egress of the SDK itself, or of a library, that an adapter overrides and builds on, keeps the contract.
    private IReadOnlyList<Result>? Base(IInvocationOperation call, FlowState state)
    {
        IMethodSymbol method = call.TargetMethod;
        bool isBase = method.Name == "Egress" && Facts.IsEgress(method) && method.DeclaringSyntaxReferences.IsEmpty
            && call.Instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };
        if (!isBase) return null;
        IRObject clone = analysis.ObjectOf(call, frame, analysis.Original);
        analysis.NoteAppend(frame);
        return [new Result(state.With(clone, AppendCount.One), new IRValue(clone))];
    }
}
