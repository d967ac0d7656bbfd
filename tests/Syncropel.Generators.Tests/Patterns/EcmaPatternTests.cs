using System.Text.RegularExpressions;
using Syncropel.Grammar;

namespace Syncropel.Generators.Tests.Patterns;

/// <summary>A pattern of a schema accepts what it accepts in ECMA-262 with the flag u, though .NET reads the same text otherwise.</summary>
public class EcmaPatternTests
{
    [Theory]
    [InlineData("^a$", "a")]
    [InlineData("a", "xax")]
    [InlineData("^\\d+$", "0123456789")]
    [InlineData("^\\w$", "_")]
    [InlineData("^\\W$", "é")]
    [InlineData("^\\D$", "٣")]
    [InlineData("^.$", "😀")]
    [InlineData("^.{2}$", "😀x")]
    [InlineData("^[^a]$", "😀")]
    [InlineData("^\\S$", "😀")]
    [InlineData("^😀+$", "😀😀")]
    [InlineData("^.$", "\u0085")]
    [InlineData("^\\s$", "\ufeff")]
    [InlineData("^\\s$", "\u2028")]
    [InlineData("^[\\s]$", "\u00a0")]
    [InlineData("^\\S$", "\u0085")]
    [InlineData("^[[]$", "[")]
    [InlineData("^[a-z-[aeiou]+$", "a[")]
    [InlineData("^[a^]$", "^")]
    [InlineData("^[\\w-.]+$", "a-b.c")]
    [InlineData("^[\\w-]+$", "a-b")]
    [InlineData("^[\\d-x]+$", "1-x")]
    [InlineData("^[^]$", "\n")]
    [InlineData("^[\\b]$", "\b")]
    [InlineData("^[$.()*+?{}|]+$", "$.()*+?{}|")]
    [InlineData("^(?<year>[0-9]{4})-\\k<year>$", "2026-2026")]
    [InlineData("^(a)\\1$", "aa")]
    [InlineData("(?<=a)b(?!c)", "ab")]
    [InlineData("(?<!a)b(?=c)", "bc")]
    [InlineData("^\\p{Lu}\\P{Lu}$", "Éé")]
    [InlineData("^\\x41\\u0042\\cA$", "AB\u0001")]
    [InlineData("^\\p{Letter}\\p{Uppercase_Letter}\\p{gc=Nd}\\p{General_Category=punct}$", "éÉ٣!")]
    [InlineData("^\\p{digit}+$", "४२")]
    [InlineData("^\\p{LC}\\P{LC}$", "aª")]
    [InlineData("^[\\p{Nd}-z]+$", "1-z")]
    [InlineData("^\\P{L}$", "😀")]
    [InlineData("^\\p{ASCII}\\P{ASCII}$", "aé")]
    [InlineData("^\\u{41}\\u{0001F600}+$", "A😀😀")]
    [InlineData("^\\ud83d\\ude00{2}$", "😀😀")]
    [InlineData("^[\\u{61}-\\u007a]$", "q")]
    [InlineData("^\\/\\.\\-\\[\\]$", "/.-[]")]
    [InlineData("^\\t\\n\\v\\f\\r$", "\t\n\v\f\r")]
    [InlineData("", "anything")]
    public void A_text_that_matches_is_accepted(string pattern, string text) => Assert.True(Matches(pattern, text));

    [Theory]
    [InlineData("^a$", "a\n")]
    [InlineData("^\\d$", "٣")]
    [InlineData("^[\\d]$", "٣")]
    [InlineData("^\\w$", "é")]
    [InlineData("^\\W$", "a")]
    [InlineData("^.$", "\u2028")]
    [InlineData("^.$", "\u2029")]
    [InlineData("^.$", "\r")]
    [InlineData("^.{2}$", "😀")]
    [InlineData("^[^a]{2}$", "😀")]
    [InlineData("^\\D{2}$", "😀")]
    [InlineData("^\\s$", "\u0085")]
    [InlineData("^\\s$", "\u180e")]
    [InlineData("^[a-z-[aeiou]$", "\u0001")]
    [InlineData("^[\\w-z]$", "`")]
    [InlineData("é\\b", "é a")]
    [InlineData("a\\Bé", "aé")]
    [InlineData("[]", "")]
    [InlineData("[]a]", "a")]
    [InlineData("^A$", "a")]
    [InlineData("^\\p{Lowercase_Letter}$", "A")]
    [InlineData("^\\P{Letter}$", "a")]
    [InlineData("^\\u{1F600}$", "😁")]
    [InlineData("^a b#c$", "ab")]
    public void A_text_that_does_not_match_is_refused(string pattern, string text) => Assert.False(Matches(pattern, text));

    [Theory]
    [InlineData("(")]
    [InlineData("a)")]
    [InlineData("[a")]
    [InlineData("[z-a]")]
    [InlineData("*")]
    [InlineData("a\\")]
    [InlineData("[\\")]
    [InlineData("(?>a)")]
    [InlineData("(?i)a")]
    [InlineData("(?#comment)")]
    [InlineData("(?'name'a)")]
    [InlineData("(?<1>a)")]
    [InlineData("(?<a>x)(?<b-a>y)")]
    [InlineData("(?(a)b|c)")]
    [InlineData("(?")]
    [InlineData("(?<")]
    [InlineData("\\A")]
    [InlineData("\\Z")]
    [InlineData("\\z")]
    [InlineData("\\G")]
    [InlineData("\\a")]
    [InlineData("\\e")]
    [InlineData("\\p{IsGreek}")]
    [InlineData("\\p")]
    [InlineData("\\p{}")]
    [InlineData("\\p{Script=}")]
    [InlineData("\\p{letter}")]
    [InlineData("\\p{gc=Alphabetic}")]
    [InlineData("\\p{L")]
    [InlineData("\\u")]
    [InlineData("\\u12")]
    [InlineData("\\u{}")]
    [InlineData("\\u{110000}")]
    [InlineData("\\u{12")]
    [InlineData("\\u{x}")]
    [InlineData("\\pL")]
    [InlineData("\\k<none>")]
    [InlineData("\\1")]
    public void What_is_no_pattern_or_only_one_of_dotnet_is_refused(string pattern)
    {
        Assert.Null(EcmaPattern.Translate(pattern, out EcmaFault? fault));
        Assert.NotEmpty(fault!.Message);
        Assert.False(fault.IsEcma);
    }

    [Theory]
    [InlineData("\\p{Script=Greek}")]
    [InlineData("\\P{scx=Grek}")]
    [InlineData("\\p{Alphabetic}")]
    [InlineData("\\p{Emoji}")]
    [InlineData("[\\D]")]
    [InlineData("[\\P{L}]")]
    [InlineData("[😀]")]
    [InlineData("[\\u{1f600}]")]
    [InlineData("(?<a$>x)")]
    public void What_is_a_pattern_and_has_no_counterpart_in_dotnet_is_told_apart(string pattern)
    {
        Assert.Null(EcmaPattern.Translate(pattern, out EcmaFault? fault));
        Assert.EndsWith("that is legal ECMAScript, but has no counterpart in .NET", fault!.Message, StringComparison.Ordinal);
        Assert.True(fault.IsEcma);
    }

    private static bool Matches(string pattern, string text)
    {
        string? dotNet = EcmaPattern.Translate(pattern, out EcmaFault? fault);
        Assert.True(dotNet is not null, fault?.Message);
        return new Regex(dotNet, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5)).IsMatch(text);
    }
}
