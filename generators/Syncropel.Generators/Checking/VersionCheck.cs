using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;
using Syncropel.Generators.Reading;

namespace Syncropel.Generators.Checking;

/// <summary>
/// Wires the comparison of versions. Only files of which there are two versions are read for it, and once more each; a project without
/// versions pays for a look at its names.
/// </summary>
internal static class VersionCheck
{
    public static IncrementalValueProvider<EquatableArray<DiagnosticInfo>> Find(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<Signature> signatures)
    {
        IncrementalValueProvider<EquatableArray<VersionPair>> pairs = signatures.Collect()
            .Select(static (all, _) => Versions.Find(all))
            .WithTrackingName(StepNames.Versions);
        IncrementalValueProvider<PathSet> compared = pairs
            .Select(static (all, _) => PathSet.Of(all.SelectMany(static pair => (string[])[pair.OlderPath, pair.NewerPath])))
            .WithTrackingName(StepNames.Compared);
        IncrementalValueProvider<ImmutableArray<Outline>> outlines = context.AdditionalTextsProvider
            .Where(static text => text.Path.EndsWith(SchemaFile.KindSuffix, StringComparison.OrdinalIgnoreCase))
            .Combine(compared)
            .Where(static pair => pair.Right.Contains(pair.Left.Path))
            .Select(static (pair, token) => pair.Left.GetText(token) is { } text ? OutlineReader.Read(pair.Left.Path, text) : null)
            .Where(static outline => outline is not null)
            .Select(static (outline, _) => outline!)
            .WithTrackingName(StepNames.Outlines)
            .Collect();
        return outlines.Combine(pairs)
            .Select(static (all, _) => Compare(all.Left, all.Right))
            .WithTrackingName(StepNames.Losses);
    }

    private static EquatableArray<DiagnosticInfo> Compare(ImmutableArray<Outline> outlines, EquatableArray<VersionPair> pairs)
    {
        var byPath = new Dictionary<string, Outline>(StringComparer.Ordinal);
        foreach (Outline outline in outlines) byPath[outline.Location.Path] = outline;
        var losses = new List<DiagnosticInfo>();
        foreach (VersionPair pair in pairs)
        {
            if (byPath.TryGetValue(pair.OlderPath, out Outline? older) && byPath.TryGetValue(pair.NewerPath, out Outline? newer))
            {
                losses.AddRange(Compatibility.Compare(older, newer));
            }
        }

        return EquatableArray<DiagnosticInfo>.From(losses);
    }
}
