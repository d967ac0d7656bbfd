using System.Globalization;
using Syncropel.Bodies;
using Syncropel.Grammar;

namespace Syncropel.Cli.Inference;

/// <summary>
/// A format that is inferred: one that hardly any text has by chance, and whose every accepted text its C# type can hold.
/// </summary>
internal sealed class InferredFormat
{
    private readonly Func<string, bool> _fits;
    private readonly TextFormat _rule;

    private InferredFormat(string name, Func<string, bool> fits)
    {
        Name = name;
        _fits = fits;
        _rule = TextFormats.Find(name)!;
    }

    /// <summary>All of them. Of several that fit the first is meant: every DID is a URI.</summary>
    public static IReadOnlyList<InferredFormat> All { get; } =
    [
        new("uuid", static text => Guid.TryParseExact(text, "D", out _)),
        new("date-time", static text => DateTimeText.TryParse(text, out _)),
        new("date", static text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)),
        new("did", static _ => true),
        new("email", static text => text.LastIndexOf('.') > text.LastIndexOf('@')),
        new("uri", static text => LooksLikeUri(text) && UriText.TryParse(text, out _)),
    ];

    /// <summary>What schemas call it.</summary>
    public string Name { get; }

    public bool Accepts(string text) => _rule.Accepts(text) && _fits(text);

    // Whatever has a colon behind a word is a URI: isrc:USJI19810404.
    private static bool LooksLikeUri(string text) =>
        text.Contains("://", StringComparison.Ordinal) || text.StartsWith("urn:", StringComparison.Ordinal)
        || text.StartsWith("mailto:", StringComparison.Ordinal);
}
