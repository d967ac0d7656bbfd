using System.Text;
using Syncropel.Json;

namespace Syncropel.Tests.Catalog;

/// <summary>Received records by their bodies, and bodies as they are written.</summary>
internal static class BodyText
{
    public const string Glow = """{"artists":["Zonke"],"kind":"music.catalog.track","title":"Glow"}""";

    public static Record Received(string body, string thread = "music.library", string act = "PUT") => Record.Parse(
        $$"""
        {
          "act": "{{act}}", "actor": "did:example:a", "body": {{body}}, "clock": 1, "data_type": "SCALAR",
          "id": "{{new string('0', 64)}}", "parents": [], "thread": "{{thread}}"
        }
        """);

    public static string Write(IRecordBody body, params ReadOnlySpan<Ref> refs)
    {
        var writer = new CanonicalJsonWriter([]);
        try
        {
            body.WriteBody(ref writer, refs);
            return Encoding.UTF8.GetString(writer.Written);
        }
        finally
        {
            writer.Dispose();
        }
    }
}
