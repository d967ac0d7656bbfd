using Microsoft.CodeAnalysis.Text;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Json;
using Syncropel.Generators.Model;
using Syncropel.Generators.Schemas;
using Syncropel.Generators.Typing;

namespace Syncropel.Generators.Reading;

/// <summary>Reads the outline of a <c>*.kind.json</c>, without reporting what its own reading reports.</summary>
internal static class OutlineReader
{
    /// <summary>The outline, or null for a file with a fault.</summary>
    public static Outline? Read(string path, SourceText text)
    {
        var file = new SchemaFile(path, text);
        if (file.Parse() is not { } root || root.Find("kind") is not { Value: JsonStringNode kind }) return null;
        var scope = new SchemaScope(file, root, new TextSpan(root.Span.Start, 1));
        (Schema schema, _) = SchemaParser.Parse(scope, kind.Value);
        if (file.HasErrors) return null;
        (EquatableArray<OutlineMember> members, bool isWhole) = new Outlines(file).Draw(schema);
        return new Outline(kind.Value, file.Locate(kind.Span), members, isWhole);
    }
}
