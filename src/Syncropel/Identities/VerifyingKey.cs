using System.Security.Cryptography;

namespace Syncropel.Identities;

/// <summary>A public key that says whether it signed a record. Safe for use by many threads, one at a time.</summary>
/// <param name="did">The DID that the key is.</param>
/// <param name="point">The key: a point of P-256.</param>
internal sealed class VerifyingKey(string did, ECPoint point)
{
    private readonly Lock _gate = new();
    private readonly ECDsa _key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = point });

    public string Did { get; } = did;

    /// <param name="id">The record's id, computed from its content. ECDSA signs the SHA-256 of that, and the id is it.</param>
    /// <param name="signature">Two numbers of 32 bytes.</param>
    public bool HasSigned(RecordId id, ReadOnlySpan<byte> signature)
    {
        Span<byte> hash = stackalloc byte[RecordId.ByteLength];
        id.CopyTo(hash);
        lock (_gate) return _key.VerifyHash(hash, signature, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }
}
