using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Syncropel.Generators.Infrastructure;

/// <summary>What a project says about its generated code, in MSBuild properties.</summary>
/// <param name="Namespace"><c>SyncropelNamespace</c>, else <c>RootNamespace</c>: where kinds go.</param>
/// <param name="RefClass"><c>SyncropelRefClass</c>, else <c>Refs</c> in that namespace: where constructors of references go.</param>
internal readonly record struct GeneratorOptions(string Namespace, string RefClass)
{
    /// <summary><c>SyncropelCatalogClass</c>, else <c>KindCatalogs</c> in that namespace: the class of the catalogs.</summary>
    public string CatalogClass { get; init; } = Namespace + ".KindCatalogs";

    public static GeneratorOptions From(AnalyzerConfigOptions options)
    {
        string space = Property(options, "SyncropelNamespace") ?? Property(options, "RootNamespace") ?? "Kinds";
        var given = new GeneratorOptions(space, Property(options, "SyncropelRefClass") ?? space + ".Refs");
        return Property(options, "SyncropelCatalogClass") is { } catalog ? given with { CatalogClass = catalog } : given;
    }

    private static string? Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out string? value) && value.Trim().Length > 0 ? Qualified(value.Trim()) : null;

    // RootNamespace is the project's file name, and my-app or 2048.Game is no name of C#.
    private static string Qualified(string name)
    {
        string[] parts = name.Split('.');
        for (int i = 0; i < parts.Length; i++) parts[i] = Identifier(parts[i]);
        return string.Join(".", parts);
    }

    private static string Identifier(string part)
    {
        var name = new StringBuilder();
        foreach (char c in part) name.Append(SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_');
        if (name.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(name[0])) name.Insert(0, '_');
        string text = name.ToString();
        return SyntaxFacts.GetKeywordKind(text) == SyntaxKind.None ? text : "@" + text;
    }
}
