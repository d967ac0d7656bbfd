using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Syncropel.Grammar;

namespace Syncropel.Checks;

/// <summary>Reads the exact numbers of JSON values.</summary>
internal static class NumberTokens
{
    /// <summary>The number that a value is, which is known to be one.</summary>
    public static ExactNumber Of(JsonElement number) => ExactNumber.Parse(Encoding.ASCII.GetString(JsonMarshal.GetRawUtf8Value(number)));
}
