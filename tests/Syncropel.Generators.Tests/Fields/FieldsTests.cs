using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Fields;

/// <summary>What a consumer writes with the fields of a schema, and what it prints; C# 12, from another assembly.</summary>
public class FieldsTests
{
    private const string Track = """
        "title": { "title": "The title <&>", "type": "string" },
        "year": { "type": ["integer", "null"] },
        "gain": { "type": "number" },
        "live": { "type": "boolean" },
        "status": { "enum": ["live", "in the \"studio\"", null] },
        "released": { "type": "string", "format": "date" },
        "made": { "type": "string", "format": "date-time" },
        "artists": { "type": "array", "items": { "type": "string" } },
        "ids": { "type": ["integer", "array"], "items": { "type": "integer" } },
        "version": { "const": "v1" }, "major": { "const": 1 }, "beta": { "const": false },
        "label": { "type": ["object", "null"], "additionalProperties": false, "properties": {
            "name": { "type": "string" }, "path": { "type": "string" }, "exists": { "type": "boolean" },
            "parent": { "type": "object", "properties": { "name": { "type": ["string", "null"] }, "role": { "enum": ["a", "b"] } } } } },
        "tracks": { "type": "array", "items": { "type": "object", "properties": { "title": { "type": "string" } } } },
        "grid": { "type": "array", "items": { "type": "array", "items": { "type": "integer" } } },
        "credit": { "type": ["object", "array"], "properties": { "name": { "type": "string" } },
            "items": { "type": "object", "properties": { "name": { "type": "string" } } } },
        "field_set": { "type": "string" }, "t_null": { "type": "string" }, "fields": { "type": "string" },
        "meta": { "type": "object" }, "a b": { "type": "string" }, "é": { "type": "string" },
        "old": { "type": "string", "deprecated": true }
        """;

