using System.Text.Json;

namespace Syncropel.Checks;

/// <summary>Reads the text of elements once more. It may have what its own parser was told to skip.</summary>
internal static class ElementReader
{
    public static Utf8JsonReader Over(ReadOnlySpan<byte> raw, int maxDepth)
    {
        const JsonCommentHandling Skipped = JsonCommentHandling.Skip;
        return new(raw, new JsonReaderOptions { MaxDepth = maxDepth, CommentHandling = Skipped, AllowTrailingCommas = true });
    }
}
