using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>
/// Writes equality where the compiler's own would be coarser than JSON: two bodies are equal when they are written as the same
/// JSON, and .NET finds more URIs and times equal than that.
/// </summary>
internal static class EqualityEmitter
{
    public static void Emit(SourceWriter writer, ObjectModel model)
    {
        var names = new List<string>();
        bool needed = false;
        foreach (MemberModel member in model.Members)
        {
            if (!member.IsFixed) names.Add(member.CSharpName);
            needed |= member.Type is FormattedType { Format: StringFormat.Uri or StringFormat.DateTime };
        }

        if (!needed) return;
        if (model.IsOpen) names.Add("UnknownMembers");
        EmitEquals(writer, model.TypeName, names);
        EmitHashCode(writer, names);
    }

    private static void EmitEquals(SourceWriter writer, string typeName, List<string> names)
    {
        writer.Gap();
        writer.Line("/// <summary>Whether both are written as the same JSON; .NET's own equality of URIs and times is coarser.</summary>");
        using (writer.Block($"public bool Equals({typeName}? other)"))
        {
            writer.Line("if (other is null) return false;");
            foreach (string name in names)
            {
                writer.Line($"if (!global::Syncropel.Bodies.JsonEquality.Same({name}, other.{name})) return false;");
            }

            writer.Line("return true;");
        }
    }

    private static void EmitHashCode(SourceWriter writer, List<string> names)
    {
        writer.Gap();
        writer.Line("/// <inheritdoc/>");
        using (writer.Block("public override int GetHashCode()"))
        {
            writer.Line("var hash = new global::System.HashCode();");
            foreach (string name in names) writer.Line($"hash.Add({name});");
            writer.Line("return hash.ToHashCode();");
        }
    }
}
