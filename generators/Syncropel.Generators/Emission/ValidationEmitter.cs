using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>Writes <c>Validate()</c>: every constraint of the schema that the C# types do not enforce themselves.</summary>
internal static class ValidationEmitter
{
    private const string Validator = "global::Syncropel.Bodies.BodyValidator";

    public static void EmitRoot(SourceWriter writer, ObjectModel body)
    {
        writer.Gap();
        writer.Line("/// <summary>Holds the body against its schema.</summary>");
        writer.Line("/// <returns>Every constraint that the body breaks, with its path; none for a valid body.</returns>");
        using (writer.Block("public global::Syncropel.ValidationResult Validate()"))
        {
            writer.Line($"var check = new {Validator}();");
            writer.Line("CheckJson(ref check);");
            writer.Line("return check.ToResult();");
        }

        EmitCheck(writer, body, "private", isRoot: true);
    }

    public static void EmitNested(SourceWriter writer, ObjectModel model) => EmitCheck(writer, model, "internal", isRoot: false);

    private static void EmitCheck(SourceWriter writer, ObjectModel model, string access, bool isRoot)
    {
        var body = new SourceWriter();
        foreach (MemberModel member in model.Members) EmitMember(body, member);

        writer.Gap();
        using (writer.Block($"{access} void CheckJson(ref {Validator} check)"))
        {
            if (body.ToString().TrimEnd().Length > 0)
            {
                writer.Line("int mark;");
                writer.Lines(body.ToString().TrimEnd('\n'));
            }

            EmitUnknown(writer, model, isRoot);
            EmitCount(writer, model);
        }
    }

    private static void EmitUnknown(SourceWriter writer, ObjectModel model, bool isRoot)
    {
        if (!model.IsOpen) return;
        writer.Gap();
        var names = new List<string>();
        foreach (MemberModel member in model.Members) names.Add(CSharpText.Literal(member.JsonName));
        if (isRoot) names.AddRange(["\"kind\"", "\"_refs\""]);
        using (writer.Block("if (check.IsThere(UnknownMembers))"))
        {
            writer.Line($"check.Unknown(UnknownMembers, [{string.Join(", ", names)}]);");
        }
    }

    private static void EmitCount(SourceWriter writer, ObjectModel model)
    {
        if (model.MinProperties is null && model.MaxProperties is null) return;
        int required = 0;
        var terms = new List<string>();
        foreach (MemberModel member in model.Members)
        {
            if (member.IsRequired) required++;
            else if (member.IsOptionalNullable) terms.Add($"({member.CSharpName}.IsPresent ? 1 : 0)");
            else terms.Add($"({member.CSharpName} is null ? 0 : 1)");
        }

        terms.Insert(0, CSharpText.Number(required));

        // Null is a violation of its own, and has been reported then.
        if (model.IsOpen) terms.Add("(UnknownMembers?.Count ?? 0)");
        string bounds = Bounds(("minProperties", model.MinProperties), ("maxProperties", model.MaxProperties));
        writer.Line($"check.Members({string.Join(" + ", terms)}{bounds});");
    }

    private static void EmitMember(SourceWriter writer, MemberModel member)
    {
        if (member.IsFixed) return;
        string value = member.IsRequired && !member.Type.IsNullable ? member.CSharpName : CSharpText.Local(member.CSharpName, "Value");
        var inner = new SourceWriter();
        EmitValue(inner, member.Type, value, PatternEmitter.NameOf(member), 1);
        string checks = inner.ToString().TrimEnd('\n');
        bool guarded = member.IsRequired && !member.Type.IsNullable && TypeNames.IsReference(member.Type);
        if (checks.Length == 0 && !guarded) return;

        string source = member.IsOptionalNullable ? member.CSharpName + ".Value" : member.CSharpName;
        string? condition = guarded ? $"check.IsThere({member.CSharpName})"
            : member.IsRequired && !member.Type.IsNullable ? null
            : $"{source} is {{ }} {value}";
        writer.Gap();
        writer.Line("mark = check.Mark;");
        Guarded(writer, condition, checks);
        writer.Line($"check.Leave(mark, {CSharpText.Literal(member.JsonName)});");
    }

