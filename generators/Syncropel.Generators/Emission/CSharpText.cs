using System.Globalization;
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

    public static string Number(long value) => value == long.MinValue ? "long.MinValue" : value.ToString(CultureInfo.InvariantCulture) + "L";

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture) + "d";

    /// <summary>A local's name: the property's, lower-case at its start, with a suffix that keeps it from being a keyword.</summary>
    public static string Local(string propertyName, string suffix) => char.ToLowerInvariant(propertyName[0]) + propertyName.Substring(1) + suffix;

    /// <summary>A name, escaped where it is a keyword.</summary>
    public static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : Keyword + name;

    /// <summary>Prose for a documentation comment, in one line.</summary>
    public static string Xml(string prose)
    {
        string line = string.Join(" ", prose.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)).Trim();
        return line.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
    }
}
