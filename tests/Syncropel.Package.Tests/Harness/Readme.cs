using System.IO.Compression;
using System.Text.RegularExpressions;
using Syncropel.Docs.Tests.Pages;

namespace Syncropel.Package.Tests.Harness;

/// <summary>The page that a package shows to those who find it.</summary>
/// <param name="Text">Its text.</param>
internal sealed partial record Readme(string Text)
{
    /// <summary>Its C#: a whole file.</summary>
    public string Code => Block("csharp");

    /// <summary>Its JSON: a whole file.</summary>
    public string Json => Block("json");

    /// <summary>Where its links lead.</summary>
    public IEnumerable<string> Links => LinkOf().Matches(Text).Select(static match => match.Groups["target"].Value);

    /// <summary>Reads it out of the package.</summary>
    public static Readme Of(PackageFeed feed, string id)
    {
        using ZipArchive package = ZipFile.OpenRead(feed.PathOf(id));
        using var reader = new StreamReader(package.GetEntry("README.md")!.Open());
        return new Readme(reader.ReadToEnd());
    }

    private string Block(string language) =>
        PageReader.Read("README.md", Text).Blocks.Single(block => block.Language == language).Shown;

    [GeneratedRegex(@"\]\((?<target>[^)]*)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex LinkOf();
}
