using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Syncropel.Generators.Tests.Harness;

/// <summary>A schema file in memory.</summary>
internal sealed class MemoryText(SchemaText schema) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(schema.Text, Encoding.UTF8);

    public override string Path => schema.Path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
