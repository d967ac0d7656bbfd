using System.Text;
using System.Text.Json;
using Syncropel.Json;

namespace Syncropel.Tests.Json;

public class JsonMembersTests
{
    private static readonly JsonMembers Three = JsonMembers.Parse("""{"b":{"y":1,"x":2.0},"a":"é","C":null}""");

    [Fact]
    public void Members_are_kept_in_canonical_form_and_order()
    {
        Assert.Equal("""{"C":null,"a":"é","b":{"x":2,"y":1}}""", Three.ToString());
        Assert.Equal(["C", "a", "b"], Three.Select(static member => member.Key));
        Assert.Equal(3, Three.Count);
        Assert.Equal("{}", JsonMembers.Empty.ToString());
    }

    [Fact]
    public void A_member_is_found_by_its_name()
    {
        Assert.Equal("é", Three["a"].GetString());
        Assert.True(Three.ContainsKey("b") && !Three.ContainsKey("B"));
        Assert.True(Three.TryGetValue("C", out JsonElement c));
        Assert.Equal(JsonValueKind.Null, c.ValueKind);
        Assert.False(Three.TryGetValue("nope", out _));
        Assert.Contains("'nope'", Assert.Throws<KeyNotFoundException>(static () => Three["nope"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Members_are_equal_when_names_and_values_are_however_they_were_spelled()
    {
        JsonMembers same = JsonMembers.Parse("""{ "C" : null, "\u0061":"\u00e9", "b": {"x":2, "y":1e0} }"""u8);

        Assert.True(Three == same && Three.Equals((object)same) && Three.GetHashCode() == same.GetHashCode());
        Assert.True(Three != same.With("a", "1") && Three != JsonMembers.Empty && !Three.Equals(null));
    }

    [Fact]
    public void With_puts_a_member_in_its_place_or_replaces_it()
    {
        Assert.Equal("""{"C":null,"Z":[1],"a":"é","b":{"x":2,"y":1}}""", Three.With("Z", "[1.0]").ToString());
        Assert.Equal("""{"C":null,"a":5,"b":{"x":2,"y":1}}""", Three.With("a", " 5 ").ToString());
        Assert.Equal("""{"a":1}""", JsonMembers.Empty.With("a", "1").ToString());
        Assert.Equal(3, Three.Count);
    }

    [Fact]
    public void With_refuses_what_has_no_canonical_form()
    {
        Assert.Throws<CanonicalJsonException>(static () => Three.With("\ud800", "1"));
        Assert.Throws<CanonicalJsonException>(static () => Three.With("a", "\"\ud800\""));
        Assert.Throws<CanonicalJsonException>(static () => Three.With("a", "1 2"));
        Assert.Throws<ArgumentNullException>(static () => Three.With(null!, "1"));
    }

    [Theory]
    [InlineData("[]", 0, "a JSON object is expected and StartArray found")]
    [InlineData(" 5", 1, "a JSON object is expected and Number found")]
    [InlineData("""{"a":1,"b":2,"\u0061":3}""", 13, "the key 'a' stands twice")]
    [InlineData("""{"a":1,"a":2,"a":3}""", 7, "the key 'a' stands twice")]
    [InlineData("""{"a":{"b":1,"b":2}}""", 12, "the key 'b' stands twice")]
    [InlineData("""{"x\ud800":1}""", 3, "lone surrogate")]
    [InlineData("{} {}", 3, "after a single JSON value")]
    [InlineData("", 0, "does not contain any JSON tokens")]
    public void What_is_no_object_is_refused(string json, int offset, string reason)
    {
        var error = Assert.Throws<CanonicalJsonException>(() => JsonMembers.Parse(json));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Equal(offset, error.ByteOffset);
    }

    [Fact]
    public void Merging_writes_each_member_in_its_place_among_the_declared_ones()
    {
        JsonMembers rest = JsonMembers.Parse("""{"A":1,"b":2,"d":3,"zz":4}""");

        Assert.Equal("""{"A":1,"b":2,"c":0,"d":3,"e":0,"z":0,"zz":4}""", Merge(rest, "c", "e", "z"));
        Assert.Equal("""{"0":0,"A":1,"b":2,"d":3,"zz":4}""", Merge(rest, "0"));
        Assert.Equal("""{"c":0}""", Merge(JsonMembers.Empty, "c"));
        Assert.Equal("""{"\ud83d\ude00":2,"\ue000":0}""", Escaped(Merge(JsonMembers.Parse("{\"\ud83d\ude00\":2}"), "\ue000")));
    }

    [Fact]
    public void Merging_refuses_a_member_with_the_name_of_a_declared_one()
    {
        var error = Assert.Throws<CanonicalJsonException>(static () => Merge(JsonMembers.Parse("""{"c":1}"""), "c"));
        Assert.Contains("'c' is a declared member", error.Message, StringComparison.Ordinal);
    }

    private static string Merge(JsonMembers rest, params ReadOnlySpan<string> declared)
    {
        var writer = new CanonicalJsonWriter([]);
        try
        {
            JsonMembersMerge merge = rest.StartMerge();
            writer.WriteStartObject();
            foreach (string name in declared)
            {
                merge.WriteBefore(ref writer, name);
                writer.WriteName(name);
                writer.WriteInteger(0);
            }

            merge.WriteRest(ref writer);
            writer.WriteEndObject();
            return Encoding.UTF8.GetString(writer.Written);
        }
        finally
        {
            writer.Dispose();
        }
    }

    private static string Escaped(string json) =>
        string.Concat(json.Select(static c => c < 128 ? c.ToString() : $"\\u{(int)c:x4}"));
}
