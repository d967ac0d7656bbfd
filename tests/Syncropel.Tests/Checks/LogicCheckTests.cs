using System.Text.Json;
using Syncropel.Bodies;
using Syncropel.Checks;
using static Syncropel.Tests.Checks.Probe;

namespace Syncropel.Tests.Checks;

public class LogicCheckTests
{
    private static readonly JsonCheck Text = JsonCheck.Type(JsonTypes.String);

    private static readonly JsonCheck Tree = JsonCheck.All(
        JsonCheck.Type(JsonTypes.Object), JsonCheck.Property("left", JsonCheck.Ref(static () => Tree!)));

    private static readonly JsonCheck Endless = JsonCheck.AnyOf(JsonCheck.Ref(static () => Endless!), JsonCheck.Anything);

    [Fact]
    public void Everything_that_is_wrong_is_told() =>
        Refuses(JsonCheck.All(JsonCheck.MinLength(2), Text, JsonCheck.Const("\"b\"")), "\"a\"",
            "$: the text has 1 characters; at least 2 are needed (minLength)\n$: \"a\" is not \"b\", the only value allowed (const)");

    [Fact]
    public void One_of_several_branches_is_enough()
    {
        JsonCheck check = JsonCheck.AnyOf(Text, JsonCheck.Minimum("5"));
        Accepts(check, "\"a\"", "5", "null");
        Refuses(check, "4", "$: none of 2 branches fits; the nearest is branch 2: 4 is less than 5 (anyOf)");
    }

    [Fact]
    public void The_nearest_branch_is_the_one_that_gets_deepest()
    {
        JsonCheck check = JsonCheck.AnyOf(
            Text,
            JsonCheck.Required("kind", "b"),
            JsonCheck.All(JsonCheck.Required("kind"), JsonCheck.Property("size", JsonCheck.Items(0, JsonCheck.Minimum("1")))));
        Refuses(check, "{\"kind\": 1, \"size\": [1, 0]}",
            "$: none of 3 branches fits; the nearest is branch 3: $.size[1]: 0 is less than 1 (anyOf)");
    }

    [Fact]
    public void Branches_within_branches_are_explained_at_a_bearable_length()
    {
        JsonCheck? tree = null;
        tree = JsonCheck.AnyOf(Text, JsonCheck.All(JsonCheck.Type(JsonTypes.Array), JsonCheck.Items(0, JsonCheck.Ref(() => tree!))));
        string violation = Find(tree, new string('[', 60) + "1" + new string(']', 60));
        Assert.StartsWith("$: none of 2 branches fits; the nearest is branch 2: $[0]: none of 2", violation, StringComparison.Ordinal);
        Assert.InRange(violation.Length, 300, 400);
    }

    [Fact]
    public void Exactly_one_of_several_branches_fits()
    {
        JsonCheck check = JsonCheck.OneOf(JsonCheck.MultipleOf("2"), JsonCheck.MultipleOf("3"), JsonCheck.MultipleOf("5"));
        Accepts(check, "2", "9", "25");
        Refuses(check, "6", "$: 2 branches fit, 1 and 2; exactly one may (oneOf)");
        Refuses(check, "30", "$: 3 branches fit, 1 and 2 and 3; exactly one may (oneOf)");
        Refuses(check, "7", "$: none of 3 branches fits; the nearest is branch 1: 7 is no multiple of 2 (oneOf)");
    }

    [Fact]
    public void What_is_forbidden_is_refused()
    {
        Accepts(JsonCheck.Not(Text), "1");
        Refuses(JsonCheck.Not(Text), "\"a\"", "$: \"a\" is what the schema forbids (not)");
        Refuses(JsonCheck.Not(JsonCheck.Required("a")), "{\"a\": [1]}", "$: {\"a\": [1]} is what the schema forbids (not)");
    }

    [Fact]
    public void A_condition_chooses_the_branch()
    {
        JsonCheck check = JsonCheck.If(Text, JsonCheck.MinLength(2), JsonCheck.Minimum("2"));
        Accepts(check, "\"ab\"", "2", "null");
        Refuses(check, "\"a\"", "$: the text has 1 characters; at least 2 are needed (minLength)");
        Refuses(check, "1", "$: 1 is less than 2 (minimum)");
        Accepts(JsonCheck.If(Text, null, null), "\"a\"", "1");
        Refuses(JsonCheck.If(Text, JsonCheck.Nothing, null), "\"a\"", "$: the schema allows no value that fits its 'if' (then)");
        Refuses(JsonCheck.If(Text, null, JsonCheck.Nothing), "1", "$: the schema allows no value that does not fit its 'if' (else)");
    }

    [Fact]
    public void A_check_may_refer_to_itself()
    {
        Accepts(Tree, "{}", "{\"left\": {\"left\": {}}}");
        Refuses(Tree, "{\"left\": {\"left\": 1}}", "$.left.left: an object is expected, and 1 found (type)");
    }

    [Fact]
    public void A_check_that_refers_to_itself_without_end_is_an_error_and_no_crash()
    {
        var endless = Assert.Throws<InvalidOperationException>(static () => Endless.Accepts(JsonElement.Parse("1")));
        Assert.Contains("refers to itself", endless.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_value_or_no_text_is_refused_by_every_check()
    {
        Assert.False(JsonCheck.Anything.Accepts(default));
        foreach (string json in (string[])["{\"a\": [1, \"\\ud800\"]}", "{\"a\": [1, {\"\\udc00\": 1}]}"])
        {
            var validator = default(BodyValidator);
            validator.Against(JsonElement.Parse(json), JsonCheck.Anything);
            Violation violation = Assert.Single(validator.ToResult().Violations);
            Assert.Equal(("type", "the string has a lone surrogate escape"), (violation.Rule, violation.Message));
            Assert.StartsWith("$.a[1]", violation.Path, StringComparison.Ordinal);
            Assert.False(JsonCheck.Anything.Accepts(JsonElement.Parse(json)));
        }
    }

    [Fact]
    public void A_message_is_built_only_where_it_is_reported()
    {
        JsonElement value = JsonElement.Parse("1");
        var telling = new Telling();
        Assert.False(telling.Accepts(value));
        Assert.False(JsonCheck.AnyOf(telling, telling).Accepts(value));
        Assert.True(JsonCheck.If(telling, null, JsonCheck.Not(telling)).Accepts(value));
        Accepts(JsonCheck.AnyOf(telling, JsonCheck.Anything), "1");
        Assert.Equal(0, telling.Told);

        var validator = default(BodyValidator);
        validator.Against(value, telling);
        Assert.Equal(1, telling.Told);
    }

    private sealed class Telling : JsonCheck
    {
        public int Told { get; private set; }

        internal override bool Holds(JsonElement value, CheckRun run, Evaluated? seen) => run.Fail("told", $"{++Told}");
    }
}
