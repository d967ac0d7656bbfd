namespace Syncropel;

/// <summary>
/// A received record, opened as what it is: a <see cref="Record{T}"/> where its kind has a type, else an <see cref="UntypedRecord"/>.
/// Switch on it, or on its <see cref="Body"/>.
/// </summary>
public abstract class OpenedRecord
{
    private protected OpenedRecord(Record envelope) => Envelope = envelope;

    /// <summary>The record with everything that was received.</summary>
    public Record Envelope { get; }

    /// <summary>The body: typed where the kind has a type, else a <see cref="JsonBody"/>.</summary>
    /// <exception cref="RecordBodyException">The received body does not fit the type: see <see cref="BodyError"/>.</exception>
    public abstract IRecordBody Body { get; }

    /// <summary>Why the received body does not fit the type; null where it does. A misfit is never dropped in silence.</summary>
    public abstract RecordBodyException? BodyError { get; }

    /// <inheritdoc cref="Record.Id"/>
    public RecordId Id => Envelope.Id;

    /// <inheritdoc cref="Record.Clock"/>
    public long Clock => Envelope.Clock;

    /// <inheritdoc cref="Record.Thread"/>
    public string Thread => Envelope.Thread;

    /// <inheritdoc cref="Record.Refs"/>
    public ValueList<Ref> Refs => Envelope.Refs;

    /// <inheritdoc cref="Record.VerifyId"/>
    public bool VerifyId() => Envelope.VerifyId();

    /// <inheritdoc cref="Record.VerifySignature()"/>
    public SignatureStatus VerifySignature() => Envelope.VerifySignature();

    /// <summary>The record in one line.</summary>
    public sealed override string ToString() => Envelope.ToString();
}
