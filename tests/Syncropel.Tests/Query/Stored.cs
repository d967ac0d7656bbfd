using System.Text;

namespace Syncropel.Tests.Query;

/// <summary>Records as a kernel gives them.</summary>
internal static class Stored
{
    public static string Track(long clock, string title = "Glow", string actor = "did:example:my-app", string thread = "music.library")
    {
        string record = $$"""
            {"act":"PUT","actor":"{{actor}}","body":{"kind":"music.catalog.track","title":"{{title}}"},
            "clock":{{clock}},"data_type":"SCALAR","parents":[],"thread":"{{thread}}"}
            """.ReplaceLineEndings("");
        return $$"""{"id":"{{RecordId.Compute(Encoding.UTF8.GetBytes(record))}}",{{record[1..]}}""";
    }

    public static string List(params IEnumerable<string> records) => $$"""{"object":"list","data":[{{string.Join(',', records)}}]}""";

    public static string Page(bool capped, params IEnumerable<string> records) =>
        $$"""{"records":[{{string.Join(',', records)}}],"capped":{{(capped ? "true" : "false")}},"matched_total":0}""";
}
