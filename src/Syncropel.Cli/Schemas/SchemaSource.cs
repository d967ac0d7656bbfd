using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Syncropel.Cli.Schemas;

/// <summary>A schema file as the compiler gives it to the generator.</summary>
internal sealed class SchemaSource : AdditionalText
{
    private readonly SourceText _text;

    private SchemaSource(string path, SourceText text)
    {
        Path = path;
        _text = text;
    }

    public override string Path { get; }

    /// <exception cref="IOException">The file cannot be read.</exception>
    public static SchemaSource Of(string path)
    {
        using FileStream file = File.OpenRead(path);
        return new SchemaSource(path, SourceText.From(file, Encoding.UTF8));
    }

    /// <summary>A file that is not written yet.</summary>
    public static SchemaSource Of(string path, string text) => new(path, SourceText.From(text, Encoding.UTF8));

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
