using System.Globalization;
using Microsoft.CodeAnalysis;
using Syncropel.Analyzers.References;
using Syncropel.Analyzers.Tests.Harness;

namespace Syncropel.Analyzers.Tests.References;

/// <summary>SYN1005.</summary>
public sealed class ReferenceIsPossibleTests
{
    private const string Isrc = "an ISRC is two letters, three letters or digits, and seven digits, such as USJI19810404";
    private const string Text = "an id is not empty, has no control characters and no white space at its ends";
    private const string NoTrack = "@music.track: no complete id is given; give isrc, spotifyId or appleId";

    private static readonly TestSchema Book = new("@lib.book.ref.json", """
        {
          "ref": "@lib.book",
          "parameters": { "library": { "pattern": "^[a-z]+$" }, "isbn": { "pattern": "^[0-9]{13}$" }, "shelf": {}, "row": {} },
          "schemes": [{ "id": "isbn:{library}:{isbn}" }, { "id": "shelf:{library}:{shelf}:{row}" }]
        }
        """);

    [Theory]
    [InlineData("Ref.MusicTrack(isrc: [|\"USJI1981040\"|])", "@music.track: 'USJI1981040' is no isrc: " + Isrc)]
    [InlineData("Ref.MusicTrack([|\"\"|])", "@music.track: '' is no isrc: " + Isrc)]
    [InlineData("Ref.MusicTrack(spotifyId: [|\" x\"|])", "@music.track: ' x' is no spotifyId: " + Text)]
    [InlineData("Ref.MusicTrack(appleId: [|\"\"|], isrc: text)", "@music.track: '' is no appleId: " + Text)]
    [InlineData("Ref.MusicTrack([|Other.Wrong|])", "@music.track: 'no-isrc' is no isrc: " + Isrc)]
    [InlineData("Ref.MusicTrack([|nameof(Program)|])", "@music.track: 'Program' is no isrc: " + Isrc)]
    [InlineData("Ref.MusicTrack([|$\"{Other.Wrong}-1\"|])", "@music.track: 'no-isrc-1' is no isrc: " + Isrc)]
    [InlineData("Ref.MusicTrack(flag ? \"US-JI1-98-10404\" : [|\"US\" + \"JI\"|])", "@music.track: 'USJI' is no isrc: " + Isrc)]
    [InlineData("Ref.MusicTrack(text ?? [|\"\"\"none\"\"\"|])", "@music.track: 'none' is no isrc: " + Isrc)]
    [InlineData("Ref.MusicTrack(flag switch { true => [|\"x\"|], _ => null })", "@music.track: 'x' is no isrc: " + Isrc)]
    [InlineData("MusicTrack([|\"x\"|])", "@music.track: 'x' is no isrc: " + Isrc)]
    [InlineData("R.MediaPhoto(sha256: [|\"abc\"|])", "@media.photo: 'abc' is no sha256: a SHA-256 is 64 hex digits")]
    [InlineData("Ref.CodeFile(\"a.cs\", [|\"repo\"|])", "@code.file: 'repo' is no repo: a repository is <owner>/<name>")]
    [InlineData("[|Ref.MusicTrack()|]", NoTrack)]
    [InlineData("[|Ref.MusicTrack(null)|]", NoTrack)]
    [InlineData("[|Ref.MusicTrack(isrc: null, appleId: default, spotifyId: Other.Nothing)|]", NoTrack)]
    [InlineData("new List<Ref> { [|MusicTrack()|] }", NoTrack)]
    [InlineData("Refs.LibBook([|\"City\"|], text)", "@lib.book: 'City' is no library: it does not match ^[a-z]+$")]
    [InlineData("Refs.LibBook(\"city\", isbn: [|\"978\"|])", "@lib.book: '978' is no isbn: it does not match ^[0-9]{13}$")]
    [InlineData("[|Refs.LibBook(\"city\")|]", "@lib.book: no complete id is given; give isbn or shelf with row")]
    [InlineData("[|Refs.LibBook(\"city\", row: \"A\")|]", "@lib.book: no complete id is given; give isbn or shelf with row")]
    [InlineData("[|Refs.LibBook(null!, \"9780141439518\")|]", "@lib.book: library is null, and every id needs it")]
    public async Task What_the_constructor_would_refuse_triggers(string expression, string message) =>
        await AnalyzerHarness<ReferenceIsPossible>.TriggersAsync(InMethod(expression), [Book], message);

