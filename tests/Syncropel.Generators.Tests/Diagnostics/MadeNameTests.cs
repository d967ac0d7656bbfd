using FsCheck;
using FsCheck.Fluent;
using Syncropel.Generators.Model;
using Syncropel.Generators.Reading;
using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Diagnostics;

/// <summary>Names in C# that are made of names in JSON: valid, unique, and the same whatever else is in the schema.</summary>
public class MadeNameTests
{
    [Theory]
    [InlineData("title", "Title")]
    [InlineData("duration_ms", "DurationMs")]
    [InlineData("a-b.c d", "ABCD")]
    [InlineData("class", "Class")]
    [InlineData("1st", "_1st")]
    [InlineData("équipe", "Équipe")]
    [InlineData("写", "写")]
    [InlineData("a😀b", "AB")]
    [InlineData("", "Empty")]
    [InlineData("$", "Dollar")]
    [InlineData("+", "Plus")]
    [InlineData("<=", "LessEqual")]
    [InlineData("_", "Underscore")]
    [InlineData("...", "DotDotDot")]
    [InlineData("😀", "U1F600")]
    [InlineData("\u0301", "U0301")]
    [InlineData("→", "U2192")]
    public void A_name_is_its_words_joined_or_spelled_where_it_has_none(string json, string name) =>
        Assert.Equal(name, CSharpNames.Pascal(json));

    [Theory]
    [InlineData("a-b", "ADashB")]
    [InlineData("a_b", "AUnderscoreB")]
    [InlineData("+1", "Plus1")]
    [InlineData("-1", "Dash1")]
    [InlineData("1.0", "_1Dot0")]
    [InlineData("🎵 song", "U1F3B5SpaceSong")]
    [InlineData(" ", "Space")]
    [InlineData(" -_.+$@#/\\%&*=<>!?:;,'\"()[]{}|~^`",
        "SpaceDashUnderscoreDotPlusDollarAtHashSlashBackslashPercentAndStarEqualLessGreaterBangQuestionColonSemicolonCommaApostropheQuote"
        + "OpenParenCloseParenOpenBracketCloseBracketOpenBraceCloseBraceBarTildeCaretBacktick")]
    public void A_spelled_name_says_every_character(string json, string name) => Assert.Equal(name, SpelledNames.Of(json));

    [Theory]
    [InlineData("a_b, a-b", "AB, ADashB")]
    [InlineData("a-b, a_b", "AB, AUnderscoreB")]
    [InlineData("ab, Ab, AB", "Ab, Ab_2, AB")]
    [InlineData("a_b, a__b, a_-b", "AB, AUnderscoreUnderscoreB, AUnderscoreDashB")]
    [InlineData("1, _1", "_1, Underscore1")]
    [InlineData("😀, u1F600", "U1F600, U1F600_2")]
    [InlineData("equals, equals_member", "EqualsMember, EqualsUnderscoreMember")]
    [InlineData("core_test, Core-Test", "CoreTestMember, CoreDashTest")]
    [InlineData("get_type, to_string, kind_, fields", "GetTypeMember, ToStringMember, KindMember, FieldsMember")]
    public void Members_of_one_object_have_each_their_own_name(string json, string names) =>
        Assert.Equal(names, string.Join(", ", NamesOf(json)));

    [Theory]
    [InlineData("+1, -1, 1", "_1, Dash1, _1_2")]
    [InlineData("<, >, <=, =", "Less, Greater, LessEqual, Equal")]
    [InlineData("on, ON, On", "On, ON, On_2")]
    [InlineData("a b, a-b", "AB, ADashB")]
    [InlineData("class, equals, ToString", "Class, Equals, ToString")]
    public void Values_of_an_enum_have_each_their_own_name(string json, string names)
    {
        string values = string.Join(", ", json.Split(", ").Select(static one => $"\"{one}\""));
        EnumType made = Assert.IsType<EnumType>(SchemaReading.Member($"{{ \"enum\": [{values}] }}").Type);
        Assert.Equal(names, string.Join(", ", made.Values.Select(static one => one.CSharpName)));
    }

    [Theory]
    [InlineData("disc", "square", "Disc", "Square")]
    [InlineData("a-b", "a_b", "AB", "AUnderscoreB")]
    [InlineData("match", "switch", "Match_2", "Switch_2")]
    [InlineData("1", "2", "Case_1", "Case_2")]
    [InlineData("shape_value", "kind", "ShapeUnderscoreValue", "Kind_2")]
    public void Cases_of_a_union_are_named_after_their_constants(string one, string other, string first, string second)
    {
        KindModel model = SchemaReading.Model(SchemaText.Of($$"""
            "shape": { "oneOf": [
              { "type": "object", "properties": { "is": { "const": "{{one}}" } }, "required": ["is"] },
              { "type": "object", "properties": { "is": { "const": "{{other}}" } }, "required": ["is"] }] }
            """));
        UnionModel union = Assert.IsType<UnionType>(model.Body.Members[0].Type).Union;
        Assert.Equal(("ShapeValue", "is"), (union.TypeName, union.Discriminator));
        Assert.Equal([first, second], union.Cases.Select(static one => one.Object.TypeName));
    }

    [Fact]
    public void A_type_that_a_member_brings_along_gives_way_to_members()
    {
        KindModel model = SchemaReading.Model(SchemaText.Of("\"a\": { \"enum\": [\"x\"] }, \"a_value\": { \"enum\": [\"y\"] }"));
        Assert.Equal(["A", "AValue"], model.Body.Members.Select(static one => one.CSharpName));
        Assert.Equal(["AValue_2", "AValueValue"], model.Body.Members.Select(static one => ((EnumType)one.Type).TypeName));
    }

    [Fact]
    public void Whatever_members_are_called_their_names_are_valid_unique_and_the_same_each_time()
    {
        Gen<string> parts = Gen.Elements(
            "a", "B", "1", "_", "-", " ", ".", "$", "é", "ß", "ı", "😀", "写", "class", "equals", "Kind", "core", "test",
            "value", "item", "\u0301", "/");
        Gen<string> words = Gen.ArrayOf(parts).Select(static all => string.Concat(all));
        Gen<string[]> lists = Gen.ArrayOf(words).Select(static all => all.Distinct().ToArray());
        Prop.ForAll(lists.ToArbitrary(), static json =>
        {
            string[] names = [.. NamesOf(json)];
            return names.SequenceEqual(NamesOf(json))
                && names.Length == json.Length
                && names.Distinct(StringComparer.Ordinal).Count() == names.Length
                && names.All(CSharpNames.IsIdentifier)
                && !names.Intersect(CSharpNames.Reserved).Any() && !names.Contains("CoreTest");
        }).QuickCheckThrowOnFailure();
    }

    private static IEnumerable<string> NamesOf(string json) => NamesOf(json.Split(", "));

    private static IEnumerable<string> NamesOf(string[] json) => SchemaReading
        .Model(SchemaText.Of(string.Join(", ", json.Select(static one => $"{System.Text.Json.JsonSerializer.Serialize(one)}: true"))))
        .Body.Members.Select(static member => member.CSharpName);
}
