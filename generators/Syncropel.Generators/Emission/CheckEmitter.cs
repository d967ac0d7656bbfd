using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>Writes what the types of a body cannot say: the checks that its JSON is held against, each in a field of its name.</summary>
internal static class CheckEmitter
{
    private const string Head = "public static readonly global::Syncropel.Checks.JsonCheck ";

    // The class is nested in the record, and the fields in the class.
    private const int FieldIndent = 8;

    public static void Emit(SourceWriter writer, KindModel kind, KindLinks links)
    {
        if (kind.Checks.Count == 0) return;
        var patterns = CheckPatterns.Of(kind.Checks);
        var expressions = new CheckExpressions(patterns, links);

        writer.Gap();
        writer.Line(CSharpText.GeneratedCode);
        using (writer.Block("private static class Checks"))
        {
            // Fields are set in the order in which they stand, and checks need their patterns at once.
            foreach ((string name, PatternModel pattern) in patterns.Fields)
            {
                writer.Gap();
                PatternEmitter.Field(writer, name, pattern);
            }

            foreach (NamedCheck check in kind.Checks)
            {
                writer.Gap();
                string place = check.Pointer.Length == 0 ? "its root" : $"<c>{CSharpText.Xml(check.Pointer)}</c>";
                writer.Line($"/// <summary>What the schema asks at {place}.</summary>");
                string head = $"{Head}{CSharpText.Escape(check.Name)} = ";
                writer.Lines(head + expressions.Write(check.Check, FieldIndent, FieldIndent + head.Length) + ";");
            }
        }
    }
}
