using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Language;

/// <summary>Unions as tools spell them: constants as enums of one value, cases in <c>$defs</c>, bases, and choices within choices.</summary>
public sealed class UnionSpellingTests
{
    private const string Defs = """
        "$defs": {
          "Card": { "type": "object", "properties": { "t": { "type": "string", "enum": ["card"] }, "no": { "type": "string" } }, "required": ["t", "no"] },
          "Cash": { "type": "object", "properties": { "t": { "enum": ["cash"] } }, "required": ["t"], "additionalProperties": false },
          "Payment": { "anyOf": [{ "$ref": "#/$defs/Card" }, { "$ref": "#/$defs/Cash" }] },
          "Base": {
            "type": "object",
            "properties": { "id": { "type": "string", "minLength": 1 }, "type": { "type": "string", "enum": ["made", "gone"] } },
            "required": ["id", "type"]
          },
          "Made": { "allOf": [{ "$ref": "#/$defs/Base" }, { "properties": { "type": { "const": "made" }, "by": { "type": "string" } } }] },
          "Gone": { "allOf": [{ "$ref": "#/$defs/Base" }, { "properties": { "type": { "enum": ["gone", "lost"] } } }] },
          "Event": { "oneOf": [{ "$ref": "#/$defs/Made" }, { "$ref": "#/$defs/Gone" }] },
          "Transfer": { "type": "object", "properties": { "t": { "const": "transfer" } }, "required": ["t"] },
          "Any": { "oneOf": [{ "$ref": "#/$defs/Payment" }, { "$ref": "#/$defs/Transfer" }] },
          "Perhaps": { "oneOf": [{ "type": "null" }, { "$ref": "#/$defs/Payment" }] }
        }
        """;

    [Fact]
    public void An_enum_of_one_value_tells_cases_apart_as_a_constant_does()
    {
        GeneratedAssembly assembly = Load("pay", "Payment", """
            new CoreTest { Pay = new CoreTest.PaymentValue.Card { No = "4711" } }.Pay.Match(card => card.T + card.No, cash => cash.T)
            """);
        Assert.Equal("card4711", assembly.Call("User", "Run"));
        assembly.Body.RoundTrip("\"pay\":{\"t\":\"cash\"}");
        Assert.Equal("$.pay.no", assembly.Body.Misfit("\"pay\":{\"t\":\"cash\",\"no\":\"1\"}").Path);
    }

    [Fact]
    public void A_constant_that_a_shared_base_lists_tells_cases_apart()
    {
        GeneratedAssembly assembly = Load("event", "Event", """
            new CoreTest { Event = new CoreTest.EventValue.Made { Id = "1", By = "me" } }.Event.Match(made => made.Type + made.By, gone => gone.Type)
            """);
        Assert.Equal("mademe", assembly.Call("User", "Run"));
        assembly.Body.RoundTrip("\"event\":{\"type\":\"gone\",\"id\":\"1\"}");
        Assert.Equal(["$.event.id minLength"], assembly.Body.Violations("\"event\":{\"type\":\"gone\",\"id\":\"\"}"));
        Assert.Equal("$.event.type", assembly.Body.Misfit("\"event\":{\"type\":\"lost\",\"id\":\"1\"}").Path);
    }

    [Fact]
    public void The_cases_of_a_choice_within_a_choice_are_cases_of_the_whole()
    {
        GeneratedAssembly assembly = Load("any", "Any", """
            new CoreTest { Any = new CoreTest.AnyValue.Transfer() }.Any.Match(card => "no", cash => "no", transfer => transfer.T)
            """);
        Assert.Equal("transfer", assembly.Call("User", "Run"));
        Assert.Empty(BodyProbe.Violations(assembly.Body.RoundTrip("\"any\":{\"t\":\"card\",\"no\":\"1\"}")));
    }

    [Fact]
    public void A_reference_to_what_is_null_or_a_union_is_a_nullable_union()
    {
        GeneratedAssembly assembly = Load("pay", "Perhaps", """
            new CoreTest { Pay = new(new CoreTest.PaymentValue.Cash()) }.Pay.Value!.Match(card => card.T, cash => cash.T)
            """);
        Assert.Equal("cash", assembly.Call("User", "Run"));
        assembly.Body.RoundTrip("\"pay\":null");
        assembly.Body.RoundTrip("\"pay\":{\"t\":\"cash\"}");
    }

    // Two branches with one constant, one without any, and one whose member need not be there, are told apart by nothing.
    [Theory]
    [InlineData("""{ "$ref": "#/$defs/Card" }, { "$ref": "#/$defs/Card", "maxProperties": 9 }""")]
    [InlineData("""{ "$ref": "#/$defs/Card" }, { "$ref": "#/$defs/Base" }""")]
    [InlineData("""{ "$ref": "#/$defs/Card" }, { "type": "object", "properties": { "t": { "enum": ["x"] } } }""")]
    [InlineData("""{ "$ref": "#/$defs/Any" }, { "$ref": "#/$defs/Cash" }""")]
    public void Branches_that_no_constant_tells_apart_are_no_union(string branches) => Assert.IsType<Model.RawType>(
        SchemaReading.Model(SchemaText.Of($$""" "a": { "anyOf": [{{branches}}] } """, more: Defs)).Body.Members.Single().Type);

    private static GeneratedAssembly Load(string member, string definition, string expression) => GeneratorHarness.LoadWith(
        $$"""
        namespace Consumer;
        internal static class User
        {
            public static string Run() => {{expression}};
        }
        """,
        SchemaText.Of($$""" "{{member}}": { "$ref": "#/$defs/{{definition}}" } """, more: Defs));
}
