using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Syncropel.Analyzers.Tests.Harness;

/// <summary>A schema file in memory.</summary>
internal sealed class TestSchema(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

    public override string Path => path;

    /// <summary>The schema of a kind with these members, as <c>"a": { … }</c>.</summary>
    public static TestSchema Kind(string kind, string properties = "", string more = "") => new(
        kind + ".kind.json",
        $$"""{ "kind": "{{kind}}", "type": "object", "properties": { {{properties}} }{{(more.Length == 0 ? "" : ", " + more)}} }""");

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
