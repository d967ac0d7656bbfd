using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>Writes records: a kind's body, the objects nested in it, and the cases of a choice between objects.</summary>
internal static class RecordEmitter
{
    public static void EmitKind(SourceWriter writer, TypeScope scope)
    {
        KindModel kind = scope.Kind;
        ObjectModel body = kind.Body;
        string self = body.TypeName;
        string contract = $"{RuntimeNames.RecordBody}<{self}>";
        DocsEmitter.Type(writer, body.Docs, $"The body of records of the kind <c>{kind.Kind}</c>.");
        Attributes(writer, body.IsDeprecated, body.Docs);
        string contracts = $"{contract}, {RuntimeNames.EmbeddedContract}<{self}>{UpgradeEmitter.Interface(kind, scope.Links)}";
        using (writer.Block($"public sealed partial record {self} : {contracts}"))
        {
            writer.Line($"/// <summary>The kind: <c>{kind.Kind}</c>.</summary>");
            writer.Line($"public const string Kind = {CSharpText.Literal(kind.Kind)};");
            PropertyEmitter.Emit(writer, body, scope);

            writer.Gap();
            Statics(writer, kind, contract);
            UpgradeEmitter.Emit(writer, kind, scope.Links);
            EqualityEmitter.Emit(writer, body);
            ValidationEmitter.EmitRoot(writer, scope);
            WriterEmitter.EmitRoot(writer, scope);
            ReaderEmitter.EmitRoot(writer, scope);
            Helpers(writer, body, scope);
            CheckEmitter.Emit(writer, kind, scope.Links);
            DeclarationEmitter.Emit(writer, body, scope);
        }
    }

    /// <param name="writer">Where to.</param>
    /// <param name="model">The object.</param>
    /// <param name="outer">The scope of the type that it is nested in.</param>
    public static void EmitObject(SourceWriter writer, ObjectModel model, TypeScope outer)
    {
        TypeScope scope = outer.Into(model.TypeName);
        writer.Gap();
        DocsEmitter.Type(writer, model.Docs, "An object within the body.");
        Attributes(writer, model.IsDeprecated, model.Docs);
        using (writer.Block($"public {outer.Hiding(model.TypeName)}sealed partial record {model.TypeName}"))
        {
            Members(writer, model, scope, overriding: "", hiding: "");
        }
    }

    /// <summary>Writes a case of a union, whose scope is given.</summary>
    public static void EmitCase(SourceWriter writer, ObjectModel model, UnionModel union, TypeScope outer)
    {
        TypeScope scope = outer.Into(model.TypeName, UnionEmitter.Inherited(union));
        writer.Gap();
        DocsEmitter.Type(writer, model.Docs, $"A case of <see cref=\"{union.TypeName}\"/>.");
        Attributes(writer, model.IsDeprecated, model.Docs);
        using (writer.Block($"public sealed partial record {model.TypeName} : {union.TypeName}"))
        {
            Members(writer, model, scope, overriding: "override ", hiding: "new ");
        }
    }

    /// <summary>Writes what stands on top of a type.</summary>
    public static void Attributes(SourceWriter writer, bool isDeprecated, Docs docs)
    {
        if (isDeprecated) PropertyEmitter.Obsolete(writer, docs);
        writer.Line(CSharpText.GeneratedCode);
    }

    private static void Members(SourceWriter writer, ObjectModel model, TypeScope scope, string overriding, string hiding)
    {
        PropertyEmitter.Emit(writer, model, scope);
        EqualityEmitter.Emit(writer, model);
        ValidationEmitter.EmitNested(writer, model, scope, overriding);
        WriterEmitter.EmitNested(writer, model, scope, overriding);
        ReaderEmitter.EmitNested(writer, model, scope, hiding);
        Helpers(writer, model, scope);
        DeclarationEmitter.Emit(writer, model, scope);
    }

    private static void Helpers(SourceWriter writer, ObjectModel model, TypeScope scope)
    {
        PatternEmitter.Emit(writer, model);
        DefaultEmitter.Emit(writer, model, scope);
    }

    private static void Statics(SourceWriter writer, KindModel kind, string contract)
    {
        writer.Line($"static string {contract}.Kind => Kind;");
        writer.Line();
        writer.Line($"static global::Syncropel.Act {contract}.Act => global::Syncropel.Act.{kind.Act};");
        writer.Line();
        writer.Line($"static global::Syncropel.DataType {contract}.DataType => global::Syncropel.DataType.{kind.DataType};");
    }
}
