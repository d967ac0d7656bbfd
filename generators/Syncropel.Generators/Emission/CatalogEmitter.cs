using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>Writes the catalogs of a project, and the attributes by which other projects find them.</summary>
internal static class CatalogEmitter
{
    private const string Catalog = "global::Syncropel.KindCatalog";

    public static string Emit(CatalogModel model)
    {
        var writer = new SourceWriter();
        KindEmitter.FileHeader(writer, "all *.kind.json of the project");

        writer.Line("// A name of this project may be that of one in a referenced assembly too; the project's own is meant.");
        writer.Line("#pragma warning disable CS0436");
        writer.Line();
        EmitDeclarations(writer, model);
        int dot = model.CatalogClass.LastIndexOf('.');
        if (dot > 0)
        {
            writer.Line($"namespace {model.CatalogClass.Substring(0, dot)};");
            writer.Line();
        }

        // Without kinds of its own a project has nothing to show to others.
        string access = model.Entries.Count > 0 ? "public" : "internal";
        writer.Line("/// <summary>Catalogs of kinds, which open any record as its type.</summary>");
        writer.Line(CSharpText.GeneratedCode);
        using (writer.Block($"{access} static partial class {model.CatalogClass.Substring(dot + 1)}"))
        {
            EmitOwn(writer, model);
            EmitAll(writer, model);
        }

        return writer.ToString();
    }

    private static void EmitDeclarations(SourceWriter writer, CatalogModel model)
    {
        if (model.Entries.Count == 0) return;
        writer.Line($"[assembly: {Catalog}Attribute(typeof(global::{model.CatalogClass}))]");
        foreach (CatalogEntry entry in model.Entries)
        {
            writer.Line($"[assembly: global::Syncropel.KindDeclarationAttribute({string.Join(", ", Declaration(entry))})]");
        }

        writer.Line();
    }

    // What a kind has as most kinds have it is left out.
    private static List<string> Declaration(CatalogEntry entry)
    {
        var arguments = new List<string> { CSharpText.Literal(entry.Kind), $"typeof({entry.CSharp})" };
        if (entry.Act != "Put") arguments.Add($"Act = global::Syncropel.Act.{entry.Act}");
        if (entry.DataType != "Scalar") arguments.Add($"DataType = global::Syncropel.DataType.{entry.DataType}");
        if (entry.Refs.Count > 0) arguments.Add($"RefKinds = new string[] {{ {string.Join(", ", Literals(entry.Refs))} }}");
        return arguments;
    }

    private static void EmitOwn(SourceWriter writer, CatalogModel model)
    {
        writer.Line("/// <summary>The kinds that the schemas of this project declare.</summary>");
        if (model.Entries.Count == 0)
        {
            writer.Line($"public static {Catalog} Own => {Catalog}.Empty;");
            return;
        }

        writer.Line($"public static {Catalog} Own {{ get; }} = {Catalog}.Of(");
        writer.Line("[");
        foreach (CatalogEntry entry in model.Entries)
        {
            string arguments = string.Join(",", Arguments(entry).ConvertAll(static argument => "\n        " + argument));
            writer.Lines($"    global::Syncropel.KindEntry.Of<{entry.CSharp}>({arguments}),");
        }

        writer.Line("]);");
    }

    private static List<string> Arguments(CatalogEntry entry)
    {
        var arguments = new List<string>();
        if (entry.Refs.Count > 0) arguments.Add("refKinds: " + TextList(entry.Refs));
        if (entry.Indexed.Count > 0) arguments.Add("indexedFields: " + TextList(entry.Indexed));
        if (entry.Description is { } description) arguments.Add("description: " + CSharpText.Literal(description));
        return arguments;
    }

    private static void EmitAll(SourceWriter writer, CatalogModel model)
    {
        writer.Gap();
        writer.Line("/// <summary>The kinds of this project, and of the assemblies that it refers to.</summary>");
        if (model.Referenced.Count == 0)
        {
            writer.Line($"public static {Catalog} All => Own;");
            return;
        }

        writer.Line($"public static {Catalog} All => InSight.Catalog;");
        writer.Gap();
        writer.Line("// Apart, so that asking for the own kinds loads no other assembly.");
        writer.Line(CSharpText.GeneratedCode);
        using (writer.Block("private static class InSight"))
        {
            writer.Line($"public static readonly {Catalog} Catalog = {Catalog}.Merge(");
            writer.Line("[");
            writer.Line("    Own,");
            foreach (ReferencedCatalog referenced in model.Referenced)
            {
                string without = referenced.Without.Count > 0 ? $".Without({TextList(referenced.Without)})" : "";
                writer.Line($"    {referenced.CSharp}.Own{without},");
            }

            writer.Line("]);");
        }
    }

    private static string TextList(EquatableArray<string> texts) => $"[{string.Join(", ", Literals(texts))}]";

    private static List<string> Literals(EquatableArray<string> texts)
    {
        var literals = new List<string>();
        foreach (string text in texts) literals.Add(CSharpText.Literal(text));
        return literals;
    }
}
