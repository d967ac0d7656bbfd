using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>Writes documentation comments: what the schema says, and what it asks for.</summary>
internal static class DocsEmitter
{
    public static void Type(SourceWriter writer, Docs docs, string otherwise)
    {
        Summary(writer, docs, otherwise);
        Examples(writer, docs);
    }

    public static void Member(SourceWriter writer, MemberModel member)
    {
        Summary(writer, member.Docs, $"The member <c>{CSharpText.Xml(member.JsonName)}</c>.");
        writer.Line($"/// <value>{CSharpText.Xml(MemberFacts.Of(member))}</value>");
        Examples(writer, member.Docs);
    }

    private static void Summary(SourceWriter writer, Docs docs, string otherwise)
    {
        string? prose = docs.Title is { } title && docs.Description is { } description
            ? Sentence(title) + " " + description
            : docs.Description ?? docs.Title;
        writer.Line($"/// <summary>{(prose is null ? otherwise : CSharpText.Xml(Sentence(prose)))}</summary>");
    }

    private static void Examples(SourceWriter writer, Docs docs)
    {
        foreach (string example in docs.Examples) writer.Line($"/// <example><code>{CSharpText.Xml(example)}</code></example>");
    }

    private static string Sentence(string prose)
    {
        string trimmed = prose.Trim();
        return trimmed.Length == 0 || trimmed[trimmed.Length - 1] is '.' or '!' or '?' or ':' ? trimmed : trimmed + ".";
    }
}
