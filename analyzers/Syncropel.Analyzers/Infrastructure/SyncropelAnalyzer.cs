using Microsoft.CodeAnalysis.Diagnostics;

namespace Syncropel.Analyzers.Infrastructure;

/// <summary>
/// What all rules have in common: they run concurrently, leave generated code alone, and register nothing where the SDK is not
/// referenced. A rule only says what it looks at.
/// </summary>
public abstract class SyncropelAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (SdkFacts.For(start.Compilation) is { } facts) Register(start, facts);
        });
    }

    /// <summary>Registers what the rule looks at.</summary>
    /// <param name="context">Where.</param>
    /// <param name="facts">The SDK's types in the compilation.</param>
    private protected abstract void Register(CompilationStartAnalysisContext context, SdkFacts facts);
}
