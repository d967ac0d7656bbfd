using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Syncropel.Docs.Tests.Compiling;

/// <summary>A schema file as the compiler is given it.</summary>
internal sealed class SchemaText(SourceFile file) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(file.Text, Encoding.UTF8);

    public override string Path => file.Name;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
