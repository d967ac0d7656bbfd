using System.Collections.Frozen;
using Syncropel.Grammar;

namespace Syncropel.Checks.Formats;

/// <summary>All formats that are checked; <see cref="FormatNames"/> has the same names for the generator.</summary>
internal static class FormatRules
{
    private static readonly FrozenDictionary<string, FormatRule> ByName = new FormatRule[]
    {
        new("date-time", "2026-11-20T12:30:00Z", Rfc3339.IsDateTime),
        new("date", "2026-11-20", Rfc3339.IsDate),
        new("time", "12:30:00Z", Rfc3339.IsTime),
        new("date-time-local", "2026-11-20T12:30:00", Rfc3339.IsLocalDateTime),
        new("time-local", "12:30:00", Rfc3339.IsLocalTime),
        new("duration", "P1DT12H", PlainSyntax.IsDuration),
        new("email", "ada@example.org", static text => Mailbox.IsAddress(text, international: false)),
        new("idn-email", "ada@example.org", static text => Mailbox.IsAddress(text, international: true)),
        new("ipv4", "192.0.2.1", static text => IpAddresses.IsV4(text)),
        new("ipv6", "2001:db8::1", static text => IpAddresses.IsV6(text)),
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
        new("int32", "2147483647", NumberFormats.IsInt32),
        new("int64", "9223372036854775807", NumberFormats.IsInt64),
        new("float", "3.4e38", NumberFormats.IsSingle),
        new("double", "1.7e308", NumberFormats.IsDouble),
        new("decimal", "12.50", NumberFormats.IsDecimal),
    }.ToFrozenDictionary(static rule => rule.Name, StringComparer.Ordinal);

    public static IEnumerable<FormatRule> All => ByName.Values;

    public static FormatRule? Find(string name) => ByName.GetValueOrDefault(name);
}
