using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>
/// Writes the writers. The order of canonical JSON is settled here, when code is generated: members are sorted, names are quoted
/// and held as UTF-8. What is left for run time is to copy.
/// </summary>
internal static class WriterEmitter
{
    private const string Json = "global::Syncropel.Json.CanonicalJsonWriter";

    public static void EmitRoot(SourceWriter writer, KindModel kind)
    {
        const string Refs = "scoped global::System.ReadOnlySpan<global::Syncropel.Ref> refs";
        writer.Gap();
        using (writer.Block($"void global::Syncropel.IRecordBody.WriteBody(ref {Json} writer, {Refs})"))
        {
            EmitMembers(writer, kind.Body, kind.Kind);
        }
    }

    public static void EmitNested(SourceWriter writer, ObjectModel model)
    {
        writer.Gap();
        using (writer.Block($"internal void WriteJson(ref {Json} writer)"))
        {
            EmitMembers(writer, model, kind: null);
        }
    }

    // Only the body itself has a kind, and references.
    private static void EmitMembers(SourceWriter writer, ObjectModel model, string? kind)
    {
        var sorted = new List<(string Name, MemberModel? Member)>();
        foreach (MemberModel member in model.Members) sorted.Add((member.JsonName, member));
        if (kind is not null) sorted.AddRange([("_refs", null), ("kind", null)]);
        sorted.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));

        writer.Line("writer.WriteStartObject();");
        if (model.IsOpen) writer.Line("var unknown = UnknownMembers.StartMerge();");
        bool follows = false;
        foreach ((string name, MemberModel? member) in sorted)
        {
            var lead = new Lead(name, model.IsOpen, follows);
            if (member is not null)
            {
                EmitMember(writer, member, lead);
            }
            else if (name == "kind")
            {
                lead.Emit(writer, Reading.JsonText.Quote(kind!));
            }
            else
            {
                EmitRefs(writer, lead);
            }

            follows |= member?.IsRequired ?? name == "kind";
        }

        if (model.IsOpen) writer.Line("unknown.WriteRest(ref writer);");
        writer.Line("writer.WriteEndObject();");
    }

    private static void EmitRefs(SourceWriter writer, Lead lead)
    {
        using (writer.Block("if (!refs.IsEmpty)"))
        {
            lead.EmitUnknown(writer);
            writer.Line("global::Syncropel.Bodies.BodyWriter.WriteRefs(ref writer, refs);");
        }
    }

    private static void EmitMember(SourceWriter writer, MemberModel member, Lead lead)
    {
        if (member.IsFixed && Ready((ConstType)member.Type) is { } json)
        {
            lead.Emit(writer, json);
            return;
        }

        if (member.IsRequired)
        {
            lead.Emit(writer);
            EmitValue(writer, member.Type, member.CSharpName, CSharpText.Local(member.CSharpName, "Value"), 1);
            return;
        }

        string value = CSharpText.Local(member.CSharpName, "Value");
        string condition = member.IsOptionalNullable ? $"{member.CSharpName}.IsPresent" : $"{member.CSharpName} is {{ }} {value}";
        using (writer.Block($"if ({condition})"))
        {
            lead.Emit(writer);
            EmitValue(writer, member.Type, member.IsOptionalNullable ? member.CSharpName + ".Value" : value, value, 1);
        }
    }

    // How ECMAScript prints a number is known at run time only.
    private static string? Ready(ConstType constant) => constant.Kind == ConstKind.Number ? null : constant.Json;

    // A pattern's variable belongs to the block around its 'if', so each member brings a name of its own.
    private static void EmitValue(SourceWriter writer, TypeModel type, string value, string present, int depth)
    {
        if (!type.IsNullable)
        {
            EmitNotNull(writer, type, value, depth);
            return;
        }

        using (writer.Block($"if ({value} is {{ }} {present})")) EmitNotNull(writer, type, present, depth);
        using (writer.Block("else")) writer.Line("writer.WriteNull();");
    }

    private static void EmitNotNull(SourceWriter writer, TypeModel type, string value, int depth)
    {
        switch (type)
        {
            case ArrayType array:
                EmitArray(writer, array, value, depth);
                break;
            case OneOrManyType many:
                EmitOneOrMany(writer, many, value, depth);
                break;
            default:
                writer.Line(Statement(type, value));
                break;
        }
    }

    private static string Statement(TypeModel type, string value) => type switch
    {
        StringType => $"writer.WriteString({value});",
        IntegerType => $"writer.WriteInteger({value});",
        NumberType => $"writer.WriteNumber({value});",
        BooleanType => $"writer.WriteBoolean({value});",
        FormattedType or FreeObjectType => $"global::Syncropel.Bodies.BodyWriter.Write(ref writer, {value});",
        EnumType nested => $"{EnumEmitter.JsonOf(nested)}.Write(ref writer, {value});",
        ConstType { Kind: ConstKind.Number } constant => $"writer.WriteNumber({constant.CSharp});",
        ConstType constant => $"writer.WriteRaw({CSharpText.Utf8(constant.Json)});",
        _ => $"{value}.WriteJson(ref writer);",
    };

    private static void EmitArray(SourceWriter writer, ArrayType array, string value, int depth)
    {
        string item = $"item{depth}";
        writer.Line("writer.WriteStartArray();");
        using (writer.Block($"foreach (var {item} in {value})"))
        {
            writer.Line("writer.WriteElement();");
            EmitValue(writer, array.Element, item, $"present{depth}", depth + 1);
        }

        writer.Line("writer.WriteEndArray();");
    }

    private static void EmitOneOrMany(SourceWriter writer, OneOrManyType many, string value, int depth)
    {
        using (writer.Block($"if ({value}.IsOne)")) EmitNotNull(writer, many.One, $"{value}.Items[0]", depth);
        using (writer.Block("else")) EmitArray(writer, many.Many, value + ".Items", depth);
    }

    /// <summary>
    /// What stands in front of a member's value: the unknown members that sort before it, and its name. Behind a member that is
    /// always written the comma is certain, and part of the literal.
    /// </summary>
    private readonly record struct Lead(string Name, bool IsOpen, bool Follows)
    {
        /// <param name="writer">Where to.</param>
        /// <param name="canonicalValue">The value, where it is always the same: then all is one literal.</param>
        public void Emit(SourceWriter writer, string canonicalValue = "")
        {
            EmitUnknown(writer);
            string member = Reading.JsonText.Quote(Name) + ":" + canonicalValue;
            writer.Line(Follows ? $"writer.WriteRaw({CSharpText.Utf8("," + member)});" : $"writer.WriteName({CSharpText.Utf8(member)});");
        }

        public void EmitUnknown(SourceWriter writer)
        {
            if (IsOpen) writer.Line($"unknown.WriteBefore(ref writer, {CSharpText.Literal(Name)});");
        }
    }
}
