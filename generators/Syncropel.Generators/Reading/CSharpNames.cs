using System.Globalization;
using System.Text;
using Syncropel.Grammar;

namespace Syncropel.Generators.Reading;

/// <summary>Makes C# names of JSON names: predictable, valid, and never one that a record needs for itself.</summary>
internal static class CSharpNames
{
    // What a generated record, or object, declares already, and what its sets of fields do.
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal)
    {
        "AdditionalMembers", "CheckJson", "Checks", "Clone", "Defaults", "EqualityContract", "Equals", "Fields", "FieldSet", "Finalize",
        "GetHashCode", "GetType", "Kind", "MemberwiseClone", "Patterns", "PrintMembers", "ReadJson", "ReferenceEquals", "TNull", "ToString",
        "UnknownMembers", "Validate", "WriteJson",
    };

    /// <summary>Names that a record, or object, has for itself.</summary>
    public static IReadOnlyCollection<string> Reserved => Taken;

    /// <summary>
    /// <c>duration_ms</c> → <c>DurationMs</c>; what is no letter or digit separates words. A name without any is spelled out.
    /// </summary>
    public static string Pascal(string json)
    {
        var name = new StringBuilder();
        bool starts = true;
        foreach (char c in json)
        {
            if (!char.IsLetterOrDigit(c))
            {
                starts = true;
                continue;
            }

            name.Append(starts ? char.ToUpperInvariant(c) : c);
            starts = false;
        }

        return name.Length == 0 ? SpelledNames.Of(json) : Begin(name);
    }

    /// <summary>
    /// Makes a name unique: itself, or with the JSON name's punctuation spelled out, or with the lowest number from 2 that does it.
    /// </summary>
    public static string Unique(string json, string name, Func<string, bool> isTaken)
    {
        if (!isTaken(name)) return name;
        string spelled = SpelledNames.Of(json);
        if (!isTaken(spelled)) return spelled;
        int number = 2;
        while (isTaken(name + "_" + number.ToString(CultureInfo.InvariantCulture))) number++;
        return name + "_" + number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A name that begins as C# names do.</summary>
    public static string Begin(StringBuilder name)
    {
        if (!char.IsLetter(name[0])) name.Insert(0, '_');
        return name.ToString();
    }

    /// <summary>Whether a record has the name for itself. Only a body, which is the root, has a kind.</summary>
    public static bool IsTaken(string name, bool isRoot) => Taken.Contains(name) && (isRoot || name != "Kind");

    /// <summary>Whether an author can give the name to a member or a type.</summary>
    public static bool CanBeGiven(string name) => CanBeType(name) && name.IndexOf('_') < 0;

    /// <summary>The name of a property in a record of the given name. Only a body, which is the root, has a kind.</summary>
    public static string Property(string json, string typeName, bool isRoot)
    {
        string name = Pascal(json);
        return IsTaken(name, isRoot) || name == typeName ? name + "Member" : name;
    }

    /// <summary>The name of the type of a kind: <c>music.catalog.track.v2</c> → <c>MusicCatalogTrackV2</c>.</summary>
    public static string ForKind(string kind)
    {
        string name = Pascal(kind);
        return CanBeType(name) ? name : name + "Body";
    }

    /// <summary>Whether a record can have this name beside what it declares itself, and beside the words that C# may come to own.</summary>
    public static bool CanBeType(string name) =>
        IsIdentifier(name) && char.IsLetter(name[0]) && !KindGrammar.IsLower(name[0]) && !Taken.Contains(name) && !IsHelper(name);

    // What the classes are called that stand beside an enum and a constructor.
    private static bool IsHelper(string name) =>
        name.EndsWith("_Json", StringComparison.Ordinal) || name.EndsWith("_Patterns", StringComparison.Ordinal)
        || name.EndsWith("_Text", StringComparison.Ordinal) || name.EndsWith("_Fields", StringComparison.Ordinal);

    /// <summary>
    /// The name of the type that a member may bring along. Elements' types have <c>Item</c> in the place of <c>Value</c>. No
    /// nested type can have the name of the type around it, so a member <c>x</c> in <c>XValue</c> or <c>XItem</c> gives way.
    /// </summary>
    public static string NestedType(string propertyName, string enclosing)
    {
        bool derived = enclosing.StartsWith(propertyName, StringComparison.Ordinal);
        string rest = derived ? enclosing.Substring(propertyName.Length) : "";
        while (rest.EndsWith("Item", StringComparison.Ordinal)) rest = rest.Substring(0, rest.Length - 4);
        return propertyName + (derived && rest is "" or "Value" ? "MemberValue" : "Value");
    }

    /// <summary>Whether a text can stand as a name in C# without an escape.</summary>
    public static bool IsIdentifier(string text)
    {
        if (text.Length == 0 || !(char.IsLetter(text[0]) || text[0] == '_')) return false;
        foreach (char c in text)
        {
            if (!char.IsLetterOrDigit(c) && c != '_') return false;
        }

        return Microsoft.CodeAnalysis.CSharp.SyntaxFacts.GetKeywordKind(text) == Microsoft.CodeAnalysis.CSharp.SyntaxKind.None;
    }

    /// <summary>Whether a text is the name of a parameter: an identifier that begins lower-case.</summary>
    public static bool IsParameter(string text) => IsIdentifier(text) && KindGrammar.IsLower(text[0]);
}
