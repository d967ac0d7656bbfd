using System.Runtime.InteropServices;
using System.Text.Json;

namespace Syncropel.Synapse.Json;

/// <summary>Looks for NUL characters in the texts and the names of a JSON value.</summary>
internal static class NulSearch
{
    /// <exception cref="IRInvalidFieldException">There is one.</exception>
    public static void Check(JsonElement value, string path)
    {
        // JSON can say NUL by this escape alone; where it is not there, nothing needs to be decoded.
        if (JsonMarshal.GetRawUtf8Value(value).IndexOf("\\u0000"u8) < 0) return;
        switch (value.ValueKind)
        {
            case JsonValueKind.String when value.GetString()!.Contains('\0'):
                throw FieldChecks.HasNul(path);
            case JsonValueKind.Array:
                int index = 0;
                foreach (JsonElement item in value.EnumerateArray()) Check(item, $"{path}[{index++}]");
                break;
            case JsonValueKind.Object:
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    if (member.Name.Contains('\0')) throw FieldChecks.HasNul($"{path} (a name)");
                    Check(member.Value, $"{path}.{member.Name}");
                }

                break;
        }
    }
}
