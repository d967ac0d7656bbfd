using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>Writes the properties of a record, with what the schema says and asks of each.</summary>
internal static class PropertyEmitter
{
    public static void Emit(SourceWriter writer, ObjectModel model, TypeScope scope)
    {
        foreach (MemberModel member in model.Members)
        {
            writer.Gap();
            DocsEmitter.Member(writer, member);
            if (member.IsDeprecated) Obsolete(writer, member.Docs);
            JsonName(writer, member);
            ConstraintEmitter.Emit(writer, member.Type);
            string modifiers = "public " + scope.Hiding(member.CSharpName);
            string type = TypeNames.Of(member, scope);
            if (member.IsFixed)
            {
                writer.Line($"{modifiers}{type} {member.CSharpName} => {((ConstType)member.Type).CSharp};");
                continue;
            }

            string? start = DefaultEmitter.Initializer(member, scope);
            if (member.IsRequired && member.Default is null) modifiers += "required ";
            writer.Line($"{modifiers}{type} {member.CSharpName} {{ get; init; }}{(start is null ? "" : $" = {start};")}");
        }

        if (model.Additional is { } additional)
        {
            string map = $"global::Syncropel.ValueMap<{TypeNames.Of(additional, scope)}>";
            Rest(writer, map, "AdditionalMembers", "Members that the schema does not declare by name, and gives this type.");
        }
        else if (model.IsOpen)
        {
            Rest(writer, RuntimeNames.Members, "UnknownMembers",
                "Members that the schema does not declare. They are kept when a body is read, and written back.");
        }
    }

    /// <summary>Marks a type or a member as deprecated, for the reason that the schema gives.</summary>
    public static void Obsolete(SourceWriter writer, Docs docs)
    {
        string reason = docs.Description ?? docs.Title ?? "The schema says that it is deprecated.";
        writer.Line($"[global::System.Obsolete({CSharpText.Literal(reason)})]");
    }

    // For tools: serializers and logs outside of the SDK, and analyzers, which map members to properties by it.
    private static void JsonName(SourceWriter writer, MemberModel member)
    {
        writer.Line($"[global::System.Text.Json.Serialization.JsonPropertyName({CSharpText.Literal(member.JsonName)})]");
        string? start = member.IsFixed ? ((ConstType)member.Type).Json : member.Default;
        if (start is not null) writer.Line($"[global::Syncropel.Constraints.InitialValue({CSharpText.Literal(start)})]");
    }

    private static void Rest(SourceWriter writer, string type, string name, string summary)
    {
        writer.Gap();
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line($"public {type} {name} {{ get; init; }} = {type}.Empty;");
    }
}