    private static void Guarded(SourceWriter writer, string? condition, string checks)
    {
        if (condition is null)
        {
            writer.Lines(checks);
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

    private static void EmitValue(SourceWriter writer, TypeModel type, string value, string pattern, int depth)
    {
        switch (type)
        {
            case StringType text:
                EmitText(writer, text, value, pattern);
                break;
            case IntegerType integer:
                EmitInteger(writer, integer, value);
                break;
            case NumberType number:
                EmitNumber(writer, number, value);
                break;
            case FormattedType { Format: StringFormat.Uri }:
                writer.Line($"check.AbsoluteUri({value});");
                break;
            case EnumType nested:
                writer.Line($"check.Declared((int){value} is >= 0 and < {CSharpText.Number(nested.Values.Count)}, (int){value});");
                break;
            case ConstType constant:
                writer.Line($"check.Constant({value} == {constant.CSharp}, {CSharpText.Literal(constant.Json)});");
                break;
            case ArrayType array:
                EmitArray(writer, array, value, pattern, depth);
                break;
            case OneOrManyType many:
                EmitOneOrMany(writer, many, value, pattern, depth);
                break;
            case FreeObjectType free:
                string members = Bounds(("minProperties", free.MinProperties), ("maxProperties", free.MaxProperties));
                if (members.Length > 0) writer.Line($"check.Members({value}.Count{members});");
                break;
            case ObjectType:
                writer.Line($"{value}.CheckJson(ref check);");
                break;
        }
    }

    private static void EmitText(SourceWriter writer, StringType text, string value, string pattern)
    {
        writer.Line($"check.Text({value}{Bounds(("minLength", text.MinLength), ("maxLength", text.MaxLength))});");
        if (text.Pattern is not { } source) return;
        writer.Line($"check.Matches({value}, Patterns.{pattern}, {CSharpText.Literal(source.Source)});");
    }

    private static void EmitInteger(SourceWriter writer, IntegerType type, string value)
    {
        string range = Argument("minimum", Number(type.Minimum)) + Argument("maximum", Number(type.Maximum));
        if (range.Length > 0) writer.Line($"check.Range({value}{range});");
        string open = Argument("above", Number(type.ExclusiveMinimum)) + Argument("below", Number(type.ExclusiveMaximum));
        if (open.Length > 0) writer.Line($"check.Between({value}{open});");
        if (type.MultipleOf is { } step) writer.Line($"check.MultipleOf({value}, {CSharpText.Number(step)});");
    }

    // Range without bounds too: it refuses what is no number.
    private static void EmitNumber(SourceWriter writer, NumberType type, string value)
    {
        writer.Line($"check.Range({value}{Argument("minimum", Number(type.Minimum))}{Argument("maximum", Number(type.Maximum))});");
        string open = Argument("above", Number(type.ExclusiveMinimum)) + Argument("below", Number(type.ExclusiveMaximum));
        if (open.Length > 0) writer.Line($"check.Between({value}{open});");
        if (type.MultipleOf is { } step) writer.Line($"check.MultipleOf({value}, {CSharpText.Number(step)});");
    }

    private static void EmitArray(SourceWriter writer, ArrayType array, string value, string pattern, int depth)
    {
        string bounds = Bounds(("minItems", array.MinItems), ("maxItems", array.MaxItems));
        if (bounds.Length > 0) writer.Line($"check.Count({value}.Count{bounds});");
        if (array.UniqueItems) writer.Line($"check.Unique({value});");
        EmitElements(writer, array.Element, value, PatternEmitter.ItemOf(pattern), depth);
    }

    private static void EmitElements(SourceWriter writer, TypeModel element, string list, string pattern, int depth)
    {
        string index = $"i{depth}", item = $"item{depth}", mark = $"mark{depth}";
        var inner = new SourceWriter();
        EmitValue(inner, element, item, pattern, depth + 1);
        string checks = inner.ToString().TrimEnd('\n');
        bool guarded = !element.IsNullable && TypeNames.IsReference(element);
        if (checks.Length == 0 && !guarded) return;

        using (writer.Block($"for (int {index} = 0; {index} < {list}.Count; {index}++)"))
        {
            writer.Line($"int {mark} = check.Mark;");
            string? condition = guarded ? $"check.IsThere({list}[{index}])"
                : element.IsNullable ? $"{list}[{index}] is {{ }} {item}"
                : null;
            if (condition is null || guarded) checks = checks.Length == 0 ? checks : $"var {item} = {list}[{index}];\n{checks}";
            Guarded(writer, condition, checks);
            writer.Line($"check.Leave({mark}, {index});");
        }
    }

    private static void EmitOneOrMany(SourceWriter writer, OneOrManyType many, string value, string pattern, int depth)
    {
        using (writer.Block($"if ({value}.IsOne)"))
        {
            writer.Line($"var one{depth} = {value}.Items[0];");
            EmitValue(writer, many.One, $"one{depth}", PatternEmitter.ItemOf(pattern), depth + 1);
        }

        using (writer.Block("else"))
        {
            writer.Line($"var many{depth} = {value}.Items;");
            EmitArray(writer, many.Many, $"many{depth}", pattern, depth + 1);
        }
    }

    private static string Bounds((string Name, int? Value) least, (string Name, int? Value) most) =>
        Argument(least.Name, least.Value is { } from ? CSharpText.Number(from) : null)
        + Argument(most.Name, most.Value is { } to ? CSharpText.Number(to) : null);

    private static string Argument(string name, string? value) => value is null ? "" : $", {name}: {value}";

    private static string? Number(long? value) => value is { } bound ? CSharpText.Number(bound) : null;

    private static string? Number(double? value) => value is { } bound ? CSharpText.Number(bound) : null;
}
