using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>Writes an enum of strings, and how its values stand in JSON.</summary>
internal static class EnumEmitter
{
    /// <summary>
    /// The class that reads and writes an enum of the given name. No property has a '_' within its name, so none is called the same.
    /// </summary>
    public static string JsonOf(string typeName) => typeName + "_Json";

    /// <param name="writer">Where to.</param>
    /// <param name="type">The enum.</param>
    /// <param name="jsonName">What has it as its type: a member, or the enum itself where several have.</param>
    /// <param name="scope">The scope of the type that it is nested in.</param>
    public static void Emit(SourceWriter writer, EnumType type, string jsonName, TypeScope scope)
    {
        string helper = JsonOf(type.TypeName);
        writer.Gap();
        writer.Line($"/// <summary>The values of <c>{CSharpText.Xml(jsonName)}</c>.</summary>");
        writer.Line(CSharpText.GeneratedCode);
        using (writer.Block($"public {scope.Hiding(type.TypeName)}enum {type.TypeName}"))
        {
            foreach (EnumValue value in type.Values)
            {
                writer.Gap();
                writer.Line($"/// <summary><c>{CSharpText.Xml(value.Json)}</c>.</summary>");
                string name = CSharpText.Literal(value.Json);
                writer.Line($"[global::System.Text.Json.Serialization.JsonStringEnumMemberName({name})]");
                writer.Line($"{value.CSharpName},");
            }
        }

        writer.Line();

        // Not private: other records of the kind may refer to the enum.
        writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        writer.Line(CSharpText.GeneratedCode);
        using (writer.Block($"internal {scope.Hiding(helper)}static class {helper}"))
        {
            EmitDeclared(writer, type);
            writer.Line();
            EmitWrite(writer, type, jsonName);
            writer.Line();
            EmitRead(writer, type);
        }
    }

    private static void EmitDeclared(SourceWriter writer, EnumType type)
    {
        string count = CSharpText.Number(type.Values.Count);
        writer.Line($"public static bool IsDeclared({type.TypeName} value) => (int)value is >= 0 and < {count};");
    }

    private static void EmitWrite(SourceWriter writer, EnumType type, string jsonName)
    {
        using (writer.Block($"public static void Write(ref global::Syncropel.Json.CanonicalJsonWriter writer, {type.TypeName} value)"))
        using (writer.Block("writer.WriteRaw(value switch", "});"))
        {
            foreach (EnumValue value in type.Values)
            {
                writer.Line($"{type.TypeName}.{value.CSharpName} => {CSharpText.Utf8(Reading.JsonText.Quote(value.Json))},");
            }

            writer.Line($"_ => throw global::Syncropel.Bodies.BodyWriter.Undeclared({CSharpText.Literal(jsonName)}, (int)value),");
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
