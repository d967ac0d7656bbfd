namespace Syncropel.Contract.Support;

/// <summary>Records as a client would send them.</summary>
public static class Sample
{
    public const string Actor = "did:example:my-app";
    public const string Thread = "music.library";

    /// <summary>The record of the protocol's example, and the id that an independent script (Python's json and hashlib) computes.</summary>
    public const string Glow = """
        {"act":"PUT","actor":"did:example:my-app","body":{"_refs":[{"id":"isrc:USJI19810404","kind":"@music.track"}],
        "artists":["Zonke"],"kind":"music.catalog.track","title":"Glow"},
        "clock":1,"data_type":"SCALAR","parents":[],"thread":"music.library"}
        """;

    public static string Json(
        long clock = 1,
        string body = """{"title":"Glow"}""",
        string actor = Actor,
        string thread = Thread,
        string act = "PUT",
        string more = "") =>
        $$"""{"act":"{{act}}","actor":"{{actor}}","body":{{body}},"clock":{{clock}},"parents":[],"thread":"{{thread}}"{{more}}}""";

    /// <summary>The sample with one member set to other JSON, or left out where that is null.</summary>
    public static string With(string member, string? json)
    {
        var members = new Dictionary<string, string>
        {
            ["act"] = "\"PUT\"",
            ["actor"] = $"\"{Actor}\"",
            ["body"] = "{}",
            ["clock"] = "1",
            ["parents"] = "[]",
            ["thread"] = $"\"{Thread}\"",
        };
        if (json is null) Assert.True(members.Remove(member) || member == "data_type");
        else members[member] = json;
        return "{" + string.Join(",", members.Select(static pair => $"\"{pair.Key}\":{pair.Value}")) + "}";
    }
}
