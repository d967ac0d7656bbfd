using System.ComponentModel;
using System.Text.Json;
using Syncropel.Json;

namespace Syncropel.Bodies;

/// <summary>
/// A body that can stand within another body, by a <c>$ref</c> to its kind. Types generated from <c>*.kind.json</c> implement it; not
/// meant to be implemented or called by hand.
/// </summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IEmbeddedBody<TSelf>
    where TSelf : IEmbeddedBody<TSelf>
{
    /// <summary>Reads the body as a value. The reader stands at its first token and is left at its last.</summary>
    /// <exception cref="RecordBodyException">The JSON does not have the shape of the kind.</exception>
    /// <exception cref="CanonicalJsonException">The JSON has no canonical form.</exception>
    static abstract TSelf ReadEmbedded(ref Utf8JsonReader reader);

    /// <summary>Writes the body as a value, in canonical JSON.</summary>
    /// <exception cref="CanonicalJsonException">A value has no JSON form.</exception>
    void WriteEmbedded(ref CanonicalJsonWriter writer);

    /// <summary>Holds the body against its schema.</summary>
    void CheckEmbedded(ref BodyValidator check);
}
