using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>Writes records: a kind's body, and the objects and enums nested in it.</summary>
internal static class RecordEmitter
{
    public static void EmitKind(SourceWriter writer, KindModel kind)
    {
        ObjectModel body = kind.Body;
        string self = body.TypeName;
        DocsEmitter.Type(writer, body.Docs, $"The body of records of the kind <c>{kind.Kind}</c>.");
        Attributes(writer, body.IsDeprecated, body.Docs);
        using (writer.Block($"public sealed partial record {self} : global::Syncropel.IRecordBody<{self}>"))
        {
            writer.Line($"/// <summary>The kind: <c>{kind.Kind}</c>.</summary>");
            writer.Line($"public const string Kind = {CSharpText.Literal(kind.Kind)};");
            Properties(writer, body);

            writer.Gap();
            Statics(writer, kind, $"global::Syncropel.IRecordBody<{self}>");
            EqualityEmitter.Emit(writer, body);
            ValidationEmitter.EmitRoot(writer, body);
            WriterEmitter.EmitRoot(writer, kind);
            ReaderEmitter.EmitRoot(writer, body);
            Nested(writer, body);
        }
    }

    private static void Statics(SourceWriter writer, KindModel kind, string contract)
    {
        writer.Line($"static string {contract}.Kind => Kind;");
        writer.Line();
        writer.Line($"static global::Syncropel.Act {contract}.Act => global::Syncropel.Act.{kind.Act};");
        writer.Line();
        writer.Line($"static global::Syncropel.DataType {contract}.DataType => global::Syncropel.DataType.{kind.DataType};");
    }

    private static void EmitObject(SourceWriter writer, ObjectModel model)
    {
        writer.Gap();
        DocsEmitter.Type(writer, model.Docs, "An object within the body.");
        Attributes(writer, model.IsDeprecated, model.Docs);
        using (writer.Block($"public sealed partial record {model.TypeName}"))
        {
            Properties(writer, model);
            EqualityEmitter.Emit(writer, model);
            ValidationEmitter.EmitNested(writer, model);
            WriterEmitter.EmitNested(writer, model);
            ReaderEmitter.EmitNested(writer, model);
            Nested(writer, model);
        }
    }

    private static void Properties(SourceWriter writer, ObjectModel model)
    {
        foreach (MemberModel member in model.Members)
        {
            writer.Gap();
            DocsEmitter.Member(writer, member);
            if (member.IsDeprecated) Obsolete(writer, member.Docs);
            if (member.IsFixed)
            {
                writer.Line($"public {TypeNames.Of(member)} {member.CSharpName} => {((ConstType)member.Type).CSharp};");
                continue;
            }

            string required = member.IsRequired ? "required " : "";
            writer.Line($"public {required}{TypeNames.Of(member)} {member.CSharpName} {{ get; init; }}");
        }

        if (!model.IsOpen) return;
        writer.Gap();
        const string Summary = "Members that the schema does not declare. They are kept when a body is read, and written back.";
        const string Members = "global::Syncropel.Json.JsonMembers";
        writer.Line($"/// <summary>{Summary}</summary>");
        writer.Line($"public {Members} UnknownMembers {{ get; init; }} = {Members}.Empty;");
    }

    private static void Nested(SourceWriter writer, ObjectModel model)
    {
        PatternEmitter.Emit(writer, model);
        foreach (MemberModel member in model.Members)
        {
            switch (Innermost(member.Type))
            {
                case EnumType nested:
                    EnumEmitter.Emit(writer, nested, member);
                    break;
                case ObjectType nested:
                    EmitObject(writer, nested.Object);
                    break;
            }
        }
    }

    private static TypeModel Innermost(TypeModel type) => type switch
    {
        ArrayType array => Innermost(array.Element),
        OneOrManyType many => Innermost(many.Many),
        _ => type,
    };

    private static void Attributes(SourceWriter writer, bool isDeprecated, Docs docs)
    {
        if (isDeprecated) Obsolete(writer, docs);
        writer.Line(CSharpText.GeneratedCode);
    }

    public static void Obsolete(SourceWriter writer, Docs docs)
    {
        string reason = docs.Description ?? docs.Title ?? "The schema says that it is deprecated.";
        writer.Line($"[global::System.Obsolete({CSharpText.Literal(reason)})]");
    }
}
