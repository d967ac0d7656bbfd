using System.Text.RegularExpressions;
using Syncropel.Docs.Tests.Pages;

namespace Syncropel.Package.Tests.Harness;

/// <summary>The findings that a page shows of its projects, each after an edit that its fence tells.</summary>
internal static partial class ShownFindings
{
    /// <summary>Makes each edit that falls into a project, takes it back, and fails unless the build said what the page shows.</summary>
    /// <param name="shell">Where the project is, with the page's files.</param>
    /// <param name="project">Its folder.</param>
    /// <param name="page">The page.</param>
    public static async Task AssertAsync(Consumer shell, string project, Page page)
    {
        string[] files = [.. page.Blocks.Select(static block => block.Words[FenceWords.File]).OfType<string>()
            .Where(file => Path.GetDirectoryName(file) == project)];
        int shown = 0;
        foreach (Block block in page.Blocks.Where(static block => block.Words.Has(FenceWords.Edit)))
        {
            (string Old, string New)[] edits = [.. block.Words.Edits];
            string? file = files.SingleOrDefault(file => edits.All(edit => shell.Read(file).Split(edit.Old).Length == 2));
            if (file is null) continue;
            shown++;
            string before = shell.Read(file);
            string after = edits.Aggregate(before, static (text, edit) => text.Replace(edit.Old, edit.New, StringComparison.Ordinal));
            shell.With(file, after.TrimEnd('\n'));
            BuildResult build = await shell.BuildAsync(project, "--no-restore");
            shell.With(file, before.TrimEnd('\n'));

            Assert.NotEqual(0, build.ExitCode);
            Assert.Equal(block.Shown, Said(build, shell.PathOf(project), rulesAlone: block.Words[FenceWords.Output] == "rules"));
        }

        Assert.NotEqual(0, shown);
    }

    // As the page shows them: from the project's folder, in the order of places, and without the address of the rule's page behind each.
    private static string Said(BuildResult build, string folder, bool rulesAlone) => string.Join('\n', Finding.In(build.Output, folder)
        .Where(one => !rulesAlone || one.Place.Id.StartsWith("SYN", StringComparison.Ordinal))
        .OrderBy(static one => one.Place.File, StringComparer.Ordinal)
        .ThenBy(static one => one.Place.Line)
        .ThenBy(static one => one.Place.Column)
        .Select(static one => AddressOf().Replace(one.ToString(), "")));

    [GeneratedRegex(@" \(https://[^)]*\)$")]
    private static partial Regex AddressOf();
}
