using Syncropel.Analyzers.Constraints;
using Syncropel.Analyzers.Tests.Harness;

namespace Syncropel.Analyzers.Tests.Constraints;

/// <summary>SYN1012.</summary>
public sealed class ConstantFitsSchemaTests
{
    [Theory]
    [InlineData("new TestShopItem { Code = [|\"A\"|] }", "Code", "\"A\"", "the text has 1 characters; at least 2 are needed")]
    [InlineData("new TestShopItem { Code = [|Other.Long|] }", "Code", "\"ABCDE\"", "the text has 5 characters; at most 4 are allowed")]
    [InlineData("new TestShopItem() { Code = [|\"\"|] }", "Code", "\"\"", "the text has 0 characters; at least 2 are needed")]
    [InlineData("item with { Code = [|Bad + Bad|] }", "Code", "\"xx\"", "\"xx\" does not match ^[A-Z]")]
    [InlineData("item with { Code = [|$\"{Bad}y\"|] }", "Code", "\"xy\"", "\"xy\" does not match ^[A-Z]")]
    [InlineData("item with { Code = [|nameof(item)|] }", "Code", "\"item\"", "\"item\" does not match ^[A-Z]")]
    [InlineData("item with { Code = [|\"\"\"ab\"\"\"|] }", "Code", "\"ab\"", "\"ab\" does not match ^[A-Z]")]
    [InlineData("item with { Code = [|\"\\ud83c\\udfb5\"|] }", "Code", "\"\ud83c\udfb5\"", "the text has 1 characters; at least 2 are needed")]
    [InlineData("item with { Code = flag ? \"AB\" : [|\"ab\"|] }", "Code", "\"ab\"", "\"ab\" does not match ^[A-Z]")]
    [InlineData("item with { Code = maybe ?? [|\"ab\"|] }", "Code", "\"ab\"", "\"ab\" does not match ^[A-Z]")]
    [InlineData("item with { Code = text switch { \"a\" => [|\"ab\"|], _ => \"AB\" } }", "Code", "\"ab\"", "\"ab\" does not match ^[A-Z]")]
    [InlineData("item with { Note = [|\"long\"|] }", "Note", "\"long\"", "the text has 4 characters; at most 3 are allowed")]
    [InlineData("item with { Note = new Optional<string?>([|\"long\"|]) }", "Note", "\"long\"", "the text has 4 characters; at most 3 are allowed")]
    [InlineData("new TestShopItem { Inner = new() { Title = [|\"\"|] } }", "Title", "\"\"", "the text has 0 characters; at least 1 are needed")]
    public async Task A_text_that_is_refused_triggers(string expression, string property, string shown, string message) =>
        await TriggersAsync(expression, property, shown, message);

    [Theory]
    [InlineData("Mail", "not a mail address", "email", "ada@example.org")]
    [InlineData("Mail", "ada@exämple.org", "email", "ada@example.org")]
    [InlineData("IdnMail", "ada@", "idn-email", "ada@example.org")]
    [InlineData("When", "2026-11-20T12:30:00Z", "date-time-local", "2026-11-20T12:30:00")]
    [InlineData("When", "2026-02-29T12:30:00", "date-time-local", "2026-11-20T12:30:00")]
    [InlineData("Every", "1h", "duration", "P1DT12H")]
    [InlineData("Every", "P1Y1D", "duration", "P1DT12H")]
    [InlineData("V4", "192.0.2.256", "ipv4", "192.0.2.1")]
    [InlineData("V6", "2001:db8:1", "ipv6", "2001:db8::1")]
    [InlineData("Link", "a b", "uri-reference", "../a?b#c")]
    [InlineData("Link", "ä", "uri-reference", "../a?b#c")]
    [InlineData("Iri", "/a", "iri", "https://example.org/")]
    [InlineData("IriLink", "%zz", "iri-reference", "../a?b#c")]
    [InlineData("Route", "/items/{id", "uri-template", "https://example.org/{id}")]
    [InlineData("Owner", "me", "did", "did:example:my-app")]
    [InlineData("At", "a", "json-pointer", "/artists/0")]
    [InlineData("Near", "-1/a", "relative-json-pointer", "1/artists")]
    [InlineData("Filter", "(", "regex", "^[a-z]+$")]
    public async Task A_text_that_has_not_its_format_triggers(string property, string text, string format, string example) =>
        await TriggersAsync(
            $"item with {{ {property} = [|\"{text}\"|] }}", property, $"\"{text}\"", $"\"{text}\" has not the format {format}, as {example} has");

