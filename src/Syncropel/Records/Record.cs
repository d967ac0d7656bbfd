using System.Text.Json;
using Syncropel.Bodies;
using Syncropel.Identities;
using Syncropel.Json;
using Syncropel.Query;
using Syncropel.Records;

namespace Syncropel;

/// <summary>
/// A record as it was received. It keeps the received JSON, from which <see cref="VerifyId"/> recomputes the id: what the typed
/// view does not know is verified too. Immutable.
/// </summary>
public sealed class Record
{
    private readonly RecordFields _fields;

    private Record(ReadOnlyMemory<byte> json, RecordFields fields, string? cursor = null)
    {
        Json = json;
        Cursor = cursor;
        _fields = fields;
        Body = ReadElement(_fields.Body.Span);
        Kind = Body.TryGetProperty("kind", out JsonElement kind) && kind.ValueKind == JsonValueKind.String ? kind.GetString() : null;
        Refs = Body.TryGetProperty("_refs", out JsonElement refs) ? RefReader.ReadGood(refs) : [];
    }

    /// <summary>What queries can ask of every record: <c>Record.Fields.Clock >= 5</c>.</summary>
    public static EnvelopeFields Fields { get; } = new();

    /// <summary>The id that the kernel gave. Whether it is right, <see cref="VerifyId"/> says.</summary>
    public RecordId Id => _fields.Id;

    /// <summary>What the record does.</summary>
    public Act Act => _fields.Act;

    /// <summary>The DID of the emitter.</summary>
    public string Actor => _fields.Actor;

    /// <summary>The logical time.</summary>
    public long Clock => _fields.Clock;

    /// <summary>What sort of data the body is.</summary>
    public DataType DataType => _fields.DataType;

    /// <summary>The records that this one builds on.</summary>
    public ValueList<RecordId> Parents => _fields.Parents;

    /// <summary>The thread that the record belongs to.</summary>
    public string Thread => _fields.Thread;

    /// <summary>The record whose judgment this one reflects, if any. It is not part of what is hashed.</summary>
    public RecordId? JudgedBy => _fields.JudgedBy;

    /// <summary>
    /// The signature as it was received, in base64url; null where there is none, or where it is no text. Whether it holds,
    /// <see cref="VerifySignature()"/> says. It is not part of what is hashed.
    /// </summary>
    public string? Signature => _fields.Signature;

    /// <summary>The body, whatever it holds.</summary>
    public JsonElement Body { get; }

    /// <summary><c>body.kind</c>, or null where the body has none.</summary>
    public string? Kind { get; }

    /// <summary>The references in <c>body._refs</c>. Entries that are none are in <see cref="Body"/> only.</summary>
    public ValueList<Ref> Refs { get; }

    /// <summary>The record as it was received: UTF-8, byte for byte.</summary>
    public ReadOnlyMemory<byte> Json { get; }

    /// <summary>
    /// Of a record that came by a subscription: the place behind it, at which another subscription can begin
    /// (<see cref="SubscriptionStart.After"/>). Null for any other. It says nothing to anybody but the kernel that gave it.
    /// </summary>
    public string? Cursor { get; }

    /// <summary>Reads a record.</summary>
    /// <param name="json">One JSON object with the fields of a record and its id, as <c>id</c> or <c>record_id</c>.</param>
    /// <exception cref="CanonicalJsonException">
    /// The JSON is malformed, or has a duplicate key or a lone surrogate, or is no record. The exception has the byte offset.
    /// </exception>
    public static Record Parse(ReadOnlySpan<byte> json)
    {
        byte[] copy = json.ToArray();
        return new Record(copy, RecordFields.Read(copy));
    }

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte})"/>
    public static Record Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        byte[] utf8 = CanonicalJson.Utf8Of(json);
        return new Record(utf8, RecordFields.Read(utf8));
    }

    /// <summary>Computes the id from the received JSON: the SHA-256 of the canonical form of its seven hashed fields.</summary>
    public RecordId ComputeId()
    {
        var writer = new CanonicalJsonWriter([]);
        try
        {
            _fields.WriteHashed(ref writer, Json.Span);
            return RecordId.Compute(writer.Written);
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Whether the id is that of the received JSON: nobody has changed the record since it was emitted.</summary>
    public bool VerifyId() => ComputeId() == Id;

    /// <summary>
    /// Whether the actor has signed the received JSON. The id does not enter into it: where it matters too, ask <see cref="VerifyId"/>.
    /// </summary>
    public SignatureStatus VerifySignature() => _fields.HasSignature ? VerifySignature(ComputeId()) : SignatureStatus.None;

    /// <summary>Reads the body as the type of its kind.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <exception cref="RecordBodyException">The body does not have the shape of the type; the exception has the JSON path.</exception>
    public T ReadBody<T>()
        where T : IRecordBody<T> => BodyOf<T>.Read(_fields.Body.Span);

    /// <summary>Reads the body as a kind that supersedes another: one of the older kind is made one of the newer.</summary>
    /// <typeparam name="TNewer">The type of the newer kind, which any body but one of the older kind must be of.</typeparam>
    /// <typeparam name="TOlder">The type of the older kind.</typeparam>
    /// <exception cref="RecordBodyException">The body does not have the shape of the type; the exception has the JSON path.</exception>
    public TNewer ReadBody<TNewer, TOlder>()
        where TNewer : ISupersedes<TNewer, TOlder>
        where TOlder : IRecordBody<TOlder> => Kind == TOlder.Kind ? TNewer.FromOlder(ReadBody<TOlder>()) : ReadBody<TNewer>();

    /// <summary>Views the record as one of a kind. A body that does not fit makes no exception here, but when it is asked for.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    public Record<T> As<T>()
        where T : class, IRecordBody<T> => new(this);

    /// <summary>Reads a record from bytes that nobody changes any more.</summary>
    internal static Record Take(byte[] json, string? cursor) => new(json, RecordFields.Read(json), cursor);

    /// <inheritdoc cref="VerifySignature()"/>
    /// <param name="content">What <see cref="ComputeId"/> has computed.</param>
    internal SignatureStatus VerifySignature(RecordId content) =>
        _fields.HasSignature ? RecordSignature.Check(Actor, content, Signature) : SignatureStatus.None;

    /// <summary>The members of the body. Reading the record has proved that they can be read.</summary>
    internal JsonMembers ReadMembers() => JsonMembers.Parse(_fields.Body.Span);

    /// <summary>A member beside the body, whatever it holds; null where there is none.</summary>
    internal JsonElement? ReadMember(string name) => _fields.MemberOf(name, Json) is { } json ? ReadElement(json.Span) : null;

    /// <summary>The record's id, act, kind and thread in one line.</summary>
    public override string ToString() => $"{Id} {WireNames.Of(Act)} {Kind ?? "(no kind)"} on {Thread} at {Clock}";

    private static JsonElement ReadElement(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = CanonicalJson.LargestMaxDepth });
        return JsonElement.ParseValue(ref reader);
    }
}
