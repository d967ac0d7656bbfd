using System.Collections.Immutable;
using Syncropel.Grammar;

namespace Syncropel.Analyzers.Kinds;

/// <summary>
/// Finds what a kind was meant to be. It compares segment by segment: one wrong segment is nearer than two, and a kind of the same
/// scope is nearer than one of another.
/// </summary>
internal static class NearKinds
{
    private const int Most = 3;

    /// <summary>Takes valid kinds apart, once for all that are looked for among them.</summary>
    public static ImmutableArray<(string Kind, KindParts Parts)> Split(IReadOnlyCollection<string> kinds)
    {
        ImmutableArray<(string Kind, KindParts Parts)>.Builder split = ImmutableArray.CreateBuilder<(string, KindParts)>(kinds.Count);
        foreach (string kind in kinds) split.Add((kind, KindGrammar.Split(kind)));
        return split.MoveToImmutable();
    }

    /// <summary>The nearest kinds, the nearest first, and at most three.</summary>
    public static List<string> Of(string kind, ImmutableArray<(string Kind, KindParts Parts)> known)
    {
        KindParts parts = KindGrammar.Split(kind);
        var near = new List<(string Kind, int Rank, int Edits, bool IsFar)>();
        foreach ((string candidate, KindParts candidateParts) in known)
        {
            if (Judge(parts, candidateParts) is var (rank, edits, isFar)) near.Add((candidate, rank, edits, isFar));
        }

        // Another word altogether is a guess, for where there is no better one.
        if (near.Exists(static one => !one.IsFar)) near.RemoveAll(static one => one.IsFar);

        near.Sort(static (left, right) =>
            left.Rank != right.Rank ? left.Rank - right.Rank
            : left.Edits != right.Edits ? left.Edits - right.Edits
            : string.CompareOrdinal(left.Kind, right.Kind));
        var kinds = new List<string>();
        for (int i = 0; i < near.Count && i < Most; i++) kinds.Add(near[i].Kind);
        return kinds;
    }

    // The entity says what the thing is, and has to be nearly right; scope or category may be quite another word.
    private static (int Rank, int Edits, bool IsFar)? Judge(KindParts kind, KindParts candidate)
    {
        // Every letter more or less is an edit; most kinds are out by that, and need no table.
        if (Math.Abs(kind.Entity.Length - candidate.Entity.Length) > EditDistance.Most(kind.Entity)) return null;
        if (!IsNear(kind.Entity, candidate.Entity, out int entity)) return null;
        bool isScopeNear = IsNear(kind.Scope, candidate.Scope, out int scope);
        bool isCategoryNear = IsNear(kind.Category ?? "", candidate.Category ?? "", out int category);
        bool isVersionRight = kind.Version == candidate.Version;
        int far = (isScopeNear ? 0 : 1) + (isCategoryNear ? 0 : 1);

        // Nothing but another word where a word is wrong already: that is another kind, and no misspelling.
        int wrong = (entity > 0 ? 1 : 0) + (scope > 0 ? 1 : 0) + (category > 0 ? 1 : 0) + (isVersionRight ? 0 : 1);
        if (far > 0 && wrong > 1) return null;
        return ((2 * wrong) + (scope > 0 ? 1 : 0), entity + scope + category, far > 0);
    }

    private static bool IsNear(string word, string candidate, out int edits)
    {
        edits = word == candidate ? 0 : EditDistance.Between(word, candidate);
        return edits <= EditDistance.Most(word);
    }
}
