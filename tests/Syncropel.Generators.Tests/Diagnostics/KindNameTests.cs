using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Diagnostics;

/// <summary>SYN0002, SYN0003: the kind of a schema, and the name of its file.</summary>
public class KindNameTests
{
    [Theory]
    [InlineData("music.catalog.track")]
    [InlineData("music.catalog.track.v2")]
    [InlineData("@music.track")]
    [InlineData("core.note")]
    [InlineData("core.work.tool_call")]
    [InlineData("core.query.v1")]
    [InlineData("syncropel.dispatch.stream_event.v1")]
    [InlineData("infer.error.v1")]
    public void A_kind_of_the_grammar_is_generated(string kind) =>
        Assert.Equal(kind, GeneratorHarness.Load(SchemaText.Kind(kind, "")).Body.Kind);

    [Theory]
    [InlineData(
        "music.track_imported",
        "'music.track_imported' is not a kind: publisher scope 'music' needs 3 segments and has 2; write music.<category>.track_imported.")]
    [InlineData(
        "Music.Catalog.Track",
        "'Music.Catalog.Track' is not a kind: segment 'Music' has upper-case 'M' at its start; a segment is a lower-case letter, then lower-case letters, digits and '_'. Did you mean 'music.catalog.track'?")]
    [InlineData(
        "music.catalog.track.v2.foo",
        "'music.catalog.track.v2.foo' is not a kind: segment 'foo' is number 5 of 5; a kind is scope.category.entity and perhaps a version. Did you mean 'music.catalog.track_foo.v2'?")]
    [InlineData(
        "music.catalog.track.foo",
        "'music.catalog.track.foo' is not a kind: segment 'foo' stands where only a version may: v1, v2, … without a leading zero. Did you mean 'music.catalog.track_foo'?")]
    [InlineData("music..track", "'music..track' is not a kind: a segment is empty; each segment is a lower-case name.")]
    [InlineData("@", "'@' is not a kind: no name follows '@'; each segment is a lower-case name.")]
    [InlineData("core", "'core' is not a kind: scope 'core' needs 2 segments and has 1; write core.<entity>.")]
    [InlineData("", "'' is not a kind: a kind is not empty; write scope.category.entity, such as music.catalog.track.")]
    public void A_kind_against_the_grammar_is_reported_at_its_value(string kind, string message)
    {
        MarkedSchema.Reports((kind + ".kind.json", $"{{\n  \"kind\": [|\"{kind}\"|],\n  \"type\": \"object\"\n}}"), "SYN0002", message);
        MarkedSchema.Reports(
            (kind + ".ref.json", $$"""{ "ref": [|"{{kind}}"|], "parameters": { "a": {} }, "schemes": [{ "id": "{a}" }] }"""),
            "SYN0002", message);
    }

    [Theory]
    [InlineData("music.catalog.track.kind.json", "music.catalog.track")]
    [InlineData("Oops.kind.json", "scope.category.entity")]
    public void A_schema_without_a_kind_is_told_what_to_add(string file, string suggestion) => MarkedSchema.Reports(
        (file, "[|{|]\n  \"type\": \"object\", \"properties\": { \"kind\": { \"const\": \"a.b.c\" } }\n}"),
        "SYN0002", $"The schema has no 'kind'; add \"kind\": \"{suggestion}\"");

    [Fact]
    public void A_kind_that_is_no_string_has_the_wrong_shape() => MarkedSchema.Reports(
        ("core.test.kind.json", "{ \"kind\": [|5|], \"type\": \"object\", \"properties\": { \"kind\": { \"const\": \"a.b.c\" } } }"),
        "SYN0005", "'kind' is the number 5; write a kind in a string, such as \"music.catalog.track\"");

    [Theory]
    [InlineData("test.kind.json")]
    [InlineData("core.Test.kind.json")]
    [InlineData("core.test.KIND.json")]
    public void A_file_with_another_name_is_reported_at_the_kind(string file) => MarkedSchema.Reports(
        ("schemas/" + file, "{ \"kind\": [|\"core.test\"|], \"type\": \"object\" }"),
        "SYN0003", $"The file is named '{file}', and it declares 'core.test'; rename one, so that the file is 'core.test.kind.json'");

    [Fact]
    public void A_copy_under_another_name_is_one_mistake() => MarkedSchema.Reports(
        ("core.test_copy.kind.json", "{ \"kind\": [|\"core.test\"|], \"type\": \"object\" }"),
        "SYN0003",
        "The file is named 'core.test_copy.kind.json', and it declares 'core.test'; rename one, so that the file is 'core.test.kind.json'",
        SchemaText.Of(""));

    [Fact]
    public void Files_with_other_suffixes_are_none_of_ours() =>
        Assert.Empty(GeneratorHarness.Report(("core.test.json", "not JSON")).Sources);

    [Fact]
    public void Folders_do_not_matter() =>
        Assert.Single(GeneratorHarness.Report(new SchemaText("/a b/c/core.test.kind.json", SchemaText.Of("").Text)).Sources);
}
