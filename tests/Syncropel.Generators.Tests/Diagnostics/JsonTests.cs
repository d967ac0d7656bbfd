using FsCheck;
using FsCheck.Fluent;
using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Diagnostics;

/// <summary>SYN0001: a file that is not JSON gives one diagnostic, where it stops being JSON.</summary>
public class JsonTests
{
    private const string Remedy = "write a string in double quotes, a number, true, false or null";

    [Theory]
    [InlineData("{ \"kind\": \"core.test\", \"type\": \"object\"[|,|] }", "a trailing comma stands before '}'; remove it")]
    [InlineData(
        "{\n  \"kind\": \"core.test\",\n  \"required\": [\n    \"a\"[|,|]\n  ],\n  \"type\": \"object\"\n}",
        "a trailing comma stands before ']'; remove it")]
    [InlineData("{\n  \"kind\": \"core.test\", [|// the kind|]\n  \"type\": \"object\"\n}", "JSON has no comments; use \"$comment\"")]
    [InlineData("{\n  [|/* the\n kind */|]\n  \"kind\": \"core.test\", \"type\": \"object\"\n}", "JSON has no comments; use \"$comment\"")]
    [InlineData("{ \"kind\": \"core.test\" [|/*/|]", "JSON has no comments; use \"$comment\"")]
    [InlineData("{\n  \"kind\": \"core.test\"\n  [|\"type\"|]: \"object\",\n  \"required\": []\n}", "a ',' is expected before this")]
    [InlineData("{\n  \"required\": [\n    \"a\"\n    [|\"b\"|]\n  ]\n}", "a ',' is expected before this")]
    [InlineData(
        "{\n  \"kind\": [|\"core.test,|]\n  \"type\": \"object\",\n  \"required\": []\n}",
        "the string is not closed on its line; end it with '\"'")]
    [InlineData(
        "{\n  [|\"kind: |]\n  \"type\": \"object\",\n  \"required\": []\n}",
        "the string is not closed on its line; end it with '\"'")]
    [InlineData(
        "{\n  \"kind: \"[|core.test|]\",\n  \"type\": \"object\",\n  \"required\": []\n}",
        "'core.test' is no JSON value; " + Remedy)]
    [InlineData("{\n  \"kind\": [|core.test|],\n  \"type\": \"object\"\n}", "'core.test' is no JSON value; " + Remedy)]
    [InlineData("{\n  \"kind\": [|'core.test'|],\n  \"type\": \"object\"\n}", "''core.test'' is no JSON value; " + Remedy)]
    [InlineData("{\n  [|kind|]: \"core.test\",\n  \"type\": \"object\"\n}", "'kind' is no JSON value; " + Remedy)]
    [InlineData("{\n  [|1|]: \"core.test\",\n  \"type\": \"object\"\n}", "a member's name in double quotes is expected here")]
    [InlineData("{\n  [|{|] \"a\": { \"b\": 1 } },\n  \"type\": \"object\"\n}", "a member's name in double quotes is expected here")]
    [InlineData("{\n  [|,|]\n  \"type\": \"object\"\n}", "a member's name in double quotes is expected here")]
    [InlineData("{\n  \"kind\": \"core.test\",[|,|]\n  \"type\": \"object\"\n}", "a member's name in double quotes is expected here")]
    [InlineData("{\n  \"kind\" [|\"core.test\"|],\n  \"type\": \"object\"\n}", "a ':' is expected after the name 'kind'")]
    [InlineData(
        "{\n  \"properties\" [|{|]\n    \"a\": { }\n  },\n  \"type\": \"object\"\n}",
        "a ':' is expected after the name 'properties'")]
    [InlineData("{\n  \"kind\": [|,|]\n  \"type\": \"object\"\n}", "a value is expected here")]
    [InlineData("{\n  \"kind\": [|}|]", "a value is expected here")]
    [InlineData("{\n  \"a\": 1,\n  [|\"a\"|]: 2\n}", "the key 'a' stands twice in one object; remove one")]
    [InlineData("{\n  \"a\": [1, 2[|}|],\n  \"b\": 1\n}", "a ']' is expected before this")]
    [InlineData("{\n  \"a\": { \"b\": 1 [|]|],\n  \"c\": 1\n}", "a '}' is expected before this")]
    [InlineData("{\n  \"a\": { \"b\": 1,\n  \"c\": 1\n}[||]", "the text ends and a '}' is missing")]
    [InlineData("{\n  \"a\": [[|\u00a0|]]\n}", "'\u00a0' is no JSON value; " + Remedy)]
    [InlineData("{\n  \"a\": [|01|]\n}", "'01' is no JSON value; " + Remedy)]
    [InlineData("{\n  \"a\": [|.5|]\n}", "'.5' is no JSON value; " + Remedy)]
    [InlineData("{\n  \"a\": [|NaN|]\n}", "'NaN' is no JSON value; " + Remedy)]
    [InlineData("{\n  \"a\": \"[|\t|]\"\n}", "the control character U+0009 must be escaped in a string")]
    [InlineData("{\n  \"a\": \"[|\\d|]+\"\n}", "'\\d' is no escape of JSON; a backslash is '\\\\'")]
    [InlineData("{\n  \"a\": \"[|\\u|]12\"\n}", "'\\u' is no escape of JSON; a backslash is '\\\\'")]
    [InlineData("{\n  \"a\": [|\"\\ud83d\"|]\n}", "the string has a lone surrogate, which is no character")]
    [InlineData("{ } [|{|] }", "nothing may follow the value; remove it")]
    [InlineData("[||]", "a value is expected here")]
    [InlineData("\n  [||]", "a value is expected here")]
    public void One_mistake_gives_one_diagnostic_at_its_place(string marked, string problem) =>
        MarkedSchema.Reports(("core.test.kind.json", marked), "SYN0001", "This is not JSON: " + problem);

