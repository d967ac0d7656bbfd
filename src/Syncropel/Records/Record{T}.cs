using System.Diagnostics.CodeAnalysis;

namespace Syncropel;

/// <summary>A received record, viewed as one of a kind.</summary>
/// <typeparam name="T">The type of the body.</typeparam>
public sealed class Record<T> : OpenedRecord
    where T : class, IRecordBody<T>
{
    private readonly T? _body;

    internal Record(Record envelope)
        : base(envelope)
    {
        try
        {
            _body = envelope.ReadBody<T>();
        }
        catch (RecordBodyException misfit)
        {
            BodyError = misfit;
        }
    }

    /// <summary>The typed body.</summary>
    /// <exception cref="RecordBodyException">The received body does not fit the type: see <see cref="BodyError"/>.</exception>
    public override T Body => _body ?? throw BodyError!;

    /// <inheritdoc/>
    public override RecordBodyException? BodyError { get; }

    /// <summary>The typed body, if the received one fits.</summary>
    public bool TryGetBody([NotNullWhen(true)] out T? body)
    {
        body = _body;
        return body is not null;
    }
}
