using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Syncropel.Generators.Emission;

/// <summary>Spells values and prose in C#.</summary>
internal static class CSharpText
{
    private const string Keyword = "@";

    /// <summary>What stands on top of every generated type.</summary>
    public static readonly string GeneratedCode =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"Syncropel.Generators\", \"{typeof(CSharpText).Assembly.GetName().Version}\")]";

    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    public static string Utf8(string text) => Literal(text) + "u8";

    public static string Number(long value) =>
        value == long.MinValue ? "long.MinValue" : value.ToString(CultureInfo.InvariantCulture) + "L";

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture) + "d";

    public static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture) + "m";

    /// <summary>
    /// A local's name: the property's, lower-case at its start, with a suffix that keeps it from being a keyword. Only A-Z is
    /// lowered, so that two properties never share a local: the Kelvin sign, lowered, is 'k' as well. What begins otherwise, such as
    /// <c>_1st</c>, has no lower case, and would be the name of a type or of another property; no property has a '_' there.
    /// </summary>
    public static string Local(string propertyName, string suffix) =>
        (propertyName[0] is >= 'A' and <= 'Z' ? Lower(propertyName) : "v_" + propertyName) + suffix;

    /// <summary>A name with its first letter lower-case, where that is one of A-Z.</summary>
    public static string Lower(string name) =>
        (name[0] is >= 'A' and <= 'Z' ? char.ToLowerInvariant(name[0]) : name[0]) + name.Substring(1);

    /// <summary>A name, escaped where it is a keyword.</summary>
    public static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : Keyword + name;

    /// <summary>Prose for a documentation comment, in one line: what ends a line of C# is a space, what XML cannot say U+FFFD.</summary>
    public static string Xml(string prose)
    {
        var xml = new StringBuilder();
        foreach (char c in prose)
        {
            switch (c)
            {
                case '&': xml.Append("&amp;"); break;
                case '<': xml.Append("&lt;"); break;
                case '>': xml.Append("&gt;"); break;
                case '\r' or '\n' or '\t' or '\u0085' or '\u2028' or '\u2029': Space(xml); break;
                case < ' ' or '\ufffe' or '\uffff': xml.Append('\ufffd'); break;
                default: xml.Append(c); break;
            }
        }

        return xml.ToString().Trim();
    }

    private static void Space(StringBuilder text)
    {
        if (text.Length > 0 && text[text.Length - 1] != ' ') text.Append(' ');
    }
}
