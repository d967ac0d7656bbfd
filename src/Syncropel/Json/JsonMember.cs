using System.Text.Json;

namespace Syncropel.Json;

/// <summary>One member of a JSON object: its name, and its value as canonical UTF-8.</summary>
internal readonly struct JsonMember(string name, byte[] canonicalValue) : IEquatable<JsonMember>
{
    /// <summary>Orders by the UTF-16 code units of the names, as canonical JSON does.</summary>
    public static readonly IComparer<JsonMember> ByName =
        Comparer<JsonMember>.Create(static (left, right) => string.CompareOrdinal(left.Name, right.Name));

    public string Name { get; } = name;

    public byte[] CanonicalValue { get; } = canonicalValue;

    public JsonElement ToElement()
    {
        var reader = new Utf8JsonReader(CanonicalValue, new JsonReaderOptions { MaxDepth = CanonicalJson.LargestMaxDepth });
        return JsonElement.ParseValue(ref reader);
    }

    public bool Equals(JsonMember other) => Name == other.Name && CanonicalValue.AsSpan().SequenceEqual(other.CanonicalValue);

    public override bool Equals(object? obj) => obj is JsonMember other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Name);
        hash.AddBytes(CanonicalValue);
        return hash.ToHashCode();
    }
}
