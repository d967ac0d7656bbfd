extern alias generator;

using generator::Syncropel.Generators.Schemas;
using Microsoft.CodeAnalysis.Text;

namespace Syncropel.Cli.Comparison;

/// <summary>Collects the changes between two files.</summary>
/// <param name="older">The older file.</param>
/// <param name="newer">The newer file.</param>
internal sealed class Findings(KindDocument older, KindDocument newer)
{
    private readonly List<Change> _all = [];

    public KindDocument Older { get; } = older;

    public KindDocument Newer { get; } = newer;

    public IReadOnlyList<Change> All => _all;

    /// <summary>Adds a change at a schema of the newer file.</summary>
    public void Add(Schema place, string path, string rule, Breaks breaks, string message) => Add(place.Place, path, rule, breaks, message);

    /// <summary>Adds a change at a place of the newer file.</summary>
    public void Add(TextSpan place, string path, string rule, Breaks breaks, string message) =>
        _all.Add(new Change(path, rule, breaks, message, Newer.Path, Newer.PlaceOf(place)));

    /// <summary>Adds a change at a place that is only in the older file.</summary>
    public void AddGone(TextSpan place, string path, string rule, Breaks breaks, string message) =>
        _all.Add(new Change(path, rule, breaks, message, Older.Path, Older.PlaceOf(place)));

    /// <summary>Adds a change of an annotation of the root.</summary>
    public void Add(string annotation, Breaks breaks, string message) =>
        _all.Add(new Change("$", annotation, breaks, message, Newer.Path, Newer.PlaceOf(annotation)));
}
