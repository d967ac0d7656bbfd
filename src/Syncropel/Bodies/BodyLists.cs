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

    /// <summary>Reads an object whose members have all one type.</summary>
    public static ValueMap<T> ReadMap<T>(ref Utf8JsonReader reader, ElementReader<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        BodyReader.ReadStartObject(ref reader);
        var members = new ValueMapBuilder<T>();
        while (BodyReader.ReadMember(ref reader)) members.Add(ref reader, value);
        return members.Build();
    }

    /// <summary>Reads the first element of an array of a fixed length.</summary>
    /// <param name="reader">At the first token of the array.</param>
    /// <param name="length">The length that the array must have.</param>
    /// <param name="element">Reads the element.</param>
    public static T ReadFirst<T>(ref Utf8JsonReader reader, int length, ElementReader<T> element)
    {
        BodyReader.ReadStartArray(ref reader);
        return ReadNext(ref reader, length, element);
    }

    /// <summary>Reads a further element of an array of a fixed length.</summary>
    public static T ReadNext<T>(ref Utf8JsonReader reader, int length, ElementReader<T> element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return BodyReader.ReadElement(ref reader)
            ? element(ref reader)
            : throw BodyReader.Fail(ref reader, $"{length} elements are expected, and the array ends before");
    }

    /// <summary>Gives a tuple back whose elements have just been read, if the array has no more of them.</summary>
    public static T ReadEnd<T>(T tuple, int length, ref Utf8JsonReader reader) =>
        !BodyReader.ReadElement(ref reader)
            ? tuple
            : throw BodyReader.Fail(ref reader, $"{length} elements are expected, and the array has more");

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
