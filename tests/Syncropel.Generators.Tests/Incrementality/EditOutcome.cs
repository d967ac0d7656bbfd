using Microsoft.CodeAnalysis;
using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Incrementality;

/// <summary>What an edit has cost.</summary>
internal sealed class EditOutcome(GeneratorRunResult before, GeneratorRunResult after, Func<GeneratorRunResult> track)
{
    /// <summary>The files that are new, or emitted again: those whose text is another object, be it the same text or not.</summary>
    public string[] Emitted { get; } =
    [
        .. after.GeneratedSources
            .ExceptBy(
                before.GeneratedSources.Select(static source => (object)source.SourceText),
                static source => source.SourceText,
                ReferenceEqualityComparer.Instance)
            .Select(static source => source.HintName)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The files that are no longer there.</summary>
    public string[] Gone { get; } =
    [
        .. before.GeneratedSources.Select(static source => source.HintName)
            .Except(after.GeneratedSources.Select(static source => source.HintName))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The files with an error.</summary>
    public string[] Faulty { get; } =
    [
        .. after.Diagnostics.Where(static one => one.DefaultSeverity == DiagnosticSeverity.Error)
            .Select(static one => one.Location.GetLineSpan().Path)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The tracked steps of which an output is new, modified or gone, each as often as that is so.</summary>
    public string[] ChangedSteps() =>
    [
        .. IncrementalityProof.Outputs(track())
            .Where(static output => StepNames.All.Contains(output.Step)
                && output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))
            .Select(static output => output.Step)
            .Order(StringComparer.Ordinal),
    ];
}
