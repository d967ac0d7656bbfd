using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Json;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>
/// Writes what the properties of a new body start with. Single values stand as literals. Everything else is immutable, so it is
/// made once, in a class of its own, and shared; that also ends the recursion where a type's default holds the type itself.
/// </summary>
internal static class DefaultEmitter
{
    /// <summary>The initial value of a member's property; null where that is the default of its C# type.</summary>
    public static string? Initializer(MemberModel member, TypeScope scope)
    {
        if (member.IsFixed || member.Default is not { } json) return null;
        JsonNode node = Parse(json);
        bool isNull = node is JsonNullNode && member.Type is not RawType;
        if (isNull) return member.IsOptionalNullable ? "new(null)" : null;

        string value = DefaultText.Scalar(member.Type, node, scope) ?? $"Defaults.{member.CSharpName}";
        return member.IsOptionalNullable ? $"new({value})" : value;
    }

    /// <summary>Writes the class of the values that are no literals, if there are any.</summary>
    public static void Emit(SourceWriter writer, ObjectModel model, TypeScope scope)
    {
        var fields = new List<string>();
        foreach (MemberModel member in model.Members)
        {
            if (Field(member, scope) is { } field) fields.Add(field);
        }

        if (fields.Count == 0) return;
        writer.Gap();
        writer.Line(CSharpText.GeneratedCode);
        using (writer.Block("private static class Defaults"))
        {
            foreach (string field in fields)
            {
                writer.Gap();
                writer.Lines(field);
            }
        }
    }

    private static string? Field(MemberModel member, TypeScope scope)
    {
        if (member.IsFixed || member.Default is not { } json) return null;
        JsonNode node = Parse(json);
        if ((node is JsonNullNode && member.Type is not RawType) || DefaultText.Scalar(member.Type, node, scope) is not null) return null;

        string head = $"public static readonly {TypeNames.NotNull(member.Type, scope)} {member.CSharpName} =";
        if (DefaultText.Collection(member.Type, node, scope) is { } text) return $"{head} {text};";
        string read = ReadExpression.Delegate(member.Type with { IsNullable = false }, scope);
        return $"{head} global::Syncropel.Bodies.BodyDefaults.Read<{TypeNames.NotNull(member.Type, scope)}>(\n"
            + $"    {CSharpText.Utf8(json)},\n"
            + $"    {read});";
    }

    private static JsonNode Parse(string json) =>
        JsonTreeParser.Parse(json).Root ?? throw new ArgumentException($"the default is no JSON: {json}", nameof(json));
}
