extern alias generator;

using generator::Syncropel.Generators.Json;
using generator::Syncropel.Generators.Reading;
using generator::Syncropel.Generators.Schemas;
using Microsoft.CodeAnalysis.Text;
using Syncropel.Cli.Schemas;

namespace Syncropel.Cli.Comparison;

/// <summary>A kind's schema as the generator reads it. Only schemas without errors are compared.</summary>
internal sealed class KindDocument
{
    private readonly SchemaFile _file;
    private readonly SchemaScope _scope;

    private KindDocument(SchemaFile file, JsonObjectNode root)
    {
        _file = file;
        _scope = new SchemaScope(file, root, new TextSpan(root.Span.Start, 1));
        Kind = _scope.TakeString("kind")!;
        Act = _scope.TakeString("act") ?? "PUT";
        DataType = _scope.TakeString("dataType") ?? "SCALAR";
        Supersedes = _scope.TakeString("supersedes");
        Refs = [.. _scope.TakeStrings("refs").Select(static text => text.Value)];
        Indexed = [.. _scope.TakeStrings("indexed").Select(static text => text.Value)];
        (Schema, _) = SchemaParser.Parse(_scope, Kind);
        Fingerprint = new Fingerprint(root);
    }

    public string Path => _file.Path;

    public string Kind { get; }

    public string Act { get; }

    public string DataType { get; }

    public string? Supersedes { get; }

    public IReadOnlyList<string> Refs { get; }

    public IReadOnlyList<string> Indexed { get; }

    public Schema Schema { get; }

    /// <summary>What schemas of this file ask, as texts.</summary>
    public Fingerprint Fingerprint { get; }

    /// <summary>Reads a file that has been checked.</summary>
    public static KindDocument Of(SchemaSource source)
    {
        var file = new SchemaFile(source.Path, source.GetText());
        return new KindDocument(file, file.Parse() ?? throw new InvalidOperationException($"{source.Path} was found sound, and is not "
            + "JSON."));
    }

    /// <summary>Where a schema stands: the name that it stands under.</summary>
    public TextPlace PlaceOf(TextSpan span) => TextPlace.Of(_file.Locate(span).Lines.Start);

    /// <summary>Where an annotation of the root stands; the kind, where it is not there.</summary>
    public TextPlace PlaceOf(string annotation) =>
        PlaceOf((_scope.Node.Find(annotation) ?? _scope.Node.Find("kind")!).NameSpan);
}
