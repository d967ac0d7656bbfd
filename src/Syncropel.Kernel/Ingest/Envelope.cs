using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Syncropel.Json;
using Syncropel.Kernel.Storage;

namespace Syncropel.Kernel.Ingest;

/// <summary>A record that was sent, checked and hashed, but not yet stored.</summary>
internal sealed class Envelope
{
    private readonly JsonElement _root;

    /// <param name="root">The record in canonical form, with all members that a record needs.</param>
    public Envelope(JsonElement root)
    {
        _root = root;
        var writer = new CanonicalJsonWriter([]);
        try
        {
            WriteHashed(ref writer);
            Id = RecordId.Compute(writer.Written);
        }
        finally
        {
            writer.Dispose();
        }
    }

    public RecordId Id { get; }

    /// <summary><c>body.namespace</c>, if there is one.</summary>
    public string? Namespace { get; init; }

    public RecordId? JudgedBy { get; init; }

    /// <summary>The signature, if there is one; in the alphabet of base64url.</summary>
    public string? Signature { get; init; }

    /// <summary>The record with what the kernel adds, in canonical form.</summary>
    /// <param name="createdAt">When the kernel took it.</param>
    public StoredRecord ToStored(DateTimeOffset createdAt)
    {
        string created = Format(createdAt);
        var writer = new CanonicalJsonWriter([]);
        try
        {
            WriteStored(ref writer, created);
            return new StoredRecord(Id, writer.Written.ToArray())
            {
                Thread = _root.GetProperty("thread"u8).GetString()!,
                Actor = _root.GetProperty("actor"u8).GetString()!,
                Clock = _root.GetProperty("clock"u8).GetInt64(),
                Kind = _root.GetProperty("body"u8).TryGetProperty("kind"u8, out JsonElement kind) ? kind.GetString() : null,
                CreatedAt = created,
            };
        }
        finally
        {
            writer.Dispose();
        }
    }

    // Both in the order of canonical JSON.
    private void WriteHashed(ref CanonicalJsonWriter writer)
    {
        writer.WriteStartObject();
        Copy(ref writer, "act");
        Copy(ref writer, "actor");
        Copy(ref writer, "body");
        Copy(ref writer, "clock");
        WriteDataType(ref writer);
        Copy(ref writer, "parents");
        Copy(ref writer, "thread");
        writer.WriteEndObject();
    }

    private void WriteStored(ref CanonicalJsonWriter writer, string createdAt)
    {
        writer.WriteStartObject();
        Copy(ref writer, "act");
        Copy(ref writer, "actor");
        Copy(ref writer, "body");
        Copy(ref writer, "clock");
        WritePlain(ref writer, "created_at", createdAt);
        WriteDataType(ref writer);
        WritePlain(ref writer, "id", Id.ToString());
        if (JudgedBy is { } judge) WritePlain(ref writer, "judged_by", judge.ToString());
        Copy(ref writer, "parents");
        if (Signature is { } signature) WritePlain(ref writer, "sig", signature);
        Copy(ref writer, "thread");
        writer.WriteEndObject();
    }

    private void WriteDataType(ref CanonicalJsonWriter writer)
    {
        const string Name = "data_type";
        if (_root.TryGetProperty("data_type"u8, out _)) Copy(ref writer, Name);
        else WritePlain(ref writer, Name, "SCALAR");
    }

    private void Copy(ref CanonicalJsonWriter writer, string name)
    {
        writer.WriteName(name);
        writer.WriteRaw(JsonMarshal.GetRawUtf8Value(_root.GetProperty(name)));
    }

    private static void WritePlain(ref CanonicalJsonWriter writer, string name, string plain)
    {
        Span<byte> quoted = stackalloc byte[plain.Length + 2];
        quoted[0] = quoted[^1] = (byte)'"';
        Encoding.ASCII.GetBytes(plain, quoted[1..]);
        writer.WriteName(name);
        writer.WriteRaw(quoted);
    }

    // One width, so that the order of the texts is that of the times, and queries can compare them.
    private static string Format(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);
}
