using Syncropel.Generators.Json;
using Syncropel.Generators.Model;
using Syncropel.Generators.Schemas;

namespace Syncropel.Generators.Typing;

/// <summary>Finds the choices whose branches are objects that a required constant member tells apart.</summary>
internal static class Unions
{
    /// <summary>A choice as a union: the member that tells its cases apart, and the cases.</summary>
    internal sealed record Found(Choice Choice, string Discriminator, IReadOnlyList<Case> Cases);

    /// <summary>A case: its constant, in JSON and as a type, and all that is asked of an object that has it.</summary>
    internal sealed record Case(JsonNode Node, ConstType Constant, View View);

    /// <summary>The union that a view is, or null. A null among the branches is not one of its cases.</summary>
    public static Found? Find(View view)
    {
        if (view.Choices.Count != 1 || view.Kinds.Count > 0) return null;
        Choice choice = view.Choices[0];
        var branches = new List<View>();
        foreach (Schema branch in choice.Branches)
        {
            View all = View.OfBranch(view.Parts[0], choice, branch);
            bool isObject = (all.Types & ~JsonTypes.Null) == JsonTypes.Object && all.Kinds.Count == 0;
            if (!isObject && IsNull(branch)) continue;
            if (!isObject || all.AllowsNull) return null;
            branches.Add(all);
        }

        return branches.Count < 2 ? null : FindDiscriminator(choice, branches);
    }

    /// <summary>Whether a schema allows null and nothing else.</summary>
    public static bool IsNull(Schema schema)
    {
        View view = View.Of(schema);
        return view.Types == JsonTypes.Null || (view.Values is { Count: 1 } values && values[0] is JsonNullNode);
    }

    private static Found? FindDiscriminator(Choice choice, List<View> branches)
    {
        foreach (string name in Objects.NamesOf(branches[0]))
        {
            var cases = new List<Case>();
            foreach (View branch in branches)
            {
                if (FindCase(branch, name) is not { } found) break;
                if (cases.Exists(other => other.Constant.Json == found.Constant.Json)) break;
                cases.Add(found);
            }

            if (cases.Count == branches.Count) return new Found(choice, name, cases);
        }

        return null;
    }

    private static Case? FindCase(View branch, string name)
    {
        IReadOnlyList<Schema> schemas = Objects.Requires(branch, name) ? Objects.SchemasOf(branch, name) : [];
        if (schemas.Count == 0) return null;
        View member = View.Of(Synthetic.All(schemas));
        if (member.Values is not { Count: 1 } values || !member.IsConst || !member.IsExact) return null;
        bool isAllowed = (JsonTypeNames.Of(values[0]) & member.Types) != 0;
        return isAllowed && Constants.Of(values[0], member.Types) is { Kind: not ConstKind.Number } constant
            ? new Case(values[0], constant, branch)
            : null;
    }
}
