using System.ComponentModel;
using System.Text.Json;
using Syncropel.Json;

namespace Syncropel.Bodies;

/// <summary>What generated code calls for the defaults of members. Not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BodyDefaults
{
    /// <summary>Reads a default that has no literal in C#, once for all bodies.</summary>
    /// <param name="json">The default's JSON.</param>
    /// <param name="read">The reader of its type.</param>
    public static T Read<T>(ReadOnlySpan<byte> json, ElementReader<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = CanonicalJson.LargestMaxDepth });
        reader.Read();
        return read(ref reader);
    }
}
