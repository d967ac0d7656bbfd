using Syncropel.Generators.Json;

namespace Syncropel.Generators.Reading;

/// <summary>Reads <c>csharpName</c>, by which a schema overrides the name that it would get.</summary>
internal static class NameReader
{
    public static string Take(SchemaScope scope, string otherwise)
    {
        if (scope.TakeString("csharpName") is not { } name) return otherwise;
        if (CSharpNames.CanBeType(name)) return name;
        JsonMemberNode member = scope.Node.Find("csharpName")!;
        scope.WrongShape(member, "write a name of C# that begins upper-case and that no record declares itself, such as \"Track\"");
        return otherwise;
    }
}
