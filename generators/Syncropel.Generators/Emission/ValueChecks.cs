using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>
/// Writes the statements that hold a value of any type against its schema: first what its C# type can be asked, and, if nothing
/// was found, its JSON.
/// </summary>
internal sealed class ValueChecks(TypeScope scope)
{
    private readonly Locals _locals = new();

    /// <summary>Writes the checks of a value that is not null.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="type">The value's type.</param>
    /// <param name="value">The expression of the value.</param>
    /// <param name="pattern">The name of the field of its pattern, should it have one.</param>
    /// <param name="mark">The local that holds the number of violations before this value's.</param>
    public void Emit(SourceWriter writer, TypeModel type, string value, string pattern, string mark)
    {
        if (type is RawType)
        {
            string against = type.Check is null ? "" : $"check.Against({value}, {scope.CheckOf(type.Check)});";
            if (type.Check is null) writer.Line($"check.Json({value});");
            else using (writer.Block($"if (check.Json({value}))")) writer.Line(against);
            return;
        }

        EmitTyped(writer, type, value, pattern, mark);
        if (!type.IsNullable) EmitAgainst(writer, type, value, mark);
    }

    /// <summary>Holds the JSON of a value against its check, if there is one; null too, where the type allows it.</summary>
    public void EmitAgainst(SourceWriter writer, TypeModel type, string value, string mark, string condition = "")
    {
        if (type.Check is null || type is RawType) return;
        using (writer.Block($"if ({condition}check.Mark == {mark})"))
        {
            writer.Lines($"check.Against({value}, {ValueWriter.Delegate(type, scope)}, {scope.CheckOf(type.Check)});");
        }
    }

    /// <summary>Writes a block of checks under a condition; without checks only what the condition itself does.</summary>
    public static void Guarded(SourceWriter writer, string? condition, string checks)
    {
        if (condition is null)
        {
            if (checks.Length > 0) writer.Lines(checks);
        }
        else if (checks.Length == 0)
        {
            writer.Line(condition + ";");
        }
        else
        {
            using (writer.Block($"if ({condition})")) writer.Lines(checks);
        }
    }

    private void EmitTyped(SourceWriter writer, TypeModel type, string value, string pattern, string mark)
    {
        switch (type)
        {
            case ArrayType array:
                EmitArray(writer, array, value, pattern);
                break;
            case OneOrManyType many:
                EmitOneOrMany(writer, many, value, pattern, mark);
                break;
            case MapType map:
                EmitMap(writer, map, value, pattern);
                break;
            case TupleType tuple:
                EmitTuple(writer, tuple, value, pattern);
                break;
            case EnumType nested:
                EmitEnum(writer, nested.TypeName, value);
                break;
            case DeclaredType { Kind: DeclaredKind.Enum } declared:
                EmitEnum(writer, scope.NameOf(declared.Path), value);
                break;
            case FreeObjectType free:
                ScalarChecks.EmitCount(writer, value + ".Count", free.MinProperties, free.MaxProperties);
                break;
            case ObjectType or UnionType or DeclaredType:
                writer.Line($"{value}.CheckJson(ref check);");
                break;
            case KindType:
                writer.Line($"{RuntimeNames.Embedded}.Check(ref check, {value});");
                break;
            default:
                ScalarChecks.Emit(writer, type, value, pattern);
                break;
        }
    }

    private static void EmitEnum(SourceWriter writer, string type, string value) =>
        writer.Line($"check.Declared({EnumEmitter.JsonOf(type)}.IsDeclared({value}), (int){value});");

    private void EmitArray(SourceWriter writer, ArrayType array, string value, string pattern)
    {
        ScalarChecks.EmitItemCount(writer, array, value);
        string n = _locals.Next();
        string index = "i" + n, mark = "mark" + n;
        var inner = new SourceWriter();
        EmitElement(inner, array.Element, $"{value}[{index}]", "item" + n, PatternEmitter.ItemOf(pattern), mark);
        EmitLoop(writer, inner, $"for (int {index} = 0; {index} < {value}.Count; {index}++)", mark, index);
    }

    private void EmitMap(SourceWriter writer, MapType map, string value, string pattern)
    {
        ScalarChecks.EmitCount(writer, value + ".Count", map.MinProperties, map.MaxProperties);
        string n = _locals.Next();
        string pair = "pair" + n, mark = "mark" + n;
        var inner = new SourceWriter();
        EmitElement(inner, map.Value, pair + ".Value", "value" + n, PatternEmitter.ValueOf(pattern), mark);
        EmitLoop(writer, inner, $"foreach (var {pair} in {value})", mark, pair + ".Key");
    }

    private static void EmitLoop(SourceWriter writer, SourceWriter inner, string head, string mark, string place)
    {
        string checks = inner.ToString().TrimEnd('\n');
        if (checks.Length == 0) return;
        using (writer.Block(head))
        {
            writer.Line($"int {mark} = check.Mark;");
            writer.Lines(checks);
            writer.Line($"check.Leave({mark}, {place});");
        }
    }

    private void EmitTuple(SourceWriter writer, TupleType tuple, string value, string pattern)
    {
        for (int i = 0; i < tuple.Elements.Count; i++)
        {
            TupleElement element = tuple.Elements[i];
            string n = _locals.Next();
            string mark = "mark" + n;
            var inner = new SourceWriter();
            EmitElement(inner, element.Type, $"{value}.{element.Name}", "item" + n, PatternEmitter.ElementOf(pattern, element), mark);
            string checks = inner.ToString().TrimEnd('\n');
            if (checks.Length == 0) continue;
            writer.Line($"int {mark} = check.Mark;");
            writer.Lines(checks);
            writer.Line($"check.Leave({mark}, {CSharpText.Number(i)});");
        }
    }

    private void EmitOneOrMany(SourceWriter writer, OneOrManyType many, string value, string pattern, string mark)
    {
        string n = _locals.Next();
        var one = new SourceWriter();
        Emit(one, many.One, "one" + n, PatternEmitter.ItemOf(pattern), mark);
        var several = new SourceWriter();
        EmitArray(several, many.Many, "many" + n, pattern);
        string ofOne = one.ToString().TrimEnd('\n'), ofSeveral = several.ToString().TrimEnd('\n');
        if (ofOne.Length > 0)
        {
            using (writer.Block($"if ({value}.IsOne)")) writer.Lines($"var one{n} = {value}.Items[0];\n{ofOne}");
        }

        if (ofSeveral.Length == 0) return;
        using (writer.Block(ofOne.Length > 0 ? "else" : $"if (!{value}.IsOne)")) writer.Lines($"var many{n} = {value}.Items;\n{ofSeveral}");
    }

    // An element has no property of its own, so it gets a local.
    private void EmitElement(SourceWriter writer, TypeModel type, string source, string local, string pattern, string mark)
    {
        var inner = new SourceWriter();
        Emit(inner, type, local, pattern, mark);
        string checks = inner.ToString().TrimEnd('\n');
        if (type.IsNullable)
        {
            if (checks.Length > 0) Guarded(writer, $"{source} is {{ }} {local}", checks);
            EmitAgainst(writer, type, source, mark);
            return;
        }

        if (checks.Length > 0) checks = $"var {local} = {source};\n{checks}";
        Guarded(writer, TypeNames.IsReference(type) ? $"check.IsThere({source})" : null, checks);
    }
}
