using Microsoft.CodeAnalysis;
using Syncropel.Docs.Tests.Compiling;
using Syncropel.Docs.Tests.Pages;

namespace Syncropel.Docs.Tests.Projects;

/// <summary>
/// The projects whose files a page shows: each folder is one, as <c>dotnet new</c> makes it. A file that is shown again takes the place of
/// the one before. A project <c>X.Tests</c> refers to <c>X</c>.
/// </summary>
/// <param name="page">The page.</param>
internal sealed class PageProjects(Page page)
{
    private const string TestsSuffix = ".Tests";

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>The pages that show files.</summary>
    public static IEnumerable<Page> Pages => Page.All.Where(static page => page.Blocks.Any(IsFile));

    /// <summary>The folders of the projects, in the order in which the page comes to them.</summary>
    public IEnumerable<string> Names => page.Blocks.Where(IsFile).Select(static block => FolderOf(block)).Distinct();

    /// <summary>The files of a project.</summary>
    /// <param name="name">Its folder.</param>
    /// <param name="isWrong">Whether those belong to it that are wrong on purpose.</param>
    /// <param name="until">The line of the page up to which it is read; what comes later does not count.</param>
    public IEnumerable<SourceFile> Files(string name, bool isWrong = false, int until = int.MaxValue)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Block block in page.Blocks.Where(block => IsFile(block) && FolderOf(block) == name && block.Line < until))
        {
            if (isWrong || !block.Words.Has(FenceWords.Reports)) files[Path.GetFileName(block.Words[FenceWords.File]!)] = block.Text;
        }

        return files.Select(static file => new SourceFile(file.Key, file.Value));
    }

    /// <summary>Compiles a project, and what it refers to.</summary>
    public async Task<Project> CompileAsync(string name, IEnumerable<SourceFile> files)
    {
        bool isTests = name.EndsWith(TestsSuffix, StringComparison.Ordinal);
        string? tested = isTests ? Names.SingleOrDefault(other => name == other + TestsSuffix) : null;
        MetadataReference[] references = tested is null
            ? []
            : [MetadataReference.CreateFromImage((await CompileAsync(tested, Files(tested))).Image())];
        var usings = new SourceFile("GlobalUsings.g.cs", isTests ? Usings + "\nglobal using Xunit;" : Usings);
        return await Project.CompileAsync(name, [usings, .. files], references);
    }

    private static string FolderOf(Block block) => Path.GetDirectoryName(block.Words[FenceWords.File]!)!;

    private static bool IsFile(Block block) => block.Words.Has(FenceWords.File) && block.Language is ("csharp" or "json");
}
