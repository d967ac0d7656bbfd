using System.ComponentModel;
using System.Text.Json;
using Syncropel.Json;

namespace Syncropel.Bodies;

/// <summary>Collects the members of a map while an object is read. Generated readers use it; not meant to be used by hand.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ValueMapBuilder<T>
{
    private Dictionary<string, T>? _members;

    /// <summary>Adds the member whose name the reader stands at, and leaves the reader at the last token of its value.</summary>
    /// <exception cref="RecordBodyException">The name stands twice, or the value is not of its type.</exception>
    /// <exception cref="CanonicalJsonException">The name has a lone surrogate.</exception>
    public void Add(ref Utf8JsonReader reader, ElementReader<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        string name = JsonFault.ReadText(ref reader);
        _members ??= [];
        if (_members.ContainsKey(name)) throw BodyReader.Twice(ref reader);
        reader.Read();
        _members.Add(name, value(ref reader));
    }

    /// <summary>The members collected.</summary>
    public readonly ValueMap<T> Build() => _members is null ? ValueMap<T>.Empty : _members.ToValueMap();
}
