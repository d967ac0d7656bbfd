using System.Text.Json;
using Syncropel.Cli.Tests.Support;

namespace Syncropel.Cli.Tests.Kinds;

public sealed class DiffTests
{
    // The members of the older schema, those of the newer, and what is said; "r" is the only member that may be required.
    [Theory]
    [InlineData("\"a\": {}", "\"a\": { \"title\": \"A\", \"description\": \"b\" }", "")]
    [InlineData("\"a\": {\"type\": \"string\"}", "", "- $.a property")]
    [InlineData("", "\"a\": {\"type\": \"string\"}", "- $.a property")]
    [InlineData("\"a\": {\"type\": \"string\"}", "\"a\": {\"type\": \"integer\"}", "ON $.a type")]
    [InlineData("\"a\": {\"type\": \"number\"}", "\"a\": {\"type\": \"integer\"}", "O $.a type")]
    [InlineData("\"a\": {\"type\": \"integer\"}", "\"a\": {\"type\": \"number\"}", "N $.a type")]
    [InlineData("\"a\": {\"type\": \"string\"}", "\"a\": {\"type\": [\"string\", \"null\"]}", "N $.a type")]
    [InlineData("\"a\": {\"enum\": [1, 2]}", "\"a\": {\"enum\": [2]}", "O $.a enum")]
    [InlineData("\"a\": {\"enum\": [1, 2]}", "\"a\": {\"enum\": [2.0, 1, 3]}", "N $.a enum")]
    [InlineData("\"a\": {\"type\": \"string\"}", "\"a\": {\"type\": \"string\", \"enum\": [\"x\"]}", "O $.a enum")]
    [InlineData("\"a\": {\"const\": \"x\"}", "\"a\": {\"type\": \"string\"}", "N $.a const")]
    [InlineData("\"a\": {\"type\": \"integer\", \"minimum\": 1}", "\"a\": {\"type\": \"integer\", \"minimum\": 2}", "O $.a minimum")]
    [InlineData("\"a\": {\"type\": \"integer\", \"minimum\": 1}", "\"a\": {\"type\": \"integer\", \"minimum\": 1.0}", "")]
    [InlineData(
        "\"a\": {\"type\": \"integer\", \"minimum\": 1}", "\"a\": {\"type\": \"integer\", \"exclusiveMinimum\": 1}",
        "O $.a exclusiveMinimum")]
    [InlineData("\"a\": {\"type\": \"integer\", \"maximum\": 9}", "\"a\": {\"type\": \"integer\"}", "N $.a maximum")]
    [InlineData("\"a\": {\"type\": \"string\"}", "\"a\": {\"type\": \"string\", \"minLength\": 1}", "O $.a minLength")]
    [InlineData("\"a\": {\"type\": \"string\", \"maxLength\": 5}", "\"a\": {\"type\": \"string\", \"maxLength\": 9}", "N $.a maxLength")]
    [InlineData("\"a\": {\"type\": \"string\", \"pattern\": \"a\"}", "\"a\": {\"type\": \"string\", \"pattern\": \"b\"}", "ON $.a pattern")]
    [InlineData("\"a\": {\"type\": \"string\"}", "\"a\": {\"type\": \"string\", \"format\": \"date\"}", "O $.a format")]
    [InlineData("\"a\": {\"type\": \"string\", \"format\": \"date\"}", "\"a\": {\"type\": \"string\"}", "N $.a format")]
    [InlineData("\"a\": {\"type\": \"array\"}", "\"a\": {\"type\": \"array\", \"items\": {\"type\": \"string\"}}", "O $.a items")]
    [InlineData("\"a\": {\"items\": {\"type\": \"string\"}}", "\"a\": {\"items\": {\"type\": \"integer\"}}", "ON $.a[*] type")]
    [InlineData("\"a\": {\"type\": \"array\"}", "\"a\": {\"type\": \"array\", \"uniqueItems\": true}", "O $.a uniqueItems")]
    [InlineData(
        "\"a\": {\"type\": \"object\"}", "\"a\": {\"type\": \"object\", \"additionalProperties\": false}", "O $.a additionalProperties")]
    [InlineData(
        "\"a\": {\"additionalProperties\": {\"type\": \"string\"}}",
        "\"a\": {\"additionalProperties\": {\"type\": \"integer\"}}",
        "ON $.a.* type")]
    [InlineData("\"a\": {}", "\"a\": {\"not\": {\"const\": 1}}", "O $.a not")]
    [InlineData("\"a\": {\"not\": {\"const\": 1}}", "\"a\": {\"not\": {\"const\": 2}}", "ON $.a not")]
    [InlineData("\"a\": {\"$ref\": \"#/$defs/d\"}", "\"a\": {\"type\": \"string\"}", "")]
    [InlineData("\"a\": {\"$ref\": \"#/$defs/d\"}", "\"a\": {\"type\": \"integer\"}", "ON $.a type")]
    [InlineData("\"two words\": {\"type\": \"string\"}", "\"two words\": {\"type\": \"null\"}", "ON $['two words'] type")]
    [InlineData(
        "\"a\": {\"anyOf\": [{\"type\": \"string\"}, {\"type\": \"integer\"}]}",
        "\"a\": {\"anyOf\": [{\"type\": \"integer\"}, {\"type\": \"string\"}]}", "")]
    [InlineData(
        "\"a\": {\"anyOf\": [{\"type\": \"string\"}, {\"type\": \"integer\"}]}",
        "\"a\": {\"anyOf\": [{\"type\": \"string\"}, {\"type\": \"integer\"}, {\"type\": \"boolean\"}]}",
        "N $.a anyOf")]
    public async Task A_change_is_told_with_its_place_its_rule_and_what_it_breaks(
        string before, string after, string expected)
    {
        string[] told = await DiffAsync(before, after);

        Assert.Equal(expected.Split(';', StringSplitOptions.RemoveEmptyEntries), told);
    }

