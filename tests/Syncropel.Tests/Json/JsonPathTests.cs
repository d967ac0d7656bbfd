using System.Text;
using Syncropel.Json;

namespace Syncropel.Tests.Json;

public class JsonPathTests
{
    [Theory]
    [InlineData("title", ".title")]
    [InlineData("_refs", "._refs")]
    [InlineData("a1", ".a1")]
    [InlineData("1a", "['1a']")]
    [InlineData("", "['']")]
    [InlineData("two words", "['two words']")]
    [InlineData("it's", "['it\\'s']")]
    [InlineData("a\\b", "['a\\\\b']")]
    [InlineData("a\nb\u0001", "['a\\nb\\u0001']")]
    [InlineData("é", "['é']")]
    public void A_name_is_one_step(string name, string step) => Assert.Equal(step, JsonPath.Member(name));

    // The place is marked by ^, which is taken out.
    [Theory]
    [InlineData("""^{"a":1}""", "$")]
    [InlineData("""{"a":^1}""", "$.a")]
    [InlineData("""{^"a":1}""", "$.a")]
    [InlineData("""{"a":1,"b":[0,{"c":^2}]}""", "$.b[1].c")]
    [InlineData("""{"a":{"b":1^}}""", "$.a")]
    [InlineData("""{"a":{"b":[1,2]},"c":^3}""", "$.c")]
    [InlineData("""[[],[[],^5]]""", "$[1][1]")]
    [InlineData("""[{},{},^{}]""", "$[2]")]
    [InlineData("""[1,^]""", "$[0]")]
    [InlineData("""{"a b":["x^y"]}""", "$['a b'][0]")]
    [InlineData("""{"a":[1,"b^""", "$.a[0]")]
    public void The_path_of_a_byte_is_found(string marked, string path)
    {
        int offset = Encoding.UTF8.GetByteCount(marked[..marked.IndexOf('^', StringComparison.Ordinal)]);
        Assert.Equal(path, JsonPath.Locate(Encoding.UTF8.GetBytes(marked.Replace("^", "", StringComparison.Ordinal)), offset));
    }

    [Fact]
    public void Whatever_the_bytes_are_there_is_a_path() => Property.Holds(JsonGen.Damaged, static bytes =>
        Assert.StartsWith("$", JsonPath.Locate(bytes, bytes.Length / 2), StringComparison.Ordinal), 3000);
}
