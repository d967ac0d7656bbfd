using Syncropel.Generators.Json;
using Syncropel.Generators.Schemas;

namespace Syncropel.Generators.Typing;

/// <summary>What the parts of a view say of an object's members.</summary>
internal static class Objects
{
    /// <summary>The names of the declared members, in the order in which they are first declared.</summary>
    public static IReadOnlyList<string> NamesOf(View view) => view.Members.Names;

    /// <summary>All schemas of one member.</summary>
    public static IReadOnlyList<Schema> SchemasOf(View view, string name) =>
        [.. view.Members.Of(name).Select(static property => property.Schema)];

    /// <summary>Where a member is declared first.</summary>
    public static JsonMemberNode PlaceOf(View view, string name) => view.Members.Of(name)[0].Member;

    public static bool Requires(View view, string name) => view.Members.Requires(name);

    /// <summary>
    /// What is asked of members that are not declared: nothing, a schema, or that there be none. Notes what that leaves out.
    /// </summary>
    public static (bool IsOpen, Schema? Additional) FindOpenness(View view)
    {
        IReadOnlyList<Schema> closing =
            [.. view.Parts.Where(static part => part.Objects.Additional is { } rest && !Checks.AsksNothing(rest))];
        bool hasPatterns = view.Parts.Any(static part => part.Objects.Patterns.Count > 0);
        if (closing.Count == 0)
        {
            view.IsExact &= !hasPatterns;
            return (true, null);
        }

        // 'additionalProperties' sees only the members that its own schema declares, not those of the schemas beside it.
        bool seesAll = closing.Count == 1 && NamesOf(view).All(name => Declares(closing[0], name));
        if (!seesAll || hasPatterns)
        {
            view.IsExact = false;
            return (true, null);
        }

        Schema additional = closing[0].Objects.Additional!;
        return additional.Boolean == false ? (false, null) : (true, additional);
    }

    /// <summary>The schema that all members of an object without declared members have, if there is just one such.</summary>
    public static Schema? FindMapValue(View view)
    {
        IReadOnlyList<Schema> parts = [.. view.Parts.Where(static part =>
            part.Objects.Additional is { Boolean: not true } || part.Objects.Patterns.Count > 0)];
        if (parts.Count != 1) return null;
        ObjectKeywords keywords = parts[0].Objects;
        if (keywords.Patterns.Count == 0) return keywords.Additional;
        return keywords.Patterns.Count == 1 && keywords.Additional?.Boolean == false ? keywords.Patterns[0].Schema : null;
    }

    /// <summary>Whether a view asks things of objects that only a look at the JSON can answer.</summary>
    public static bool AsksMore(View view) => view.Parts.Any(static part =>
        part.Objects.Names is not null || part.Objects.Unevaluated is not null || part.Objects.DependentRequired.Count > 0
        || part.Objects.DependentSchemas.Count > 0);

    private static bool Declares(Schema part, string name) =>
        part.Objects.Properties?.Any(property => property.Name == name) ?? false;
}
