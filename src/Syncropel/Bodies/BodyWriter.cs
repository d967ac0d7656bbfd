using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using Syncropel.Json;

namespace Syncropel.Bodies;

/// <summary>What generated writers call beyond <see cref="CanonicalJsonWriter"/>. Not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BodyWriter
{
    private const int FewRefs = 16;

    /// <summary>Writes the member <c>_refs</c>; there is at least one reference. A reference given twice is written once.</summary>
    public static void WriteRefs(ref CanonicalJsonWriter writer, scoped ReadOnlySpan<Ref> refs)
    {
        writer.WriteName("\"_refs\":"u8);
        writer.WriteStartArray();

        // A record has a few references, for which looking back is the cheapest; only many are worth a set.
        HashSet<Ref>? seen = refs.Length > FewRefs ? new(refs.Length) : null;
        for (int i = 0; i < refs.Length; i++)
        {
            if (seen is null ? refs[..i].Contains(refs[i]) : !seen.Add(refs[i])) continue;
            writer.WriteElement();
            refs[i].Write(ref writer);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes an object of members; references, where there are any, take the place of its <c>_refs</c>.</summary>
    internal static void WriteMembers(ref CanonicalJsonWriter writer, JsonMembers members, scoped ReadOnlySpan<Ref> refs)
    {
        bool written = refs.IsEmpty;
        writer.WriteStartObject();
        foreach (JsonMember member in members.Sorted)
        {
            int order = string.CompareOrdinal(member.Name, "_refs");
            if (order >= 0 && !written)
            {
                WriteRefs(ref writer, refs);
                written = true;
            }

            if (order == 0 && !refs.IsEmpty) continue;
            writer.WriteName(member.Name);
            writer.WriteRaw(member.CanonicalValue);
        }

        if (!written) WriteRefs(ref writer, refs);
        writer.WriteEndObject();
    }

    /// <summary>Writes a time with its offset.</summary>
    public static void Write(ref CanonicalJsonWriter writer, DateTimeOffset value)
    {
        Span<char> text = stackalloc char[DateTimeText.MaxLength];
        writer.WriteString(text[..DateTimeText.Format(value, text)]);
    }

    /// <summary>Writes a date.</summary>
    public static void Write(ref CanonicalJsonWriter writer, DateOnly value)
    {
        Span<char> text = stackalloc char[DateTimeText.MaxLength];
        writer.WriteString(text[..DateTimeText.Format(value, text)]);
    }

    /// <summary>Writes a time of day with its offset.</summary>
    public static void Write(ref CanonicalJsonWriter writer, OffsetTime value)
    {
        Span<char> text = stackalloc char[DateTimeText.MaxLength];
        writer.WriteString(text[..OffsetTimeText.Format(value, text)]);
    }

    /// <summary>Writes a decimal exactly: <c>1.10</c> as <c>1.1</c>.</summary>
    /// <exception cref="CanonicalJsonException">It has more digits than a number of canonical JSON.</exception>
    public static void Write(ref CanonicalJsonWriter writer, decimal value)
    {
        // Rounded, or written in full, it would have another id with every kernel that computes it anew.
        if (!DecimalText.HasCanonicalForm(value))
        {
            string digits = value.ToString(CultureInfo.InvariantCulture);
            throw new CanonicalJsonException($"{digits} has more digits than canonical JSON keeps; round it");
        }

        Span<byte> text = stackalloc byte[DecimalText.MaxLength];
        writer.WriteRaw(text[..DecimalText.Format(value, text)]);
    }

    /// <summary>Writes any JSON in its canonical form.</summary>
    /// <exception cref="CanonicalJsonException">The element was never assigned, or has no canonical form.</exception>
    public static void Write(ref CanonicalJsonWriter writer, JsonElement value) => RawJson.Write(ref writer, value);

    /// <summary>Writes a time of day.</summary>
    public static void Write(ref CanonicalJsonWriter writer, TimeOnly value)
    {
        Span<char> text = stackalloc char[DateTimeText.MaxLength];
        writer.WriteString(text[..DateTimeText.Format(value, text)]);
    }

    /// <summary>Writes a UUID.</summary>
    public static void Write(ref CanonicalJsonWriter writer, Guid value)
    {
        Span<char> text = stackalloc char[36];
        value.TryFormat(text, out _);
        writer.WriteString(text);
    }

    /// <summary>Writes a URI as it was given.</summary>
    public static void Write(ref CanonicalJsonWriter writer, Uri value)
    {
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteString(UriText.Format(value));
    }

    /// <summary>Writes an object whose members are all its author's own.</summary>
    public static void Write(ref CanonicalJsonWriter writer, JsonMembers value)
    {
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        value.StartMerge().WriteRest(ref writer);
        writer.WriteEndObject();
    }

    /// <summary>The error for a value of an enum that the schema does not have.</summary>
    public static CanonicalJsonException Undeclared(string name, int value) => new($"'{name}' has the undeclared enum value {value}");
}