    [Theory]
    [InlineData("Fields.Title.Like(\"G%\") & Fields.Year >= 1990", """{"body.title":{"$like":"G%"},"body.year":{"$gte":1990}}""")]
    [InlineData("Fields.Year == null", """{"body.year":{"$eq":null}}""")]
    [InlineData("Fields.Year == null | Fields.Year > 3", """{"$or":[{"body.year":{"$eq":null}},{"body.year":{"$gt":3}}]}""")]
    [InlineData("Fields.Year.In(1990, null)", """{"body.year":{"$in":[1990,null]}}""")]
    [InlineData("Fields.Gain < 1", """{"body.gain":{"$lt":1}}""")]
    [InlineData("!(Fields.Live == true)", """{"$not":{"body.live":true}}""")]
    [InlineData("Fields.Status == StatusValue.InTheStudio", """{"body.status":"in the \"studio\""}""")]
    [InlineData("Fields.Status.NotIn(StatusValue.Live, null)", """{"body.status":{"$nin":["live",null]}}""")]
    [InlineData("Fields.Released >= new System.DateOnly(1990, 1, 1)", """{"body.released":{"$gte":"1990-01-01"}}""")]
    [InlineData("Fields.Made == System.DateTimeOffset.UnixEpoch", """{"body.made":"1970-01-01T00:00:00Z"}""")]
    [InlineData("Fields.Artists[0] == \"Zonke\"", """{"body.artists.0":"Zonke"}""")]
    [InlineData("Fields.Artists.Any.ILike(\"z%\")", """{"body.artists":{"$ilike":"z%"}}""")]
    [InlineData("Fields.Ids.Any == 5 | Fields.Ids[1] > 5", """{"$or":[{"body.ids":5},{"body.ids.1":{"$gt":5}}]}""")]
    [InlineData("Fields.Version == \"v1\"", """{"body.version":"v1"}""")]
    [InlineData("Fields.Major < 2", """{"body.major":{"$lt":2}}""")]
    [InlineData("Fields.Beta != true", """{"body.beta":{"$ne":true}}""")]
    [InlineData("Fields.Label.Name == \"x\"", """{"body.label.name":"x"}""")]
    [InlineData("Fields.Label == null", """{"body.label":{"$eq":null}}""")]
    [InlineData("Fields.Label == null | Fields.Label.Name > \"x\"",
        """{"$or":[{"body.label":{"$eq":null}},{"body.label.name":{"$gt":"x"}}]}""")]
    [InlineData("Fields.Label.Exists()", """{"body.label":{"$exists":true}}""")]
    [InlineData("Fields.Label.Exists == true", """{"body.label.exists":true}""")]
    [InlineData("Fields.Label.Path == \"x\"", """{"body.label.path":"x"}""")]
    [InlineData("Fields.Label.Parent.Name != null", """{"body.label.parent.name":{"$ne":null}}""")]
    [InlineData("Fields.Label.Parent.Role == LabelValue.ParentValue.RoleValue.B", """{"body.label.parent.role":"b"}""")]
    [InlineData("Fields.Label.Parent.UnknownMembers[\"x\"] == 5", """{"body.label.parent.x":5}""")]
    [InlineData("Fields.Tracks[2].Title == \"x\"", """{"body.tracks.2.title":"x"}""")]
    [InlineData("Fields.Grid[1][2] == 3", """{"body.grid.1.2":3}""")]
    [InlineData("Fields.Grid[1].Any == 3", """{"body.grid.1":3}""")]
    [InlineData("Fields.Credit.One.Name == \"x\" | Fields.Credit[0].Name == \"x\"",
        """{"$or":[{"body.credit.name":"x"},{"body.credit.0.name":"x"}]}""")]
    [InlineData("Fields.FieldSetMember == \"x\"", """{"body.field_set":"x"}""")]
    [InlineData("Fields.TNullMember == \"x\"", """{"body.t_null":"x"}""")]
    [InlineData("Fields.FieldsMember == \"x\"", """{"body.fields":"x"}""")]
    [InlineData("Fields.Meta[\"a\"][0] == true", """{"body.meta.a.0":true}""")]
    [InlineData("Fields.UnknownMembers[\"x-y\"] >= 1.5", """{"body.x-y":{"$gte":1.5}}""")]
    [InlineData("Syncropel.Record.Fields.Clock > 5 & Fields.Title == \"x\"", """{"body.title":"x","clock":{"$gt":5}}""")]
    public void A_filter_of_fields_prints_as_the_query_document_has_it(string filter, string expected)
    {
        GeneratedAssembly assembly = GeneratorHarness.LoadWith(FilterSource.Of(filter), SchemaText.Of(Track));
        Assert.Equal(expected, assembly.Call("Asking", "Ask"));
    }

    [Theory]
    [InlineData("Fields.Titel == \"x\"", "CS0117")]
    [InlineData("Fields.AB == \"x\"", "CS0117")]
    [InlineData("Fields.Label.Nam == \"x\"", "CS1061")]
    [InlineData("Fields.Year == 12.5", "CS0019")]
    [InlineData("Fields.Year < 12.5", "CS0019")]
    [InlineData("Fields.Year < null", "CS0019")]
    [InlineData("Fields.Year == \"1990\"", "CS0019")]
    [InlineData("Fields.Year.Like(\"19%\")", "CS1061")]
    [InlineData("Fields.Year.In(\"1990\")", "CS1503")]
    [InlineData("Fields.Gain == null", "CS0029")]
    [InlineData("Fields.Gain == \"x\"", "CS0019")]
    [InlineData("Fields.Title == 5", "CS0019")]
    [InlineData("Fields.Title == null", "CS8625")]
    [InlineData("Fields.Title.In(5)", "CS1503")]
    [InlineData("Fields.Live > false", "CS0019")]
    [InlineData("Fields.Live == null", "CS0029")]
    [InlineData("Fields.Live", "CS0029")]
    [InlineData("Fields.Status == \"live\"", "CS0019")]
    [InlineData("Fields.Status < StatusValue.Live", "CS0019")]
    [InlineData("Fields.Made >= System.DateTimeOffset.UnixEpoch", "CS0019")]
    [InlineData("Fields.Released == \"1990-01-01\"", "CS0019")]
    [InlineData("Fields.Artists == \"Zonke\"", "CS0019")]
    [InlineData("Fields.Artists == null", "CS0029")]
    [InlineData("Fields.Artists[\"0\"] == \"Zonke\"", "CS1503")]
    [InlineData("Fields.Artists[0] == 5", "CS0019")]
    [InlineData("Fields.Title[0] == \"x\"", "CS0021")]
    [InlineData("Fields.Tracks.Any.Title == \"x\"", "CS1061")]
    [InlineData("Fields.Label.Parent == null", "CS0029")]
    [InlineData("Fields.Label == \"x\"", "CS0019")]
    [InlineData("Fields.Label == Fields.Label", "CS0029")]
    [InlineData("Fields.Major == \"1\"", "CS0019")]
    [InlineData("Fields.Title == \"a\" && Fields.Title == \"b\"", "CS0218")]
    [InlineData("Fields.Old == \"x\"", "CS0618")]
    [InlineData("Syncropel.Record.Fields.Clock == null", "CS0029")]
    [InlineData("Syncropel.Record.Fields.Act == \"PUT\"", "CS0019")]
    public void A_filter_of_the_wrong_type_or_on_a_missing_member_does_not_compile(string filter, string error) =>
        FilterSource.Refuses(filter, error, SchemaText.Of(Track));

