namespace Syncropel.Generators.Emission;

/// <summary>What a set of fields inherits, and what a member of a body may be called all the same.</summary>
internal static class FieldSetNames
{
    /// <summary>The property that has a field's path.</summary>
    public const string Path = "Path";

    /// <summary>The modifier of a property that hides what the set inherits. A method can be called even so.</summary>
    public static string Hides(string name) => name is Path or "Exists" or "NotExists" ? "new " : "";

    /// <summary>The set's own path, as C#.</summary>
    public static string PathWhere(bool isHidden) => isHidden ? "base.Path" : Path;

    /// <summary>The path of a member, as C#.</summary>
    public static string Below(string path, string segment) => $"{path} + {CSharpText.Literal("." + segment)}";
}
