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

    /// <summary>Adds a change of the value.</summary>
    public void Add(string rule, Breaks breaks, string message) => Findings.Add(newer, Path, rule, breaks, message);
}
