using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Syncropel.Benchmarks;

/// <summary>A run of the compiler, with rules and without: binding all of a compilation, and emitting it.</summary>
internal static class CompilerRun
{
    /// <exception cref="InvalidOperationException">The compilation has errors, so that measuring it would measure nothing.</exception>
    public static void EnsureCompiles(CSharpCompilation compilation)
    {
        string[] errors = [.. compilation.GetDiagnostics().Where(static one => one.Severity == DiagnosticSeverity.Error)
            .Take(3).Select(static one => one.ToString())];
        if (errors.Length > 0) throw new InvalidOperationException(string.Join("\n", errors));
    }

    public static int Alone(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        if (!compilation.Emit(image).Success) throw new InvalidOperationException("The corpus does not compile.");
        return (int)image.Length;
    }

    public static async Task<int> WithAsync(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> rules)
    {
        CompilationWithAnalyzers analyzed = compilation.WithAnalyzers(rules, Options(isTimed: false));
        ImmutableArray<Diagnostic> found = await analyzed.GetAnalyzerDiagnosticsAsync();
        return Alone((CSharpCompilation)analyzed.Compilation) + found.Length;
    }

    public static CompilationWithAnalyzersOptions Options(bool isTimed) => new(
        new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: isTimed);
}