    [Fact]
    public void Mistakes_on_several_lines_are_all_reported()
    {
        GeneratorHarness.Report(
            ("core.test.kind.json", "{\n  \"a\": tru,\n  \"b\": 1,\n  \"c\": nul\n}"),
            "core.test.kind.json(2,8)-(2,11): SYN0001: This is not JSON: 'tru' is no JSON value; " + Remedy,
            "core.test.kind.json(4,8)-(4,11): SYN0001: This is not JSON: 'nul' is no JSON value; " + Remedy);
    }

    [Fact]
    public void Nesting_beyond_the_limit_is_one_mistake()
    {
        MarkedSchema.Reports(
            ("core.test.kind.json", Repeat("{\n\"a\":", 64) + "[|{|]\n" + Repeat("}\n", 65)),
            "SYN0001", "This is not JSON: the nesting is deeper than 64; flatten it");
        GeneratorHarness.Report(
            ("core.test.kind.json", new string('[', 100_000)),
            "core.test.kind.json(1,65)-(1,66): SYN0001: This is not JSON: the nesting is deeper than 64; flatten it");

        static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
    }

    [Fact]
    public void Every_spelling_of_json_is_read()
    {
        const string Text = "\r\n\t{ \"k\\u0069nd\" : \"core\\u002etest\"\r,"
            + "\"title\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\ud83d\\uDE00\", \"type\":\"object\","
            + "\"examples\":[-0, 1.5E+3, 1e-3, true, false, null, {}, []] }\n";
        Assert.Equal("core.test", GeneratorHarness.Load(("core.test.kind.json", Text)).Body.Kind);
    }

    [Fact]
    public void A_half_typed_schema_is_one_mistake_and_leaves_other_files_alone()
    {
        SchemaText other = SchemaText.Kind("core.other", "\"a\": { \"type\": \"string\" }");
        foreach (SchemaText whole in (SchemaText[])[.. ShippedSchemas.All, RichSchema.Text])
        {
            for (int length = 0; length < whole.Text.TrimEnd().Length; length += 7)
            {
                GeneratorRun run = GeneratorHarness.Run("", new SchemaText(whole.Path, whole.Text[..length]), other);
                Assert.Equal("SYN0001", Assert.Single(run.Diagnostics).Id);
                Assert.Equal(["CoreOther.kind.g.cs"], run.Sources.Keys);
            }
        }
    }

    [Fact]
    public void Whatever_the_text_the_generator_does_not_throw()
    {
        Gen<string> fragments = Gen.Elements(
            "{", "}", "[", "]", ":", ",", "\"", "\\", "/", "//", "/*", "*/", "\n", " ", "\0", "\ud83d", "é", "1", "-", "e", "true", "null",
            "\"kind\":", "\"core.test\"", "\"type\":", "\"object\"", "\"properties\":",
            "\"required\":", "\"enum\":", "\"const\":", "\"items\":",
            "\"a\":{", "\"string\"", "\"array\"", "\"minimum\":", "\"multipleOf\":", "\"pattern\":", "\"(\"");
        Arbitrary<string> texts = Gen.ListOf(fragments).Select(static parts => string.Concat(parts)).ToArbitrary();
        Prop.ForAll(texts, static text =>
        {
            GeneratorRun kind = GeneratorHarness.Run("", ("core.test.kind.json", text));
            GeneratorRun reference = GeneratorHarness.Run("", ("@lib.x.ref.json", text));
            return kind.Diagnostics.Count + kind.Sources.Count > 0 && reference.Diagnostics.Count + reference.Sources.Count > 0;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Random_bytes_do_no_harm()
    {
        var random = new Random(20260718);
        for (int i = 0; i < 100; i++)
        {
            byte[] bytes = new byte[random.Next(1, 200)];
            random.NextBytes(bytes);
            Assert.NotEmpty(GeneratorHarness.Run("", ("core.test.kind.json", System.Text.Encoding.Latin1.GetString(bytes))).Diagnostics);
        }
    }
}
