using System.Buffers.Text;
using System.Security.Cryptography;

namespace Syncropel.Identities;

/// <summary>
/// A private key that signs records, one at a time: whether an <see cref="ECDsa"/> may be used by many threads depends on what it
/// comes from, so that none is.
/// </summary>
/// <param name="key">The key. It stays whose it is, and is never exported.</param>
/// <param name="did">The DID that it is, for messages.</param>
internal sealed class SigningKey(ECDsa key, string did)
{
    /// <summary>The number of bytes of a signature: two numbers of the size of the curve.</summary>
    public const int SignatureLength = 64;

    private readonly Lock _gate = new();

    /// <summary>Signs a record, and gives the text of its member <c>sig</c>.</summary>
    /// <param name="id">The record's id. ECDSA signs the SHA-256 of the canonical bytes, and the id is that.</param>
    /// <exception cref="IdentityException">The key cannot sign: it is disposed, or whatever holds it refuses.</exception>
    public string Sign(RecordId id)
    {
        Span<byte> hash = stackalloc byte[RecordId.ByteLength];
        Span<byte> signature = stackalloc byte[SignatureLength];
        id.CopyTo(hash);
        int written;
        try
        {
            lock (_gate) key.TrySignHash(hash, signature, DSASignatureFormat.IeeeP1363FixedFieldConcatenation, out written);
        }
        catch (ObjectDisposedException disposed)
        {
            throw new IdentityException($"The key of {did} is disposed; keep it as long as the client that signs with it.", disposed);
        }
        catch (CryptographicException refused)
        {
            throw new IdentityException($"The key of {did} does not sign: {refused.Message}", refused);
        }

        return written == SignatureLength
            ? Base64Url.EncodeToString(signature)
            : throw new IdentityException($"The key of {did} makes no signatures of {SignatureLength} bytes; only P-256 keys sign records.");
    }
}
