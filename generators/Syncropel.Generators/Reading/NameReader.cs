using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Json;

namespace Syncropel.Generators.Reading;

/// <summary>Names what a schema becomes: after its kind, unless the schema overrides that by <c>csharpName</c>.</summary>
internal static class NameReader
{
    private const string Keyword = "csharpName";

    /// <summary>The name of a kind's record.</summary>
    public static string ForKind(SchemaScope scope, string? kind, GeneratorOptions options)
    {
        string name = Take(scope, kind is null ? "Kind" : CSharpNames.ForKind(kind));
        if (options.Namespace + "." + name == options.RefClass)
        {
            Clashes(scope, "kind", $"the class of the constructors of references is called '{options.RefClass}'");
        }
        else if (options.Namespace + "." + name == options.CatalogClass)
        {
            Clashes(scope, "kind", $"the class of the catalogs of kinds is called '{options.CatalogClass}'");
        }

        return name;
    }

    /// <summary>The name of a reference's constructor.</summary>
    public static string ForRef(SchemaScope scope, string? kind, GeneratorOptions options)
    {
        string name = Take(scope, kind is null ? "Ref" : CSharpNames.ForKind(kind));
        if (name == options.RefClass.Substring(options.RefClass.LastIndexOf('.') + 1))
        {
            Clashes(scope, "ref", $"its class is called '{name}', and no member can be called as its class");
        }

        return name;
    }

    private static string Take(SchemaScope scope, string otherwise)
    {
        if (scope.TakeString(Keyword) is not { } name) return otherwise;
        if (CSharpNames.CanBeType(name)) return name;
        scope.WrongShape(
            scope.Node.Find(Keyword)!,
            "write a name of C# that begins upper-case and that no record declares itself, such as \"Track\"");
        return otherwise;
    }

    private static void Clashes(SchemaScope scope, string named, string reason)
    {
        JsonMemberNode member = scope.Node.Find(Keyword) ?? scope.Node.Find(named)!;
        scope.WrongShape(member, $"{reason}; give another name by \"{Keyword}\"");
    }
}