    [Fact]
    public async Task Members_that_are_required_matter_when_they_come_and_when_they_go()
    {
        const string Required = "\"required\": [\"a\"]", Closed = "\"additionalProperties\": false";
        const string Kind = "\"kind\": {\"const\": \"shop.sales.order\"}", A = "\"a\": {\"type\": \"string\"}";

        Assert.Equal(["O $.a required"], await DiffAsync(A, A, "", Required));
        Assert.Equal(["N $.a required"], await DiffAsync(A, A, Required, ""));
        Assert.Equal(["N $.a property"], await DiffAsync(A, "", Required, ""));
        Assert.Equal(["O $.a property"], await DiffAsync("", A, "", Required));
        Assert.Equal(["O $.a property"], await DiffAsync($"{A}, {Kind}", Kind, Closed, Closed));
        Assert.Equal(["N $.a property"], await DiffAsync(Kind, $"{A}, {Kind}", Closed, Closed));
        Assert.Equal(["O $ additionalProperties"], await DiffAsync(Kind, Kind, "", Closed));
    }

    [Fact]
    public async Task Cases_of_a_union_come_and_go_by_their_constants()
    {
        const string Disc = """{"type": "object", "properties": {"is": {"const": "disc"}, "r": {"type": "number"}}, "required": ["is"]}""";
        string disc2 = Disc.Replace("number", "integer", StringComparison.Ordinal);
        const string Square = """{"type": "object", "properties": {"is": {"const": "square"}}, "required": ["is"]}""";
        const string Line = """{"type": "object", "properties": {"is": {"const": "line"}}, "required": ["is"]}""";

        Assert.Equal(
            ["N $.a oneOf", "O $.a[is \"disc\"].r type"],
            await DiffAsync($"\"a\": {{\"oneOf\": [{Disc}, {Square}]}}", $"\"a\": {{\"oneOf\": [{Square}, {disc2}, {Line}]}}"));
        Assert.Equal(
            ["O $.a oneOf"],
            await DiffAsync($"\"a\": {{\"oneOf\": [{Disc}, {Square}, {Line}]}}", $"\"a\": {{\"oneOf\": [{Disc}, {Line}]}}"));
    }

