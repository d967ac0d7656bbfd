using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>Documents fields: the member's name in JSON, and its prose.</summary>
internal static class FieldDocs
{
    public static void Member(SourceWriter writer, MemberModel member)
    {
        string prose = (member.Docs.Title ?? member.Docs.Description ?? "").Trim();
        string name = $"<c>{CSharpText.Xml(member.JsonName)}</c>";
        string end = prose.Length == 0 || prose[prose.Length - 1] is not ('.' or '!' or '?' or ':') ? "." : "";
        writer.Line($"/// <summary>{(prose.Length == 0 ? name : name + ": " + CSharpText.Xml(prose))}{end}</summary>");
    }
}
