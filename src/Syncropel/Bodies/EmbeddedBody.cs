using System.ComponentModel;
using System.Text.Json;
using Syncropel.Json;

namespace Syncropel.Bodies;

/// <summary>What generated code calls for bodies within bodies. Not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EmbeddedBody
{
    /// <inheritdoc cref="IEmbeddedBody{TSelf}.ReadEmbedded"/>
    public static T Read<T>(ref Utf8JsonReader reader)
        where T : IEmbeddedBody<T> => T.ReadEmbedded(ref reader);

    /// <inheritdoc cref="IEmbeddedBody{TSelf}.WriteEmbedded"/>
    public static void Write<T>(ref CanonicalJsonWriter writer, T value)
        where T : IEmbeddedBody<T> => value.WriteEmbedded(ref writer);

    /// <inheritdoc cref="IEmbeddedBody{TSelf}.CheckEmbedded"/>
    public static void Check<T>(ref BodyValidator check, T value)
        where T : IEmbeddedBody<T> => value.CheckEmbedded(ref check);
}
