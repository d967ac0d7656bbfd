using System.Diagnostics.CodeAnalysis;

namespace Syncropel;

/// <summary>A received record, viewed as one of a kind.</summary>
/// <typeparam name="T">The type of the body.</typeparam>
public sealed class Record<T>
    where T : class, IRecordBody<T>
{
    private readonly T? _body;

    internal Record(Record envelope)
    {
        Envelope = envelope;
        try
        {
            _body = envelope.ReadBody<T>();
        }
        catch (RecordBodyException misfit)
        {
            BodyError = misfit;
        }
    }

    /// <summary>The record with everything that was received.</summary>
    public Record Envelope { get; }

    /// <summary>The typed body.</summary>
    /// <exception cref="RecordBodyException">The received body does not fit the type: see <see cref="BodyError"/>.</exception>
    public T Body => _body ?? throw BodyError!;

    /// <summary>Why the received body does not fit the type; null where it does. A misfit is never dropped in silence.</summary>
    public RecordBodyException? BodyError { get; }

    /// <inheritdoc cref="Record.Id"/>
    public RecordId Id => Envelope.Id;

    /// <inheritdoc cref="Record.Clock"/>
    public long Clock => Envelope.Clock;

    /// <inheritdoc cref="Record.Thread"/>
    public string Thread => Envelope.Thread;

    /// <inheritdoc cref="Record.Refs"/>
    public ValueList<Ref> Refs => Envelope.Refs;

    /// <summary>The typed body, if the received one fits.</summary>
    public bool TryGetBody([NotNullWhen(true)] out T? body)
    {
        body = _body;
        return body is not null;
    }

    /// <inheritdoc cref="Record.VerifyId"/>
    public bool VerifyId() => Envelope.VerifyId();

    /// <summary>The record in one line.</summary>
    public override string ToString() => Envelope.ToString();
}
