using System.Text.RegularExpressions;

namespace Syncropel.Docs.Tests.Pages;

/// <summary>The words of a fence behind its language: <c>name</c>, <c>name=value</c> or <c>name="a value"</c>.</summary>
internal sealed partial class FenceWords
{
    /// <summary>A whole file of a project: its path.</summary>
    public const string File = "file";

    /// <summary>
    /// The output of something: a <c>build</c>, of which <c>rules</c> is what the SDK says, a <c>run</c>, or a case of <c>OutputTests</c>.
    /// </summary>
    public const string Output = "output";

    /// <summary>With an <see cref="Output"/> of a build: what its reader changes before, as <c>old -> new | old -> new</c>.</summary>
    public const string Edit = "edit";

    /// <summary>The rules that a snippet breaks on purpose.</summary>
    public const string Reports = "reports";

    /// <summary>Why nothing can check this block.</summary>
    public const string Unchecked = "unchecked";

    private static readonly HashSet<string> Known = [File, Output, Edit, Reports, Unchecked];

    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);

    public FenceWords(string text, string place)
    {
        foreach (Match word in WordOf().Matches(text))
        {
            string name = word.Groups["name"].Value;
            Assert.True(Known.Contains(name), $"{place}: nothing goes by the word '{name}' of a fence.");
            _words.Add(name, word.Groups["value"].Value);
        }
    }

    /// <summary>The value of a word; null where it is not said.</summary>
    public string? this[string name] => _words.GetValueOrDefault(name);

    public bool Has(string name) => _words.ContainsKey(name);

    /// <summary>What is replaced by what, of an <see cref="Edit"/>; nothing where there is none.</summary>
    public IEnumerable<(string Old, string New)> Edits => (this[Edit] ?? "").Split(" | ", StringSplitOptions.RemoveEmptyEntries)
        .Select(static edit => edit.Split(" -> "))
        .Select(static sides => (sides[0], sides[1]));

    [GeneratedRegex("""(?<name>[^\s=]+)(?:=(?:"(?<value>[^"]*)"|'(?<value>[^']*)'|(?<value>\S+)))?""")]
    private static partial Regex WordOf();
}
