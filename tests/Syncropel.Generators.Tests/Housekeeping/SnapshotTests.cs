using Syncropel.Generators.Tests.Harness;
using Syncropel.TestSupport;

namespace Syncropel.Generators.Tests.Housekeeping;

/// <summary>What generated code looks like, so that a change of it is seen in review.</summary>
public class SnapshotTests
{
    [Fact]
    public void A_kind_with_everything()
    {
        const string Properties = """
            "title": { "description": "The title.", "type": "string", "minLength": 1, "pattern": "^\\S", "examples": ["Glow"] },
            "year": { "type": ["integer", "null"], "minimum": 1900 },
            "gain": { "type": "number", "exclusiveMinimum": 0 },
            "live": { "type": "boolean", "deprecated": true, "description": "Use status." },
            "status": { "enum": ["live", "studio"] },
            "released": { "type": ["string", "null"], "format": "date" },
            "artists": { "type": "array", "items": { "type": ["string", "null"] }, "minItems": 1 },
            "ids": { "type": ["string", "array"], "items": { "type": "string", "pattern": "^[a-z]+$" }, "pattern": "^[a-z]+$" },
            "version": { "const": "v1" },
            "label": { "type": "object", "properties": { "name": { "type": "string" } }, "additionalProperties": false },
            "meta": { "type": "object", "maxProperties": 3 }
            """;
        SchemaText schema = SchemaText.Of(Properties, required: "title, year, artists, version", more: "\"description\": \"Everything.\"");
        GeneratorRun run = GeneratorHarness.Report(schema);
        GeneratedAssembly.Load(run.Output);
        Snapshot.Matches(run.Sources["CoreTest.kind.g.cs"], "CoreTest.kind", "g.cs");
    }

    [Fact]
    public void A_catalog()
    {
        SchemaText track = SchemaText.Kind(
            "music.catalog.track",
            "\"title\": { \"type\": \"string\" }",
            more: "\"title\": \"A track\", \"refs\": [\"@music.track\", \"@doc.text\"], \"indexed\": [\"body.title\"]");
        var label = TestProject.Create("Label", [SchemaText.Kind("music.label.deal", "")]);
        var studio = TestProject.Create("Studio", [SchemaText.Kind("music.label.deal", ""), SchemaText.Kind("music.studio.take", "")]);
        GeneratorRun run = TestProject.Create(
            "Consumer", [track, SchemaText.Of("")], [label.Refer(asImage: true), studio.Refer(asImage: true)]).Run;
        Assert.Equal(["SYN0013"], run.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Snapshot.Matches(run.Catalog!, "KindCatalogs.catalog", "g.cs");
    }

    [Fact]
    public void A_reference() =>
        Snapshot.Matches(GeneratorHarness.Report(ReferenceTexts.Book).Sources["LibBook.ref.g.cs"], "LibBook.ref", "g.cs");
}
