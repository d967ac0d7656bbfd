using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Syncropel.Generators.Checking;
using Syncropel.Generators.Emission;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;
using Syncropel.Generators.Reading;

namespace Syncropel.Generators;

/// <summary>
/// Schema files in, C# out. This class only wires: text → model → code, one file at a time, and one look across all files for
/// names given twice. It never asks for the compilation, so that an edit of C# re-runs nothing.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class SyncropelGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<GeneratorOptions> options =
            context.AnalyzerConfigOptionsProvider.Select(static (provider, _) => GeneratorOptions.From(provider.GlobalOptions));

        IncrementalValuesProvider<ReadResult<KindModel>> kinds =
            Read<KindModel>(context, options, SchemaFile.KindSuffix, KindReader.Read, StepNames.ReadKind);
        IncrementalValuesProvider<ReadResult<RefModel>> refs =
            Read<RefModel>(context, options, SchemaFile.RefSuffix, RefSchemaReader.Read, StepNames.ReadRef);

        IncrementalValueProvider<EquatableArray<DuplicateNames.Duplicate>> duplicates = FindDuplicates(Signatures(kinds), Signatures(refs));

        Report(context, kinds);
        Report(context, refs);
        context.RegisterSourceOutput(duplicates, static (output, all) =>
        {
            foreach (DuplicateNames.Duplicate duplicate in all) output.ReportDiagnostic(duplicate.Diagnostic.ToDiagnostic());
        });
        context.RegisterSourceOutput(Unique(kinds, duplicates, StepNames.Kind), static (output, kind) =>
            output.AddSource(kind.HintName, KindEmitter.Emit(kind, new KindLinks(default))));
        context.RegisterSourceOutput(Unique(refs, duplicates, StepNames.Ref), static (output, model) =>
            output.AddSource(model.HintName, RefEmitter.Emit(model)));
    }

    private static IncrementalValuesProvider<ReadResult<T>> Read<T>(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<GeneratorOptions> options,
        string suffix,
        Func<string, SourceText, GeneratorOptions, ReadResult<T>> read,
        string step)
        where T : class
    {
        return context.AdditionalTextsProvider
            .Where(text => text.Path.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            .Combine(options)
            .Select((pair, token) => pair.Left.GetText(token) is { } text
                ? read(pair.Left.Path, text, pair.Right)
                : new ReadResult<T>(null, null, default))
            .WithTrackingName(step);
    }

    private static IncrementalValuesProvider<Signature> Signatures<T>(IncrementalValuesProvider<ReadResult<T>> results)
        where T : class =>
        results.Where(static result => result.Signature is not null).Select(static (result, _) => result.Signature!);

    private static IncrementalValueProvider<EquatableArray<DuplicateNames.Duplicate>> FindDuplicates(
        IncrementalValuesProvider<Signature> kinds, IncrementalValuesProvider<Signature> refs)
    {
        // A kind and a reference may share a name: @music.track is both a kind and what a reference refers to.
        IncrementalValueProvider<(ImmutableArray<Signature> Kinds, ImmutableArray<Signature> Refs)> index =
            kinds.Collect().Combine(refs.Collect()).WithTrackingName(StepNames.Index);
        return index
            .Select(static (all, _) => EquatableArray<DuplicateNames.Duplicate>.From(
                [.. DuplicateNames.Find(all.Kinds), .. DuplicateNames.Find(all.Refs)]))
            .WithTrackingName(StepNames.Duplicates);
    }

    private static IncrementalValuesProvider<T> Unique<T>(
        IncrementalValuesProvider<ReadResult<T>> results,
        IncrementalValueProvider<EquatableArray<DuplicateNames.Duplicate>> duplicates,
        string step)
        where T : class
    {
        return results
            .Where(static result => result.Model is not null)
            .Combine(duplicates)
            .Where(static pair => !DuplicateNames.Contains(pair.Right, pair.Left.Signature!.FilePath))
            .Select(static (pair, _) => pair.Left.Model!)
            .WithTrackingName(step);
    }

    private static void Report<T>(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<ReadResult<T>> results)
        where T : class
    {
        IncrementalValuesProvider<EquatableArray<DiagnosticInfo>> found = results
            .Where(static result => result.Diagnostics.Count > 0)
            .Select(static (result, _) => result.Diagnostics)
            .WithTrackingName(StepNames.Report);
        context.RegisterSourceOutput(found, static (output, diagnostics) =>
        {
            foreach (DiagnosticInfo diagnostic in diagnostics) output.ReportDiagnostic(diagnostic.ToDiagnostic());
        });
    }
}
