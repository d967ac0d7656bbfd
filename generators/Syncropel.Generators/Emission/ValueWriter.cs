using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>Writes the statements that write a value of any type as canonical JSON.</summary>
internal sealed class ValueWriter(TypeScope scope)
{
    private readonly Locals _locals = new();

    /// <summary>Writes a value that may be null if its type says so.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="type">The value's type.</param>
    /// <param name="value">The expression of the value.</param>
    /// <param name="present">
    /// A free name for it once it is not null; a pattern's variable belongs to the block around its <c>if</c>. Null to take a number.
    /// </param>
    public void Emit(SourceWriter writer, TypeModel type, string value, string? present = null)
    {
        if (!type.IsNullable)
        {
            EmitNotNull(writer, type, value);
            return;
        }

        string name = present ?? "present" + _locals.Next();
        using (writer.Block($"if ({value} is {{ }} {name})")) EmitNotNull(writer, type, name);
        using (writer.Block("else")) writer.Line("writer.WriteNull();");
    }

    /// <summary>A delegate that writes a value, as text of one or several lines.</summary>
    public static string Delegate(TypeModel type, TypeScope scope)
    {
        var body = new SourceWriter();
        new ValueWriter(scope).Emit(body, type, "value");
        return Delegate(TypeNames.Of(type, scope), body.ToString().TrimEnd('\n'));
    }

    /// <summary>A delegate that does what the statements say with <c>writer</c> and <c>value</c>.</summary>
    public static string Delegate(string type, string statements)
    {
        string head = $"static (ref {RuntimeNames.Writer} writer, {type} value) =>";
        if (statements.IndexOf('\n') < 0) return $"{head} {statements.TrimEnd(';')}";
        var block = new SourceWriter();
        using (block.Block(head)) block.Lines(statements);
        return block.ToString().TrimEnd('\n');
    }

    private void EmitNotNull(SourceWriter writer, TypeModel type, string value)
    {
        switch (type)
        {
            case ArrayType array:
                EmitArray(writer, array, value);
                break;
            case OneOrManyType many:
                using (writer.Block($"if ({value}.IsOne)")) EmitNotNull(writer, many.One, $"{value}.Items[0]");
                using (writer.Block("else")) EmitArray(writer, many.Many, value + ".Items");
                break;
            case MapType map:
                EmitMap(writer, map, value);
                break;
            case TupleType tuple:
                EmitTuple(writer, tuple, value);
                break;
            default:
                writer.Line(Statement(type, value));
                break;
        }
    }

    private string Statement(TypeModel type, string value) => type switch
    {
        StringType => $"writer.WriteString({value});",
        IntegerType => $"writer.WriteInteger({value});",
        NumberType => $"writer.WriteNumber({value});",
        BooleanType => $"writer.WriteBoolean({value});",
        FormattedType or FreeObjectType or DecimalType or RawType => $"{RuntimeNames.BodyWriter}.Write(ref writer, {value});",
        EnumType nested => $"{EnumEmitter.JsonOf(nested.TypeName)}.Write(ref writer, {value});",
        DeclaredType { Kind: DeclaredKind.Enum } declared =>
            $"{EnumEmitter.JsonOf(scope.NameOf(declared.Path))}.Write(ref writer, {value});",
        ConstType { Kind: ConstKind.Number } constant => $"writer.WriteNumber({constant.CSharp});",
        ConstType constant => $"writer.WriteRaw({CSharpText.Utf8(constant.Json)});",
        KindType => $"{RuntimeNames.Embedded}.Write(ref writer, {value});",
        _ => $"{value}.WriteJson(ref writer);",
    };

    private void EmitArray(SourceWriter writer, ArrayType array, string value)
    {
        string item = "item" + _locals.Next();
        writer.Line("writer.WriteStartArray();");
        using (writer.Block($"foreach (var {item} in {value})"))
        {
            writer.Line("writer.WriteElement();");
            Emit(writer, array.Element, item);
        }

        writer.Line("writer.WriteEndArray();");
    }

    private void EmitMap(SourceWriter writer, MapType map, string value)
    {
        string pair = "pair" + _locals.Next();
        writer.Line("writer.WriteStartObject();");
        using (writer.Block($"foreach (var {pair} in {value})"))
        {
            writer.Line($"writer.WriteName({pair}.Key);");
            Emit(writer, map.Value, pair + ".Value");
        }

        writer.Line("writer.WriteEndObject();");
    }

    private void EmitTuple(SourceWriter writer, TupleType tuple, string value)
    {
        writer.Line("writer.WriteStartArray();");
        foreach (TupleElement element in tuple.Elements)
        {
            writer.Line("writer.WriteElement();");
            Emit(writer, element.Type, $"{value}.{element.Name}");
        }

        writer.Line("writer.WriteEndArray();");
    }
}
