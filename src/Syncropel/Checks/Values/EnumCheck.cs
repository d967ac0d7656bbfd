using System.Text.Json;
using Syncropel.Json;

namespace Syncropel.Checks;

/// <summary><c>enum</c>.</summary>
internal sealed class EnumCheck(params string[] jsons) : JsonCheck
{
    private readonly HashSet<JsonElement> _expected = new(jsons.Select(static json => JsonElement.Parse(json)), JsonComparer.Instance);

    internal override bool Holds(JsonElement value, CheckRun run, Evaluated? seen) =>
        _expected.Contains(value)
        || run.Fail("enum", $"{JsonShown.Json(value)} is none of {JsonText.Shorten(string.Join(", ", jsons), 200)}");
}
