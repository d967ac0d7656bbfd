namespace Syncropel.Grammar;

/// <summary>
/// The formats of strings that are checked: by <c>Validate()</c>, by the rule on constants (SYN1012), and by that on a schema's own
/// values (SYN0010). Written for netstandard2.0.
/// </summary>
internal static class TextFormats
{
    /// <summary>All of them, in the order in which messages name them.</summary>
    public static readonly TextFormat[] All =
    [
        new("date-time", "2026-11-20T12:30:00Z", Rfc3339.IsDateTime),
        new("date", "2026-11-20", Rfc3339.IsDate),
        new("time", "12:30:00Z", Rfc3339.IsTime),
        new("duration", "P1DT12H", PlainSyntax.IsDuration),
        new("date-time-local", "2026-11-20T12:30:00", Rfc3339.IsLocalDateTime),
        new("time-local", "12:30:00", Rfc3339.IsLocalTime),
        new("email", "ada@example.org", static text => Mailbox.IsAddress(text, international: false)),
        new("idn-email", "ada@example.org", static text => Mailbox.IsAddress(text, international: true)),
        new("ipv4", "192.0.2.1", static text => IpAddresses.IsV4(text.AsSpan())),
        new("ipv6", "2001:db8::1", static text => IpAddresses.IsV6(text.AsSpan())),
        new("uri", "https://example.org/", static text => UriSyntax.IsAbsolute(text, international: false)),
        new("uri-reference", "../a?b#c", static text => UriSyntax.IsReference(text, international: false)),
        new("iri", "https://example.org/", static text => UriSyntax.IsAbsolute(text, international: true)),
        new("iri-reference", "../a?b#c", static text => UriSyntax.IsReference(text, international: true)),
        new("uri-template", "https://example.org/{id}", UriTemplate.IsTemplate),
        new("uuid", "123e4567-e89b-12d3-a456-426614174000", PlainSyntax.IsUuid),
        new("did", "did:example:my-app", static text => DidSyntax.Explain(text) is null),
        new("json-pointer", "/artists/0", PlainSyntax.IsJsonPointer),
        new("relative-json-pointer", "1/artists", PlainSyntax.IsRelativeJsonPointer),
        new("regex", "^[a-z]+$", static text => EcmaPattern.Translate(text, out EcmaFault? fault) is not null || fault!.IsEcma),
    ];

    /// <summary>The format of a name; null where no such format of strings is checked.</summary>
    public static TextFormat? Find(string name) => Array.Find(All, format => format.Name == name);
}
