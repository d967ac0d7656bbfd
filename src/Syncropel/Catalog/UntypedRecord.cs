namespace Syncropel;

/// <summary>A received record whose kind has no type in sight, or which has no kind at all. Its body is what was received.</summary>
public sealed class UntypedRecord : OpenedRecord
{
    internal UntypedRecord(Record envelope)
        : base(envelope) => Body = new JsonBody(envelope.ReadMembers());

    /// <summary>The body as it was received.</summary>
    public override JsonBody Body { get; }

    /// <summary>Always null: there is no type that the body could fail to fit.</summary>
    public override RecordBodyException? BodyError => null;
}
