extern alias generator;

using generator::Syncropel.Generators.Schemas;
using generator::Syncropel.Generators.Typing;

namespace Syncropel.Cli.Comparison;

/// <summary>Two schemas of the same value, each with all that belongs to it put together.</summary>
internal sealed class ViewPair(Schema older, Schema newer, string path, Findings findings)
{
    public View Older { get; } = View.Of(older);

    public View Newer { get; } = View.Of(newer);

    /// <summary>Where the value stands in a body.</summary>
    public string Path { get; } = path;

    public bool IsRoot => Path == "$";

    public Findings Findings { get; } = findings;

    /// <summary>The types that both have.</summary>
    public JsonTypes Types => Older.Types & Newer.Types;

    /// <summary>Whether a side asks something of what nothing else has looked at: then every keyword that looks counts for it.</summary>
    public bool HasUnevaluated => Older.Parts.Concat(Newer.Parts)
        .Any(static part => part.Objects.Unevaluated is not null || part.Arrays.Unevaluated is not null);

    /// <summary>Adds a change of the value.</summary>
    public void Add(string rule, Breaks breaks, string message) => Add(Path, rule, breaks, message);

    /// <summary>Adds a change of a part of the value that has no schema of its own.</summary>
    public void Add(string path, string rule, Breaks breaks, string message) => Findings.Add(newer, path, rule, breaks, message);
}
