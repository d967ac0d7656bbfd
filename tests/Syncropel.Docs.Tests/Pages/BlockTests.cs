namespace Syncropel.Docs.Tests.Pages;

/// <summary>Every block of every page is checked by something, or says why it cannot be.</summary>
public sealed class BlockTests
{
    // The pictures of architecture.md and kernel.md. Nothing else may be in the docs on trust.
    private const int Pictures = 3;

    private static readonly string[] CheckedByLanguage = ["csharp", "json", "jsonc", "sh", "xml"];

    // The tests of the command line run these, and hold what they print against the page.
    private static readonly (string Page, string Language)[] HeldElsewhere = [("docs/cli.md", "console")];

    private static IEnumerable<Block> All => Page.All.SelectMany(static page => page.Blocks);

    [Fact]
    public void Every_block_names_its_language() =>
        Assert.Empty(All.Where(static block => block.Language.Length == 0).Select(static block => block.Place));

    [Fact]
    public void Every_block_is_checked_or_says_why_not() => Assert.Empty(All
        .Where(static block => !Page.Of(block.Page).IsHeldElsewhere && !IsChecked(block) && !block.Words.Has(FenceWords.Unchecked))
        .Select(static block => $"{block.Place}: say 'output=…', or 'unchecked=\"…\"' with the reason"));

    [Fact]
    public void What_is_not_checked_says_why_and_is_counted()
    {
        Block[] trusted = [.. All.Where(static block => block.Words.Has(FenceWords.Unchecked))];
        Assert.All(trusted, static block => Assert.True(block.Words[FenceWords.Unchecked]!.Length > 0, $"{block.Place} gives no reason."));
        Assert.Equal(Pictures, trusted.Length);
        Assert.DoesNotContain("csharp", trusted.Select(static block => block.Language));
    }

    [Fact]
    public void The_README_is_short() => Assert.InRange(Page.Of("README.md").Lines.Count - 1, 1, 150);

    private static bool IsChecked(Block block) =>
        CheckedByLanguage.Contains(block.Language)
        || HeldElsewhere.Contains((block.Page, block.Language))
        || block.Words.Has(FenceWords.Output);
}
