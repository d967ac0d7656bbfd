using System.Text.RegularExpressions;

namespace Syncropel.Package.Tests.Harness;

/// <summary>A block of a page as a reader follows it.</summary>
/// <param name="Language">What its fence says first.</param>
/// <param name="Words">What its fence says behind that; CONTRIBUTING.md tells the words.</param>
/// <param name="Text">What stands in it, without the last line end.</param>
internal sealed partial record Fence(string Language, string Words, string Text)
{
    /// <summary>The blocks of a page of the repository.</summary>
    /// <param name="path">Its path from the root.</param>
    public static IReadOnlyList<Fence> Of(string path) =>
    [
        .. FenceOf().Matches(File.ReadAllText(Path.Combine(Built.RepositoryRoot, path)).ReplaceLineEndings("\n"))
            .Select(static match => new Fence(match.Groups["language"].Value, match.Groups["words"].Value, match.Groups["text"].Value)),
    ];

    /// <summary>The value of a word, such as the path behind <c>file</c>; null where the fence does not say it.</summary>
    public string? Word(string name) => WordOf().Matches(Words)
        .Where(match => match.Groups["name"].Value == name)
        .Select(static match => match.Groups["value"].Value)
        .SingleOrDefault();

    [GeneratedRegex(
        @"^```(?<language>\w*)(?<words>[^\n]*)\n(?<text>.*?)\n```$",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex FenceOf();

    [GeneratedRegex("""(?<name>\w+)=("(?<value>[^"]*)"|(?<value>[^\s"]+))""", RegexOptions.ExplicitCapture)]
    private static partial Regex WordOf();
}
