using System.Globalization;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>Writes a choice between objects: an abstract record that only the cases nested in it derive from.</summary>
internal static class UnionEmitter
{
    private const string UnionReader = "global::Syncropel.Bodies.UnionReader";
    private const string Null = "global::System.ArgumentNullException.ThrowIfNull";

    /// <param name="writer">Where to.</param>
    /// <param name="union">The choice.</param>
    /// <param name="outer">The scope of the type that it is nested in.</param>
    public static void Emit(SourceWriter writer, UnionModel union, TypeScope outer)
    {
        TypeScope scope = outer.Into(union.TypeName);
        writer.Gap();
        string discriminator = CSharpText.Xml(union.Discriminator);
        DocsEmitter.Type(writer, union.Docs, $"A choice between objects, which the member <c>{discriminator}</c> tells apart.");
        RecordEmitter.Attributes(writer, union.IsDeprecated, union.Docs);
        using (writer.Block($"public {outer.Hiding(union.TypeName)}abstract partial record {union.TypeName}"))
        {
            using (writer.Block($"private {union.TypeName}()"))
            {
            }

            EmitMatch(writer, union);
            EmitSwitch(writer, union);
            EmitJson(writer, union);
            foreach (UnionCase part in union.Cases) RecordEmitter.EmitCase(writer, part.Object, union, scope);
        }
    }

    /// <summary>
    /// What a case inherits, so that its own members of these names must say that they hide it. A property does not hide Match,
    /// which is generic.
    /// </summary>
    public static EquatableArray<string> Inherited(UnionModel union)
    {
        var names = new List<string> { "Switch" };
        foreach (UnionCase part in union.Cases) names.Add(part.Object.TypeName);
        return EquatableArray<string>.From(names);
    }

    private static void EmitMatch(SourceWriter writer, UnionModel union)
    {
        writer.Gap();
        writer.Line("/// <summary>Makes a value of each case by the function for it.</summary>");
        writer.Line("/// <typeparam name=\"TResult\">What the functions make.</typeparam>");
        EmitParameters(writer, union, "Is called with the value");
        writer.Line("/// <returns>What the function of the value's case gave.</returns>");
        using (writer.Block($"public TResult Match<TResult>({Signature(union, "Func", ", TResult")})"))
        {
            foreach (UnionCase part in union.Cases) writer.Line($"{Null}({Parameter(union, part)});");
            using (writer.Block("return this switch", "};"))
            {
                foreach (UnionCase part in union.Cases)
                {
                    writer.Line($"{part.Object.TypeName} => {Parameter(union, part)}(({part.Object.TypeName})this),");
                }

                writer.Line("_ => throw new global::System.Diagnostics.UnreachableException(),");
            }
        }
    }

    private static void EmitSwitch(SourceWriter writer, UnionModel union)
    {
        writer.Gap();
        writer.Line("/// <summary>Does for each case what the action for it does.</summary>");
        EmitParameters(writer, union, "Is called with the value");
        using (writer.Block($"public void Switch({Signature(union, "Action", "")})"))
        {
            foreach (UnionCase part in union.Cases) writer.Line($"{Null}({Parameter(union, part)});");
            using (writer.Block("switch (this)"))
            {
                foreach (UnionCase part in union.Cases)
                {
                    writer.Line($"case {part.Object.TypeName}:");
                    writer.Line($"    {Parameter(union, part)}(({part.Object.TypeName})this);");
                    writer.Line("    break;");
                }
            }
        }
    }

    private static void EmitJson(SourceWriter writer, UnionModel union)
    {
        writer.Gap();
        writer.Line($"internal abstract void CheckJson(ref {RuntimeNames.Validator} check);");
        writer.Gap();
        writer.Line($"internal abstract void WriteJson(ref {RuntimeNames.Writer} writer);");
        writer.Gap();
        var known = new List<string>();
        foreach (UnionCase part in union.Cases) known.Add(part.Constant.Json);
        string arguments = $"ref reader, {CSharpText.Literal(union.Discriminator)}, {CSharpText.Literal(string.Join(", ", known))}";
        using (writer.Block($"internal static {union.TypeName} ReadJson(ref {RuntimeNames.Reader} reader)"))
        using (writer.Block($"return {UnionReader}.ReadDiscriminator({arguments}) switch", "};"))
        {
            foreach (UnionCase part in union.Cases)
            {
                writer.Line($"{CSharpText.Literal(Canonical(part.Constant))} => {part.Object.TypeName}.ReadJson(ref reader),");
            }

            writer.Line($"_ => throw {UnionReader}.UnknownCase({arguments}),");
        }
    }

    private static void EmitParameters(SourceWriter writer, UnionModel union, string what)
    {
        foreach (UnionCase part in union.Cases)
        {
            string name = Parameter(union, part).TrimStart('@');
            writer.Line($"/// <param name=\"{name}\">{what} if it is a <see cref=\"{part.Object.TypeName}\"/>.</param>");
        }
    }

    private static string Signature(UnionModel union, string type, string result)
    {
        var parameters = new List<string>();
        foreach (UnionCase part in union.Cases)
        {
            parameters.Add($"global::System.{type}<{part.Object.TypeName}{result}> {Parameter(union, part)}");
        }

        return string.Join(", ", parameters);
    }

    // A name without a capital of A-Z is not lowered, and would be the type's, or another case's.
    private static string Parameter(UnionModel union, UnionCase part)
    {
        string name = CSharpText.Lower(part.Object.TypeName);
        bool isChanged = name != part.Object.TypeName;
        if (isChanged) return CSharpText.Escape(name);
        do name += "Case";
        while (IsTaken(union, name));
        return name;
    }

    private static bool IsTaken(UnionModel union, string parameter)
    {
        foreach (UnionCase part in union.Cases)
        {
            if (parameter == part.Object.TypeName || parameter == CSharpText.Lower(part.Object.TypeName)) return true;
        }

        return false;
    }

    // The reader gives a number as ECMAScript prints it: 1.0 is 1.
    private static string Canonical(ConstType constant) =>
        constant.Kind == ConstKind.Number
        && decimal.TryParse(constant.Json, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? number.ToString("0.############################", CultureInfo.InvariantCulture)
            : constant.Json;
}
