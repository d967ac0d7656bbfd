using Microsoft.CodeAnalysis.Diagnostics;

namespace Syncropel.Generators.Infrastructure;

/// <summary>What a project says about its generated code, in MSBuild properties.</summary>
/// <param name="Namespace"><c>SyncropelNamespace</c>, else <c>RootNamespace</c>: where kinds go.</param>
/// <param name="RefClass"><c>SyncropelRefClass</c>, else <c>Refs</c> in that namespace: where constructors of references go.</param>
internal readonly record struct GeneratorOptions(string Namespace, string RefClass)
{
    public static GeneratorOptions From(AnalyzerConfigOptions options)
    {
        string space = Property(options, "SyncropelNamespace") ?? Property(options, "RootNamespace") ?? "Kinds";
        return new GeneratorOptions(space, Property(options, "SyncropelRefClass") ?? space + ".Refs");
    }

    private static string? Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out string? value) && value.Length > 0 ? value : null;
}
