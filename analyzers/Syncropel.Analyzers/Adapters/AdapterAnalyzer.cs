using Microsoft.CodeAnalysis.Diagnostics;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Adapters;

/// <summary>What the rules for adapters have in common: they register nothing where SYNAPSE is not referenced.</summary>
public abstract class AdapterAnalyzer : SyncropelAnalyzer
{
    /// <inheritdoc/>
    private protected sealed override void Register(CompilationStartAnalysisContext context, SdkFacts facts)
    {
        if (SynapseFacts.For(context.Compilation) is { } synapse) Register(context, synapse);
    }

    /// <summary>Registers what the rule looks at.</summary>
    /// <param name="context">Where.</param>
    /// <param name="facts">SYNAPSE's types in the compilation.</param>
    private protected abstract void Register(CompilationStartAnalysisContext context, SynapseFacts facts);
}
