using System.Text.Json;
using Syncropel.Analyzers.Constraints;
using Syncropel.Bodies;
using Syncropel.Grammar;

namespace Syncropel.Analyzers.Tests.Constraints;

/// <summary>What the rule says of a text, <c>Validate()</c> says of it at run time.</summary>
public sealed class TextFormatRuleTests
{
    // What sits on the borders of the formats: put into a text of the suite, it makes one that is often nearly right.
    private const string Borders = "\0 \"#%'*+,-./0129:;?@AFGTWZ[]\\^_`az{|}~\u007f\u00a0\u00e4\ue000\ud83c\udfb5\ufffe";

    private static readonly string[] Handwritten =
    [
        "", "P", "PT", "P1", "P1W", "P1DT", "P1Y1D", "P1M1D", "PT1H1S", "PT1M1S", "P1D1M", "P1DT1W", "{", "{}", "{a", "{a}", "{a,}", "{,a}",
        "{a.}", "{.a.b}", "{a..b}", "{a:0}", "{a:9999}", "{a:10000}", "{a:1*}", "{%41}", "{%4}", "0", "00", "0#", "0#/", "10/a~0", "0/a~",
        "did:a:b", "did:a:", "did:a:%4", "did:example:my-app", "did:web:example.org%3A80", "0000-02-29", "23:59:60Z", "00:59:60+01:00", "12:30:00.", "::", ":::", "1::2::3", "::1.2.3.4",
        "1.2.3.4::", "a@[IPv6:::1]", "a@[1.2.3.4]", "\"a@b\"@c", "a@b.", ".a@b", "@", "//[::1]:80", "//[v1.a]", "//a:b", "a:b", "1:b",
        "\ud83c", "\udfb5a", "^(?<a>.)\\k<a>$", "[", "\\p{Script=Greek}",
    ];

    private static readonly Lazy<string[]> Corpus = new(static () => [.. Suite().Concat(Handwritten).Distinct(StringComparer.Ordinal)]);

    public static TheoryData<string> Formats { get; } = new(FormatNames.OfText);

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_verdict_and_the_example_are_those_of_the_run(string format)
    {
        var rule = new TextFormatRule(format);
        (int accepted, int refused) = (0, 0);
        foreach (string text in Corpus.Value.SelectMany(Neighbours))
        {
            string? atRun = AtRun(format, text), atBuild = rule.Explain(text);
            Assert.True(Reason(atRun) == Reason(atBuild), $"{JsonSerializer.Serialize(text)}: {atRun ?? "fits"}, {atBuild ?? "fits"}");
            if (atRun is null) accepted++;
            else refused++;
        }

        Assert.True(accepted >= 20 && refused >= 1000, $"{accepted} accepted, {refused} refused");
    }

    [Fact]
    public void What_is_no_text_and_what_is_no_format_is_not_refused()
    {
        Assert.Null(new TextFormatRule("email").Explain(1));
        Assert.Null(new TextFormatRule("hostname").Explain("a b"));
        Assert.Null(new TextFormatRule("int32").Explain("a b"));
    }

    private static string? AtRun(string format, string text)
    {
        var validator = default(BodyValidator);
        validator.Format(text, format);
        ValidationResult result = validator.ToResult();
        return result.IsValid ? null : result.Violations[0].Message;
    }

    // The text is shown shortened, here and there in its own way.
    private static string? Reason(string? message) => message?[message.LastIndexOf(" has not the format ", StringComparison.Ordinal)..];

    // The text, each of its beginnings, and with each character of the borders in a place that the text itself gives.
    private static IEnumerable<string> Neighbours(string text)
    {
        yield return text;
        for (int i = 0; i < text.Length; i++) yield return text[..i];
        for (int i = 0; i < Borders.Length; i++)
        {
            int at = (i * 7) % (text.Length + 1);
            yield return text.Insert(at, Borders[i..(i + 1)]);
            if (at < text.Length) yield return string.Concat(text.AsSpan(0, at), Borders.AsSpan(i, 1), text.AsSpan(at + 1));
        }
    }

    private static IEnumerable<string> Suite() =>
        from path in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "JsonSchemaSuite"), "*.json").Order(StringComparer.Ordinal)
        from entry in JsonElement.Parse(File.ReadAllBytes(path)).EnumerateArray()
        from test in entry.GetProperty("tests").EnumerateArray()
        let data = test.GetProperty("data")
        where data.ValueKind == JsonValueKind.String
        select data.GetString()!;
}
