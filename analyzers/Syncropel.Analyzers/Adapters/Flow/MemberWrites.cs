using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Diagnostics;

namespace Syncropel.Analyzers.Adapters.Flow;

/// <summary>What it means to write to a member of an IR, of its payload, or of an entry that <c>with</c> copies.</summary>
internal sealed class MemberWrites(Frame frame, FlowAnalysis analysis)
{
    /// <summary>The state behind the write.</summary>
    /// <param name="property">What is written to.</param>
    /// <param name="instance">What has the member.</param>
    /// <param name="value">What is written.</param>
    /// <param name="state">The state before it.</param>
    public FlowState Write(IPropertyReferenceOperation property, Value instance, Value value, FlowState state)
    {
        string name = property.Property.Name;
        switch (instance)
        {
            case PartValue { Part: IRPart.Payload, Of: { IsOriginal: true } }:
                analysis.Report(RuleIds.OriginalChanged, analysis.Place(frame, property), "Setting Payload." + name);
                return state;
            case PartValue { Part: IRPart.Payload, Of: var of } when name == "Content" && !IsContentOf(value, of):
                of.Reserve(new FlowFinding(RuleIds.ContentOverwritten, analysis.Place(frame, property)));
                return state;
            case IRValue { Of: var of } when IRMembers.PartOf(name) is { } part:
                Initialize(property, of, part, value);

                // An IR clones the chain that it is given: what is appended to the one is not in the other.
                return part == IRPart.Chain && value is PartValue { Part: IRPart.Chain, Of: var from }
                    ? state.With(of, state.CountOf(from))
                    : state.With(Slot.Member(of, part), value);
            case EntryValue { Origin: var origin } entry when name is not ("BranchId" or "BranchRole"):
                return Change(property, entry, origin, state);
            default:
                return state;
        }
    }

    // The original's content, or what a clone of it has, is the same.
    private static bool IsContentOf(Value value, IRObject of) =>
        value is PartValue { Part: IRPart.Content } content && (content.Of == of || content.Of.ComesFromOriginal);

    private void Initialize(IPropertyReferenceOperation property, IRObject of, IRPart part, Value value)
    {
        Location place = analysis.Place(frame, property, property.Parent?.Syntax.GetLocation());
        if (part is IRPart.Header or IRPart.Envelope && value is ReplacedValue or NullValue)
        {
            string what = part == IRPart.Header ? "The task header" : "The compliance envelope";
            of.Reserve(new FlowFinding(RuleIds.HeaderReplaced, place, what));
        }
        else if (part == IRPart.Chain && Fault(value) is { } fault)
        {
            of.Reserve(new FlowFinding(RuleIds.EntriesTouched, place, fault));
        }
    }

    private static string? Fault(Value value) => value switch
    {
        NewChainValue chain => chain.Fault,
        NullValue => "Earlier entries are left out",
        _ => null,
    };

    private FlowState Change(IPropertyReferenceOperation property, EntryValue entry, EntryOrigin origin, FlowState state)
    {
        EntryOrigin changed = origin switch
        {
            EntryOrigin.Built => EntryOrigin.Changed,
            EntryOrigin.Existing or EntryOrigin.ExistingSome => EntryOrigin.ExistingChanged,
            _ => origin,
        };
        return property.Instance is IFlowCaptureReferenceOperation copy
            ? state.With(Slot.Member(frame.Graph.Graph, copy.Id), entry with { Origin = changed })
            : state;
    }
}
