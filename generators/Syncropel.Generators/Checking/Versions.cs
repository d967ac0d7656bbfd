using System.Collections.Immutable;
using System.Globalization;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Checking;

/// <summary>Two kinds of which one takes the place of the other.</summary>
internal sealed record VersionPair(string OlderPath, string NewerPath);

/// <summary>Finds the kinds that take the place of others: by <c>supersedes</c>, or by the version in their names.</summary>
internal static class Versions
{
    public static EquatableArray<VersionPair> Find(ImmutableArray<Signature> signatures)
    {
        var byKind = new Dictionary<string, Signature>(StringComparer.Ordinal);
        foreach (Signature signature in signatures) byKind[signature.Name] = signature;
        ILookup<string, Signature> byStem = byKind.Values.ToLookup(static signature => Split(signature.Name).Stem, StringComparer.Ordinal);
        var pairs = new List<VersionPair>();
        foreach (Signature newer in signatures.OrderBy(static signature => signature.FilePath, StringComparer.Ordinal))
        {
            Signature? older = newer.Supersedes is { } named
                ? byKind.TryGetValue(named, out Signature? found) ? found : null
                : FindOlder(byStem, newer.Name);
            if (older is not null) pairs.Add(new VersionPair(older.FilePath, newer.FilePath));
        }

        return EquatableArray<VersionPair>.From(pairs);
    }

    /// <summary>Splits a kind: <c>a.b.track.v2</c> is version 2 of <c>a.b.track</c>, which itself is version 1.</summary>
    public static (string Stem, int Version) Split(string kind)
    {
        int dot = kind.LastIndexOf(".v", StringComparison.Ordinal);
        bool isVersion = dot > 0
            && int.TryParse(kind.Substring(dot + 2), NumberStyles.None, CultureInfo.InvariantCulture, out int version) && version > 0;
        return isVersion ? (kind.Substring(0, dot), int.Parse(kind.Substring(dot + 2), CultureInfo.InvariantCulture)) : (kind, 1);
    }

    // The nearest version below; versions may be left out.
    private static Signature? FindOlder(ILookup<string, Signature> byStem, string kind)
    {
        (string stem, int version) = Split(kind);
        if (version == 1) return null;
        Signature? nearest = null;
        int best = 0;
        foreach (Signature candidate in byStem[stem])
        {
            int other = Split(candidate.Name).Version;
            if (other >= version || other <= best) continue;
            nearest = candidate;
            best = other;
        }

        return nearest;
    }
}
