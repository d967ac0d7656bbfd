using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>Writes the readers, over <c>Utf8JsonReader</c>: members in any order, each once, the required ones all.</summary>
internal static class ReaderEmitter
{
    private const string Reader = "global::System.Text.Json.Utf8JsonReader";
    private const string Body = "global::Syncropel.Bodies.BodyReader";
    private const string Lists = "global::Syncropel.Bodies.BodyLists";

    public static void EmitRoot(SourceWriter writer, ObjectModel body)
    {
        writer.Gap();
        using (writer.Block($"static {body.TypeName} global::Syncropel.IRecordBody<{body.TypeName}>.ReadBody(ref {Reader} reader)"))
        {
            EmitObject(writer, body, isRoot: true);
        }
    }

    public static void EmitNested(SourceWriter writer, ObjectModel model)
    {
        writer.Gap();
        using (writer.Block($"internal static {model.TypeName} ReadJson(ref {Reader} reader)"))
        {
            EmitObject(writer, model, isRoot: false);
        }
    }

    private static void EmitObject(SourceWriter writer, ObjectModel model, bool isRoot)
    {
        foreach (MemberModel member in model.Members)
        {
            if (!member.IsFixed) writer.Line($"{TypeNames.Of(member)} {Value(member)} = default!;");
            writer.Line($"bool {Seen(member)} = false;");
        }

        if (isRoot)
        {
            // Not kindSeen and refsSeen: a member may be called 'refs'.
            writer.Line("bool seenKind = false;");
            writer.Line("bool seenRefs = false;");
        }

        if (model.IsOpen) writer.Line("var unknown = new global::Syncropel.Json.JsonMembersBuilder();");
        writer.Line($"{Body}.ReadStartObject(ref reader);");
        using (writer.Block($"while ({Body}.ReadMember(ref reader))")) EmitMembers(writer, model, isRoot);
        writer.Line();
        EmitMissing(writer, model, isRoot);
        EmitResult(writer, model);
    }

    private static void EmitMembers(SourceWriter writer, ObjectModel model, bool isRoot)
    {
        string otherwise = "";
        foreach (MemberModel member in model.Members)
        {
            using (writer.Block($"{otherwise}if (reader.ValueTextEquals({CSharpText.Utf8(member.JsonName)}))"))
            {
                writer.Line($"{Body}.ReadValue(ref reader, ref {Seen(member)});");
                writer.Line(Assignment(member));
            }

            otherwise = "else ";
        }

        if (isRoot)
        {
            EmitProtocolMember(writer, otherwise, "kind", "seenKind", $"{Body}.ReadKind(ref reader, Kind);");
            EmitProtocolMember(writer, "else ", "_refs", "seenRefs", $"{Body}.SkipRefs(ref reader);");
            otherwise = "else ";
        }

        string rest = model.IsOpen ? "unknown.Add(ref reader);" : $"throw {Body}.Undeclared(ref reader);";
        if (otherwise.Length == 0)
        {
            writer.Line(rest);
        }
        else
        {
            using (writer.Block("else")) writer.Line(rest);
        }
    }

    private static void EmitProtocolMember(SourceWriter writer, string otherwise, string name, string seen, string read)
    {
        using (writer.Block($"{otherwise}if (reader.ValueTextEquals({CSharpText.Utf8(name)}))"))
        {
            writer.Line($"{Body}.ReadValue(ref reader, ref {seen});");
            writer.Line(read);
        }
    }

    private static void EmitMissing(SourceWriter writer, ObjectModel model, bool isRoot)
    {
        if (isRoot) writer.Line($"if (!seenKind) throw {Body}.Missing(ref reader, \"kind\");");
        foreach (MemberModel member in model.Members)
        {
            if (!member.IsRequired) continue;
            writer.Line($"if (!{Seen(member)}) throw {Body}.Missing(ref reader, {CSharpText.Literal(member.JsonName)});");
        }
    }

    private static void EmitResult(SourceWriter writer, ObjectModel model)
    {
        using (writer.Block($"return new {model.TypeName}", "};"))
        {
            foreach (MemberModel member in model.Members)
            {
                if (!member.IsFixed) writer.Line($"{member.CSharpName} = {Value(member)},");
            }

            if (model.IsOpen) writer.Line("UnknownMembers = unknown.Build(),");
        }
    }

    private static string Assignment(MemberModel member)
    {
        if (member.Type is ConstType constant)
        {
            return member.IsFixed ? ConstCheck(constant) : $"{ConstCheck(constant)} {Value(member)} = {constant.CSharp};";
        }

        string read = Expression(member.Type);
        return member.IsOptionalNullable
            ? $"{Value(member)} = new({read});"
            : $"{Value(member)} = {read};";
    }

    private static string ConstCheck(ConstType constant) =>
        $"if (!({Method(constant)}(ref reader) == {constant.CSharp})) "
        + $"throw {Body}.Unexpected(ref reader, {CSharpText.Literal(constant.Json)});";

    private static string Expression(TypeModel type)
    {
        // A list and a single value both convert to OneOrMany, so the compiler cannot tell which of the two a bare null means.
        string none = type is OneOrManyType ? $"({TypeNames.Of(type)})null" : "null";
        return type.IsNullable ? $"{Body}.IsNull(ref reader) ? {none} : {NotNull(type)}" : NotNull(type);
    }

    private static string NotNull(TypeModel type) => type switch
    {
        ArrayType array => $"{Lists}.ReadList<{TypeNames.Of(array.Element)}>(ref reader, {ElementReader(array.Element)})",
        OneOrManyType many => $"{Lists}.ReadOneOrMany<{TypeNames.NotNull(many.One)}>(ref reader, {ElementReader(many.One)})",
        _ => $"{Method(type)}(ref reader)",
    };

    private static string ElementReader(TypeModel type) =>
        type is ArrayType or OneOrManyType or ConstType || type.IsNullable
            ? $"static (ref {Reader} reader) => {ElementExpression(type)}"
            : Method(type);

    private static string ElementExpression(TypeModel type) => type is ConstType constant
        ? $"{Lists}.Constant({Method(constant)}(ref reader), {constant.CSharp}, ref reader, {CSharpText.Literal(constant.Json)})"
        : Expression(type);

    private static string Method(TypeModel type) => type switch
    {
        StringType or ConstType { Kind: ConstKind.String } => Body + ".ReadString",
        IntegerType or ConstType { Kind: ConstKind.Integer } => Body + ".ReadInt64",
        NumberType or ConstType { Kind: ConstKind.Number } => Body + ".ReadDouble",
        BooleanType or ConstType { Kind: ConstKind.Boolean } => Body + ".ReadBoolean",
        FormattedType formatted => $"{Body}.Read{formatted.Format}",
        EnumType nested => EnumEmitter.JsonOf(nested) + ".Read",
        ObjectType nested => nested.Object.TypeName + ".ReadJson",
        FreeObjectType => Lists + ".ReadMembers",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static string Value(MemberModel member) => CSharpText.Local(member.CSharpName, "Value");

    private static string Seen(MemberModel member) => CSharpText.Local(member.CSharpName, "Seen");
}
