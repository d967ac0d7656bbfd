using System.Text.Json;
using Syncropel.Cli.Tests.Support;

namespace Syncropel.Cli.Tests.Kinds;

/// <summary>Changes that are easily taken for none, or for the other way round.</summary>
public sealed class DiffHardTests
{
    private const string Text = """{"type": "string"}""", Number = """{"type": "integer"}""", Switch = """{"type": "boolean"}""";
    private const string Disc = """{"type": "object", "properties": {"is": {"const": "disc"}, "r": {}}, "required": ["is"]}""";
    private const string Square = """{"type": "object", "properties": {"is": {"const": "square"}}, "required": ["is"]}""";

    [Theory]
    [InlineData("{}", "false", "O")]
    [InlineData(Text, "false", "O")]
    [InlineData("false", Text, "N")]
    [InlineData("true", "{}", "")]
    [InlineData("""{"type": "array", "items": {"type": "string"}}""", """{"type": "array", "items": false}""", "O")]
    [InlineData("""{"allOf": [{"type": "string"}]}""", """{"allOf": [{"type": "string"}, false]}""", "O")]
    public async Task The_schema_false_refuses_all(string before, string after, string expected) =>
        Assert.Equal(expected, await BreaksAsync(before, after));

    [Theory]
    [InlineData("""{"type": "object"}""", """{"type": "object", "required": ["x"]}""", "O")]
    [InlineData("""{"type": "object", "required": ["x"]}""", """{"type": "object"}""", "N")]
    [InlineData("""{"type": "object", "required": ["x"]}""", """{"type": "object", "required": ["x"], "title": "X"}""", "")]
    [InlineData(
        """{"patternProperties": {"^x": {"type": "string"}}}""",
        """{"patternProperties": {"^x": {"type": "string"}}, "required": ["x1"]}""", "O")]
    [InlineData(
        """{"type": "object", "additionalProperties": {"type": "string"}, "required": ["x"]}""",
        """{"type": "object", "additionalProperties": {"type": "string"}, "properties": {"x": {"type": "string"}}, "required": ["x"]}""",
        "")]
    [InlineData(
        """{"type": "object", "additionalProperties": {"type": "string"}, "required": ["x"]}""",
        """{"type": "object", "additionalProperties": {"type": "string"}, "properties": {"x": {"type": "string"}}}""", "N")]
    [InlineData(
        """{"anyOf": [{"type": "string"}, {"type": "object", "required": ["a"]}]}""",
        """{"anyOf": [{"type": "string"}, {"type": "object", "required": ["a", "b"]}]}""", "O")]
    public async Task Members_that_are_required_and_nowhere_declared_are_compared(string before, string after, string expected) =>
        Assert.Equal(expected, await BreaksAsync(before, after));

    [Theory]
    [InlineData($"{Disc}, {Square}", $"{Square}, {Disc}", "")]
    [InlineData($"{Disc}, {Square}", $"{Disc}, {Square}, {{\"type\": \"null\"}}", "N")]
    [InlineData($"{Disc}, {Square}, {{\"type\": \"null\"}}", $"{Disc}, {Square}", "O")]
    [InlineData($"{Disc}, {Square}, {{\"type\": \"null\"}}", $"{{\"type\": \"null\"}}, {Disc}, {Square}", "")]
    public async Task Null_among_the_branches_of_a_union_comes_and_goes(string before, string after, string expected) =>
        Assert.Equal(expected, await BreaksAsync($$"""{"oneOf": [{{before}}]}""", $$"""{"oneOf": [{{after}}]}"""));

    [Theory]
    [InlineData("anyOf", "anyOf", "")]
    [InlineData("anyOf", "oneOf", "O")]
    [InlineData("oneOf", "anyOf", "N")]
    public async Task Exactly_one_branch_is_asked_for_more_than_at_least_one(string before, string after, string expected) =>
        Assert.Equal(expected, await BreaksAsync(
            $$"""{"{{before}}": [{{Text}}, {"minLength": 2}]}""", $$"""{"{{after}}": [{"minLength": 2}, {{Text}}]}"""));

