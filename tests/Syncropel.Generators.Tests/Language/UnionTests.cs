using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Language;

/// <summary>Choices between objects that a constant tells apart, as their users see them.</summary>
public sealed class UnionTests
{
    private const string Payment = """
        "payment": {
          "oneOf": [
            {
              "description": "By card.",
              "type": "object",
              "properties": { "method": { "const": "card" }, "number": { "type": "string", "pattern": "^[0-9]+$" } },
              "required": ["method", "number"]
            },
            {
              "type": "object",
              "properties": { "method": { "const": "bank-transfer" }, "iban": { "type": "string" } },
              "required": ["method", "iban"],
              "additionalProperties": false
            }
          ]
        }
        """;

    [Fact]
    public void A_union_is_matched_case_by_case()
    {
        GeneratedAssembly assembly = GeneratorHarness.LoadWith("""
            namespace Consumer;
            internal static class User
            {
                public static string Run()
                {
                    CoreTest[] all =
                    [
                        new() { Payment = new CoreTest.PaymentValue.Card { Number = "4711" } },
                        new() { Payment = new CoreTest.PaymentValue.BankTransfer { Iban = "DE89" } },
                    ];
                    return string.Join(" ", System.Array.ConvertAll(all, body => body.Payment.Match(
                        card: card => "card " + card.Number,
                        bankTransfer: transfer => "to " + transfer.Iban)));
                }
            }
            """, SchemaText.Of(Payment, required: "payment"));
        Assert.Equal("card 4711 to DE89", assembly.Call("User", "Run"));
    }

    [Theory]
    [InlineData("""{"method":"card","number":"4711"}""")]
    [InlineData("""{"number":"4711","method":"card"}""")]
    [InlineData("""{"note":{"method":"no"},"number":"1","method":"card"}""")]
    [InlineData("""{"iban":"DE89","method":"bank-transfer"}""")]
    public void The_constant_tells_wherever_it_stands(string payment) =>
        Assert.Empty(BodyProbe.Violations(Load().RoundTrip($"\"payment\":{payment}")));

    [Theory]
    [InlineData("""{"method":"cash"}""", "$.payment")]
    [InlineData("""{"number":"1"}""", "$.payment")]
    [InlineData("""{"method":"card"}""", "$.payment")]
    [InlineData("""{"method":"bank-transfer","iban":"DE89","number":"1"}""", "$.payment")]
    [InlineData("\"card\"", "$.payment")]
    [InlineData("null", "$.payment")]
    public void What_is_no_case_is_refused_at_its_place(string payment, string path) =>
        Assert.StartsWith(path, Load().Misfit($"\"payment\":{payment}").Path, StringComparison.Ordinal);

    [Fact]
    public void The_constraints_of_a_case_hold() =>
        Assert.Equal(["$.payment.number pattern"], Load().Violations("""
            "payment":{"method":"card","number":"x"}
            """));

