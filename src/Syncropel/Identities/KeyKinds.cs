using System.Formats.Asn1;
using System.Security.Cryptography;

namespace Syncropel.Identities;

/// <summary>Names the keys that no identity can be made of, so that a refusal can say what it has before it.</summary>
internal static class KeyKinds
{
    public const string Remedy = "Identity.CreateKeyFile(path) makes one, and so does: "
        + "openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out key.pem";

    private const string AnyCurve = "1.2.840.10045.2.1";

    public static NotSupportedException NotSupported(string source, string kind) =>
        new($"{source} is {kind}, and records are signed with P-256 keys. {Remedy}");

    public static string NameOf(ECCurve curve, int bits) =>
        curve.IsNamed ? $"an EC key of the curve {curve.Oid.FriendlyName ?? curve.Oid.Value}" : $"an EC key of some curve of {bits} bits";

    /// <summary>What a key in PKCS#8 is; null where it is one of a curve, or cannot be read.</summary>
    public static string? NameOf(ReadOnlySpan<byte> pkcs8)
    {
        try
        {
            // A version, then the algorithm: a sequence that begins with its identifier.
            ReadOnlySpan<byte> key = Inside(pkcs8);
            AsnDecoder.ReadInteger(key, AsnEncodingRules.BER, out int version);
            return AsnDecoder.ReadObjectIdentifier(Inside(key[version..]), AsnEncodingRules.BER, out _) switch
            {
                AnyCurve => null,
                "1.3.101.112" => "an Ed25519 key",
                "1.3.101.113" => "an Ed448 key",
                "1.3.101.110" or "1.3.101.111" => "a key for key agreement (X25519, X448)",
                "1.2.840.113549.1.1.1" or "1.2.840.113549.1.1.10" => "an RSA key",
                "1.2.840.10040.4.1" => "a DSA key",
                var other => $"a key of the algorithm {other}",
            };
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    private static ReadOnlySpan<byte> Inside(ReadOnlySpan<byte> sequence)
    {
        AsnDecoder.ReadSequence(sequence, AsnEncodingRules.BER, out int start, out int length, out _);
        return sequence.Slice(start, length);
    }
}
