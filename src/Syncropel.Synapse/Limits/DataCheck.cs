using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;
using Syncropel.Synapse.Json;

namespace Syncropel.Synapse;

/// <summary>
/// Holds structured data against what an IR can have, so that whatever egress assigns can be written, and what is written can be read.
/// </summary>
internal static class DataCheck
{
    private const string Field = "payload.data";

    // The reader stops at 64, and data stands within the payload within the IR.
    private const int MostDepth = 62;

    // Comments and trailing commas are those of a document that was read with them, and are never written.
    private static readonly JsonDocumentOptions Options = new()
    {
        AllowDuplicateProperties = false,
        MaxDepth = MostDepth,
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>The object, independent of the document that it came from.</summary>
    /// <exception cref="IRPayloadTooLargeException">It is beyond the hard limit.</exception>
    /// <exception cref="IRInvalidFieldException">
    /// It is no object, has a name twice in one object, is too deep, or has a text that no IR can have.
    /// </exception>
    public static JsonElement? Check(JsonElement? value)
    {
        if (value is not { } data) return null;
        if (data.ValueKind != JsonValueKind.Object)
        {
            throw new IRInvalidFieldException(Field, $"it is {data.ValueKind.ToString().ToLowerInvariant()}; an object is needed");
        }

        ReadOnlySpan<byte> raw = JsonMarshal.GetRawUtf8Value(data);
        IRLimits.Data.Enforce(raw.Length);
        if (!Utf8.IsValid(raw)) throw new IRInvalidFieldException(Field, "it has bytes that are no UTF-8; write it as UTF-8");
        DataTexts.Check(data, Field);
        try
        {
            return JsonElement.Parse(raw, Options);
        }
        catch (JsonException problem)
        {
            throw new IRInvalidFieldException(
                Field, $"each name once in an object, and a depth of {MostDepth} at most, are needed: {problem.Message}", problem);
        }
    }
}
