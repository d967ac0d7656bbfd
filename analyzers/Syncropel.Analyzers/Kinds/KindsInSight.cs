using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Syncropel.Grammar;

namespace Syncropel.Analyzers.Kinds;

/// <summary>
/// The kinds that a compilation knows: those of its schema files, by their names, and those that it and its references declare. A file
/// counts even where the generator refuses it: that has been said then, and once is enough.
/// </summary>
internal sealed class KindsInSight
{
    private const string KindSuffix = ".kind.json";
    private const string RefSuffix = ".ref.json";

    private readonly HashSet<string> _kinds;
    private readonly HashSet<string> _references;
    private readonly ImmutableArray<(string Kind, KindParts Parts)> _splitKinds;
    private readonly ImmutableArray<(string Kind, KindParts Parts)> _splitReferences;

    // One misspelling is often made in many places.
    private readonly ConcurrentDictionary<string, List<string>> _nearKinds = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, List<string>> _nearReferences = new(StringComparer.Ordinal);

    private KindsInSight(HashSet<string> kinds, HashSet<string> references, DeclaredKinds declared)
    {
        _kinds = kinds;
        _references = references;
        _splitKinds = NearKinds.Split(kinds);
        _splitReferences = NearKinds.Split(references);
        foreach ((string kind, KindParts parts) in _splitKinds) HasOwn |= !KindGrammar.IsCore(parts.Scope) && !declared.IsShipped(kind);
    }

    /// <summary>Whether there is a kind beyond the protocol's and the SDK's own. A project without has no use for schemas.</summary>
    public bool HasOwn { get; }

    public static KindsInSight From(DeclaredKinds declared, ImmutableArray<AdditionalText> files)
    {
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        var references = new HashSet<string>(StringComparer.Ordinal);
        foreach (string kind in declared.Kinds) AddValid(kinds, kind);
        foreach (string kind in declared.References) AddValid(references, kind);
        foreach (AdditionalText file in files)
        {
            if (NameBefore(file.Path, KindSuffix) is { } kind) AddValid(kinds, kind);
            else if (NameBefore(file.Path, RefSuffix) is { } reference) AddValid(references, reference);
        }

        return new KindsInSight(kinds, references, declared);
    }

    /// <summary>Whether a kind is known. A thing that can be referred to can have records too, and the other way round.</summary>
    public bool Has(string kind) => _kinds.Contains(kind) || _references.Contains(kind);

    /// <summary>The kinds of records that are near one that is unknown, the nearest first.</summary>
    public IReadOnlyList<string> NearestKinds(string kind) => _nearKinds.GetOrAdd(kind, one => NearKinds.Of(one, _splitKinds));

    /// <summary>The kinds of references that are near one that is unknown, the nearest first.</summary>
    public IReadOnlyList<string> NearestReferences(string kind) =>
        _nearReferences.GetOrAdd(kind, one => NearKinds.Of(one, _splitReferences));

    // Everything that looks for what is near takes the names apart.
    private static void AddValid(HashSet<string> kinds, string kind)
    {
        if (KindGrammar.Check(kind) is null) kinds.Add(kind);
    }

    private static string? NameBefore(string path, string suffix)
    {
        if (!path.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)) return null;
        int start = path.LastIndexOfAny(['/', '\\']) + 1;
        int length = path.Length - suffix.Length - start;
        return length > 0 ? path.Substring(start, length) : null;
    }
}
