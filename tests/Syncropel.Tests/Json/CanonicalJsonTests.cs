using Syncropel.Json;

namespace Syncropel.Tests.Json;

public class CanonicalJsonTests
{
    [Theory]
    [InlineData("9007199254740993", "9007199254740993")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("-0.0", "0")]
    [InlineData("-0e0", "0")]
    [InlineData("1.0", "1")]
    [InlineData("1e3", "1000")]
    [InlineData("1E-7", "1e-7")]
    [InlineData("1e-400", "0")]
    [InlineData("10.00", "10")]
    [InlineData("9007199254740993.0", "9007199254740992")]
    [InlineData("1e21", "1e+21")]
    [InlineData("1.5e300", "1.5e+300")]
    [InlineData("25e-8", "2.5e-7")]
    [InlineData("1125899906842624.5", "1125899906842624.5")]
    [InlineData("-1125899906842624.5", "-1125899906842624.5")]
    [InlineData("1.2345678901234568e16", "12345678901234568")]
    [InlineData("1.7976931348623157e308", "1.7976931348623157e+308")]
    public void A_number_has_one_spelling(string json, string canonical) => Assert.Equal(canonical, CanonicalJson.Canonicalize(json));

    [Theory]
    [InlineData("1e400", 0)]
    [InlineData("[1, -1e309]", 4)]
    [InlineData("{\"a\":1.0e999}", 5)]
    public void A_number_beyond_a_double_is_refused(string json, int offset) => Refuses(json, offset, "beyond a double");

    [Fact]
    public void The_error_for_a_very_long_number_is_short() =>
        Assert.InRange(Error(new string('9', 10_000) + ".5").Message.Length, 20, 150);

    [Theory]
    [InlineData("""{"b":1,"a":2}""", """{"a":2,"b":1}""")]
    [InlineData("""{"b":{"d":[{"z":1,"y":2}],"c":3},"a":[]}""", """{"a":[],"b":{"c":3,"d":[{"y":2,"z":1}]}}""")]
    [InlineData("""{"aa":1,"a":2,"":3,"a\u0000":4}""", """{"":3,"a":2,"a\u0000":4,"aa":1}""")]
    [InlineData("""{"a":1,"B":2,"_":3}""", """{"B":2,"_":3,"a":1}""")]
    [InlineData("""{"\ue000":1,"\ud83d\ude00":2,"\uffff":3,"\ud7ff":4}""", "{\"\ud7ff\":4,\"\ud83d\ude00\":2,\"\ue000\":1,\"\uffff\":3}")]
    [InlineData("""{"\ue000":1,"\ud83d\ude00":2}""", "{\"\ud83d\ude00\":2,\"\ue000\":1}")]
    [InlineData("""{"\ud83d\ude00":2,"\ue000":1}""", "{\"\ud83d\ude00\":2,\"\ue000\":1}")]
    [InlineData("""{"x\ufb33":1,"x\ud83d\ude02":2,"x\ud83d\ude00":3}""", "{\"x\ud83d\ude00\":3,\"x\ud83d\ude02\":2,\"x\ufb33\":1}")]
    public void Members_are_sorted_at_every_depth_by_UTF16_code_units(string json, string canonical) =>
        Assert.Equal(canonical, CanonicalJson.Canonicalize(json));

    [Theory]
    [InlineData("""  { "a" : [ 1 , true , null ] }  """, """{"a":[1,true,null]}""")]
    [InlineData("\t\r\n[\n]\n", "[]")]
    [InlineData("{ }", "{}")]
    [InlineData("false", "false")]
    public void White_space_goes(string json, string canonical) => Assert.Equal(canonical, CanonicalJson.Canonicalize(json));

    [Theory]
    [InlineData("""
        "\u0008\u0009\u000a\u000c\u000d\u0022\u005c"
        """, """
        "\b\t\n\f\r\"\\"
        """)]
    [InlineData("""
        "\u0000\u001f\u001B\u007f\u0080"
        """, "\"\\u0000\\u001f\\u001b\u007f\u0080\"")]
    [InlineData("""
        "\/\u002f<>&'\u2028\u20ac\u0041"
        """, "\"//<>&'\u2028€A\"")]
    [InlineData("""
        "\ud83d\ude00"
        """, "\"😀\"")]
    public void Strings_have_the_fewest_escapes(string json, string canonical) =>
        Assert.Equal(canonical, CanonicalJson.Canonicalize(json));

    [Theory]
    [InlineData("""{"a":1,"a":1}""", 7)]
    [InlineData("""{"a":1,"b":2,"\u0061":3}""", 13)]
    [InlineData("{\n \"é\":1,\n \"\\u00e9\":2}", 12)]
    [InlineData("""[{"x":{"b":1,"a":2,"b":3}}]""", 19)]
    [InlineData("""{"b":1,"b":2,"b":3}""", 7)]
    public void A_key_that_stands_twice_is_refused_at_its_second_place(string json, int offset) => Refuses(json, offset, "stands twice");