    [Fact]
    public void What_stands_beside_the_branches_is_part_of_each()
    {
        BodyProbe probe = GeneratorHarness.Load(SchemaText.Of("""
            "event": {
              "type": "object",
              "properties": { "at": { "type": "integer" } },
              "required": ["at"],
              "anyOf": [
                { "properties": { "type": { "const": "start" } }, "required": ["type"] },
                { "properties": { "type": { "const": "stop" }, "why": { "type": "string" } }, "required": ["type"] }
              ]
            }
            """)).Body;
        Assert.Empty(BodyProbe.Violations(probe.RoundTrip("""
            "event":{"type":"stop","why":"late","at":5}
            """)));
        Assert.Contains("'at'", probe.Misfit("""
            "event":{"type":"start"}
            """).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("oneOf")]
    [InlineData("anyOf")]
    public void A_null_beside_one_schema_makes_it_nullable(string keyword)
    {
        GeneratedAssembly assembly = GeneratorHarness.LoadWith("""
            namespace Consumer;
            internal static class User
            {
                public static string? Run() => new CoreTest { Name = null }.Name;
            }
            """, SchemaText.Of($$"""
            "name": { "{{keyword}}": [{ "type": "string", "minLength": 2 }, { "type": "null" }] }
            """, required: "name"));
        Assert.Null(assembly.Call("User", "Run"));
        Assert.Equal(["$.name minLength"], assembly.Body.Violations("\"name\":\"x\""));
        Assert.Empty(BodyProbe.Violations(assembly.Body.RoundTrip("\"name\":null")));
    }

    [Theory]
    [InlineData("\"x\"", "\"y\"")]
    [InlineData("1", "2")]
    [InlineData("1.5", "2.5")]
    [InlineData("true", "false")]
    public void A_null_beside_a_constant_allows_both_and_nothing_else(string constant, string other)
    {
        foreach (string required in (string[])["", "a"])
        {
            BodyProbe probe = GeneratorHarness.Load(SchemaText.Of($$"""
                "a": { "anyOf": [{ "const": {{constant}} }, { "type": "null" }] },
                "b": { "type": "array", "items": { "oneOf": [{ "type": "null" }, { "const": {{constant}} }] } }
                """, required)).Body;
            Assert.Empty(BodyProbe.Violations(probe.RoundTrip($"\"a\":null,\"b\":[null,{constant}]")));
            Assert.Empty(BodyProbe.Violations(probe.RoundTrip($"\"a\":{constant}")));
            Assert.False(Verdict(probe, $"\"a\":{other}") || Verdict(probe, $"\"a\":{constant},\"b\":[{other}]"));
        }
    }

    [Fact]
    public void A_null_beside_the_cases_makes_the_union_nullable()
    {
        BodyProbe probe = GeneratorHarness.Load(SchemaText.Of("""
            "shape": {
              "oneOf": [
                { "type": "object", "properties": { "t": { "const": 1 } }, "required": ["t"] },
                { "type": "object", "properties": { "t": { "const": 2 } }, "required": ["t"] },
                { "type": "null" }
              ]
            }
            """, required: "shape")).Body;
        Assert.Empty(BodyProbe.Violations(probe.RoundTrip("\"shape\":null")));
        Assert.Empty(BodyProbe.Violations(probe.RoundTrip("\"shape\":{\"t\":2}")));
    }

    // An expression holds expressions: the union refers to itself through its cases.
    [Fact]
    public void A_union_can_hold_itself()
    {
        GeneratedAssembly assembly = GeneratorHarness.LoadWith("""
            namespace Consumer;
            internal static class User
            {
                public static long Run() => Sum(new CoreTest.ExprValue.Add
                {
                    Left = new CoreTest.ExprValue.Num { Value = 40 },
                    Right = new CoreTest.ExprValue.Num { Value = 2 },
                });

                private static long Sum(CoreTest.ExprValue expr) => expr.Match(num => num.Value, add => Sum(add.Left) + Sum(add.Right));
            }
            """, SchemaText.Of("\"root\": { \"$ref\": \"#/$defs/expr\" }", more: """
            "$defs": {
              "expr": {
                "oneOf": [
                  { "type": "object", "properties": { "op": { "const": "num" }, "value": { "type": "integer" } }, "required": ["op", "value"] },
                  {
                    "type": "object",
                    "properties": { "op": { "const": "add" }, "left": { "$ref": "#/$defs/expr" }, "right": { "$ref": "#/$defs/expr" } },
                    "required": ["op", "left", "right"]
                  }
                ]
              }
            }
            """));
        Assert.Equal(42L, assembly.Call("User", "Run"));
        const string Sum = """{"op":"add","left":{"op":"num","value":1},"right":{"op":"add","left":{"op":"num","value":2},"right":{"op":"num","value":3}}}""";
        Assert.Empty(BodyProbe.Violations(assembly.Body.RoundTrip($"\"root\":{Sum}")));
    }

    // Names that the abstract record needs itself, that clash, that are no names, and that cases have in their members.
    [Theory]
    [InlineData("match", "switch")]
    [InlineData("t_result", "clone")]
    [InlineData("a-b", "a_b")]
    [InlineData("1", "2")]
    [InlineData("", "😀")]
    [InlineData("equals", "get-hash-code")]
    [InlineData("shape_value", "core_test")]
    [InlineData("kind", "fields")]
    public void Cases_of_any_name_compile_and_work(string first, string second)
    {
        BodyProbe probe = GeneratorHarness.Load(SchemaText.Of($$"""
            "shape": {
              "oneOf": [
                {
                  "type": "object",
                  "properties": { "t": { "const": "{{first}}" }, "{{second}}": { "type": "object", "properties": { "x": { "type": "string" } } } },
                  "required": ["t"]
                },
                { "type": "object", "properties": { "t": { "const": "{{second}}" }, "match": { "enum": ["a"] } }, "required": ["t"] }
              ]
            }
            """)).Body;
        probe.RoundTrip($"\"shape\":{{\"t\":\"{first}\",\"{second}\":{{\"x\":\"y\"}}}}");
        probe.RoundTrip($"\"shape\":{{\"t\":\"{second}\",\"match\":\"a\"}}");
    }

    private static bool Verdict(BodyProbe probe, string members)
    {
        try
        {
            return probe.Violations(members).Length == 0;
        }
        catch (RecordBodyException)
        {
            return false;
        }
    }

    private static BodyProbe Load() => GeneratorHarness.Load(SchemaText.Of(Payment)).Body;
}
