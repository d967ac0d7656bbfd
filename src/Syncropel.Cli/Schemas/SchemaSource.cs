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

    /// <summary>The text between two places.</summary>
    public string TextAt(TextPlace start, TextPlace end) => _text.ToString(_text.Lines.GetTextSpan(new LinePositionSpan(
        new LinePosition(start.Line - 1, start.Column - 1), new LinePosition(end.Line - 1, end.Column - 1))));

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
