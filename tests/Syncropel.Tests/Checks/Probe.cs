using System.Text.Json;
using Syncropel.Bodies;
using Syncropel.Checks;

namespace Syncropel.Tests.Checks;

/// <summary>Holds JSON against checks, and shows what is found.</summary>
internal static class Probe
{
    public static void Accepts(JsonCheck check, params string[] jsons)
    {
        foreach (string json in jsons) Assert.Equal("", Find(check, json));
    }

    /// <summary>Asserts that each JSON is refused with this violation alone: <c>$.path: message (rule)</c>.</summary>
    public static void Refuses(JsonCheck check, string json, string violation) => Assert.Equal(violation, Find(check, json));

    public static string Find(JsonCheck check, string json)
    {
        JsonElement value = JsonElement.Parse(json);
        var validator = default(BodyValidator);
        validator.Against(value, check);
        ValidationResult result = validator.ToResult();

        // The verdict alone, the verdict with reasons, and the verdict within a branch are one.
        Assert.Equal(result.IsValid, check.Accepts(value));
        Assert.NotEqual(result.IsValid, JsonCheck.Not(check).Accepts(value));
        return string.Join("\n", result.Violations);
    }
}
