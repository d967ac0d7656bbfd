using Syncropel.Bodies;
using Syncropel.Json;
using Syncropel.Records;

namespace Syncropel.Client;

/// <summary>An emit whose arguments are checked: everything of the record but its clock. Immutable.</summary>
internal sealed class EmitRequest
{
    private readonly IRecordBody _body;
    private readonly Ref[] _refs;
    private readonly ValueList<RecordId> _parents;
    private readonly RecordId? _judgedBy;
    private readonly DataType _dataType;

    private EmitRequest(
        IRecordBody body, Act act, string kind, DataType dataType, string thread, IReadOnlyCollection<Ref>? refs, EmitOptions? options)
    {
        _body = body;
        Act = act;
        Kind = kind;
        _dataType = options?.DataType ?? dataType;
        Thread = thread;
        GivenClock = options?.Clock;
        _judgedBy = options?.JudgedBy;

        // Copied: a rebuild after a refused clock must see what the first build saw.
        _refs = refs is null ? [] : [.. refs];
        _parents = options?.Parents?.ToValueList() ?? [];
        if (GivenClock < 0) throw new ArgumentOutOfRangeException(nameof(options), GivenClock, "Clock is negative.");
        if (Array.IndexOf(_refs, default) is >= 0 and int index)
        {
            throw new ArgumentException($"Reference {index} is default(Ref), which refers to nothing; create it by Ref.…", nameof(refs));
        }

        // Here and not when the bytes are written: by then a clock is spent.
        _ = WireNames.Of(act);
        _ = WireNames.Of(_dataType);
    }

    public Act Act { get; }

    public string Kind { get; }

    public string Thread { get; }

    /// <summary>The clock that the caller gave.</summary>
    public long? GivenClock { get; }

    /// <exception cref="ArgumentException">An argument is refused, the kind and the body among them.</exception>
    public static EmitRequest Typed<T>(T body, string thread, IReadOnlyCollection<Ref>? refs, EmitOptions? options)
        where T : class, IRecordBody<T>
    {
        ArgumentNullException.ThrowIfNull(body);
        TextArgument.ThrowIfInvalid(thread);
        string kind = T.Kind;
        KindName.ThrowIfInvalid(kind);
        ValidationResult validity = body.Validate();
        if (!validity.IsValid) throw new InvalidBodyException(kind, validity, nameof(body));
        return new EmitRequest(body, options?.Act ?? T.Act, kind, T.DataType, thread, refs, options);
    }

    /// <exception cref="ArgumentException">An argument is refused, the kind and the body among them.</exception>
    public static EmitRequest Untyped(
        Act act, string kind, RecordBody body, string thread, IReadOnlyCollection<Ref>? refs, EmitOptions? options)
    {
        TextArgument.ThrowIfInvalid(thread);
        KindName.ThrowIfInvalid(kind);
        return new EmitRequest(new UntypedBody(kind, body), act, kind, DataType.Scalar, thread, refs, options);
    }

    /// <summary>Fixes the clock, and with it the bytes, the id and the signature.</summary>
    /// <exception cref="InvalidBodyException">A value of the body has no JSON form.</exception>
    /// <exception cref="IdentityException">The identity's key cannot sign.</exception>
    public SealedRecord Seal(Identity identity, long clock)
    {
        var envelope = new RecordEnvelope
        {
            Act = Act,
            Actor = identity.Did,
            Thread = Thread,
            Clock = clock,
            DataType = _dataType,
            Parents = _parents,
        };
        Span<byte> stack = stackalloc byte[1024];
        var writer = new CanonicalJsonWriter(stack);
        try
        {
            envelope.Write(ref writer, _body, _refs);
            return SealedRecord.Of(writer.Written, clock, _judgedBy, identity);
        }
        catch (CanonicalJsonException noForm)
        {
            throw new InvalidBodyException(Kind, noForm.Message, null, noForm);
        }
        finally
        {
            writer.Dispose();
        }
    }

    public EmitResult Result(SealedRecord record, EmitError? error, int retried) => new()
    {
        RecordId = error is null ? record.Id : null,
        Clock = record.Clock,
        Error = error,
        Retried = retried,
        Kind = Kind,
        Act = Act,
        Thread = Thread,
    };
}
