using System.Text.Json;

namespace Syncropel.Tests.Bodies;

public class ValueMapTests
{
    [Fact]
    public void A_map_enumerates_in_the_order_of_canonical_JSON()
    {
        // U+10000 is a pair of surrogates in UTF-16, which sorts before U+E000.
        ValueMap<int> map = [new("\ue000", 1), new("\U00010000", 2), new("b", 3), new("B", 4), new("", 5)];

        Assert.Equal(["", "B", "b", "\U00010000", "\ue000"], map.Keys);
        Assert.Equal([5, 4, 3, 2, 1], map.Values);
        Assert.Equal(map.Keys, map.Select(static pair => pair.Key));
        var seen = new List<int>();
        foreach (KeyValuePair<string, int> pair in map) seen.Add(pair.Value);
        Assert.Equal(map.Values, seen);
    }

    [Fact]
    public void A_map_is_made_of_a_dictionary_a_sequence_or_a_collection_expression()
    {
        ValueMap<int> fromDictionary = new Dictionary<string, int> { ["a"] = 1 };
        ValueMap<int> fromPairs = new[] { KeyValuePair.Create("a", 1) }.ToValueMap();
        ValueMap<int> fromExpression = [new("a", 1)];

        Assert.Equal(fromDictionary, fromPairs);
        Assert.Equal(fromDictionary, fromExpression);
        Assert.Same(fromPairs, fromPairs.ToValueMap());
        Assert.Empty(ValueMap<int>.Empty);
    }

    [Fact]
    public void A_copy_does_not_change_with_its_source()
    {
        var source = new Dictionary<string, int> { ["a"] = 1 };
        ValueMap<int> map = source;
        source["a"] = 2;
        source["b"] = 3;

        Assert.Equal(1, map["a"]);
        Assert.False(map.ContainsKey("b"));
    }

    [Fact]
    public void Members_are_found_by_their_exact_name()
    {
        ValueMap<string> map = [new("a", "1"), new("c", "3")];

        Assert.True(map.TryGetValue("c", out string? found));
        Assert.Equal("3", found);
        Assert.False(map.TryGetValue("b", out _));
        Assert.False(map.ContainsKey("A"));
        Assert.Contains("'b'", Assert.Throws<KeyNotFoundException>(() => map["b"]).Message, StringComparison.Ordinal);
        Assert.Equal("{a: 1, c: 3}", map.ToString());
    }

    [Fact]
    public void Maps_are_equal_when_they_are_the_same_JSON_whatever_the_order_they_were_filled_in()
    {
        ValueMap<int> one = [new("a", 1), new("b", 2)], same = [new("b", 2), new("a", 1)], other = [new("a", 1), new("b", 3)];

        Assert.True(one == same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.True(one != other);
        Assert.NotEqual(one, [new("a", 1)]);
        Assert.NotEqual(one, [new("a", 1), new("c", 2)]);
        Assert.False(one == null);
    }

    [Fact]
    public void Values_that_only_JSON_tells_apart_make_maps_differ()
    {
        ValueMap<Uri> a = [new("m", new Uri("https://x/#a"))], b = [new("m", new Uri("https://x/#b"))];
        ValueMap<JsonElement> one = [new("m", JsonElement.Parse("1"))], same = [new("m", JsonElement.Parse("1.0"))];

        Assert.NotEqual(a, b);
        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
    }

    [Fact]
    public void A_key_that_JSON_cannot_say_is_refused()
    {
        Assert.Contains("null", Refused((null!, 1)), StringComparison.Ordinal);
        Assert.Contains("lone surrogate U+D800 at index 1", Refused(("a\ud800", 1)), StringComparison.Ordinal);
        Assert.Contains("lone surrogate U+DC00 at index 0", Refused(("\udc00\ud800", 1)), StringComparison.Ordinal);
        Assert.Contains("'a' stands twice", Refused(("a", 1), ("b", 1), ("a", 2)), StringComparison.Ordinal);
        Assert.Equal(1, ValueMap.Create<int>([new("\ud83d\ude00", 1)])["😀"]);
    }

    private static string Refused(params (string Key, int Value)[] members) =>
        Assert.Throws<ArgumentException>(() =>
            members.Select(static member => KeyValuePair.Create(member.Key, member.Value)).ToValueMap()).Message;
}
