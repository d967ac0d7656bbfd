using System.Text.Json.Nodes;
using FsCheck.Fluent;
using Syncropel.Json;

namespace Syncropel.Tests.Json;

public class CanonicalJsonPropertyTests
{
    [Fact]
    public void A_document_has_the_canonical_form_that_the_naive_way_gives() => Property.Holds(
        JsonGen.Document.Zip(Gen.Choose(0, int.MaxValue)), static pair =>
        {
            (JsonNode? document, int seed) = pair;
            Assert.Equal(NaiveCanonicalJson.Print(document), CanonicalJson.Canonicalize(JsonGen.Spell(document, seed)));
        }, 3000);

    [Fact]
    public void The_canonical_form_is_its_own_canonical_form() => Property.Holds(JsonGen.Spelled, static json =>
    {
        string canonical = CanonicalJson.Canonicalize(json);
        Assert.Equal(canonical, CanonicalJson.Canonicalize(canonical));
    });

    [Fact]
    public void The_order_in_which_members_come_does_not_matter() => Property.Holds(
        JsonGen.Document.Zip(Gen.Choose(0, 1000).Two()), static pair =>
        {
            (JsonNode? document, (int one, int other)) = pair;
            Assert.Equal(
                CanonicalJson.Canonicalize(JsonGen.Spell(document, one)), CanonicalJson.Canonicalize(JsonGen.Spell(document, other)));
        });

    [Fact]
    public void An_object_with_many_members_in_the_worst_order_is_sorted()
    {
        string[] names = [.. Enumerable.Range(0, 20_000).Select(static i => $"\"{i:x8}\"")];
        string sorted = "{" + string.Join(",", names.Select(static name => name + ":{\"a\":" + name + "}")) + "}";
        string reversed = "{" + string.Join(",", names.Reverse().Select(static name => name + ":{\"a\":" + name + "}")) + "}";

        Assert.Equal(sorted, CanonicalJson.Canonicalize(reversed));
    }

    [Fact]
    public void Names_compare_as_their_UTF16_code_units_do() => Property.Holds(Property.Text.Two(), static pair =>
    {
        (string left, string right) = pair;
        int expected = Math.Sign(string.CompareOrdinal(left, right));
        Assert.Equal(expected, Math.Sign(JsonText.CompareNames(CanonicalJson.Utf8Of(left), CanonicalJson.Utf8Of(right))));
    }, 5000);
}
