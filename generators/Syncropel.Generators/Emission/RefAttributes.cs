using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>Writes the attributes by which analyzers in other projects know a canonical reference and its constructor.</summary>
internal static class RefAttributes
{
    private const string Namespace = "global::Syncropel.Refs.";

    /// <summary>Writes that the assembly has the reference.</summary>
    public static void Declare(SourceWriter writer, RefModel model)
    {
        writer.Line($"[assembly: global::Syncropel.RefDeclarationAttribute({CSharpText.Literal(model.Kind)})]");
        writer.Line();
    }

    /// <summary>Writes which ids the constructor makes.</summary>
    public static void Method(SourceWriter writer, RefModel model)
    {
        var arguments = new List<string> { CSharpText.Literal(model.Kind) };
        foreach (RefScheme scheme in model.Schemes)
        {
            var needs = new List<string>();
            foreach (RefPart part in scheme.Parts)
            {
                if (part.IsParameter && !needs.Contains(part.Text)) needs.Add(part.Text);
            }

            arguments.Add(CSharpText.Literal(string.Join(" ", needs)));
        }

        writer.Line($"[{Namespace}RefConstructorAttribute({string.Join(", ", arguments)})]");
    }

    /// <summary>The attribute of a parameter.</summary>
    public static string Parameter(RefParameter parameter)
    {
        string form = $"{Namespace}RefForm.{parameter.Form}";
        return parameter.Pattern is { } pattern
            ? $"[{Namespace}RefPartAttribute({form}, "
                + $"Pattern = {CSharpText.Literal(pattern.Source)}, DotNetPattern = {CSharpText.Literal(pattern.DotNet)})]"
            : $"[{Namespace}RefPartAttribute({form})]";
    }
}
