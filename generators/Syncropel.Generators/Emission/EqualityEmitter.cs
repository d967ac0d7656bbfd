using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>
/// Writes equality where the compiler's own is not that of JSON: two bodies are equal when they are written as the same JSON, and
/// .NET finds more URIs and times equal than that, and fewer elements of JSON.
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

            // Optional compares by JSON itself, as the collections do.
            needed |= !member.IsOptionalNullable && IsCoarse(member.Type);
        }

        if (!needed) return;
        if (model.Additional is not null) names.Add("AdditionalMembers");
        else if (model.IsOpen) names.Add("UnknownMembers");
        EmitEquals(writer, model.TypeName, names);
        EmitHashCode(writer, names);
    }

    private static bool IsCoarse(TypeModel type)
    {
        switch (type)
        {
            case RawType or FormattedType { Format: StringFormat.Uri or StringFormat.DateTime }:
                return true;
            case TupleType tuple:
                foreach (TupleElement element in tuple.Elements)
                {
                    if (IsCoarse(element.Type)) return true;
                }

                return false;
            default:
                return false;
        }
    }

    private static void EmitEquals(SourceWriter writer, string typeName, List<string> names)
    {
        writer.Gap();
        const string Summary = "Whether both are written as the same JSON, which .NET's own equality of some types does not tell.";
        writer.Line($"/// <summary>{Summary}</summary>");
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
            foreach (string name in names) writer.Line($"hash.Add(global::Syncropel.Bodies.JsonEquality.Hash({name}));");
            writer.Line("return hash.ToHashCode();");
        }
    }
}