    [Theory]
    [InlineData("Ref.MusicTrack(isrc: \"USJI19810404\")")]
    [InlineData("Ref.MusicTrack(\" us-ji1-98-10404 \".Trim())")]
    [InlineData("Ref.MusicTrack(\"us-ji1-98-10404\")")]
    [InlineData("Ref.MusicTrack(text)")]
    [InlineData("Ref.MusicTrack(text, spotifyId: null)")]
    [InlineData("Ref.MusicTrack(flag ? text : null)")]
    [InlineData("Ref.MusicTrack(flag ? \"USJI19810404\" : null, appleId: text)")]
    [InlineData("Ref.MusicTrack(isrc: \"USJI19810404\", spotifyId: text, appleId: null)")]
    [InlineData("Ref.MusicTrack(isrc: text, spotifyId: \"x\", appleId: text)")]
    [InlineData("Ref.CodeFile(\"owner/repo\", \"src/a.cs\")")]
    [InlineData("Ref.MusicTrack(text + \"x\")")]
    [InlineData("Ref.DocText(doi: \"https://doi.org/10.1000/182\")")]
    [InlineData("Refs.LibBook(\"city\", \"9780141439518\")")]
    [InlineData("Refs.LibBook(\"city\", shelf: \"A 1\", row: text)")]
    [InlineData("Refs.LibBook(\"city\", shelf: \" \", isbn: text ?? \"9780141439518\", row: null)")]
    [InlineData("new Ref(\"@music.track\", \"isrc:x\")")]
    [InlineData("Own.MusicTrack(\"x\")")]
    [InlineData("(System.Func<string, string?, string?, Ref>)Ref.MusicTrack")]
    [InlineData("default(Ref)")]
    public async Task What_may_be_or_is_not_read_does_not_trigger(string expression) =>
        await AnalyzerHarness<ReferenceIsPossible>.DoesNotTriggerAsync(InMethod(expression), Book);

    [Fact]
    public async Task A_long_text_is_cut_in_the_message() =>
        await AnalyzerHarness<ReferenceIsPossible>.TriggersAsync(
            InMethod($"Ref.MusicTrack([|\"{new string('x', 500)}\"|])"), [Book], $"@music.track: '{new string('x', 80)}…' is no isrc: " + Isrc);

    [Theory]
    [InlineData("Ref.MusicTrack(isrc: \"USJI19810404\", spotifyId: [|\"x\"|])", "@music.track: 'spotifyId' is dropped, as isrc is preferred")]
    [InlineData("Ref.MusicTrack(appleId: [|\"\"|], isrc: \"USJI19810404\")", "@music.track: 'appleId' is dropped, as isrc is preferred")]
    [InlineData("Ref.MusicTrack(text, \"x\", [|Other.Wrong|])", "@music.track: 'appleId' is dropped, as spotifyId is preferred")]
    [InlineData("Ref.DocText(url: [|\"https://a.b/c\"|], doi: \"10.1000/182\")", "@doc.text: 'url' is dropped, as doi is preferred")]
    [InlineData(
        "Refs.LibBook(\"city\", \"9780141439518\", shelf: [|\" \"|])", "@lib.book: 'shelf' is dropped, as library with isbn is preferred")]
    public async Task A_second_id_triggers_as_a_warning(string expression, string message)
    {
        await AnalyzerHarness<ReferenceIsPossible>.TriggersAsync(
            InMethod(expression), [Book], message + "; give one id, or make a second reference");
        var project = TestProject.Create([InMethod(expression.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal))], [Book]);
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await AnalyzerHarness<ReferenceIsPossible>.AnalyzeAsync(project)).Severity);
    }

    [Fact]
    public async Task Constructors_of_other_assemblies_are_known()
    {
        MetadataReference library = TestProject.Create(["internal sealed class Library;"], [Book]).ToReference();
        var project = TestProject.Create([InMethod("(Refs.LibBook(\"City\", text), Refs.LibBook(\"city\", text))")], [], references: [library]);
        Diagnostic found = Assert.Single(await AnalyzerHarness<ReferenceIsPossible>.AnalyzeAsync(project));
        Assert.Equal("@lib.book: 'City' is no library: it does not match ^[a-z]+$", found.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
    }

    private static string InMethod(string expression) => $$"""
        using System.Collections.Generic;
        using Consumer;
        using Syncropel;
        using static Syncropel.Ref;
        using R = Syncropel.Ref;

        internal static class Program
        {
            public static object Run(string? text, bool flag) => {{expression}};
        }

        internal static class Own
        {
            public static Ref MusicTrack(string isrc) => new("@music.track", isrc);
        }

        internal static class Other
        {
            public const string Wrong = "no-isrc";
            public const string? Nothing = null;
        }
        """;
}
