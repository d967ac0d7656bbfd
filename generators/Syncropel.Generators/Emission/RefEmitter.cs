using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>Writes the constructor of a canonical reference.</summary>
internal static class RefEmitter
{
    // The SDK's own references are static members of Ref itself; nobody else can add to that type.
    private const string OwnClass = "Syncropel.Ref";

    private const string Parts = "global::Syncropel.Refs.RefParts";

    public static string Emit(RefModel model)
    {
        var writer = new SourceWriter();
        KindEmitter.FileHeader(writer, model.Kind + ".ref.json");
        RefAttributes.Declare(writer, model);
        int dot = model.RefClass.LastIndexOf('.');
        if (dot > 0)
        {
            writer.Line($"namespace {model.RefClass.Substring(0, dot)};");
            writer.Line();
        }

        bool isOwn = model.RefClass == OwnClass;
        if (!isOwn) writer.Line("/// <summary>Constructors of canonical references, generated from <c>*.ref.json</c>.</summary>");
        string head = isOwn ? "partial record struct Ref" : $"public static partial class {model.RefClass.Substring(dot + 1)}";
        using (writer.Block(head))
        {
            EmitDocs(writer, model);
            List<string> signature = Signature(model);
            for (int i = 0; i < signature.Count - 1; i++) writer.Line(signature[i]);
            using (writer.Block(signature[signature.Count - 1])) EmitBody(writer, model);
            EmitPatterns(writer, model);
        }

        return writer.ToString();
    }

    private static void EmitDocs(SourceWriter writer, RefModel model)
    {
        DocsEmitter.Type(writer, model.Docs, $"Refers to a thing of the kind <c>{model.Kind}</c>.");
        if (model.Schemes.Count > 1)
        {
            var templates = new List<string>();
            foreach (RefScheme scheme in model.Schemes) templates.Add($"<c>{CSharpText.Xml(scheme.Template)}</c>");
            writer.Line($"/// <remarks>Where several ids are given, the first of these wins: {string.Join(", ", templates)}.</remarks>");
        }

        foreach (RefParameter parameter in Ordered(model))
        {
            string prose = parameter.Description is { } text ? CSharpText.Xml(text) : $"The part <c>{parameter.Name}</c> of the id.";
            writer.Line($"/// <param name=\"{parameter.Name}\">{prose}</param>");
        }

        const string Fault = "No id is given, or one that cannot be what it says.";
        writer.Line($"/// <exception cref=\"global::System.ArgumentException\">{Fault}</exception>");
        writer.Line(CSharpText.GeneratedCode);
        RefAttributes.Method(writer, model);
    }

    private static List<string> Signature(RefModel model)
    {
        List<RefParameter> ordered = Ordered(model);
        var lines = new List<string> { $"public static global::Syncropel.Ref {model.MethodName}(" };
        for (int i = 0; i < ordered.Count; i++)
        {
            string name = CSharpText.Escape(ordered[i].Name);
            string parameter = IsInAll(model, ordered[i].Name) ? "string " + name : $"string? {name} = null";
            lines.Add($"    {RefAttributes.Parameter(ordered[i])} {parameter}{(i + 1 < ordered.Count ? "," : ")")}");
        }

