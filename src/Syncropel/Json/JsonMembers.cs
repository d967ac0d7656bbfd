using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Syncropel.Json;

/// <summary>
/// Members of a JSON object, by name, each value in its canonical form: what an open object holds beyond its declared members.
/// Immutable; equal when names and values are. Names are in the order of canonical JSON.
/// </summary>
public sealed class JsonMembers : IReadOnlyCollection<KeyValuePair<string, JsonElement>>, IEquatable<JsonMembers>
{
    private readonly JsonMember[] _sorted;

    internal JsonMembers(JsonMember[] sorted) => _sorted = sorted;

    /// <summary>No members.</summary>
    public static JsonMembers Empty { get; } = new([]);

    /// <summary>The number of members.</summary>
    public int Count => _sorted.Length;

    internal ReadOnlySpan<JsonMember> Sorted => _sorted;

    /// <summary>The value of a member.</summary>
    /// <exception cref="KeyNotFoundException">There is no such member.</exception>
    public JsonElement this[string name] =>
        TryGetValue(name, out JsonElement value) ? value : throw new KeyNotFoundException($"there is no member '{name}'");

    /// <summary>Whether two collections have the same members.</summary>
    public static bool operator ==(JsonMembers? left, JsonMembers? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two collections differ.</summary>
    public static bool operator !=(JsonMembers? left, JsonMembers? right) => !(left == right);

    /// <summary>Reads the members of a JSON object.</summary>
    /// <param name="json">A JSON object.</param>
    /// <exception cref="CanonicalJsonException">The text is no JSON object, or has no canonical form.</exception>
    public static JsonMembers Parse([StringSyntax(StringSyntaxAttribute.Json)] string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(CanonicalJson.Utf8Of(json));
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static JsonMembers Parse(ReadOnlySpan<byte> json) => Parse(json, default);

    internal static JsonMembers Parse(ReadOnlySpan<byte> json, JsonReaderOptions options)
    {
        var reader = new Utf8JsonReader(json, options);
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw new CanonicalJsonException($"a JSON object is expected and {reader.TokenType} found", reader.TokenStartIndex);
            }

            var members = new JsonMembersBuilder();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName) members.Add(ref reader);
            reader.Read();
            return members.Build();
        }
        catch (JsonException malformed)
        {
            throw JsonFault.FromReader(malformed, json);
        }
    }

    /// <summary>Whether there is a member, and its value.</summary>
    public bool TryGetValue(string name, out JsonElement value)
    {
        int index = IndexOf(name);
        value = index < 0 ? default : _sorted[index].ToElement();
        return index >= 0;
    }

    /// <summary>Whether there is a member.</summary>
    public bool ContainsKey(string name) => IndexOf(name) >= 0;

    /// <summary>These members with one more, or with another value for one.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="json">Its value as JSON text: <c>5</c>, <c>"five"</c>, <c>[5]</c>.</param>
    /// <exception cref="CanonicalJsonException">Name or value have no canonical form.</exception>
    public JsonMembers With(string name, [StringSyntax(StringSyntaxAttribute.Json)] string json)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(json);
        CanonicalJson.Utf8Of(name);
        return With(new JsonMember(name, CanonicalJson.Canonicalize(CanonicalJson.Utf8Of(json))));
    }

    /// <inheritdoc/>
    public bool Equals(JsonMembers? other) => other is not null && _sorted.AsSpan().SequenceEqual(other._sorted);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as JsonMembers);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (JsonMember member in _sorted) hash.Add(member);
        return hash.ToHashCode();
    }

    /// <summary>The members as one canonical JSON object.</summary>
    public override string ToString()
    {
        var writer = new CanonicalJsonWriter([]);
        writer.WriteStartObject();
        StartMerge().WriteRest(ref writer);
        writer.WriteEndObject();
        string json = Encoding.UTF8.GetString(writer.Written);
        writer.Dispose();
        return json;
    }

    /// <summary>Enumerates the members.</summary>
    public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator()
    {
        foreach (JsonMember member in _sorted) yield return new(member.Name, member.ToElement());
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Begins to write these members in between others. Generated code calls it.</summary>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    public JsonMembersMerge StartMerge() => new(_sorted);

    internal JsonMembers With(JsonMember member)
    {
        int index = IndexOf(member.Name);
        JsonMember[] members = index < 0 ? [.. _sorted[..~index], member, .. _sorted[~index..]] : [.. _sorted];
        if (index >= 0) members[index] = member;
        return new JsonMembers(members);
    }

    private int IndexOf(string name) => Array.BinarySearch(_sorted, new JsonMember(name, []), JsonMember.ByName);
}