    [Theory]
    [InlineData("item with { Mail = flag ? \"a@b\" : [|Bad|] }", "Mail", "\"x\"", "\"x\" has not the format email, as ada@example.org has")]
    [InlineData("item with { Mails = [text, [|\"me\"|]] }", "Mails", "\"me\"", "\"me\" has not the format email, as ada@example.org has")]
    [InlineData("new TestShopItem { V4 = [|\"\"|] }", "V4", "\"\"", "\"\" has not the format ipv4, as 192.0.2.1 has")]
    public async Task Formats_are_judged_wherever_the_constant_stands(string expression, string property, string shown, string message) =>
        await TriggersAsync(expression, property, shown, message);

    // The generator gives these members a type of their own; who writes the attribute by hand is helped all the same.
    [Theory]
    [InlineData("date-time", "2026-11-20T12:30:00Z")]
    [InlineData("date", "2026-11-20")]
    [InlineData("time", "12:30:00Z")]
    [InlineData("time-local", "12:30:00")]
    [InlineData("uuid", "123e4567-e89b-12d3-a456-426614174000")]
    [InlineData("uri", "https://example.org/")]
    public async Task A_format_in_an_attribute_written_by_hand_is_judged(string format, string example) =>
        await AnalyzerHarness<ConstantFitsSchema>.TriggersAsync(
            $$"""
            namespace Consumer;

            public partial record TestShopItem
            {
                [Syncropel.Constraints.TextFormat("{{format}}")]
                public string Own { get; init; } = "";

                [Syncropel.Constraints.TextFormat("hostname")]
                public string Unknown { get; init; } = "";
            }

            internal static class User
            {
                public static object[] Make() =>
                    [new TestShopItem { Own = [|"x y"|] }, new TestShopItem { Own = "{{example}}" }, new TestShopItem { Unknown = "x y" }];
            }
            """,
            [ConstrainedKind.Schema],
            $"The schema of 'Own' refuses \"x y\": \"x y\" has not the format {format}, as {example} has");

    [Theory]
    [InlineData("item with { Year = [|1899|] }", "Year", "1899", "1899 is less than 1900")]
    [InlineData("item with { Year = [|Old|] }", "Year", "1066", "1066 is less than 1900")]
    [InlineData("item with { Year = flag ? [|-5|] : 2000 }", "Year", "-5", "-5 is less than 1900")]
    [InlineData("item with { Year = flag ? [|2101|] : null }", "Year", "2101", "2101 is more than 2100")]
    [InlineData("item with { Year = [|default(long)|] }", "Year", "0", "0 is less than 1900")]
    [InlineData("item with { Year = [|'a'|] }", "Year", "97", "97 is less than 1900")]
    [InlineData("item with { Step = [|7|] }", "Step", "7", "7 is no multiple of 5")]
    [InlineData("item with { Gain = [|0|] }", "Gain", "0", "0 is not more than 0")]
    [InlineData("item with { Gain = [|0.25|] }", "Gain", "0.25", "0.25 is no multiple of 0.1")]
    [InlineData("item with { Gain = [|1.5000000001|] }", "Gain", "1.5000000001", "1.5000000001 is more than 1.5")]
    [InlineData("item with { Gain = [|double.NaN|] }", "Gain", "NaN", "NaN is no JSON number")]
    [InlineData("item with { Loud = [|1|] }", "Loud", "1", "1 is not less than 1")]
    [InlineData("item with { Price = [|0.49m|] }", "Price", "0.49", "0.49 is less than 0.5")]
    [InlineData("item with { Price = [|1.005m|] }", "Price", "1.005", "1.005 is no multiple of 0.01")]
    public async Task A_number_that_is_refused_triggers(string expression, string property, string shown, string message) =>
        await TriggersAsync(expression, property, shown, message);

