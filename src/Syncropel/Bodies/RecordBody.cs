using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Syncropel.Json;

namespace Syncropel;

/// <summary>
/// The body of an untyped emit: a JSON object without the kind, which the emit adds. Convert one from <see cref="JsonObject"/> or
/// <see cref="JsonElement"/>, or parse text. It is taken over at once; a later change of the source changes nothing.
/// </summary>
public readonly struct RecordBody
{
    private readonly JsonMembers? _members;

    /// <summary>Creates a body from members.</summary>
    public RecordBody(JsonMembers members)
    {
        ArgumentNullException.ThrowIfNull(members);
        _members = members;
    }

    /// <summary>The members of the body.</summary>
    public JsonMembers Members => _members ?? JsonMembers.Empty;

    /// <inheritdoc cref="FromJsonObject"/>
    public static implicit operator RecordBody(JsonObject json) => FromJsonObject(json);

    /// <inheritdoc cref="FromJsonElement"/>
    public static implicit operator RecordBody(JsonElement json) => FromJsonElement(json);

    /// <summary>Creates a body from members.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named alternate.")]
    public static implicit operator RecordBody(JsonMembers members) => new(members);

    /// <summary>Reads a body from JSON text.</summary>
    /// <exception cref="CanonicalJsonException">The text is no JSON object, or has no canonical form.</exception>
    public static RecordBody Parse([StringSyntax(StringSyntaxAttribute.Json)] string json) => new(JsonMembers.Parse(json));

    /// <inheritdoc cref="Parse(string)"/>
    public static RecordBody Parse(ReadOnlySpan<byte> utf8Json) => new(JsonMembers.Parse(utf8Json));

    /// <summary>Takes over a JSON object.</summary>
    /// <exception cref="CanonicalJsonException">It has no canonical form.</exception>
    public static RecordBody FromJsonObject(JsonObject json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(NodeText.Write(json));
    }

    /// <summary>Takes over a JSON element.</summary>
    /// <exception cref="CanonicalJsonException">It is no object, or has no canonical form.</exception>
    public static RecordBody FromJsonElement(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new CanonicalJsonException($"a JSON object is expected and {json.ValueKind} found");
        }

        // An element keeps the text that it was read from, with comments and trailing commas if those were allowed there.
        var options = new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        return new(JsonMembers.Parse(JsonMarshal.GetRawUtf8Value(json), options));
    }

    /// <summary>The body as canonical JSON.</summary>
    public override string ToString() => Members.ToString();
}
