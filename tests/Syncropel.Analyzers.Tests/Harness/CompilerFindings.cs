using Microsoft.CodeAnalysis;

namespace Syncropel.Analyzers.Tests.Harness;

/// <summary>Tells the compiler's own findings from those of rules, which come with them.</summary>
internal static class CompilerFindings
{
    /// <summary>Whether the compiler has found it, and no rule.</summary>
    public static bool IsOfCompiler(this Diagnostic found) => found.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler);

    /// <summary>Fails where it does not compile: what a test asserts then may be about the code, and not about the rule.</summary>
    public static void AssertCompiles(IEnumerable<Diagnostic> found)
    {
        Diagnostic[] errors = [.. found.Where(static one => one.IsOfCompiler() && one.Severity == DiagnosticSeverity.Error)];
        Assert.True(errors is [], "The source under test does not compile:\n" + string.Join<Diagnostic>("\n", errors.Take(5)));
    }
}
