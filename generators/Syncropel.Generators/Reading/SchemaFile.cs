using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Syncropel.Generators.Diagnostics;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Json;

namespace Syncropel.Generators.Reading;

/// <summary>A schema file while it is read: turns spans into locations and collects what is wrong.</summary>
internal sealed class SchemaFile(string path, SourceText text)
{
    public const string KindSuffix = ".kind.json";
    public const string RefSuffix = ".ref.json";

    private readonly List<DiagnosticInfo> _diagnostics = [];
    private readonly HashSet<DiagnosticInfo> _reported = [];

    public string Path { get; } = path;

    public string Name { get; } = System.IO.Path.GetFileName(path);

    public EquatableArray<DiagnosticInfo> Diagnostics => EquatableArray<DiagnosticInfo>.From(_diagnostics);

    /// <summary>Whether something is wrong. A warning is said, and nothing more.</summary>
    public bool HasErrors => _diagnostics.Exists(static found => found.Rule.DefaultSeverity == DiagnosticSeverity.Error);

    public LocationInfo Locate(TextSpan span) => new(Path, span, text.Lines.GetLinePositionSpan(span));

    public string TextOf(TextSpan span) => text.ToString(span);

    /// <summary>Reports what is wrong, once: a schema may be read for several types.</summary>
    public void Report(DiagnosticDescriptor rule, TextSpan span, params string[] arguments)
    {
        var found = new DiagnosticInfo(rule, Locate(span), EquatableArray<string>.From(arguments));
        if (_reported.Add(found)) _diagnostics.Add(found);
    }

    /// <summary>Reports what this version does not understand. The message says what to do.</summary>
    public void NotUnderstood(TextSpan span, string message) => Report(SchemaRules.NotUnderstood, span, message);

    /// <summary>Reports a keyword, or a part of one, that has the wrong shape. The message goes on from its name.</summary>
    public void WrongShape(TextSpan span, string name, string message) => Report(SchemaRules.WrongShape, span, name, message);

    /// <summary>Parses the file. Null where it is not JSON, or no object; that has been reported then.</summary>
    public JsonObjectNode? Parse()
    {
        (JsonNode? root, IReadOnlyList<JsonError> errors) = JsonTreeParser.Parse(text.ToString());
        foreach (JsonError error in errors) Report(SchemaRules.NotJson, error.Span, error.Message);
        if (errors.Count > 0 || root is null) return null;
        if (root is JsonObjectNode schema) return schema;

        WrongShape(root.Span, Name, $"is {root.Describe()}; a schema file holds one object");
        return null;
    }
}
