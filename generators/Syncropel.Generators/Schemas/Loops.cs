using Syncropel.Generators.Diagnostics;
using Syncropel.Generators.Reading;

namespace Syncropel.Generators.Schemas;

/// <summary>
/// Finds schemas that need themselves to judge the very same value: no value would ever be judged. To come back after a step into a
/// member or an element is fine; that is how trees are described. Chains of references without end in sight are refused too, because
/// whoever follows one needs a stack for it.
/// </summary>
internal sealed class Loops(SchemaFile file)
{
    // More than the nesting of a file allows, so that a longer way always leads over a reference.
    private const int MostSteps = 256;

    private readonly List<Schema> _path = [];
    private readonly Dictionary<Schema, int> _steps = [];
    private bool _hasReportedChain;

    public static void Report(SchemaFile file, IEnumerable<Schema> schemas)
    {
        var loops = new Loops(file);
        foreach (Schema schema in schemas) loops.Visit(schema);
    }

    // Gives how many schemas one leads through at most.
    private int Visit(Schema schema)
    {
        if (_steps.TryGetValue(schema, out int known)) return known;
        _path.Add(schema);
        int steps = 0;
        foreach (Schema next in InPlace(schema))
        {
            if (_path.Contains(next)) ReportLoop(next);
            else if (_path.Count >= MostSteps) CutChain(next);
            else steps = Math.Max(steps, Follow(next));
        }

        _path.RemoveAt(_path.Count - 1);
        _steps.Add(schema, steps + 1);
        return steps + 1;
    }

    private int Follow(Schema next)
    {
        int steps = Visit(next);
        if (_path.Count + steps <= MostSteps) return steps;
        CutChain(next);
        return 0;
    }

    private void ReportLoop(Schema start)
    {
        int from = _path.IndexOf(start);
        Schema? closing = _path.FindLast(schema => schema.Ref is not null && _path.IndexOf(schema) >= from);
        if (closing?.Ref is not { } reference) return;
        file.Report(SchemaRules.UnresolvedReference, reference.Span, reference.Value,
            "it leads back to itself for the very same value, so it never ends; put a member or an element in between");
        closing.Target = null;
    }

    // One chain is told of, where it becomes too long; each is cut, so that nobody follows it.
    private void CutChain(Schema next)
    {
        int at = _path.Count - 1;
        for (Schema after = next; at >= 0 && _path[at].Target != after; at--) after = _path[at];
        if (at < 0 || _path[at].Ref is not { } reference) return;
        if (!_hasReportedChain)
        {
            file.Report(SchemaRules.UnresolvedReference, reference.Span, reference.Value,
                $"it goes on from reference to reference for the very same value, through more than {MostSteps} schemas; "
                + $"refer to '{next.Pointer}' "
                + "from fewer schemas in between");
        }

        _hasReportedChain = true;
        _path[at].Target = null;
    }

    private static IEnumerable<Schema> InPlace(Schema schema)
    {
        LogicKeywords logic = schema.Logic;
        foreach (Schema? one in (Schema?[])[schema.Target, logic.Not, logic.If, logic.Then, logic.Else])
        {
            if (one is not null) yield return one;
        }

        foreach (Schema branch in logic.AllOf) yield return branch;
        foreach (Schema branch in logic.AnyOf) yield return branch;
        foreach (Schema branch in logic.OneOf) yield return branch;
        foreach (PropertySchema dependent in schema.Objects.DependentSchemas) yield return dependent.Schema;
    }
}
