using System.Text.Json;
using Syncropel.Json;

namespace Syncropel.Checks;

/// <summary>Reads the text of elements once more. It may have what its own parser was told to skip.</summary>
internal static class ElementReader
{
    public static Utf8JsonReader Over(ReadOnlySpan<byte> raw)
    {
        const JsonCommentHandling Skipped = JsonCommentHandling.Skip;
        return new(raw, new JsonReaderOptions
        {
            MaxDepth = CanonicalJson.LargestMaxDepth,
            CommentHandling = Skipped,
            AllowTrailingCommas = true,
        });
    }
}