    [Fact]
    public void A_key_that_stands_three_times_among_many_is_refused_at_its_second_place()
    {
        for (int second = 1; second < 60; second++)
        {
            // The key is the least of all, and the others come the wrong way round.
            string[] names = [.. Enumerable.Range(0, 60).Select(i => i == 0 || i == second || i == 60 - 1 ? "a" : $"k{99 - i}")];
            if (second == 60 - 1) names[30] = "a";
            int twice = Array.IndexOf(names, "a", 1);
            Refuses("{" + string.Join(",", names.Select(static name => $"\"{name}\":1")) + "}",
                1 + names.Take(twice).Sum(static name => name.Length + 5), "stands twice");
        }
    }

    [Theory]
    [InlineData(255)]
    [InlineData(600)]
    [InlineData(5000)]
    public void Names_of_any_length_are_sorted(int length)
    {
        string longer = new('b', length), longest = new('c', 3 * length);
        Assert.Equal(
            $$"""{"a":1,"{{longer}}":2,"{{longest}}":3}""",
            CanonicalJson.Canonicalize($$"""{"{{longest}}":3,"a":1,"{{longer}}":2}"""));
    }

    [Theory]
    [InlineData("""{"a":{"a":1},"b":{"a":1}}""")]
    [InlineData("""[{"a":1},{"a":1}]""")]
    public void The_same_key_in_different_objects_is_no_duplicate(string json) => Assert.Equal(json, CanonicalJson.Canonicalize(json));

    [Theory]
    [InlineData("""
        "\ud800"
        """, 1)]
    [InlineData("""
        "ab\udc00"
        """, 3)]
    [InlineData("""
        "\ud83d\ude00\ud83d"
        """, 13)]
    [InlineData("""
        "\ud800\udc00\ud800"
        """, 13)]
    [InlineData("""
        "\ud83d\udfff\ud800"
        """, 13)]
    [InlineData("""
        "\ud83d\ue000"
        """, 1)]
    [InlineData("""
        "\udfff"
        """, 1)]
    [InlineData("""
        "\udc00\udc00"
        """, 1)]
    [InlineData("""
        "\u0041\ud800"
        """, 7)]
    [InlineData("""
        "\ue000\ud800"
        """, 7)]
    [InlineData("""
        "\ud83dx\ude00"
        """, 1)]
    [InlineData("""
        "\ud83d\u0041"
        """, 1)]
    [InlineData("""
        {"é\n":"é\\\ud83d\ud83d\ude00"}
        """, 13)]
    [InlineData("""
        {"a":1,"x\udead":2}
        """, 9)]
    public void A_lone_surrogate_is_refused_at_its_escape(string json, int offset) => Refuses(json, offset, "lone surrogate");

    [Theory]
    [InlineData(80, "")]
    [InlineData(81, "…")]
    public void A_key_in_a_message_is_cut_after_80_characters(int length, string cut)
    {
        string key = new('k', length);

        string message = Error($$"""{"{{key}}":1,"{{key}}":2}""").Message;

        Assert.StartsWith($"the key '{key[..80]}{cut}' stands twice in one object", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_in_a_message_is_not_cut_within_a_pair_of_surrogates()
    {
        string key = new string('k', 79) + "\ud83d\ude00kk";
        string message = Error($$"""{"{{key}}":1,"{{key}}":2}""").Message;

        Assert.StartsWith($"the key '{new string('k', 79)}…' stands twice", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ab")]
    public void Of_two_faults_in_a_text_the_first_is_told(string before)
    {
        byte[] json = [(byte)'"', .. System.Text.Encoding.UTF8.GetBytes(before), .. "\\ud800"u8, 0xFF, (byte)'"'];
        var error = Assert.Throws<CanonicalJsonException>(() => CanonicalJson.Canonicalize(json));

        Assert.Equal(1 + before.Length, error.ByteOffset);
        Assert.Contains("lone surrogate escape", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_text_there_is_nothing_to_canonicalize() =>
        Assert.Throws<ArgumentNullException>("json", static () => CanonicalJson.Canonicalize((string)null!));

    [Fact]
    public void A_lone_surrogate_in_the_text_itself_is_refused_at_the_byte_where_it_would_stand() =>
        Refuses("[\"é\ud800\"]", 4, "lone surrogate U+D800 at index 3");

    private static void Refuses(string json, int offset, string reason)
    {
        CanonicalJsonException error = Error(json);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.EndsWith($" (at byte {offset})", error.Message, StringComparison.Ordinal);
        Assert.Equal(offset, error.ByteOffset);
    }

    private static CanonicalJsonException Error(string json) =>
        Assert.Throws<CanonicalJsonException>(() => CanonicalJson.Canonicalize(json));
}
