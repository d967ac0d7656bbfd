using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Json;
using Syncropel.Generators.Reading;

namespace Syncropel.Generators.Schemas;

/// <summary>Reads what a schema tells people and tools and asks of no value.</summary>
internal static class AnnotationReader
{
    private const string NameKeyword = "csharpName";

    public static void Read(SchemaScope scope, Schema schema, bool canBeNamed, bool isRoot)
    {
        schema.Docs = scope.TakeDocs() with { Notes = ReadNotes(scope) };
        schema.IsDeprecated = scope.TakeBoolean("deprecated") ?? false;
        schema.Default = scope.Take("default")?.Value;
        if (!isRoot) ReadName(scope, schema, canBeNamed);
    }

    // The root's name is the kind's, and the kind's reader has read it.
    private static void ReadName(SchemaScope scope, Schema schema, bool canBeNamed)
    {
        if (scope.TakeString(NameKeyword) is not { } name) return;
        JsonMemberNode member = scope.Node.Find(NameKeyword)!;
        if (!canBeNamed)
        {
            scope.File.NotUnderstood(member.NameSpan,
                $"'{NameKeyword}' names the root, a member of 'properties' or a type of '$defs', and this is none; remove it");
        }
        else if (CSharpNames.CanBeGiven(name))
        {
            schema.CSharpName = name;
        }
        else
        {
            scope.WrongShape(member,
                "write a name of C# that begins upper-case, has no '_', and that no record declares itself, such as \"Track\"");
        }
    }

    private static EquatableArray<string> ReadNotes(SchemaScope scope)
    {
        var notes = new List<string>();
        if (scope.TakeBoolean("readOnly") ?? false) notes.Add("read-only: set by who keeps the record");
        if (scope.TakeBoolean("writeOnly") ?? false) notes.Add("write-only: not handed out again");
        if (scope.TakeString("contentEncoding") is { } encoding) notes.Add("encoded as " + encoding);
        if (scope.TakeString("contentMediaType") is { } media) notes.Add("holds " + media);
        scope.Take("contentSchema");
        return EquatableArray<string>.From(notes);
    }
}
