extern alias generator;

using generator::Syncropel.Generators.Schemas;
using generator::Syncropel.Generators.Typing;
using SchemaChecks = generator::Syncropel.Generators.Typing.Checks;

namespace Syncropel.Cli.Comparison;

/// <summary>
/// What the schemas of one value say of members that are not declared. Each that closes an object sees its own members alone, so that the
/// same keyword means something else where a member has moved from one schema to another.
/// </summary>
internal static class Closing
{
    /// <summary>Whether something is asked of the rest.</summary>
    public static bool Closes(Schema? rest) => rest is not null && !SchemaChecks.AsksNothing(rest);

    /// <summary>Whether what is open depends on the member: where several schemas close an object, or patterns stand beside.</summary>
    public static bool IsHidden(View view)
    {
        if (view.Parts.Any(part => IsInner(view, part) && Closes(part.Objects.Unevaluated))) return true;
        (bool isOpen, Schema? additional) = Objects.FindOpenness(view);
        return isOpen && additional is null && view.Parts.Any(static part => Closes(part.Objects.Additional));
    }

    /// <summary>What closes the object, each with the members that it sees.</summary>
    public static string[] ReachOf(View view, Fingerprint fingerprint)
    {
        IEnumerable<string> additional = view.Parts
            .Where(static part => Closes(part.Objects.Additional))
            .Select(part => $"{Seen([part])} {fingerprint.Of([part], "additionalProperties")}");
        IEnumerable<string> unevaluated = view.Parts
            .Where(part => IsInner(view, part) && Closes(part.Objects.Unevaluated))
            .Select(part => $"{Seen(View.Of(part).Parts)} {fingerprint.Of([part], "unevaluatedProperties")}");
        return [.. additional.Concat(unevaluated).Order(StringComparer.Ordinal)];
    }

    // What the value's own schema has evaluated is all that the view declares.
    private static bool IsInner(View view, Schema part) => part != Aliases.Resolve(view.Parts[0]);

    private static string Seen(IEnumerable<Schema> parts)
    {
        Schema[] all = [.. parts];
        IEnumerable<string> names = all.SelectMany(static part => part.Objects.Properties ?? []).Select(static property => property.Name);
        IEnumerable<string> patterns = all.SelectMany(static part => part.Objects.Patterns).Select(static one => one.Pattern.Source);
        return string.Join('\n', [.. names.Order(StringComparer.Ordinal), "", .. patterns.Order(StringComparer.Ordinal)]);
    }
}
