using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>Writes what the values of an enum are in queries.</summary>
internal static class EnumTextEmitter
{
    public static void Emit(SourceWriter writer, EnumType type)
    {
        writer.Gap();
        writer.Line(CSharpText.GeneratedCode);
        using (writer.Block($"internal static class {FieldNaming.TextOf(type.TypeName)}"))
        using (writer.Block($"public static string Of({type.TypeName} value) => value switch", "};"))
        {
            foreach (EnumValue value in type.Values)
            {
                writer.Line($"{type.TypeName}.{value.CSharpName} => {CSharpText.Literal(value.Json)},");
            }

            const string Unknown =
                "new global::System.ArgumentOutOfRangeException(nameof(value), value, \"The schema has no such value.\")";
            writer.Line($"_ => throw {Unknown},");
        }
    }
}
