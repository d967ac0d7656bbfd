using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>The regular expressions of a kind's checks, each with the field that holds it, and each once.</summary>
internal sealed class CheckPatterns
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<(string Name, PatternModel Pattern)> _fields = [];

    /// <summary>In the order in which the checks use them.</summary>
    public IReadOnlyList<(string Name, PatternModel Pattern)> Fields => _fields;

    public static CheckPatterns Of(EquatableArray<NamedCheck> checks)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (NamedCheck check in checks) taken.Add(check.Name);

        var patterns = new CheckPatterns();
        foreach (NamedCheck check in checks) patterns.Collect(check.Check, taken);
        return patterns;
    }

    /// <summary>The field of a pattern.</summary>
    public string NameOf(PatternModel pattern) => _names[pattern.DotNet];

    private void Collect(CheckModel check, HashSet<string> taken)
    {
        foreach (CheckArgument argument in check.Arguments)
        {
            switch (argument)
            {
                case CheckArgument.Inner inner:
                    Collect(inner.Check, taken);
                    break;
                case CheckArgument.Regex regex:
                    Add(regex.Pattern, taken);
                    break;
                case CheckArgument.RegexList list:
                    foreach (PatternModel pattern in list.Patterns) Add(pattern, taken);
                    break;
            }
        }
    }

    private void Add(PatternModel pattern, HashSet<string> taken)
    {
        if (_names.ContainsKey(pattern.DotNet)) return;
        int number = _fields.Count + 1;
        while (!taken.Add("Pattern" + CSharpText.Number(number))) number++;
        string name = "Pattern" + CSharpText.Number(number);
        _names.Add(pattern.DotNet, name);
        _fields.Add((name, pattern));
    }
}