        return lines;
    }

    private static void EmitBody(SourceWriter writer, RefModel model)
    {
        var optional = new List<string>();
        foreach (RefParameter parameter in model.Parameters)
        {
            string name = CSharpText.Escape(parameter.Name);
            if (!IsInAll(model, parameter.Name)) optional.Add(parameter.Name);
            else writer.Line($"global::System.ArgumentNullException.ThrowIfNull({name});");
        }

        foreach (RefScheme scheme in model.Schemes)
        {
            string condition = Condition(scheme, optional);
            if (condition.Length == 0)
            {
                writer.Line($"return {Construct(model, scheme)};");
                return;
            }

            using (writer.Block($"if ({condition})")) writer.Line($"return {Construct(model, scheme)};");
            writer.Line();
        }

        string choices = CSharpText.Literal(Choices(model, optional));
        writer.Line($"throw {Parts}.NothingGiven({CSharpText.Literal(model.Kind)}, {choices}, nameof({CSharpText.Escape(optional[0])}));");
    }

    private static string Construct(RefModel model, RefScheme scheme)
    {
        var terms = new List<string>();
        foreach (RefPart part in scheme.Parts) terms.Add(part.IsParameter ? Normalized(model, part.Text) : CSharpText.Literal(part.Text));
        return $"new global::Syncropel.Ref({CSharpText.Literal(model.Kind)}, {string.Join(" + ", terms)})";
    }

    private static string Normalized(RefModel model, string parameterName)
    {
        RefParameter parameter = Find(model, parameterName);
        string name = CSharpText.Escape(parameterName);
        string kind = CSharpText.Literal(model.Kind);
        string form = "global::Syncropel.Refs.RefForm." + parameter.Form;
        string normal = $"{Parts}.Normalize({form}, {name}, nameof({name}), {kind})";
        if (parameter.Pattern is not { } pattern) return normal;

        string field = $"{PatternClass(model)}.{PatternField(parameterName)}";
        return $"{Parts}.Match({field}, {CSharpText.Literal(pattern.Source)}, {normal}, nameof({name}), {kind})";
    }

    private static void EmitPatterns(SourceWriter writer, RefModel model)
    {
        bool any = false;
        foreach (RefParameter parameter in model.Parameters) any |= parameter.Pattern is not null;
        if (!any) return;

        writer.Gap();
        writer.Line(CSharpText.GeneratedCode);
        using (writer.Block($"private static class {PatternClass(model)}"))
        {
            foreach (RefParameter parameter in model.Parameters)
            {
                if (parameter.Pattern is { } pattern) PatternEmitter.Field(writer, PatternField(parameter.Name), pattern);
            }
        }
    }

    private static string PatternClass(RefModel model) => model.MethodName + "_Patterns";

    private static string PatternField(string parameterName) =>
        char.ToUpperInvariant(parameterName[0]) + parameterName.Substring(1) + "Pattern";

    // Parameters that every scheme needs are required, and stand before those that are a choice.
    private static List<RefParameter> Ordered(RefModel model)
    {
        var ordered = new List<RefParameter>();
        foreach (RefParameter parameter in model.Parameters)
        {
            if (IsInAll(model, parameter.Name)) ordered.Add(parameter);
        }

        foreach (RefParameter parameter in model.Parameters)
        {
            if (!IsInAll(model, parameter.Name)) ordered.Add(parameter);
        }

        return ordered;
    }

    private static string Condition(RefScheme scheme, List<string> optional) =>
        string.Join(" && ", Needs(scheme, optional, " is not null"));

    private static string Choices(RefModel model, List<string> optional)
    {
        var choices = new List<string>();
        foreach (RefScheme scheme in model.Schemes) choices.Add(string.Join(" with ", Needs(scheme, optional, "")));
        string last = choices[choices.Count - 1];
        choices.RemoveAt(choices.Count - 1);
        return choices.Count == 0 ? last : string.Join(", ", choices) + " or " + last;
    }

    private static List<string> Needs(RefScheme scheme, List<string> optional, string suffix)
    {
        var needs = new List<string>();
        foreach (RefPart part in scheme.Parts)
        {
            if (part.IsParameter && optional.Contains(part.Text)) needs.Add(CSharpText.Escape(part.Text) + suffix);
        }

        return needs;
    }

    private static bool IsInAll(RefModel model, string parameterName)
    {
        foreach (RefScheme scheme in model.Schemes)
        {
            bool found = false;
            foreach (RefPart part in scheme.Parts) found |= part.IsParameter && part.Text == parameterName;
            if (!found) return false;
        }

        return true;
    }

    private static RefParameter Find(RefModel model, string name)
    {
        foreach (RefParameter parameter in model.Parameters)
        {
            if (parameter.Name == name) return parameter;
        }

        throw new InvalidOperationException($"The reader let an undeclared parameter '{name}' pass.");
    }
}
