using System.Text.RegularExpressions;
using Syncropel.Docs.Tests.Pages;

namespace Syncropel.Docs.Tests.Shell;

/// <summary>A command that a page shows.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Words">Its words, without quotes.</param>
internal sealed partial record ShellCommand(string Place, string[] Words)
{
    /// <summary>The commands of a block: a line each, or several with <c>&amp;&amp;</c> or a pipe between them.</summary>
    public static IEnumerable<ShellCommand> Of(Block block)
    {
        string[] lines = block.Text.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n');
        return
            from line in lines
            let bare = CommentOf().Replace(line, "")
            where bare.Trim().Length > 0
            from part in SeparatorOf().Split(bare)
            select new ShellCommand(block.Place, [.. WordOf().Matches(part).Select(static word => word.Value.Trim('\'', '"'))]);
    }

    public override string ToString() => string.Join(' ', Words);

    [GeneratedRegex(@"(^|\s)#.*$")]
    private static partial Regex CommentOf();

    [GeneratedRegex(@"&&|\|(?=\s)")]
    private static partial Regex SeparatorOf();

    [GeneratedRegex("""'[^']*'|"[^"]*"|[^\s'"]+""")]
    private static partial Regex WordOf();
}
