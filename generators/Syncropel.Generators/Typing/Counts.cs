using Syncropel.Generators.Schemas;

namespace Syncropel.Generators.Typing;

/// <summary>Puts the bounds of several schemas together: the tightest hold.</summary>
internal static class Counts
{
    public static int? Least(View view, Func<Schema, int?> bound) => view.Parts.Select(bound).Max();

    public static int? Most(View view, Func<Schema, int?> bound) => view.Parts.Select(bound).Min();
}
