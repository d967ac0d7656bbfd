using System.Text.Json;
using Syncropel.Docs.Tests.Pages;

namespace Syncropel.Docs.Tests.Outputs;

/// <summary>What pages show as the output of something is what it gives.</summary>
public sealed class OutputTests
{
    // How each is made. A page names one of these in the fence of the block.
    private static readonly Dictionary<string, Func<Block, Task<string>>> Cases = new(StringComparer.Ordinal)
    {
        ["filter"] = static _ => Task.FromResult(QueryOutput.Filter()),
        ["bad-setting"] = static _ => HostingOutput.BadTimeoutAsync(),
        ["generated"] = GeneratedOutput.SurfaceAsync,
        ["manifest"] = static _ => WireOutput.ManifestAsync(),
        ["batch"] = WireOutput.BatchAsync,
        ["stream"] = static _ => WireOutput.StreamAsync(),
        ["adapter-summary"] = static _ => Task.FromResult(AdapterOutput.Summary()),
    };

    /// <summary>The outputs but those of builds and programs.</summary>
    public static TheoryData<string> Outputs => [.. All().Select(static block => block.Place)];

    [Theory]
    [MemberData(nameof(Outputs))]
    public async Task An_output_is_as_the_page_shows_it(string place)
    {
        Block block = All().Single(block => block.Place == place);
        Func<Block, Task<string>>? make = Cases.GetValueOrDefault(block.Words[FenceWords.Output]!);
        Assert.True(make is not null, $"{place}: nothing makes this output.");
        string real = await make(block);
        Assert.True(IsShown(block, real), $"{place} shows\n{block.Shown}\nand it is\n{real}");
    }

    [Fact]
    public void Every_case_is_shown_somewhere() =>
        Assert.Empty(Cases.Keys.Except(All().Select(static block => block.Words[FenceWords.Output]!)));

    [Theory]
    [InlineData("id: …, done", "id: 4f2a, done", true)]
    [InlineData("id: …, done", "id: 4f2a, failed", false)]
    [InlineData("a.b", "axb", false)]
    public void An_ellipsis_stands_for_anything_in_a_text(string shown, string real, bool isLike) =>
        Assert.Equal(isLike, Likeness.OfText(shown, real));

    [Theory]
    [InlineData("""{ "id": "…", "n": 1 }""", """{"n":1,"id":"4f2a"}""", true)]
    [InlineData("""{ "id": "…", "n": 1 }""", """{"n":2,"id":"4f2a"}""", false)]
    [InlineData("""{ "id": "…" }""", """{"n":1,"id":"4f2a"}""", false)]
    [InlineData("""[1, "…"]""", """[1]""", false)]
    public void An_ellipsis_stands_for_any_value_in_JSON(string shown, string real, bool isLike) =>
        Assert.Equal(isLike, Likeness.OfJson(JsonElement.Parse(shown), JsonElement.Parse(real)));

    private static IEnumerable<Block> All() => Page.All.SelectMany(static page => page.Blocks)
        .Where(static block => block.Words[FenceWords.Output] is not (null or "build" or "rules" or "run"));

    private static bool IsShown(Block block, string real) => block.Language == "json"
        ? Likeness.OfJson(JsonElement.Parse(block.Text), JsonElement.Parse(real))
        : Likeness.OfText(block.Shown, real.TrimEnd('\n'));
}
