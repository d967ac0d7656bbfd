using System.Security.Cryptography;

namespace Syncropel.Identities;

/// <summary>
/// The DID that is a P-256 key: <c>did:key:z</c>, and in base 58 the multicodec <c>p256-pub</c> before the compressed point. One key
/// has one such DID, of one length.
/// </summary>
internal static class DidKey
{
    private const string Prefix = "did:key:z";

    // 35 bytes whose first is not zero take 48 digits.
    private const int TextLength = 9 + 48;

    // p256-pub is 0x1200, as a varint.
    private static ReadOnlySpan<byte> Multicodec => [0x80, 0x24];

    /// <param name="point">A point of the curve.</param>
    public static string Of(ECPoint point)
    {
        Span<byte> bytes = stackalloc byte[2 + P256.CompressedLength];
        Multicodec.CopyTo(bytes);
        P256.Compress(point, bytes[2..]);
        return Prefix + Base58.Encode(bytes);
    }

    /// <summary>Reads the key that a DID is, and says whether it is one: of P-256, and on the curve.</summary>
    public static bool TryRead(string did, out ECPoint point)
    {
        point = default;
        if (did.Length != TextLength || !did.StartsWith(Prefix, StringComparison.Ordinal)) return false;
        Span<byte> bytes = stackalloc byte[2 + P256.CompressedLength];
        return Base58.TryDecode(did.AsSpan(Prefix.Length), bytes)
            && bytes.StartsWith(Multicodec)
            && P256.TryDecompress(bytes[2..], out point);
    }
}
