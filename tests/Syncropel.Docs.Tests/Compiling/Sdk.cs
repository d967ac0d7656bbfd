using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Syncropel.Docs.Tests.Compiling;

/// <summary>What a project has that refers to the packages: all assemblies, the generator, the rules.</summary>
internal static class Sdk
{
    /// <summary>The assemblies of this process: the framework, ASP.NET Core, the SDK, xunit.</summary>
    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => !IsOfTheCompiler(Path.GetFileNameWithoutExtension(path)))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The generator.</summary>
    public static ISourceGenerator Generator => New<IIncrementalGenerator>("Syncropel.Generators").Single().AsSourceGenerator();

    /// <summary>The rules for code.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = [.. New<DiagnosticAnalyzer>("Syncropel.Analyzers")];

    private static IEnumerable<T> New<T>(string assembly) => Assembly.Load(assembly).GetTypes()
        .Where(static type => !type.IsAbstract && typeof(T).IsAssignableFrom(type))
        .OrderBy(static type => type.Name, StringComparer.Ordinal)
        .Select(static type => (T)Activator.CreateInstance(type)!);

    // No user refers to these, and some have types of the SDK's linked in.
    private static bool IsOfTheCompiler(string name) =>
        name is "Syncropel.Generators" or "Syncropel.Analyzers" or "Syncropel.Docs.Tests"
        || name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal);
}
