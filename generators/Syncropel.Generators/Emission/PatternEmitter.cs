using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>Writes the regular expressions of a record's members, each once, with a limit on its time.</summary>
internal static class PatternEmitter
{
    /// <summary>The field of a member's pattern.</summary>
    public static string NameOf(MemberModel member) => member.CSharpName;

    /// <summary>The field of an element's pattern. No property has a '_' within its name, so none can have the same field.</summary>
    public static string ItemOf(string name) => name + "_Item";

    /// <summary>The field of the pattern of a map's values.</summary>
    public static string ValueOf(string name) => name + "_Value";

    /// <summary>The field of the pattern of a tuple's element.</summary>
    public static string ElementOf(string name, TupleElement element) => name + "_" + element.Name;

    public static void Emit(SourceWriter writer, ObjectModel model)
    {
        var patterns = new List<(string Name, PatternModel Pattern)>();
        foreach (MemberModel member in model.Members) Collect(member.Type, NameOf(member), patterns);
        if (model.Additional is { } additional) Collect(additional, ValueOf("AdditionalMembers"), patterns);
        if (patterns.Count == 0) return;

        writer.Gap();
        writer.Line(CSharpText.GeneratedCode);
        using (writer.Block("private static class Patterns"))
        {
            foreach ((string name, PatternModel pattern) in patterns)
            {
                writer.Gap();
                Field(writer, name, pattern);
            }
        }
    }

    /// <summary>Writes one field.</summary>
    public static void Field(SourceWriter writer, string name, PatternModel pattern)
    {
        writer.Line($"public static readonly global::System.Text.RegularExpressions.Regex {name} = new(");
        writer.Line($"    {CSharpText.Literal(pattern.DotNet)},");
        writer.Line("    global::System.Text.RegularExpressions.RegexOptions.CultureInvariant,");
        writer.Line("    global::System.TimeSpan.FromSeconds(1));");
    }

    private static void Collect(TypeModel type, string name, List<(string Name, PatternModel Pattern)> patterns)
    {
        switch (type)
        {
            case StringType { Pattern: { } pattern }:
                patterns.Add((name, pattern));
                break;
            case ArrayType array:
                Collect(array.Element, ItemOf(name), patterns);
                break;
            case OneOrManyType many:
                Collect(many.Many, name, patterns);
                break;
            case MapType map:
                Collect(map.Value, ValueOf(name), patterns);
                break;
            case TupleType tuple:
                foreach (TupleElement element in tuple.Elements) Collect(element.Type, ElementOf(name, element), patterns);
                break;
        }
    }
}
