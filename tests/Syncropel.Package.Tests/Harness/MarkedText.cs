using System.Text;
using System.Text.RegularExpressions;

namespace Syncropel.Package.Tests.Harness;

/// <summary>A file in which is marked what the build has to find there: <c>{|error SYN1012:0|}</c>.</summary>
/// <param name="Text">The file without marks.</param>
/// <param name="Expected">What has to be found.</param>
internal sealed partial record MarkedText(string Text, IReadOnlyList<FindingPlace> Expected)
{
    public static MarkedText Parse(string file, string marked)
    {
        var text = new StringBuilder();
        var expected = new List<FindingPlace>();
        int copied = 0;
        foreach (Match mark in MarkOf().Matches(marked))
        {
            text.Append(marked, copied, mark.Index - copied);
            copied = mark.Index + mark.Length;
            if (mark.Groups["id"].Success) expected.Add(Here(file, text, mark));
        }

        return new MarkedText(text.Append(marked, copied, marked.Length - copied).ToString(), expected);
    }

    private static FindingPlace Here(string file, StringBuilder before, Match mark)
    {
        string text = before.ToString();
        int line = 1 + text.Count(static c => c == '\n');
        return new FindingPlace(
            file, line, text.Length - text.LastIndexOf('\n'), mark.Groups["severity"].Value, mark.Groups["id"].Value);
    }

    [GeneratedRegex(@"\{\|(?<severity>error|warning) (?<id>[A-Z]+[0-9]+):|\|\}", RegexOptions.ExplicitCapture)]
    private static partial Regex MarkOf();
}