    [Theory]
    [InlineData($"{Text}, {Number}", $"{Text}, {Switch}", $"{Text}, {Switch}", $"{Text}, {Number}", "")]
    [InlineData($"{Text}, {Number}", $"{Text}, {Switch}", $"{Text}, {Text}", $"{Number}, {Switch}", "ON")]
    public async Task Branches_of_several_choices_belong_to_their_own(
        string one, string two, string oneNow, string twoNow, string expected)
    {
        string before = $$"""{"allOf": [{"anyOf": [{{one}}]}, {"anyOf": [{{two}}]}]}""";
        string after = $$"""{"allOf": [{"anyOf": [{{oneNow}}]}, {"anyOf": [{{twoNow}}]}]}""";

        Assert.Equal(expected, await BreaksAsync(before, after));
    }

    [Theory]
    [InlineData("""{"$ref": "https://example.org/d"}""", "\"$id\": \"https://example.org/d\"")]
    [InlineData("""{"$id": "https://example.org/a", "$ref": "#/$defs/e", "$defs": {"e": {"$ref": "https://example.org/d"}}}""",
        "\"$id\": \"https://example.org/d\"")]
    [InlineData("""{"$ref": "#here"}""", "\"$anchor\": \"here\"")]
    public async Task What_a_reference_by_an_identifier_leads_to_is_compared(string schema, string name)
    {
        string before = $$"""{"d": { {{name}}, "type": "string"} }""", after = $$"""{"d": { {{name}}, "type": "integer"} }""";

        Assert.Equal("ON", await BreaksAsync(schema, schema, before, after));
        Assert.Equal("", await BreaksAsync(schema, schema, before, before.Replace("{ ", "{", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_member_that_moves_to_where_what_closes_the_object_does_not_see_it_breaks_both()
    {
        const string Whole = """{"type": "object", "properties": {"a": {}, "b": {}}, "additionalProperties": false}""";
        const string Base = """
            {"type": "object", "allOf": [{"properties": {"a": {}}}], "properties": {"b": {}}, "additionalProperties": false}
            """;
        const string Moved = """
            {"type": "object", "allOf": [{"properties": {"b": {}}}], "properties": {"a": {}}, "additionalProperties": false}
            """;

        Assert.Equal("ON", await BreaksAsync(Whole, Base));
        Assert.Equal("ON", await BreaksAsync(Base, Moved));
        Assert.Equal("", await BreaksAsync(Base, Base.Replace("{}", "{\"title\": \"T\"}", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("""{"additionalProperties": false, "patternProperties": {"^x": {}}}""", """{"additionalProperties": false}""", "ON")]
    [InlineData("""{"items": false}""", """{"prefixItems": [{}], "items": false}""", "ON")]
    [InlineData("""{"prefixItems": [{"type": "string"}]}""", "{}", "N")]
    [InlineData("{}", """{"patternProperties": {"^x": {"type": "string"}}}""", "O")]
    [InlineData(
        """{"allOf": [{"prefixItems": [{"type": "string"}]}, {"prefixItems": [{"type": "string"}]}]}""",
        """{"allOf": [{"prefixItems": [{"type": "string"}]}, {"prefixItems": [{"minLength": 3}]}]}""", "ON")]
    public async Task What_takes_members_or_elements_from_the_rest_may_narrow_or_widen(string before, string after, string expected)
    {
        string type = before.Contains("tems", StringComparison.Ordinal) ? "\"type\": \"array\"" : "\"type\": \"object\"";

        Assert.Equal(expected, await BreaksAsync(Typed(before, type), Typed(after, type)));
    }

    [Fact]
    public async Task Around_a_union_what_is_not_evaluated_depends_on_the_branches()
    {
        string before = $$"""{"type": "object", "oneOf": [{{Disc}}, {{Square}}], "unevaluatedProperties": false}""";
        string after = before.Replace("\"r\"", "\"radius\"", StringComparison.Ordinal);

        Assert.Equal("ON", await BreaksAsync(before, after));
        Assert.Equal("", await BreaksAsync(before, before.Replace("\"oneOf\"", "\"title\": \"T\", \"oneOf\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_reference_that_leads_nowhere_within_its_file_is_an_error_and_one_to_another_kind_is_not()
    {
        using var files = new TempFiles();
        string kind = files.WriteKind("shop.sales.order", "\"a\": {\"$ref\": \"shop.sales.item.kind.json\"}", folder: "old");
        string broken = files.WriteKind("shop.sales.order", "\"a\": {\"$ref\": \"#/$defs/none\"}", folder: "new");

        CliResult sound = await Shell.RunAsync("kinds", "diff", kind, kind);
        CliResult run = await Shell.RunAsync("kinds", "diff", kind, broken);

        Assert.Equal(ExitCode.Good, sound.ExitCode);
        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("SYN0007", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a, b", "a, b, c", "-")]
    [InlineData("a, b", "a, c, b", "- ON")]
    public async Task Another_id_of_a_reference_is_compatible_only_behind_all_others(string before, string after, string expected)
    {
        using var files = new TempFiles();
        string older = WriteRef(files, "old", before), newer = WriteRef(files, "new", after);

        string told = string.Join(' ', await ChangesAsync(Path.GetDirectoryName(older)!, Path.GetDirectoryName(newer)!));

        Assert.StartsWith(expected, told, StringComparison.Ordinal);
        Assert.Equal(expected.Contains('O', StringComparison.Ordinal), told.Contains('O', StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_next_version_is_the_one_with_the_next_number()
    {
        using var files = new TempFiles();
        files.WriteKind("shop.sales.order", "", folder: "old");
        files.WriteKind("shop.sales.other", "", folder: "old");
        files.WriteKind("shop.sales.other", "", folder: "new");
        files.WriteKind("shop.sales.order.v10", "", folder: "new");
        files.WriteKind("shop.sales.order.v2", "", folder: "new");

        CliResult run = await Shell.RunAsync("kinds", "diff", files.PathOf("old"), files.PathOf("new"));

        Assert.Contains("shop.sales.order.v2 $ takes the place of 'shop.sales.order'", run.Text, StringComparison.Ordinal);
        Assert.Contains("shop.sales.order.v10 $ is new", run.Text, StringComparison.Ordinal);
    }

    private static string Typed(string schema, string type) => schema == "{}" ? $"{{{type}}}" : $"{{{type}, {schema[1..]}";

    private static string WriteRef(TempFiles files, string folder, string schemes)
    {
        string ids = string.Join(", ", schemes.Split(", ").Select(static name => $"{{\"id\": \"{name}:{{{name}}}\"}}"));
        string parameters = string.Join(", ", schemes.Split(", ").Select(static name => $"\"{name}\": {{}}"));
        return files.Write(
            $"{folder}/@shop.item.ref.json",
            $$"""{"ref": "@shop.item", "parameters": { {{parameters}} }, "schemes": [{{ids}}]}""");
    }

    // All that a change of one member breaks.
    private static async Task<string> BreaksAsync(string before, string after, string defs = "{}", string defsNow = "{}")
    {
        using var files = new TempFiles();
        string older = files.WriteKind("shop.sales.order", $"\"a\": {before}", $"\"$defs\": {defs}", "old");
        string newer = files.WriteKind("shop.sales.order", $"\"a\": {after}", $"\"$defs\": {defsNow}", "new");
        string[] all = await ChangesAsync(older, newer);
        return string.Concat("ON".Where(direction => all.Any(one => one.Contains(direction, StringComparison.Ordinal))));
    }

    private static async Task<string[]> ChangesAsync(string older, string newer)
    {
        CliResult run = await Shell.RunAsync("kinds", "diff", older, newer, "--format", "json");
        Assert.True(run.ExitCode != ExitCode.Failed, run.Errors);
        using var json = JsonDocument.Parse(run.Text);
        return
        [
            .. json.RootElement.GetProperty("kinds")[0].GetProperty("changes").EnumerateArray()
                .Select(static change => change.GetProperty("breaks").EnumerateArray()
                    .Aggregate("", static (all, one) => all + (one.GetString() == "old-records" ? 'O' : 'N')) is { Length: > 0 } breaks
                        ? breaks
                        : "-"),
        ];
    }
}
