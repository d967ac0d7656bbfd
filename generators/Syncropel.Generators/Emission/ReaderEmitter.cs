using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>Writes the readers, over <c>Utf8JsonReader</c>: members in any order, each once, the required ones all.</summary>
internal static class ReaderEmitter
{
    private const string Body = RuntimeNames.BodyReader;
    private const string Parameter = "ref " + RuntimeNames.Reader + " reader";

    /// <summary>
    /// Writes the reader of a body, which is a record's or stands within another. There it need not say its kind, and what it says
    /// of the protocol's members is kept like anything else, or refused.
    /// </summary>
    public static void EmitRoot(SourceWriter writer, TypeScope scope)
    {
        ObjectModel body = scope.Kind.Body;
        string self = body.TypeName;
        writer.Gap();
        writer.Line($"static {self} {RuntimeNames.RecordBody}<{self}>.ReadBody({Parameter}) => ReadJson(ref reader, isEmbedded: false);");
        writer.Gap();
        writer.Line(
            $"static {self} {RuntimeNames.EmbeddedContract}<{self}>.ReadEmbedded({Parameter}) => ReadJson(ref reader, isEmbedded: true);");
        writer.Gap();
        using (writer.Block($"private static {self} ReadJson({Parameter}, bool isEmbedded)")) EmitObject(writer, body, scope);
    }

    /// <param name="writer">Where to.</param>
    /// <param name="model">The object.</param>
    /// <param name="scope">Its scope.</param>
    /// <param name="hiding"><c>"new "</c> in a case, because the union has a reader too.</param>
    public static void EmitNested(SourceWriter writer, ObjectModel model, TypeScope scope, string hiding)
    {
        writer.Gap();
        using (writer.Block($"internal static {hiding}{model.TypeName} ReadJson({Parameter})")) EmitObject(writer, model, scope);
    }

    private static void EmitObject(SourceWriter writer, ObjectModel model, TypeScope scope)
    {
        foreach (MemberModel member in model.Members)
        {
            if (!member.IsFixed) writer.Line($"{TypeNames.Of(member, scope)} {Value(member)} = default!;");
            writer.Line($"bool {Seen(member)} = false;");
        }

        if (scope.IsRoot)
        {
            // Not kindSeen and refsSeen: a member may be called 'refs'.
            writer.Line("bool seenKind = false;");
            writer.Line("bool seenRefs = false;");
        }

        if (model.Additional is { } additional)
        {
            writer.Line($"var additional = new global::Syncropel.Bodies.ValueMapBuilder<{TypeNames.Of(additional, scope)}>();");
        }
        else if (model.IsOpen)
        {
            writer.Line("var unknown = new global::Syncropel.Json.JsonMembersBuilder();");
        }

        writer.Line($"{Body}.ReadStartObject(ref reader);");
        using (writer.Block($"while ({Body}.ReadMember(ref reader))")) EmitMembers(writer, model, scope);
        writer.Line();
        EmitMissing(writer, model, scope);
        EmitResult(writer, model);
    }

    private static void EmitMembers(SourceWriter writer, ObjectModel model, TypeScope scope)
    {
        string otherwise = "";
        foreach (MemberModel member in model.Members)
        {
            EmitMember(writer, otherwise, member.JsonName, Seen(member), Assignment(member, scope));
            otherwise = "else ";
        }

        if (scope.IsRoot)
        {
            // A closed body that stands within another may say its own kind there; an open one keeps it with all that is unknown.
            string ownKind = model.IsOpen && model.Additional is null ? "!isEmbedded && " : "";
            EmitMember(writer, otherwise, "kind", "seenKind", $"{Body}.ReadKind(ref reader, Kind);", ownKind);
            EmitMember(writer, "else ", "_refs", "seenRefs", $"{Body}.SkipRefs(ref reader);", "!isEmbedded && ");
            otherwise = "else ";
        }

        string rest = model.Additional is { } additional ? $"additional.Add(ref reader, {ReadExpression.Delegate(additional, scope)});"
            : model.IsOpen ? "unknown.Add(ref reader);"
            : $"throw {Body}.Undeclared(ref reader);";
        if (otherwise.Length == 0)
        {
            writer.Line(rest);
        }
        else
        {
            using (writer.Block("else")) writer.Line(rest);
        }
    }

    private static void EmitMember(SourceWriter writer, string otherwise, string name, string seen, string read, string condition = "")
    {
        using (writer.Block($"{otherwise}if ({condition}reader.ValueTextEquals({CSharpText.Utf8(name)}))"))
        {
            writer.Line($"{Body}.ReadValue(ref reader, ref {seen});");
            writer.Lines(read);
        }
    }

    private static void EmitMissing(SourceWriter writer, ObjectModel model, TypeScope scope)
    {
        if (scope.IsRoot) writer.Line($"if (!seenKind && !isEmbedded) throw {Body}.Missing(ref reader, \"kind\");");
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

            if (model.Additional is not null) writer.Line("AdditionalMembers = additional.Build(),");
            else if (model.IsOpen) writer.Line("UnknownMembers = unknown.Build(),");
        }
    }

    private static string Assignment(MemberModel member, TypeScope scope)
    {
        if (member.Type is ConstType constant)
        {
            string check = $"if ({ReadExpression.IsNot(constant, scope)})\n{{\n"
                + $"    throw {Body}.Unexpected(ref reader, {CSharpText.Literal(constant.Json)});\n}}";
            return member.IsFixed ? check : $"{check}\n{Value(member)} = {constant.CSharp};";
        }

        string read = ReadExpression.Of(member.Type, scope);
        return member.IsOptionalNullable
            ? $"{Value(member)} = new({read});"
            : $"{Value(member)} = {read};";
    }

    private static string Value(MemberModel member) => CSharpText.Local(member.CSharpName, "Value");

    private static string Seen(MemberModel member) => CSharpText.Local(member.CSharpName, "Seen");
}
