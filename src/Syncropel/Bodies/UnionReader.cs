using System.ComponentModel;
using System.Text;
using System.Text.Json;
using Syncropel.Json;

namespace Syncropel.Bodies;

/// <summary>
/// Looks ahead in an object for the constant that tells its case. Generated readers of unions call it; not meant to be called by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class UnionReader
{
    /// <summary>The canonical JSON of the discriminator, wherever it stands in the object. The reader stays where it is.</summary>
    /// <param name="reader">At the object's first token.</param>
    /// <param name="name">The discriminator's name.</param>
    /// <param name="known">The constants of the cases, for the message.</param>
    /// <exception cref="RecordBodyException">There is no object, or no such member in it.</exception>
    public static string ReadDiscriminator(ref Utf8JsonReader reader, string name, string known)
    {
        Utf8JsonReader ahead = Find(ref reader, name, known);
        return Canonical(ref ahead);
    }

    /// <summary>
    /// The error for a discriminator that no case has; it says which there are. The reader stands at the object's first token.
    /// </summary>
    public static RecordBodyException UnknownCase(ref Utf8JsonReader reader, string name, string known)
    {
        Utf8JsonReader ahead = Find(ref reader, name, known);
        return BodyReader.Unexpected(ref ahead, $"one of {known}");
    }

    private static string Canonical(ref Utf8JsonReader reader)
    {
        var writer = new CanonicalJsonWriter([]);
        try
        {
            CanonicalJson.WriteValue(ref reader, ref writer);
            return Encoding.UTF8.GetString(writer.Written);
        }
        finally
        {
            writer.Dispose();
        }
    }

    private static Utf8JsonReader Find(ref Utf8JsonReader reader, string name, string known)
    {
        Utf8JsonReader ahead = reader;
        BodyReader.ReadStartObject(ref ahead);
        while (BodyReader.ReadMember(ref ahead))
        {
            bool found = ahead.ValueTextEquals(name);
            ahead.Read();
            if (found) return ahead;
            ahead.Skip();
        }

        throw BodyReader.Fail(ref ahead, $"the member '{name}' is missing, which says what the object is: one of {known}");
    }
}
