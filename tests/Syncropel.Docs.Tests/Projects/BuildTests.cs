using Syncropel.Docs.Tests.Compiling;
using Syncropel.Docs.Tests.Fragments;
using Syncropel.Docs.Tests.Pages;

namespace Syncropel.Docs.Tests.Projects;

/// <summary>The projects whose files a page shows build without a finding, and where the page shows findings, a build has these.</summary>
public sealed class BuildTests
{
    /// <summary>The pages that show files.</summary>
    public static TheoryData<string> Pages => [.. PageProjects.Pages.Select(static page => page.Path)];

    /// <summary>The outputs of builds that pages show.</summary>
    public static TheoryData<string> Outputs => [.. Page.All
        .SelectMany(static page => page.Blocks)
        .Where(static block => block.Words[FenceWords.Output] is "build" or "rules")
        .Select(static block => block.Place)];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_projects_of_a_page_build_without_a_finding(string path)
    {
        var projects = new PageProjects(Page.Of(path));
        foreach (string name in projects.Names)
        {
            Project built = await projects.CompileAsync(name, projects.Files(name));
            Assert.Equal("", string.Join("\n", built.Findings.Select(one => $"{path}: {name}/{one}")));
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_schema_stands_in_the_file_of_its_kind(string path) => Assert.All(
        Page.Of(path).Blocks.Where(static block => block.Language == "json" && block.Words.Has(FenceWords.File)),
        static block => Assert.Equal(PageContext.NameOf(block), Path.GetFileName(block.Words[FenceWords.File])));

    [Theory]
    [MemberData(nameof(Outputs))]
    public async Task A_build_says_what_the_page_shows(string place)
    {
        Block shown = Page.All.SelectMany(static page => page.Blocks).Single(block => block.Place == place);
        Page page = Page.Of(shown.Page);
        var projects = new PageProjects(page);
        var said = new List<Finding>();
        foreach (string name in projects.Names)
        {
            SourceFile[] files = [.. projects.Files(name, isWrong: !shown.Words.Has(FenceWords.Edit), until: shown.Line)];
            if (Edited(files, shown) is { } changed) said.AddRange((await projects.CompileAsync(name, changed)).Findings);
        }

        bool isAll = shown.Words[FenceWords.Output] == "build";
        string real = string.Join("\n", said.Where(one => isAll || one.Id.StartsWith("SYN", StringComparison.Ordinal)));
        Assert.True(shown.Shown == real, $"{place} shows\n{shown.Shown}\nand a build says\n{real}");
    }

    // The project with the edits of which the page speaks, each at the one place where its text stands; null where that is another project.
    private static SourceFile[]? Edited(SourceFile[] files, Block shown)
    {
        foreach ((string old, string changed) in shown.Words.Edits)
        {
            int places = files.Sum(file => file.Text.Split(old).Length - 1);
            if (places == 0) return null;
            Assert.True(places == 1, $"{shown.Place}: '{old}' stands at {places} places.");
            files = [.. files.Select(file => file with { Text = file.Text.Replace(old, changed, StringComparison.Ordinal) })];
        }

        return files;
    }
}