    [Theory]
    [InlineData("Fields.Un.Type == \"path\"", """{"body.un.type":"path"}""")]
    [InlineData("Fields.Un.Path.Name == \"x\"", """{"body.un.name":"x"}""")]
    [InlineData("Fields.Un.Exists.Name == 5", """{"body.un.name":5}""")]
    public void A_case_may_be_called_as_what_its_fields_inherit(string filter, string expected)
    {
        GeneratedAssembly assembly = GeneratorHarness.LoadWith(FilterSource.Of(filter), SchemaText.Of("""
            "un": { "oneOf": [
                { "type": "object", "properties": { "type": { "const": "path" }, "name": { "type": "string" } }, "required": ["type"] },
                { "type": "object", "properties": { "type": { "const": "exists" }, "name": { "type": "integer" } }, "required": ["type"] }
            ] }
            """));
        Assert.Equal(expected, assembly.Call("Asking", "Ask"));
    }

    [Fact]
    public void Fields_say_what_they_are_and_which_members_they_leave_out()
    {
        string code = GeneratorHarness.Report(SchemaText.Of(Track)).Sources["CoreTest.kind.g.cs"];
        Assert.Contains("/// <summary><c>title</c>: The title &lt;&amp;&gt;.</summary>", code, StringComparison.Ordinal);
        Assert.Contains(
            "/// <remarks>A path cannot spell these members, so queries cannot ask for them: <c>a b</c>, <c>é</c>.</remarks>",
            code, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_without_members_has_fields_for_what_it_does_not_name_and_a_closed_one_has_none()
    {
        string open = GeneratorHarness.Report(SchemaText.Of("")).Sources["CoreTest.kind.g.cs"];
        SchemaText closing = SchemaText.Of("\"kind\": { \"const\": \"core.test\" }", more: "\"additionalProperties\": false");
        string closed = GeneratorHarness.Report(closing).Sources["CoreTest.kind.g.cs"];
        Assert.Contains("MemberFields", open, StringComparison.Ordinal);
        Assert.DoesNotContain("MemberFields", closed, StringComparison.Ordinal);
        Assert.Contains("public static class Fields", closed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FieldSet")]
    [InlineData("TNull")]
    [InlineData("X_Text")]
    [InlineData("X_Fields")]
    public void A_kind_cannot_have_a_name_that_its_fields_need(string name) =>
        Assert.Equal("SYN0005", Assert.Single(
            GeneratorHarness.Run("", SchemaText.Of(
                "\"kind\": { \"const\": \"core.test\" }", more: $"\"csharpName\": \"{name}\"")).Diagnostics).Id);
}
