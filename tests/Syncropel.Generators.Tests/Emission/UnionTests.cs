using Syncropel.Generators.Model;
using Syncropel.Generators.Tests.Harness;
using static Syncropel.Generators.Tests.Emission.Models;

namespace Syncropel.Generators.Tests.Emission;

/// <summary>Choices between objects that a constant tells apart.</summary>
public class UnionTests
{
    private static readonly ObjectModel Card = Object(
        "Card",
        Required("method", Const("card")),
        Required("number", new StringType { MinLength = 4 }),
        Optional("link", new FormattedType(StringFormat.Uri)));

    // Its members have the names of what it inherits.
    private static readonly ObjectModel Transfer = Object(
        "Transfer",
        Required("method", Const("bank transfer")),
        Optional("card", Text),
        Optional("match", Text),
        Optional("switch", Integer));

    private static readonly ObjectModel Default = Object("Default", Required("method", Const("default"))) with { IsOpen = false };

    private static readonly UnionType Payment = new(Union("PaymentValue", "method", Card, Transfer, Default));

    private static KindModel Paid { get; } = Kind(
        Required("payment", Payment),
        Optional("others", ListOf(new DeclaredType("PaymentValue", DeclaredKind.Union) { IsNullable = true })));

    [Theory]
    [InlineData("\"payment\":{\"method\":\"card\",\"number\":\"4711\",\"x\":1}", "Card")]
    [InlineData("""
        "payment":{"a":[{"method":"card"}],"card":"c","match":"m","switch":1,"method":"bank transfer"}
        """, "Transfer")]
    [InlineData("""
        "payment":{"meth\u006fd":"default"},"others":[null,{"method":"card","number":"12"}]
        """, "Default")]
    public void The_case_is_told_by_its_constant_wherever_that_stands(string members, string name)
    {
        object payment = BodyProbe.Get(Load(Paid).RoundTrip(members), "Payment")!;
        Assert.Equal(name, payment.GetType().Name);
        Assert.True(payment.GetType().IsSealed && payment.GetType().BaseType!.IsAbstract);
    }

    [Theory]
    [InlineData(
        "{\"method\":\"cash\"}",
        "$.payment.method",
        "one of \"card\", \"bank transfer\", \"default\" is expected, and \"cash\" found")]
    [InlineData("{\"method\":5}", "$.payment.method", "one of \"card\", \"bank transfer\", \"default\" is expected, and 5 found")]
    [InlineData(
        "{\"number\":\"4711\"}",
        "$.payment",
        "the member 'method' is missing, which says what the object is: one of \"card\", \"bank transfer\", \"default\"")]
    [InlineData("[]", "$.payment", "an object is expected, and an array found")]
    [InlineData("{\"method\":\"default\",\"x\":1}", "$.payment.x", "the schema declares no such member, and is closed to others")]
    public void What_is_no_case_is_refused_by_name(string payment, string path, string problem)
    {
        BodyProbe probe = Load(Paid);
        RecordBodyException misfit = probe.Misfit($"\"payment\":{payment}");
        Assert.Equal((path, problem), (misfit.Path, misfit.Problem));
    }

    [Fact]
    public void A_case_is_held_against_its_own_schema()
    {
        BodyProbe probe = Load(Paid);
        Assert.Empty(probe.Violations("\"payment\":{\"method\":\"card\",\"number\":\"4711\"}"));
        Assert.Equal(
            ["$.payment.number minLength", "$.others[1].number minLength"],
            probe.Violations("""
                "payment":{"method":"card","number":"1"},"others":[null,{"method":"card","number":"1"}]
                """));
    }

    [Fact]
    public void Match_and_Switch_ask_for_every_case()
    {
        const string CSharp = """
            namespace Consumer
            {
                internal static class User
                {
                    public static string Name(CoreTest body) =>
                        body.Payment.Match(card: c => "card " + c.Number, transfer: t => "transfer " + t.Card, @default: _ => "default");

                    public static string Done(CoreTest body)
                    {
                        string done = "";
                        body.Payment.Switch(card => done = "card " + card.Number, transfer => done = "transfer", _ => done = "default");
                        return done;
                    }

                    public static CoreTest Make() => new() { Payment = new CoreTest.PaymentValue.Card { Number = "4711" } };
                }
            }
            """;
        GeneratedAssembly assembly = Load(CSharp, Paid);
        BodyProbe probe = assembly.BodyOf("CoreTest");
        IRecordBody transfer = probe.RoundTrip("\"payment\":{\"method\":\"bank transfer\",\"card\":\"x\"}");

        Assert.Equal("transfer x", assembly.Call("User", "Name", transfer));
        Assert.Equal("transfer", assembly.Call("User", "Done", transfer));
        Assert.Equal("card 4711", assembly.Call("User", "Name", assembly.Call("User", "Make")));
        Assert.Equal("default", assembly.Call("User", "Done", probe.RoundTrip("\"payment\":{\"method\":\"default\"}")));
    }

    [Fact]
    public void Cases_are_equal_by_their_JSON()
    {
        BodyProbe probe = Load(Paid);
        const string Link = "\"payment\":{\"link\":\"https://x/#a\",\"method\":\"card\",\"number\":\"4711\"}";

        Assert.Equal(probe.RoundTrip(Link), probe.RoundTrip(Link));
        Assert.NotEqual(probe.RoundTrip(Link), probe.RoundTrip(Link.Replace("#a", "#b", StringComparison.Ordinal)));
        Assert.NotEqual(probe.RoundTrip(Link), probe.RoundTrip("\"payment\":{\"method\":\"default\"}"));
    }

    [Fact]
    public void Constants_of_other_types_tell_cases_apart_too()
    {
        ConstType[] constants =
        [
            new(ConstKind.Integer, "1", "1L"), new(ConstKind.Number, "2.5e0", "2.5d"), new(ConstKind.Boolean, "true", "true"),
        ];
        ObjectModel[] cases = [.. constants.Select((constant, i) => Object($"Case{i}", Required("v", constant)))];
        BodyProbe probe = Load(Kind(Required("m", new UnionType(Union("MValue", "v", cases)))));

        Assert.Equal("Case0", BodyProbe.Get(probe.RoundTrip("\"m\":{\"v\":1.0}"), "M")!.GetType().Name);
        Assert.Equal("Case1", BodyProbe.Get(probe.RoundTrip("\"m\":{\"v\":25e-1}"), "M")!.GetType().Name);
        Assert.Equal("Case2", BodyProbe.Get(probe.RoundTrip("\"m\":{\"v\":true}"), "M")!.GetType().Name);
    }

    [Fact]
    public void An_enum_of_a_case_may_have_the_name_of_another_case()
    {
        ObjectModel a = Object("A", Required("t", Const("a")), Optional("other", new EnumType("B", List(new EnumValue("x", "X")))));
        ObjectModel b = Object("B", Required("t", Const("b")));

        Load(Kind(Required("m", new UnionType(Union("MValue", "t", a, b))))).RoundTrip("\"m\":{\"other\":\"x\",\"t\":\"a\"}");
    }
}
