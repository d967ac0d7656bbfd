using System.Runtime.InteropServices;
using System.Text.Json;

namespace Syncropel.Synapse.Json;

/// <summary>Looks in the texts and the names of a JSON value for what no IR can have: NUL characters and lone surrogates.</summary>
internal static class DataTexts
{
    /// <exception cref="IRInvalidFieldException">There is one.</exception>
    public static void Check(JsonElement value, string path)
    {
        // JSON can say either by an escape alone; where it is not there, nothing needs to be decoded.
        if (!HasSuspect(JsonMarshal.GetRawUtf8Value(value))) return;
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                CheckOne(value, static text => text.GetString()!, path);
                break;
            case JsonValueKind.Array:
                int index = 0;
                foreach (JsonElement item in value.EnumerateArray()) Check(item, $"{path}[{index++}]");
                break;
            case JsonValueKind.Object:
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    CheckOne(member, static one => one.Name, $"{path} (a name)");
                    Check(member.Value, $"{path}.{member.Name}");
                }

                break;
        }
    }

    private static bool HasSuspect(ReadOnlySpan<byte> raw) =>
        raw.IndexOf("\\u0000"u8) >= 0 || raw.IndexOf("\\ud"u8) >= 0 || raw.IndexOf("\\uD"u8) >= 0;

    private static void CheckOne<T>(T holder, Func<T, string> read, string path)
    {
        string text;
        try
        {
            text = read(holder);
        }
        catch (InvalidOperationException problem)
        {
            throw new IRInvalidFieldException(path, "it has a lone surrogate, which no text can have; remove it", problem);
        }

        if (text.Contains('\0')) throw FieldChecks.HasNul(path);
    }
}
