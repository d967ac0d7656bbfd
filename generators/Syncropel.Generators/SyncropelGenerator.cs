using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Syncropel.Generators.Checking;
using Syncropel.Generators.Emission;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;
using Syncropel.Generators.Reading;
using Syncropel.Generators.References;

namespace Syncropel.Generators;

/// <summary>
/// Schema files in, C# out. This class only wires: text → model → code, one file at a time, and one look across all files, and all
/// references, for what they must know of each other. It never asks for the compilation, so that an edit of C# re-runs nothing.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class SyncropelGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<GeneratorOptions> options =
            context.AnalyzerConfigOptionsProvider.Select(static (provider, _) => GeneratorOptions.From(provider.GlobalOptions));
        IncrementalValuesProvider<FileReading<KindModel>> kinds =
            Read<KindModel>(context, options, SchemaFile.KindSuffix, KindReader.Read, StepNames.ReadKind);
        IncrementalValuesProvider<FileReading<RefModel>> refs =
            Read<RefModel>(context, options, SchemaFile.RefSuffix, RefSchemaReader.Read, StepNames.ReadRef);

        IncrementalValueProvider<ReferencedKinds> referenced = Sight.OfReferences(context);
        IncrementalValueProvider<KindIndex> index = Sight.OfKinds(context, Signatures(kinds), referenced, options);
        IncrementalValuesProvider<FileReading<LinkedKind>> linked = kinds
            .Combine(index)
            .Select(static (pair, _) => KindLinker.Link(pair.Left, pair.Right))
            .WithTrackingName(StepNames.Link);
        IncrementalValueProvider<EquatableArray<DuplicateNames.Duplicate>> duplicates =
            FindDuplicates(Signatures(kinds), Signatures(refs), referenced);
        IncrementalValueProvider<PathSet> refused = duplicates
            .Select(static (all, _) => PathSet.Of(all.Select(static one => one.FilePath)))
            .WithTrackingName(StepNames.Refused);
        IncrementalValuesProvider<LinkedKind> unique = Unique(linked, refused, StepNames.Kind);

        Report(context, kinds);
        Report(context, refs);
        Report(context, linked);
        Report(context, VersionCheck.Find(context, Signatures(kinds)));
        context.RegisterSourceOutput(duplicates, static (output, all) =>
        {
            foreach (DuplicateNames.Duplicate duplicate in all) output.ReportDiagnostic(duplicate.Diagnostic.ToDiagnostic());
        });
        context.RegisterSourceOutput(unique, static (output, kind) =>
            output.AddSource(kind.HintName, KindEmitter.Emit(kind.Kind, kind.Links)));
        context.RegisterSourceOutput(Unique(refs, refused, StepNames.Ref), static (output, model) =>
            output.AddSource(model.HintName, RefEmitter.Emit(model)));
        EmitCatalog(context, unique, referenced, options);
    }

    private static IncrementalValuesProvider<FileReading<T>> Read<T>(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<GeneratorOptions> options,
        string suffix,
        Func<string, SourceText, GeneratorOptions, FileReading<T>> read,
        string step)
        where T : class
    {
        return context.AdditionalTextsProvider
            .Where(text => text.Path.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            .Combine(options)
            .Select((pair, token) => pair.Left.GetText(token) is { } text
                ? read(pair.Left.Path, text, pair.Right)
                : new FileReading<T>(null, null, default))
            .WithTrackingName(step);
    }

    private static IncrementalValuesProvider<Signature> Signatures<T>(IncrementalValuesProvider<FileReading<T>> results)
        where T : class =>
        results.Where(static result => result.Signature is not null).Select(static (result, _) => result.Signature!);

    private static IncrementalValueProvider<EquatableArray<DuplicateNames.Duplicate>> FindDuplicates(
        IncrementalValuesProvider<Signature> kinds,
        IncrementalValuesProvider<Signature> refs,
        IncrementalValueProvider<ReferencedKinds> referenced)
    {
        // A kind and a reference may share a name: @music.track is both a kind and what a reference refers to.
        IncrementalValueProvider<(ImmutableArray<Signature> Kinds, ImmutableArray<Signature> Refs)> index =
            kinds.Collect().Combine(refs.Collect()).WithTrackingName(StepNames.Index);
        return index
            .Combine(referenced)
            .Select(static (all, _) => EquatableArray<DuplicateNames.Duplicate>.From(
                [.. DuplicateNames.Find(all.Left.Kinds, all.Right.ByKind()), .. DuplicateNames.Find(all.Left.Refs, [])]))
            .WithTrackingName(StepNames.Duplicates);
    }

    private static IncrementalValuesProvider<T> Unique<T>(
        IncrementalValuesProvider<FileReading<T>> results,
        IncrementalValueProvider<PathSet> refused,
        string step)
        where T : class
    {
        return results
            .Where(static result => result.Model is not null)
            .Combine(refused)
            .Where(static pair => !pair.Right.Contains(pair.Left.Signature!.FilePath))
            .Select(static (pair, _) => pair.Left.Model!)
            .WithTrackingName(step);
    }

    private static void EmitCatalog(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<LinkedKind> kinds,
        IncrementalValueProvider<ReferencedKinds> referenced,
        IncrementalValueProvider<GeneratorOptions> options)
    {
        IncrementalValueProvider<string> catalogClass = options.Select(static (all, _) => all.CatalogClass);
        IncrementalValueProvider<CatalogPlan> plan = referenced
            .Combine(catalogClass)
            .Select(static (pair, _) => CatalogPlan.From(pair.Left, pair.Right))
            .WithTrackingName(StepNames.CatalogPlan);
        IncrementalValueProvider<CatalogModel?> catalog = kinds
            .Select(static (kind, _) => CatalogEntry.From(kind.Kind))
            .WithTrackingName(StepNames.CatalogEntries)
            .Collect()
            .Combine(plan)
            .Combine(catalogClass)
            .Select(static (all, _) => CatalogModel.From(all.Left.Left, all.Left.Right, all.Right))
            .WithTrackingName(StepNames.Catalog);

        Report(context, plan.Select(static (all, _) => all.Disputes));
        context.RegisterSourceOutput(catalog, static (output, model) =>
        {
            if (model is not null) output.AddSource(model.HintName, CatalogEmitter.Emit(model));
        });
    }

    private static void Report<T>(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<FileReading<T>> results)
        where T : class
    {
        IncrementalValuesProvider<EquatableArray<DiagnosticInfo>> found = results
            .Where(static result => result.Diagnostics.Count > 0)
            .Select(static (result, _) => result.Diagnostics)
            .WithTrackingName(StepNames.Report);
        context.RegisterSourceOutput(found, Report);
    }

    private static void Report(
        IncrementalGeneratorInitializationContext context, IncrementalValueProvider<EquatableArray<DiagnosticInfo>> found) =>
        context.RegisterSourceOutput(found, Report);

    private static void Report(SourceProductionContext output, EquatableArray<DiagnosticInfo> diagnostics)
    {
        foreach (DiagnosticInfo diagnostic in diagnostics) output.ReportDiagnostic(diagnostic.ToDiagnostic());
    }
}
