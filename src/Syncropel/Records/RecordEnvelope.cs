using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using Syncropel.Json;
using Syncropel.Records;

namespace Syncropel;

/// <summary>
/// Everything of a record but its body. With a body it gives the canonical JSON of the seven hashed fields, which is what is
/// hashed and what is sent. Immutable.
/// </summary>
public sealed record RecordEnvelope
{
    private readonly ValueList<RecordId> _parents = [];

    /// <summary>What the record does.</summary>
    public required Act Act { get; init; }

    /// <summary>The DID of the emitter.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    [StringSyntax(SyncropelSyntax.Did)]
    public required string Actor { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The thread that the record belongs to.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public required string Thread { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The logical time: not negative, strictly increasing for one actor on one thread.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public required long Clock
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }

    /// <summary>What sort of data the body is.</summary>
    public DataType DataType { get; init; } = DataType.Scalar;

    /// <summary>The records that this one builds on. Sorted, and without duplicates, whatever was given.</summary>
    public ValueList<RecordId> Parents
    {
        get => _parents;
        init => _parents = value is null || value.Count < 2 ? value ?? [] : value.Distinct().Order().ToValueList();
    }

    /// <summary>Computes the id of the record that this envelope makes with a body. Allocates nothing of its own.</summary>
    /// <typeparam name="TBody">The body's type.</typeparam>
    /// <param name="body">The body.</param>
    /// <param name="refs">The references for <c>body._refs</c>.</param>
    /// <exception cref="CanonicalJsonException">A value has no JSON form.</exception>
    [SkipLocalsInit]
    public RecordId ComputeId<TBody>(TBody body, scoped ReadOnlySpan<Ref> refs = default)
        where TBody : IRecordBody
    {
        Span<byte> stack = stackalloc byte[1024];
        var writer = new CanonicalJsonWriter(stack);
        try
        {
            Write(ref writer, body, refs);
            return RecordId.Compute(writer.Written);
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Writes the canonical JSON of the seven hashed fields.</summary>
    /// <typeparam name="TBody">The body's type.</typeparam>
    /// <param name="writer">Where to.</param>
    /// <param name="body">The body.</param>
    /// <param name="refs">The references for <c>body._refs</c>.</param>
    /// <exception cref="CanonicalJsonException">A value has no JSON form.</exception>
    public void Write<TBody>(ref CanonicalJsonWriter writer, TBody body, scoped ReadOnlySpan<Ref> refs = default)
        where TBody : IRecordBody
    {
        ArgumentNullException.ThrowIfNull(body);
        writer.WriteRaw("{\"act\":"u8);
        writer.WriteRaw(WireNames.Json(Act));
        writer.WriteRaw(",\"actor\":"u8);
        writer.WriteString(Actor);
        writer.WriteRaw(",\"body\":"u8);
        body.WriteBody(ref writer, refs);
        writer.WriteRaw(",\"clock\":"u8);
        writer.WriteInteger(Clock);
        writer.WriteRaw(",\"data_type\":"u8);
        writer.WriteRaw(WireNames.Json(DataType));
        writer.WriteRaw(",\"parents\":["u8);
        if (_parents.Count > 0) WriteParents(ref writer);
        writer.WriteRaw("],\"thread\":"u8);
        writer.WriteString(Thread);
        writer.WriteEndObject();
    }

    /// <summary>The envelope and its body as canonical JSON text, for logs and tests.</summary>
    /// <typeparam name="TBody">The body's type.</typeparam>
    /// <param name="body">The body.</param>
    /// <param name="refs">The references for <c>body._refs</c>.</param>
    /// <exception cref="CanonicalJsonException">A value has no JSON form.</exception>
    public string ToJson<TBody>(TBody body, scoped ReadOnlySpan<Ref> refs = default)
        where TBody : IRecordBody
    {
        var writer = new CanonicalJsonWriter([]);
        try
        {
            Write(ref writer, body, refs);
            return Encoding.UTF8.GetString(writer.Written);
        }
        finally
        {
            writer.Dispose();
        }
    }

    private void WriteParents(ref CanonicalJsonWriter writer)
    {
        Span<byte> hex = stackalloc byte[RecordId.TextLength];
        foreach (RecordId parent in _parents)
        {
            writer.WriteElement();
            parent.TryFormat(hex, out _);
            writer.WriteRaw("\""u8);
            writer.WriteRaw(hex);
            writer.WriteRaw("\""u8);
        }
    }
}
