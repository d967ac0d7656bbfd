namespace Syncropel.Package.Tests.Consumers;

/// <summary>A kind that consumers declare.</summary>
internal static class Tracks
{
    /// <summary>The name of its file.</summary>
    public const string File = "music.catalog.track.kind.json";

    /// <summary>Its schema.</summary>
    public const string Schema = """
        {
          "kind": "music.catalog.track",
          "refs": ["@music.track"],
          "title": "A track in a music catalogue",
          "type": "object",
          "properties": {
            "title": { "type": "string", "minLength": 1 },
            "duration_ms": { "type": "integer", "minimum": 1 }
          },
          "required": ["title"]
        }
        """;
}