    [Theory]
    [InlineData("item with { Tags = [|[]|] }", "Tags", "these elements", "the list has 0 elements; at least 1 are needed")]
    [InlineData("item with { Tags = [|ValueList<string>.Empty|] }", "Tags", "these elements", "the list has 0 elements; at least 1 are needed")]
    [InlineData("item with { Tags = [|[\"a\", text, \"c\", \"d\"]|] }", "Tags", "these elements", "the list has 4 elements; at most 3 are allowed")]
    [InlineData("item with { Tags = [|new[] { \"a\", \"b\", \"c\", \"d\" }.ToValueList()|] }", "Tags", "these elements",
        "the list has 4 elements; at most 3 are allowed")]
    [InlineData("item with { Tags = [\"a\", [|\"\"|]] }", "Tags", "\"\"", "the text has 0 characters; at least 1 are needed")]
    [InlineData("item with { Tags = [.. many, [|\"\"|]] }", "Tags", "\"\"", "the text has 0 characters; at least 1 are needed")]
    [InlineData("item with { Tags = [\"a\", text, [|\"a\"|]] }", "Tags", "these elements", "elements 0 and 2 are equal: a")]
    [InlineData("item with { Sizes = [1, flag ? 2 : [|10|]] }", "Sizes", "10", "10 is more than 9")]
    [InlineData("item with { Names = [|\"A\"|] }", "Names", "\"A\"", "the text has 1 characters; at least 2 are needed")]
    [InlineData("item with { Names = new OneOrMany<string>([|\"A\"|]) }", "Names", "\"A\"", "the text has 1 characters; at least 2 are needed")]
    [InlineData("item with { Names = [\"Ann\", [|\"B\"|]] }", "Names", "\"B\"", "the text has 1 characters; at least 2 are needed")]
    [InlineData("item with { Names = flag ? \"Ann\" : [|[]|] }", "Names", "these elements", "the list has 0 elements; at least 1 are needed")]
    [InlineData("item with { Prices = [|[]|] }", "Prices", "these elements", "the object has 0 members; at least 1 are needed")]
    [InlineData("item with { Prices = [|[new(\"a\", 1), new(\"b\", 2), new(\"c\", 3)]|] }", "Prices", "these elements",
        "the object has 3 members; at most 2 are allowed")]
    [InlineData("item with { State = [|(TestShopItem.StateValue)7|] }", "State", "(TestShopItem.StateValue)7", "7 is no declared value")]
    public async Task A_list_or_an_enum_that_is_refused_triggers(string expression, string property, string shown, string message) =>
        await TriggersAsync(expression, property, shown, message);

