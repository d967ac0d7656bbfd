using System.Text.Json;
using Syncropel.Bodies;

namespace Syncropel.Tests.Bodies;

public class JsonEqualityTests
{
    [Theory]
    [InlineData("1", "1.0", true)]
    [InlineData("{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1}", true)]
    [InlineData("\"\\u0061\"", "\"a\"", true)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("true", "false", false)]
    [InlineData("null", "0", false)]
    [InlineData("9007199254740993", "9007199254740992", false)]
    [InlineData("{\"a\":1,\"a\":2}", "{\"a\":1,\"a\":2}", true)]
    [InlineData("{\"a\":1,\"a\":2}", "{\"a\":2}", false)]
    public void JSON_elements_are_compared_by_their_canonical_form(string left, string right, bool same)
    {
        JsonElement one = JsonDocument.Parse(left).RootElement, other = JsonDocument.Parse(right).RootElement;

        Assert.Equal(same, JsonEquality.Same(one, other));
        Assert.Equal(same, JsonEquality.Same<JsonElement?>(one, other));
        if (same) Assert.Equal(JsonEquality.Hash(one), JsonEquality.Hash(other));
    }

    [Fact]
    public void An_element_that_was_never_assigned_is_only_the_same_as_another_such()
    {
        Assert.True(JsonEquality.Same<JsonElement>(default, default));
        Assert.False(JsonEquality.Same(default, JsonElement.Parse("null")));
        Assert.False(JsonEquality.Same<JsonElement?>(null, JsonElement.Parse("null")));
        Assert.Equal(JsonEquality.Hash<JsonElement>(default), JsonEquality.Hash<JsonElement>(default));
    }

    [Fact]
    public void Elements_that_nest_too_deep_for_canonical_JSON_are_compared_by_their_text()
    {
        JsonElement one = Nested(513), same = Nested(513), deeper = Nested(514);

        Assert.True(JsonEquality.Same(one, same));
        Assert.Equal(JsonEquality.Hash(one), JsonEquality.Hash(same));
        Assert.False(JsonEquality.Same(one, deeper));
    }

    [Fact]
    public void Tuples_are_compared_element_by_element_however_long_they_are()
    {
        Uri a = new("https://x/#a"), b = new("https://x/#b");

        Assert.True(JsonEquality.Same((a, 1), (new Uri("https://x/#a"), 1)));
        Assert.False(JsonEquality.Same((a, 1), (b, 1)));
        Assert.False(JsonEquality.Same((1, (a, (Uri?)null)), (1, (a, b))));
        Assert.False(JsonEquality.Same((1, 2, 3, 4, 5, 6, 7, 8, a), (1, 2, 3, 4, 5, 6, 7, 8, b)));
        Assert.True(JsonEquality.Same<(Uri, int)?>((a, 1), (a, 1)));
        Assert.False(JsonEquality.Same<(Uri, int)?>((a, 1), null));
        Assert.Equal(JsonEquality.Hash((a, JsonElement.Parse("1"))), JsonEquality.Hash((a, JsonElement.Parse("1.0"))));
    }

    [Fact]
    public void Lists_and_optional_values_that_are_equal_have_one_hash_code()
    {
        ValueList<JsonElement> one = [JsonElement.Parse("1")], same = [JsonElement.Parse("1.0")];
        Optional<(Uri, JsonElement)?> first = new((new Uri("https://x/"), JsonElement.Parse("[]")));
        Optional<(Uri, JsonElement)?> second = new((new Uri("https://x/"), JsonElement.Parse("[ ]")));

        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }

    private static JsonElement Nested(int depth) =>
        JsonDocument.Parse(new string('[', depth) + new string(']', depth), new JsonDocumentOptions { MaxDepth = depth }).RootElement;
}
