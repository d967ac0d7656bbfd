using Microsoft.CodeAnalysis;

namespace Syncropel.Analyzers.Adapters.Flow;

/// <summary>What the properties of an IR, and of what it holds, are.</summary>
internal static class IRMembers
{
    public static Value Get(Value instance, IPropertySymbol property, FlowState state) => instance switch
    {
        IRValue ir when PartOf(property.Name) is { } part =>
            state.Read(Slot.Member(ir.Of, part)) is var given and not UnknownValue ? given : new PartValue(ir.Of, part),
        PartValue { Part: IRPart.Payload } payload when property.Name == "Content" => new PartValue(payload.Of, IRPart.Content),
        PartValue { Part: IRPart.Chain, Of: { IsOriginal: false } of } when property.Name == "Count" => new CountedValue(of),
        PartValue { Part: IRPart.Chain } when property.Name is "Last" or "Item" or "this[]" => new EntryValue(EntryOrigin.Existing),
        ManyValue many when property.IsIndexer || property.Name == "Current" => many.Each,

        // The result of a task is the task, here.
        IRValue or TupleValue or EntryValue when property.Name == "Result" => instance,
        _ => Value.Unknown,
    };

    public static IRPart? PartOf(string property) => property switch
    {
        "Payload" => IRPart.Payload,
        "Provenance" => IRPart.Chain,
        "TaskHeader" => IRPart.Header,
        "ComplianceEnvelope" => IRPart.Envelope,
        _ => null,
    };
}
