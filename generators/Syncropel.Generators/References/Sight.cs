using Microsoft.CodeAnalysis;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;
using Syncropel.Generators.Reading;

namespace Syncropel.Generators.References;

/// <summary>Wires which kinds are in sight of a schema: those of the project, and those of referenced assemblies.</summary>
internal static class Sight
{
    /// <summary>What referenced assemblies declare. Each is read once, as long as it is the same reference.</summary>
    public static IncrementalValueProvider<ReferencedKinds> OfReferences(IncrementalGeneratorInitializationContext context)
    {
        return context.MetadataReferencesProvider
            .Select(AssemblyKindsReader.Read)
            .WithTrackingName(StepNames.ReadAssembly)
            .Where(static assembly => assembly is not null)
            .Collect()
            .Select(static (assemblies, _) => ReferencedKinds.From(assemblies!))
            .WithTrackingName(StepNames.References);
    }

    /// <summary>All kinds in sight. It stays the same while only bodies change.</summary>
    public static IncrementalValueProvider<KindIndex> OfKinds(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<Signature> signatures,
        IncrementalValueProvider<ReferencedKinds> referenced,
        IncrementalValueProvider<GeneratorOptions> options)
    {
        IncrementalValuesProvider<OwnKind> declared = signatures
            .Select(static (signature, _) => OwnKind.From(signature))
            .WithTrackingName(StepNames.OwnKinds);
        IncrementalValuesProvider<string> files = context.AdditionalTextsProvider
            .Where(static text => text.Path.EndsWith(SchemaFile.KindSuffix, StringComparison.OrdinalIgnoreCase))
            .Select(static (text, _) => Path.GetFileName(text.Path))
            .WithTrackingName(StepNames.KindFiles);
        return declared.Collect()
            .Combine(files.Collect())
            .Combine(referenced)
            .Combine(options)
            .Select(static (all, _) => KindIndex.From(all.Left.Left.Left, all.Left.Right, all.Left.Left.Right, all.Right))
            .WithTrackingName(StepNames.KindIndex);
    }
}
