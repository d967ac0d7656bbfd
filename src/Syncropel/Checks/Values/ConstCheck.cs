using System.Text.Json;
using Syncropel.Json;

namespace Syncropel.Checks;

/// <summary><c>const</c>.</summary>
internal sealed class ConstCheck(string json) : JsonCheck
{
    private readonly JsonElement _expected = JsonElement.Parse(json);

    internal override bool Holds(JsonElement value, CheckRun run, Evaluated? seen) =>
        JsonComparer.Instance.Equals(value, _expected)
        || run.Fail("const", $"{JsonShown.Json(value)} is not {JsonText.Shorten(json)}, the only value allowed");
}