    [Theory]
    [InlineData("new TestShopItem { Code = \"AB\", Year = 1900, Step = 5, Gain = 1.5, Loud = 0.99, Price = 0.5m }")]
    [InlineData("new TestShopItem { Code = \"\\ud83cA\".Length > 1 ? \"AB\" : \"CD\" }")]
    [InlineData("new TestShopItem { Code = null, Year = null, Tags = null, Names = null, Note = (string?)null }")]
    [InlineData("new TestShopItem { Code = text, Year = text.Length, Tags = [.. many], Names = text }")]
    [InlineData("new TestShopItem { Code = text + Bad, Plain = \"\" }")]
    [InlineData("new TestShopItem { Tags = [.. many, .. many], Sizes = [] }")]
    [InlineData("new TestShopItem { Tags = many.ToValueList(), Names = [text, \"Ann\"] }")]
    [InlineData("new TestShopItem { Mail = \"ada@example.org\", IdnMail = \"ada@exämple.org\", Mails = [\"a@b\", text] }")]
    [InlineData("new TestShopItem { Mail = text + \"@\", When = \"2024-02-29T23:59:59.5\", Every = \"P3W\" }")]
    [InlineData("new TestShopItem { V4 = \"127.0.0.1\", V6 = \"::ffff:127.0.0.1\" }")]
    [InlineData("new TestShopItem { Link = \"\", Iri = \"https://exämple.org/ü?q=1#f\", IriLink = \"../ü\" }")]
    [InlineData("new TestShopItem { Route = \"/items/{id}{?page,size*}\", Near = \"0#\", At = \"\" }")]
    [InlineData("new TestShopItem { Filter = \"^(?<year>\\\\d{4})$\" }")]
    [InlineData("new TestShopItem { Mail = flag ? text : maybe, V4 = string.Join('.', many), Route = $\"{{{text}\" }")]
    [InlineData("new TestShopItem { Gain = 0.3, Year = (long)(flag ? 1999.5 : 2000.5) }")]
    [InlineData("new TestShopItem { State = TestShopItem.StateValue.Shut, Prices = [new(\"a\", 1), new(\"b\", 2)] }")]
    [InlineData("new TestShopItem { State = default(TestShopItem.StateValue), Owner = \"did:example:a\", Every = \"PT1S\", At = \"/a\" }")]
    [InlineData("new TestShopItem { Slow = \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\" }")]
    [InlineData("new Mine { Code = \"\", State = (TestShopItem.StateValue)7 }")]
    [InlineData("item.Code == \"\" || item is { Code: \"x\", Year: 3 }")]
    [InlineData("(item.Code ?? \"\", new List<string> { \"\" }, new { Code = \"\" })")]
    [InlineData("new TestShopItem { Year = unchecked((long)1e6) / 500, Code = true ? \"AB\" : \"\" }")]
    public async Task What_fits_or_cannot_be_known_does_not_trigger(string expression) =>
        await AnalyzerHarness<ConstantFitsSchema>.DoesNotTriggerAsync(ConstrainedKind.InMethod(expression), ConstrainedKind.Schema);

    [Fact]
    public async Task Constructors_of_a_partial_record_are_judged() =>
        await AnalyzerHarness<ConstantFitsSchema>.TriggersAsync(
            """
            namespace Consumer;

            partial record TestShopItem
            {
                public TestShopItem()
                {
                }

                public TestShopItem(string code)
                {
                    Code = code;
                    Year = [|1066|];
                    this.Plain = "";
                }
            }

            internal static class User
            {
                public static object Make() => new TestShopItem("") { Year = 2000 };
            }
            """,
            [ConstrainedKind.Schema],
            "The schema of 'Year' refuses 1066: 1066 is less than 1900");

    [Fact]
    public async Task Constraints_are_read_of_another_assembly()
    {
        var library = TestProject.Create(["public static class Limits { public const long Year = 3000; }"], [ConstrainedKind.Schema]);
        var project = TestProject.Create(
            ["internal static class Program { public static object Run() => new Consumer.TestShopItem { Year = Limits.Year, Tags = [] }; }"],
            [],
            references: library.ToReference());
        Assert.Equal(
            [
                "The schema of 'Year' refuses 3000: 3000 is more than 2100",
                "The schema of 'Tags' refuses these elements: the list has 0 elements; at least 1 are needed",
            ],
            (await AnalyzerHarness<ConstantFitsSchema>.AnalyzeAsync(project)).Select(static one => one.GetMessage()));
    }

    private static async Task TriggersAsync(string expression, string property, string shown, string message) =>
        await AnalyzerHarness<ConstantFitsSchema>.TriggersAsync(
            ConstrainedKind.InMethod(expression), [ConstrainedKind.Schema], $"The schema of '{property}' refuses {shown}: {message}");
}
