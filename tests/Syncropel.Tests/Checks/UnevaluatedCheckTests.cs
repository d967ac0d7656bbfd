using System.Text.RegularExpressions;
using Syncropel.Checks;
using static Syncropel.Tests.Checks.Probe;

namespace Syncropel.Tests.Checks;

/// <summary>What the suite has no group for: how the checks of what is unevaluated are put together, and what they say.</summary>
public class UnevaluatedCheckTests
{
    private static readonly JsonCheck Closed = JsonCheck.UnevaluatedProperties(JsonCheck.Nothing);

    private static readonly JsonCheck Short = JsonCheck.UnevaluatedItems(JsonCheck.Nothing);

    private static readonly JsonCheck ClosedTarget = Closed;

    [Fact]
    public void Members_that_a_branch_that_holds_speaks_of_are_evaluated()
    {
        JsonCheck check = JsonCheck.All(
            Closed,
            JsonCheck.AnyOf(
                JsonCheck.All(JsonCheck.Property("a", JsonCheck.Anything), JsonCheck.Required("a")),
                JsonCheck.All(JsonCheck.PatternProperty(new Regex("^b"), "^b", JsonCheck.Minimum("1")), JsonCheck.Required("b"))));
        Accepts(check, "{\"a\": 1}", "{\"b\": 1, \"b2\": 1}", "{\"a\": 1, \"b\": 1}");
        Refuses(check, "{\"a\": 1, \"b2\": 1}", "$.b2: the schema allows no such member (unevaluatedProperties)");
    }

    [Fact]
    public void Elements_that_fit_contains_are_evaluated_and_the_others_refused()
    {
        JsonCheck check = JsonCheck.All(
            JsonCheck.PrefixItems(JsonCheck.Anything), JsonCheck.Contains(JsonCheck.Type(JsonTypes.String)), Short);
        Accepts(check, "[1, \"a\", \"b\"]");
        Refuses(check, "[1, \"a\", 2]", "$[2]: the schema allows no such element (unevaluatedItems)");
    }

    [Fact]
    public void What_the_schema_around_it_evaluates_is_not_seen_by_a_schema_within()
    {
        JsonCheck a = JsonCheck.Property("a", JsonCheck.Anything);
        Assert.NotEqual("", Find(JsonCheck.All(a, JsonCheck.All(Closed)), "{\"a\": 1}"));
        Assert.NotEqual("", Find(JsonCheck.All(a, JsonCheck.AnyOf(Closed)), "{\"a\": 1}"));
        Assert.NotEqual("", Find(JsonCheck.All(a, JsonCheck.Ref(static () => ClosedTarget)), "{\"a\": 1}"));
        Accepts(JsonCheck.All(a, Closed), "{\"a\": 1}");
    }

    [Fact]
    public void A_schema_that_fails_says_nothing_of_what_it_did_not_evaluate() =>
        Refuses(JsonCheck.All(JsonCheck.Required("b"), Closed), "{\"a\": 1}", "$: the required member 'b' is missing (required)");

    [Fact]
    public void What_is_left_has_a_schema_of_its_own() =>
        Refuses(
            JsonCheck.All(JsonCheck.Property("a", JsonCheck.Anything), JsonCheck.UnevaluatedProperties(JsonCheck.Minimum("1"))),
            "{\"a\": 0, \"b\": 1, \"c\": 0}", "$.c: 0 is less than 1 (minimum)");
}
