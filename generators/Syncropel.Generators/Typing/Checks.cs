using System.Globalization;
using Syncropel.Generators.Model;
using Syncropel.Generators.Reading;
using Syncropel.Generators.Schemas;

namespace Syncropel.Generators.Typing;

/// <summary>The named checks of one kind: those that types ask for, and those that these refer to.</summary>
internal sealed class Checks
{
    private readonly Dictionary<Schema, string> _names = [];
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private readonly Queue<Schema> _waiting = new();

    /// <summary>The name of the check that is the schema.</summary>
    public string NameOf(Schema schema)
    {
        if (_names.TryGetValue(schema, out string? name)) return name;
        string wish = Wish(schema.Pointer);
        name = wish;
        for (int number = 2; !_given.Add(name); number++) name = wish + "_" + number.ToString(CultureInfo.InvariantCulture);
        _names.Add(schema, name);
        _waiting.Enqueue(schema);
        return name;
    }

    /// <summary>Whether every value passes.</summary>
    public static bool AsksNothing(Schema schema) => CheckBuilder.AsksNothing(schema);

    /// <summary>Makes all checks that have been asked for.</summary>
    public IEnumerable<NamedCheck> Build()
    {
        while (_waiting.Count > 0)
        {
            Schema schema = _waiting.Dequeue();
            yield return new NamedCheck(_names[schema], schema.Pointer, new CheckBuilder(this).Build(schema));
        }
    }

    // #/properties/value/anyOf/0 → Value_AnyOf_0: the names of members, and the way from there.
    private static string Wish(string pointer)
    {
        var steps = new List<string>();
        foreach (string step in pointer.Split('/'))
        {
            if (step is "#" or "properties" or "$defs" or "definitions") continue;
            string name = CSharpNames.Pascal(step.Replace("~1", "/").Replace("~0", "~"));
            steps.Add(steps.Count > 0 ? name.TrimStart('_') : name);
        }

        string wish = steps.Count == 0 ? "Body" : string.Join("_", steps);
        return CSharpNames.IsTaken(wish, isRoot: true) ? wish + "Check" : wish;
    }
}
