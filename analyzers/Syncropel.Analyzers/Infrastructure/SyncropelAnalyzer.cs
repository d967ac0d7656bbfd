using Microsoft.CodeAnalysis;
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

    /// <summary>Registers a rule for some uses of the SDK.</summary>
    /// <param name="context">Where.</param>
    /// <param name="facts">The SDK's types in the compilation.</param>
    /// <param name="which">The uses that it looks at.</param>
    /// <param name="judge">What it does with each.</param>
    private protected static void RegisterUses(
        CompilationStartAnalysisContext context,
        SdkFacts facts,
        Func<SdkUses, IReadOnlyList<IOperation>> which,
        Action<RuleContext> judge) =>
        context.RegisterOperationBlockAction(block =>
        {
            foreach (IOperation body in block.OperationBlocks)
            {
                foreach (IOperation use in which(SdkUses.In(body, facts))) judge(new RuleContext(block, use));
            }
        });

    /// <summary>Registers a rule for the constant texts of a syntax.</summary>
    /// <param name="context">Where.</param>
    /// <param name="facts">The SDK's types in the compilation.</param>
    /// <param name="syntax">The syntax, such as <c>syncropel-kind</c>.</param>
    /// <param name="judge">What it does with each.</param>
    private protected static void RegisterTexts(
        CompilationStartAnalysisContext context, SdkFacts facts, string syntax, Action<RuleContext, ConstantText> judge) =>
        RegisterUses(context, facts, static uses => uses.Marked, use =>
        {
            foreach (ConstantText text in MarkedStrings.Of(use.Operation, facts, syntax)) judge(use, text);
        });

    /// <summary>Registers what the rule looks at.</summary>
    /// <param name="context">Where.</param>
    /// <param name="facts">The SDK's types in the compilation.</param>
    private protected abstract void Register(CompilationStartAnalysisContext context, SdkFacts facts);
}
