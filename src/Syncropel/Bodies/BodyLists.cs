using System.ComponentModel;
using System.Text.Json;
using Syncropel.Json;

namespace Syncropel.Bodies;

/// <summary>Reads one element of an array. Not meant to be used by hand.</summary>
/// <typeparam name="T">The element's type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T ElementReader<out T>(ref Utf8JsonReader reader);

/// <summary>What generated readers call for arrays and free objects. Not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BodyLists
{
    /// <summary>Reads an array.</summary>
    public static ValueList<T> ReadList<T>(ref Utf8JsonReader reader, ElementReader<T> element)
    {
        ArgumentNullException.ThrowIfNull(element);
        BodyReader.ReadStartArray(ref reader);
        var items = new List<T>();
        while (BodyReader.ReadElement(ref reader)) items.Add(element(ref reader));
        return items.ToValueList();
    }

    /// <summary>Reads one value, or an array of such.</summary>
    public static OneOrMany<T> ReadOneOrMany<T>(ref Utf8JsonReader reader, ElementReader<T> element)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(element);
        return reader.TokenType == JsonTokenType.StartArray ? new(ReadList(ref reader, element)) : new(element(ref reader));
    }

    /// <summary>Reads an object whose members are all its author's own.</summary>
    public static JsonMembers ReadMembers(ref Utf8JsonReader reader)
    {
        BodyReader.ReadStartObject(ref reader);
        var members = new JsonMembersBuilder();
        while (BodyReader.ReadMember(ref reader)) members.Add(ref reader);
        return members.Build();
    }

    /// <summary>Gives a constant element back, if it is the right one.</summary>
    public static T Constant<T>(T value, T expected, ref Utf8JsonReader reader, string prose) =>
        EqualityComparer<T>.Default.Equals(value, expected) ? value : throw BodyReader.Unexpected(ref reader, prose);
}