    [Fact]
    public async Task Annotations_of_the_root_are_compared()
    {
        Assert.Equal(["- $ act"], await DiffAsync("", "", "", "\"act\": \"KNOW\""));
        Assert.Equal(["N $ refs", "- $ refs"], await DiffAsync("", "", "\"refs\": [\"@a.b\"]", "\"refs\": [\"@a.c\"]"));
        const string A = "\"a\": {\"type\": \"string\"}";
        Assert.Equal(["- $ indexed"], await DiffAsync(A, A, "", "\"indexed\": [\"body.a\"]"));
    }

    [Fact]
    public async Task Schemas_that_hold_themselves_are_compared_to_an_end()
    {
        const string More = """
            "$defs": {"node": {"type": "object", "properties": {"next": {"$ref": "#/$defs/node"}, "v": {"type": "TYPE"}}}}
            """;

        Assert.Equal(
            ["ON $.a.v type"],
            await DiffAsync("\"a\": {\"$ref\": \"#/$defs/node\"}", "\"a\": {\"$ref\": \"#/$defs/node\"}",
                More.Replace("TYPE", "string", StringComparison.Ordinal), More.Replace("TYPE", "integer", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_kind_that_is_renamed_breaks_unless_it_is_a_version_or_says_what_it_supersedes()
    {
        using var files = new TempFiles();
        string older = files.WriteKind("shop.sales.order", "");
        string renamed = files.WriteKind("shop.sales.purchase", "");
        string version = files.WriteKind("shop.sales.order.v2", "");
        string heir = files.WriteKind("shop.sales.deal", "", "\"supersedes\": \"shop.sales.order\"");

        Assert.Equal(ExitCode.Findings, (await Shell.RunAsync("kinds", "diff", older, renamed)).ExitCode);
        Assert.Equal(ExitCode.Good, (await Shell.RunAsync("kinds", "diff", older, version)).ExitCode);
        Assert.Equal(ExitCode.Good, (await Shell.RunAsync("kinds", "diff", older, heir)).ExitCode);
    }

    [Fact]
    public async Task Folders_are_compared_kind_by_kind_and_reference_by_reference()
    {
        using var files = new TempFiles();
        const string Ref = """{"ref": "@shop.item", "parameters": {"sku": {}, "ean": {}}, "schemes": [SCHEMES]}""";
        files.WriteKind("shop.sales.order", "\"a\": {\"type\": \"string\"}", folder: "old");
        files.WriteKind("shop.sales.gone", "", folder: "old");
        files.WriteKind("shop.sales.item", "", folder: "old");
        files.Write(
            "old/@shop.item.ref.json",
            Ref.Replace("SCHEMES", """{"id": "sku:{sku}"}, {"id": "ean:{ean}"}""", StringComparison.Ordinal));
        files.WriteKind("shop.sales.order", "\"a\": {\"type\": \"string\", \"minLength\": 1}", folder: "new");
        files.WriteKind("shop.sales.item.v2", "", folder: "new");
        files.WriteKind("shop.sales.fresh", "", folder: "new");
        files.Write(
            "new/@shop.item.ref.json",
            Ref.Replace("SCHEMES", """{"id": "ean:{ean}"}, {"id": "sku:{sku}"}""", StringComparison.Ordinal));

        CliResult run = await Shell.RunAsync("kinds", "diff", files.PathOf("old"), files.PathOf("new"));

        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.Equal("kinds=5 changes=5 breaks_old_records=3 breaks_new_records=2", run.LastError);
        Assert.Contains(
            "breaks old records: shop.sales.order $.a has 'minLength' 1 now, and had 0 [minLength]", run.Text, StringComparison.Ordinal);
        Assert.Contains("breaks old and new records: shop.sales.gone $ is gone", run.Text, StringComparison.Ordinal);
        Assert.Contains("compatible: shop.sales.item.v2 $ takes the place of 'shop.sales.item'", run.Text, StringComparison.Ordinal);
        Assert.Contains("compatible: shop.sales.fresh $ is new", run.Text, StringComparison.Ordinal);
        Assert.Contains("breaks old and new records: @shop.item $ prefers another id", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_direction_says_what_must_not_break()
    {
        using var files = new TempFiles();
        string older = files.WriteKind("shop.sales.order", "\"a\": {\"type\": \"number\"}", folder: "old");
        string newer = files.WriteKind("shop.sales.order", "\"a\": {\"type\": \"integer\"}", folder: "new");

        Assert.Equal(ExitCode.Findings, (await Shell.RunAsync("kinds", "diff", older, newer)).ExitCode);
        Assert.Equal(ExitCode.Findings, (await Shell.RunAsync("kinds", "diff", older, newer, "--direction", "old-records")).ExitCode);
        Assert.Equal(ExitCode.Good, (await Shell.RunAsync("kinds", "diff", older, newer, "--direction", "new-records")).ExitCode);
    }

    [Fact]
    public async Task JSON_says_all_that_the_text_says_and_the_place_in_the_file()
    {
        using var files = new TempFiles();
        string older = files.WriteKind("shop.sales.order", "\n\n  \"a\": {\"type\": \"string\"}", folder: "old");
        string newer = files.WriteKind("shop.sales.order", "\n\n  \"a\": {\"type\": \"integer\"}", folder: "new");

        CliResult run = await Shell.RunAsync("kinds", "diff", older, newer, "--format", "json");

        using var json = JsonDocument.Parse(run.Text);
        Assert.False(json.RootElement.GetProperty("compatible").GetBoolean());
        Assert.False(json.RootElement.GetProperty("newReadersReadOldRecords").GetBoolean());
        JsonElement change = json.RootElement.GetProperty("kinds")[0].GetProperty("changes")[0];
        Assert.Equal(newer, change.GetProperty("file").GetString());
        Assert.Equal((3, 3), (change.GetProperty("line").GetInt32(), change.GetProperty("column").GetInt32()));
        Assert.Equal("[\"old-records\",\"new-records\"]", JsonSerializer.Serialize(change.GetProperty("breaks")));
    }

    [Fact]
    public async Task What_has_errors_is_not_compared()
    {
        using var files = new TempFiles();
        string sound = files.WriteKind("shop.sales.order", "", folder: "old");
        string faulty = files.Write("new/shop.sales.order.kind.json", "{");

        CliResult run = await Shell.RunAsync("kinds", "diff", sound, faulty);

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("SYN0001", run.Errors, StringComparison.Ordinal);
        Assert.Equal("", run.Text);
    }

    [Fact]
    public async Task Verdicts_have_colours_where_somebody_looks_and_wants_them()
    {
        using var files = new TempFiles();
        string older = files.WriteKind("shop.sales.order", "\"a\": {}", folder: "old");
        string newer = files.WriteKind("shop.sales.order", "", folder: "new");

        CliResult coloured = await Shell.RunSeenAsync(true, "kinds", "diff", older, newer);
        CliResult plain = await Shell.RunSeenAsync(false, "kinds", "diff", older, newer);

        Assert.Contains("\e[32mcompatible\e[0m", coloured.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', plain.Text);
    }

    private static async Task<string[]> DiffAsync(string before, string after, string moreBefore = "", string moreAfter = "")
    {
        using var files = new TempFiles();
        const string Defs = "\"$defs\": {\"d\": {\"type\": \"string\"}}";
        string older = files.WriteKind("shop.sales.order", before, moreBefore.Length == 0 ? Defs : moreBefore, "old");
        string newer = files.WriteKind("shop.sales.order", after, moreAfter, "new");
        CliResult run = await Shell.RunAsync("kinds", "diff", older, newer, "--format", "json");
        Assert.True(run.ExitCode != ExitCode.Failed, run.Errors);
        using var json = JsonDocument.Parse(run.Text);
        return [.. json.RootElement.GetProperty("kinds")[0].GetProperty("changes").EnumerateArray().Select(Describe)];
    }

    private static string Describe(JsonElement change)
    {
        JsonElement.ArrayEnumerator broken = change.GetProperty("breaks").EnumerateArray();
        string breaks = string.Concat(broken.Select(static one => one.GetString() == "old-records" ? 'O' : 'N'));
        return $"{(breaks.Length == 0 ? "-" : breaks)} {change.GetProperty("path").GetString()} {change.GetProperty("rule").GetString()}";
    }
}
