using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Syncropel.Grammar;

namespace Syncropel.Tests.Grammar;

public class KindPropertyTests
{
    private static readonly Gen<string> Segment =
        from first in Gen.Elements("abcvxyz".ToCharArray())
        from rest in Gen.Elements("abv019_".ToCharArray()).ArrayOf()
        select first + new string(rest[..Math.Min(rest.Length, 20)]);

    private static readonly Gen<string> Version = Gen.Choose(1, 1000).Select(static number => $"v{number}");

    private static readonly Gen<string> ValidKind = Gen.OneOf(
        Join(Segment.Where(static scope => scope != "core"), Segment, Segment),
        Join(Segment, Segment, Segment, Version),
        Join(Segment.Select(static name => "@" + name), Segment),
        Join(Segment.Select(static name => "@" + name), Segment, Segment, Version),
        Join(Gen.Constant("core"), Segment),
        Join(Gen.Constant("core"), Segment, Version));

    /// <summary>Valid kinds that someone has slipped on: a character changed, put in, or taken out.</summary>
    private static readonly Gen<string> NearlyValid =
        from kind in ValidKind
        from at in Gen.Choose(0, 1000)
        from slip in Property.AnyText
        from removed in Gen.Choose(0, 2)
        let start = at % kind.Length
        select kind[..start] + slip + kind[Math.Min(kind.Length, start + removed)..];

    [Fact]
    public void A_valid_kind_parses_and_prints_back() => Property.Holds(ValidKind, static kind =>
    {
        KindName name = KindName.Parse(kind);
        Assert.Equal(kind, name.ToString());
        string?[] parts = [name.Scope, name.Category, name.Entity, name.Version];
        Assert.Equal(kind, string.Join('.', parts.Where(static part => part is not null)));
    });

    [Fact]
    public void The_verdict_is_that_of_the_grammar_written_as_a_regular_expression()
    {
        // Regex's own $ would allow a line feed after it.
        var grammar = new Regex(@"\A(?:(?:@[a-z][a-z0-9_]*|core)\.S|P\.S\.S(?:\.v[1-9][0-9]*)?)\z"
            .Replace("P", "@?[a-z][a-z0-9_]*", StringComparison.Ordinal).Replace("S", "[a-z][a-z0-9_]*", StringComparison.Ordinal));

        Property.Holds(Gen.OneOf(ValidKind, NearlyValid), kind =>
        {
            bool expected = grammar.IsMatch(kind) && kind.Length <= KindGrammar.MaxBytes;
            Assert.Equal(expected, KindGrammar.Check(kind) is null);
        }, 5000);
    }

    [Fact]
    public void A_suggestion_is_always_valid_itself() => Property.Holds(Gen.OneOf(NearlyValid, Property.AnyText), static kind =>
    {
        if (KindGrammar.Check(kind)?.Suggestion is { } suggestion) Assert.Null(KindGrammar.Check(suggestion));
    }, 5000);

    [Fact]
    public void A_suggestion_never_moves_a_kind_into_another_scope() => Property.Holds(NearlyValid, static kind =>
    {
        if (KindGrammar.Check(kind)?.Suggestion is not { } suggestion) return;
        string written = kind.Trim().Split('.').First(static segment => segment.Length > 0);
        string letters = string.Concat(written.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));
        Assert.Equal(letters, suggestion.Split('.')[0].Replace("_", "", StringComparison.Ordinal).TrimStart('@'));
        Assert.Equal(written[0] == '@', suggestion[0] == '@');
    }, 5000);

    [Fact]
    public void Any_text_of_any_length_gets_a_verdict_and_a_place_within_it()
    {
        Gen<string> huge = Property.AnyText.Select(static text => string.Concat(Enumerable.Repeat(text + ".", 10_000 / (text.Length + 1))));

        Property.Holds(Gen.OneOf(Property.AnyText, huge), static kind =>
        {
            if (KindGrammar.Check(kind) is not { } violation) return;
            Assert.Equal(violation.Segment, kind.Substring(violation.Position, violation.Segment.Length));
            Assert.NotEmpty(violation.Message);
        }, 2000);
    }

    private static Gen<string> Join(params Gen<string>[] segments) =>
        Gen.CollectToArray(segments).Select(static parts => string.Join('.', parts));
}
