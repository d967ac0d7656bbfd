using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>Writes an enum of strings, and how its values stand in JSON.</summary>
internal static class EnumEmitter
{
    /// <summary>The class that reads and writes an enum. No property has a '_' within its name, so none is called the same.</summary>
    public static string JsonOf(EnumType type) => type.TypeName + "_Json";

    public static void Emit(SourceWriter writer, EnumType type, MemberModel member)
    {
        writer.Gap();
        writer.Line($"/// <summary>The values of <c>{CSharpText.Xml(member.JsonName)}</c>.</summary>");
        writer.Line(CSharpText.GeneratedCode);
        using (writer.Block($"public enum {type.TypeName}"))
        {
            foreach (EnumValue value in type.Values)
            {
                writer.Gap();
                writer.Line($"/// <summary><c>{CSharpText.Xml(value.Json)}</c>.</summary>");
                writer.Line($"{value.CSharpName},");
            }
        }

        writer.Line();
        using (writer.Block($"private static class {JsonOf(type)}"))
        {
            EmitWrite(writer, type, member);
            writer.Line();
            EmitRead(writer, type);
        }
    }

    private static void EmitWrite(SourceWriter writer, EnumType type, MemberModel member)
    {
        using (writer.Block($"public static void Write(ref global::Syncropel.Json.CanonicalJsonWriter writer, {type.TypeName} value)"))
        using (writer.Block("writer.WriteRaw(value switch", "});"))
        {
            foreach (EnumValue value in type.Values)
            {
                writer.Line($"{type.TypeName}.{value.CSharpName} => {CSharpText.Utf8(Reading.JsonText.Quote(value.Json))},");
            }

            writer.Line($"_ => throw global::Syncropel.Bodies.BodyWriter.Undeclared({CSharpText.Literal(member.JsonName)}, (int)value),");
        }
    }

    private static void EmitRead(SourceWriter writer, EnumType type)
    {
        var expected = new List<string>();
        foreach (EnumValue value in type.Values) expected.Add(Reading.JsonText.Quote(value.Json));

        using (writer.Block($"public static {type.TypeName} Read(ref global::System.Text.Json.Utf8JsonReader reader)"))
        using (writer.Block("return global::Syncropel.Bodies.BodyReader.ReadString(ref reader) switch", "};"))
        {
            foreach (EnumValue value in type.Values)
            {
                writer.Line($"{CSharpText.Literal(value.Json)} => {type.TypeName}.{value.CSharpName},");
            }

            string prose = CSharpText.Literal("one of " + string.Join(", ", expected));
            writer.Line($"_ => throw global::Syncropel.Bodies.BodyReader.Unexpected(ref reader, {prose}),");
        }
    }
}
