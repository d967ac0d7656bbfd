using System.Runtime.InteropServices;
using System.Text.Json;
using Syncropel.Transport;

namespace Syncropel.Client;

/// <summary>Reads the answer to a batch: for each record what the kernel would have answered to it alone.</summary>
internal static class BatchAnswer
{
    /// <summary>The answer to each record; null where the answer is none, or not one for each.</summary>
    public static IReadOnlyList<ApiResponse>? Read(ReadOnlyMemory<byte> json, int count)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            JsonElement root = document.RootElement;
            bool isList = root.ValueKind == JsonValueKind.Object
                && root.TryGetProperty("results", out JsonElement results)
                && results.ValueKind == JsonValueKind.Array
                && results.GetArrayLength() == count;
            return isList ? [.. root.GetProperty("results").EnumerateArray().Select(One)] : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // A result without a status is no success.
    private static ApiResponse One(JsonElement result)
    {
        int status = 0;
        if (result.ValueKind == JsonValueKind.Object && result.TryGetProperty("status", out JsonElement said)
            && said.ValueKind == JsonValueKind.Number)
        {
            said.TryGetInt32(out status);
        }

        return new ApiResponse(status, JsonMarshal.GetRawUtf8Value(result).ToArray());
    }
}
