namespace Syncropel.Kernel.Storage.PostgreSql;

/// <summary>A record's JSON as queries look into it: that which is stored, with the strings of <see cref="StoredText"/>.</summary>
internal static class StoredDocument
{
    /// <summary>The document; null where it is the stored JSON itself, as is the rule.</summary>
    /// <param name="json">The record, in canonical form, in which a control character is an escape, of one spelling.</param>
    public static byte[]? Of(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf("\\u000"u8) < 0) return null;
        using var document = new MemoryStream(json.Length + 64);
        while (json.IndexOf((byte)'\\') is >= 0 and var at)
        {
            document.Write(json[..at]);
            json = json[at..];
            if (json.StartsWith("\\u0000"u8)) Replace(document, "\\u0001\\u0001"u8, ref json);
            else if (json.StartsWith("\\u0001"u8)) Replace(document, "\\u0001\\u0002"u8, ref json);
            else Copy(document, 2, ref json);
        }

        document.Write(json);
        return document.ToArray();
    }

    private static void Replace(MemoryStream document, ReadOnlySpan<byte> escape, ref ReadOnlySpan<byte> json)
    {
        document.Write(escape);
        json = json[6..];
    }

    private static void Copy(MemoryStream document, int length, ref ReadOnlySpan<byte> json)
    {
        document.Write(json[..length]);
        json = json[length..];
    }
}
