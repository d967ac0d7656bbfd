using Syncropel.Docs.Tests.Compiling;
using Syncropel.Docs.Tests.Pages;

namespace Syncropel.Docs.Tests.Fragments;

/// <summary>Every snippet compiles, and the SDK's own rules find nothing in it but what the page says that they find.</summary>
public sealed class FragmentTests
{
    // A snippet may make something that it does not go on to use.
    private static readonly string[] Allowed = ["CS0168", "CS0219", "CS8321"];

    /// <summary>The pages that have snippets.</summary>
    public static TheoryData<string> Pages =>
        [.. Page.All.Where(static page => !page.IsHeldElsewhere && PageContext.Fragments(page).Any()).Select(static page => page.Path)];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_snippets_of_a_page_compile_and_keep_the_rules(string path)
    {
        var page = Page.Of(path);

        Project project = await Project.CompileAsync(Fragment.Namespace, PageContext.Files(page));

        string[] wanted = [.. page.Blocks.Where(static block => !block.Words.Has(FenceWords.File)).SelectMany(Reported)];
        Finding[] found = [.. project.Findings.Where(static one => !Allowed.Contains(one.Id))];
        Assert.Equal("", string.Join("\n", found.Where(one => !wanted.Contains(Show(page, one)))));
        Assert.Empty(wanted.Except(found.Select(one => Show(page, one))));
    }

    private static IEnumerable<string> Reported(Block block) =>
        (block.Words[FenceWords.Reports] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => $"{id} in {block.Place}");

    private static string Show(Page page, Finding finding)
    {
        Block? block = page.Blocks.LastOrDefault(one => finding.File == page.Path
            ? one.Line <= finding.Line
            : one.Language == "json" && PageContext.NameOf(one) == finding.File);
        return $"{finding.Id} in {block?.Place}";
    }
}
