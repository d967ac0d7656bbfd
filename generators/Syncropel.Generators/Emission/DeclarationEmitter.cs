using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>
/// Writes the types that are nested in a record: those that its members bring along, and those that it declares for others.
/// </summary>
internal static class DeclarationEmitter
{
    public static void Emit(SourceWriter writer, ObjectModel model, TypeScope scope)
    {
        foreach (MemberModel member in model.Members) EmitBrought(writer, member.Type, member.JsonName, scope);
        if (model.Additional is { } additional) EmitBrought(writer, additional, "AdditionalMembers", scope);
        Emit(writer, model.Declarations, scope);
    }

    public static void Emit(SourceWriter writer, EquatableArray<TypeModel> declarations, TypeScope scope)
    {
        foreach (TypeModel type in declarations) EmitBrought(writer, type, NameOf(type) ?? "", scope);
    }

    /// <summary>The name of a type that is declared where it stands; null for others.</summary>
    public static string? NameOf(TypeModel type) => type switch
    {
        EnumType nested => nested.TypeName,
        ObjectType nested => nested.Object.TypeName,
        UnionType nested => nested.Union.TypeName,
        _ => null,
    };

    private static void EmitBrought(SourceWriter writer, TypeModel type, string jsonName, TypeScope scope)
    {
        switch (type)
        {
            case EnumType nested:
                EnumEmitter.Emit(writer, nested, jsonName, scope);
                break;
            case ObjectType nested:
                RecordEmitter.EmitObject(writer, nested.Object, scope);
                break;
            case UnionType nested:
                UnionEmitter.Emit(writer, nested.Union, scope);
                break;
            case ArrayType array:
                EmitBrought(writer, array.Element, jsonName, scope);
                break;
            case OneOrManyType many:
                EmitBrought(writer, many.Many, jsonName, scope);
                break;
            case MapType map:
                EmitBrought(writer, map.Value, jsonName, scope);
                break;
            case TupleType tuple:
                foreach (TupleElement element in tuple.Elements) EmitBrought(writer, element.Type, jsonName, scope);
                break;
        }
    }
}
