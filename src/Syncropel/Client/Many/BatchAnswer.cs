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
            List<ApiResponse>? results = ReadResults(json, count);
            return results?.Count == count ? results : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // Each is a piece of the whole: an answer can be as large as all its records together.
    private static List<ApiResponse>? ReadResults(ReadOnlyMemory<byte> json, int count)
    {
        var reader = new Utf8JsonReader(json.Span);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return null;
        List<ApiResponse>? results = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isResults = reader.ValueTextEquals("results"u8);
            reader.Read();
            if (!isResults || reader.TokenType != JsonTokenType.StartArray)
            {
                reader.Skip();
                continue;
            }

            results = new List<ApiResponse>(count);
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) results.Add(ReadOne(ref reader, json));
        }

        // An answer that breaks off is none.
        reader.Read();
        return results;
    }

    // A result without a status is no success.
    private static ApiResponse ReadOne(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json)
    {
        int start = (int)reader.TokenStartIndex, status = 0;
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                bool isStatus = reader.ValueTextEquals("status"u8);
                reader.Read();
                if (isStatus && reader.TokenType == JsonTokenType.Number && !reader.TryGetInt32(out status)) status = 0;
                reader.Skip();
            }
        }
        else
        {
            reader.Skip();
        }

        return new ApiResponse(status, json[start..(int)reader.BytesConsumed]);
    }
}
