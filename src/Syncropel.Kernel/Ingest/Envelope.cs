using System.Globalization;
using Syncropel.Json;
using Syncropel.Kernel.Storage;

namespace Syncropel.Kernel.Ingest;

/// <summary>A record that was sent, checked and hashed, but not yet stored.</summary>
internal sealed class Envelope
{
    // Ordinal order is that of canonical JSON.
    private readonly SortedDictionary<string, byte[]> _members;

    /// <param name="hashed">The canonical JSON of each of the seven hashed fields.</param>
    public Envelope(IReadOnlyDictionary<string, byte[]> hashed)
    {
        _members = new(StringComparer.Ordinal);
        foreach ((string name, byte[] json) in hashed) _members.Add(name, json);
        Id = RecordId.Compute(Write(_members));
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
        var members = new SortedDictionary<string, byte[]>(_members, StringComparer.Ordinal)
        {
            ["id"] = Quote(Id.ToString()),
            ["created_at"] = Quote(Format(createdAt)),
        };
        if (JudgedBy is { } judge) members.Add("judged_by", Quote(judge.ToString()));
        if (Signature is { } signature) members.Add("sig", Quote(signature));
        return new StoredRecord(Id, Write(members));
    }

    // One width, so that the order of the texts is that of the times, and queries can compare them.
    private static string Format(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);

    private static byte[] Quote(string plain) => System.Text.Encoding.ASCII.GetBytes($"\"{plain}\"");

    private static byte[] Write(SortedDictionary<string, byte[]> members)
    {
        var writer = new CanonicalJsonWriter([]);
        try
        {
            writer.WriteStartObject();
            foreach ((string name, byte[] json) in members)
            {
                writer.WriteName(name);
                writer.WriteRaw(json);
            }

            writer.WriteEndObject();
            return writer.Written.ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }
}
