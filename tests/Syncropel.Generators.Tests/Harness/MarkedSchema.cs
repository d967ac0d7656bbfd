using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace Syncropel.Generators.Tests.Harness;

/// <summary>A schema in which <c>[|…|]</c> marks where the one diagnostic stands.</summary>
internal static class MarkedSchema
{
    /// <summary>Asserts that the schema gives exactly one diagnostic, at the mark.</summary>
    public static void Reports(SchemaText marked, string id, string message, params SchemaText[] others)
    {
        int start = marked.Text.IndexOf("[|", StringComparison.Ordinal);
        int end = marked.Text.IndexOf("|]", start + 2, StringComparison.Ordinal) - 2;
        Assert.True(start >= 0 && end >= start, "The schema has no mark [|…|].");
        string text = marked.Text.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        LinePositionSpan lines = SourceText.From(text).Lines.GetLinePositionSpan(TextSpan.FromBounds(start, end));
        string place = string.Create(CultureInfo.InvariantCulture,
            $"{marked.Path}({lines.Start.Line + 1},{lines.Start.Character + 1})-({lines.End.Line + 1},{lines.End.Character + 1})");
        GeneratorHarness.Report([new SchemaText(marked.Path, text), .. others], $"{place}: {id}: {message}");
    }

    /// <summary>Asserts that the schema of <c>core.test</c> with one member of this marked schema gives exactly one diagnostic.</summary>
    public static void MemberReports(string markedMember, string id, string message) =>
        Reports(SchemaText.Of($"\n    \"a\": {markedMember}\n  "), id, message);
}
