namespace Syncropel.Grammar;

/// <summary>
/// The properties of <c>\p{…}</c>. .NET knows general categories by their short names alone; scripts it knows not at all, and its
/// blocks are something else. Written for netstandard2.0.
/// </summary>
internal static class EcmaProperty
{
    // The short name of each general category, and its long names.
    private static readonly string[][] Categories =
    [
        ["L", "Letter"], ["Lu", "Uppercase_Letter"], ["Ll", "Lowercase_Letter"], ["Lt", "Titlecase_Letter"], ["Lm", "Modifier_Letter"],
        ["Lo", "Other_Letter"], ["M", "Mark", "Combining_Mark"], ["Mn", "Nonspacing_Mark"], ["Mc", "Spacing_Mark"],
        ["Me", "Enclosing_Mark"], ["N", "Number"], ["Nd", "Decimal_Number", "digit"], ["Nl", "Letter_Number"], ["No", "Other_Number"],
        ["P", "Punctuation", "punct"], ["Pc", "Connector_Punctuation"], ["Pd", "Dash_Punctuation"], ["Ps", "Open_Punctuation"],
        ["Pe", "Close_Punctuation"], ["Pi", "Initial_Punctuation"], ["Pf", "Final_Punctuation"], ["Po", "Other_Punctuation"],
        ["S", "Symbol"], ["Sm", "Math_Symbol"], ["Sc", "Currency_Symbol"], ["Sk", "Modifier_Symbol"], ["So", "Other_Symbol"],
        ["Z", "Separator"], ["Zs", "Space_Separator"], ["Zl", "Line_Separator"], ["Zp", "Paragraph_Separator"],
        ["C", "Other"], ["Cc", "Control", "cntrl"], ["Cf", "Format"], ["Co", "Private_Use"], ["Cn", "Unassigned"], ["Cs", "Surrogate"],
    ];

    private static readonly string[] ScriptKeys = ["Script=", "sc=", "Script_Extensions=", "scx="];

    /// <summary>Reads <c>{name}</c> after <c>\p</c>, and gives what it stands for as the inside of a set.</summary>
    public static string Read(string source, ref int position)
    {
        int open = position;
        int close = open < source.Length && source[open] == '{' ? source.IndexOf('}', open) : -1;
        if (close < 0) throw EcmaPatternException.NotEcma("after '\\p' stands a property in braces, such as \\p{L} or \\p{Letter}");

        position = close + 1;
        string name = source.Substring(open + 1, close - open - 1);
        string category = Without(Without(name, "General_Category="), "gc=");
        if (category is "LC" or "Cased_Letter") return @"\p{Lu}\p{Ll}\p{Lt}";
        if (name == "ASCII") return @"\u0000-\u007f";
        foreach (string[] names in Categories)
        {
            if (Array.IndexOf(names, category) >= 0) return $"\\p{{{names[0]}}}";
        }

        throw Unknown(name, isCategory: category.Length < name.Length);
    }

    private static EcmaPatternException Unknown(string name, bool isCategory)
    {
        foreach (string key in ScriptKeys)
        {
            if (name.StartsWith(key, StringComparison.Ordinal) && name.Length > key.Length)
            {
                return EcmaPatternException.NoCounterpart($"'\\p{{{name}}}' is a script");
            }
        }

        // The binary properties (Alphabetic, Emoji, …) are not listed: none has a counterpart, and only .NET's blocks begin with Is.
        bool binary = !isCategory && name.Length > 2 && name[0] is >= 'A' and <= 'Z' && IsWord(name)
            && !name.StartsWith("Is", StringComparison.Ordinal);
        return binary
            ? EcmaPatternException.NoCounterpart($"'\\p{{{name}}}' is no general category, such as \\p{{L}} or \\p{{Nd}}")
            : EcmaPatternException.NotEcma(
                $"'\\p{{{name}}}' is no property of ECMA-262; a general category is, such as \\p{{L}} or \\p{{Nd}}");
    }

    private static string Without(string name, string key) =>
        name.StartsWith(key, StringComparison.Ordinal) ? name.Substring(key.Length) : name;

    private static bool IsWord(string name)
    {
        foreach (char c in name)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_')) return false;
        }

        return true;
    }
}
