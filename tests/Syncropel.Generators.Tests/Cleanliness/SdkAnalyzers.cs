using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Cleanliness;

/// <summary>
/// The analyzers of a build with <c>AnalysisLevel</c> <c>latest-all</c>, <c>IsAotCompatible</c> and <c>IsTrimmable</c>, as they lay in
/// the SDK that built this project.
/// </summary>
internal static class SdkAnalyzers
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Analyzers");

    private static readonly MemoryOptions Options = new(new Dictionary<string, string>
    {
        ["EnableTrimAnalyzer"] = "true",
        ["EnableAotAnalyzer"] = "true",
        ["EnableSingleFileAnalyzer"] = "true",
        ["TargetFramework"] = "net10.0",
    });

    /// <summary>What they are; that none is missing is a test of its own.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } =
    [
        .. Directory.GetFiles(Folder, "*.dll").Order(StringComparer.Ordinal)
            .SelectMany(static path => new AnalyzerFileReference(path, new Loader()).GetAnalyzers(LanguageNames.CSharp)),
    ];

    /// <summary>What the compiler and all analyzers say of a compilation, hidden notes left out.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Analyze(CSharpCompilation compilation)
    {
        CSharpCompilationOptions options = compilation.Options
            .WithGeneralDiagnosticOption(ReportDiagnostic.Default)
            .WithSpecificDiagnosticOptions(Severities());
        var analysis = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], Options), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> found = await compilation.WithOptions(options)
            .WithAnalyzers(All, analysis)
            .GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.Where(static one => one.Severity >= DiagnosticSeverity.Info && !one.IsSuppressed)];
    }

    private static ImmutableDictionary<string, ReportDiagnostic> Severities()
    {
        string path = Path.Combine(Folder, "latest-all.globalconfig");
        var config = AnalyzerConfig.Parse(File.ReadAllText(path), path);
        return AnalyzerConfigSet.Create(ImmutableArray.Create(config)).GlobalConfigOptions.TreeOptions;
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
