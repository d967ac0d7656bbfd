using Syncropel.Cli.Schemas;

namespace Syncropel.Cli.Comparison;

/// <summary>Compares the schemas of two sides: those of one name, and what took the place of what is gone.</summary>
internal static class SetComparison
{
    private static readonly TextPlace Start = new(1, 1);

    public static IReadOnlyList<KindComparison> Of(SchemaSet older, SchemaSet newer)
    {
        // Two single kinds are two versions of one, whatever they are called.
        bool isPair = older is { Kinds.Count: 1, Refs.Count: 0 } && newer is { Kinds.Count: 1, Refs.Count: 0 };
        if (isPair) return [KindComparison.Of(older.Kinds.Values.Single(), newer.Kinds.Values.Single())];
        return [.. Kinds(older, newer), .. Refs(older, newer)];
    }

    private static IEnumerable<KindComparison> Kinds(SchemaSet older, SchemaSet newer)
    {
        var heirs = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string kind, KindDocument before) in older.Kinds)
        {
            KindDocument? after = newer.Kinds.GetValueOrDefault(kind)
                ?? newer.Kinds.Values
                    .Where(one => KindComparison.Supersedes(one, kind) && !older.Kinds.ContainsKey(one.Kind))
                    .OrderBy(one => one.Supersedes != kind)
                    .ThenBy(static one => VersionOrder.NumberOf(one.Kind))
                    .FirstOrDefault();
            if (after is not null) heirs.Add(after.Kind);
            yield return after is null ? Gone(kind, before.Path) : KindComparison.Of(before, after);
        }

        foreach ((string kind, KindDocument added) in newer.Kinds)
        {
            if (!older.Kinds.ContainsKey(kind) && !heirs.Contains(kind)) yield return New(kind, added.Path);
        }
    }

    private static IEnumerable<KindComparison> Refs(SchemaSet older, SchemaSet newer)
    {
        foreach ((string name, SchemaSource before) in older.Refs)
        {
            yield return newer.Refs.TryGetValue(name, out SchemaSource? after)
                ? RefComparison.Of(name, before, after)
                : Gone(name, before.Path);
        }

        foreach ((string name, SchemaSource added) in newer.Refs)
        {
            if (!older.Refs.ContainsKey(name)) yield return New(name, added.Path);
        }
    }

    private static KindComparison Gone(string name, string file) =>
        new(name, [new Change("$", "kind", Breaks.Both, "is gone, and nothing says that it takes its place", file, Start)]);

    private static KindComparison New(string name, string file) =>
        new(name, [new Change("$", "kind", Breaks.Nothing, "is new", file, Start)]);
}
