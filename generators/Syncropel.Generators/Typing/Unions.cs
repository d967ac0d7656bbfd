using Syncropel.Generators.Json;
using Syncropel.Generators.Model;
using Syncropel.Generators.Schemas;

namespace Syncropel.Generators.Typing;

/// <summary>Finds the choices whose branches are objects that a required constant member tells apart.</summary>
internal static class Unions
{
    // A choice of more than that is not one that somebody would match case by case.
    private const int MostBranches = 2000;

    /// <summary>A choice as a union: the member that tells its cases apart, and the cases.</summary>
    internal sealed record Found(string Discriminator, IReadOnlyList<Case> Cases);

    /// <summary>A case: its branch, its constant, in JSON and as a type, and all that is asked of an object that has it.</summary>
    internal sealed record Case(Schema Branch, JsonNode Node, ConstType Constant, View View);

    /// <summary>The union that a view is, or null. A null among the branches is not one of its cases.</summary>
    public static Found? Find(View view)
    {
        if (view.Choices.Count != 1 || view.Kinds.Count > 0) return null;
        Choice choice = view.Choices[0];
        var schemas = new List<Schema>();
        AddBranches(schemas, choice);
        if (schemas.Count > MostBranches) return null;
        var branches = new List<(Schema Schema, View View)>();
        foreach (Schema branch in schemas)
        {
            View all = View.OfBranch(view.Parts[0], choice, branch);
            bool isObject = (all.Types & ~JsonTypes.Null) == JsonTypes.Object && all.Kinds.Count == 0;
            if (!isObject && IsNull(branch)) continue;
            if (!isObject || all.AllowsNull) return null;
            branches.Add((branch, all));
        }

        return branches.Count < 2 ? null : FindDiscriminator(branches);
    }

    /// <summary>Whether a schema allows null and nothing else.</summary>
    public static bool IsNull(Schema schema)
    {
        View view = View.Of(schema);
        return view.Types == JsonTypes.Null || (view.Values is { Count: 1 } values && values[0] is JsonNullNode);
    }

    // A branch that is a choice itself stands for its own branches. Which of them fits their constants tell, so it does not matter
    // whether one or at least one must.
    private static void AddBranches(List<Schema> branches, Choice choice)
    {
        foreach (Schema branch in choice.Branches)
        {
            if (branches.Count > MostBranches) return;
            if (Aliases.ChoiceOf(branch) is { } inner) AddBranches(branches, inner);
            else branches.Add(branch);
        }
    }

    private static Found? FindDiscriminator(List<(Schema Schema, View View)> branches)
    {
        foreach (string name in Objects.NamesOf(branches[0].View))
        {
            var cases = new List<Case>();
            var constants = new HashSet<string>(StringComparer.Ordinal);
            foreach ((Schema schema, View branch) in branches)
            {
                if (FindCase(schema, branch, name) is not { } found || !constants.Add(found.Constant.Json)) break;
                cases.Add(found);
            }

            if (cases.Count == branches.Count) return new Found(name, cases);
        }

        return null;
    }

    // A constant is one by 'const', or the only value of an 'enum' that all schemas of the member leave.
    private static Case? FindCase(Schema schema, View branch, string name)
    {
        IReadOnlyList<Schema> schemas = Objects.Requires(branch, name) ? Objects.SchemasOf(branch, name) : [];
        if (schemas.Count == 0) return null;
        View member = View.Of(Synthetic.All(schemas));
        if (member.Values is not { Count: 1 } values || !member.IsExact || member.Choices.Count > 0) return null;
        bool isAllowed = (JsonTypeNames.Of(values[0]) & member.Types) != 0;
        return isAllowed && Constants.Of(values[0], member.Types) is { Kind: not ConstKind.Number } constant
            ? new Case(schema, values[0], constant, branch)
            : null;
    }
}
