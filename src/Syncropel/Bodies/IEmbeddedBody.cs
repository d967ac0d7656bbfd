using System.ComponentModel;
using System.Text.Json;
using Syncropel.Json;

namespace Syncropel.Bodies;

/// <summary>
/// A body that can stand within another one, where a schema refers to the file of a kind. It need not say its kind there, and has
/// no references of its own. Types generated from <c>*.kind.json</c> implement it; not meant to be used by hand.
/// </summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IEmbeddedBody<TSelf>
    where TSelf : IEmbeddedBody<TSelf>
{
    /// <summary>Reads a body. The reader stands at its first token and is left at its last.</summary>
    /// <exception cref="RecordBodyException">The JSON does not have the shape of the kind.</exception>
    static abstract TSelf ReadEmbedded(ref Utf8JsonReader reader);

    /// <summary>Writes the body as one canonical JSON object.</summary>
    /// <exception cref="CanonicalJsonException">A value has no JSON form: NaN, an infinity, a lone surrogate.</exception>
    void WriteEmbedded(ref CanonicalJsonWriter writer);

    /// <summary>Holds the body against its schema.</summary>
    void CheckEmbedded(ref BodyValidator check);
}
