using System.Security.Cryptography;

namespace Syncropel.Identities;

/// <summary>
/// A private key that signs records, one at a time: whether an <see cref="ECDsa"/> may be used by many threads depends on what it
/// comes from, so that none is.
/// </summary>
internal sealed class SigningKey
{
    private readonly Lock _gate = new();
    private readonly ECDsa _key;
    private readonly string _source;

    private SigningKey(ECDsa key, string did, string source)
    {
        _key = key;
        _source = source;
        Did = did;
    }

    /// <summary>The DID that the key is.</summary>
    public string Did { get; }

    /// <summary>Takes a key that is of P-256 and signs; whether it does, it has to show here and not at the first record.</summary>
    /// <param name="key">The key. Its private part is never exported: it may lie where it cannot be.</param>
    /// <param name="source">What it is, for messages, which begin with it.</param>
    /// <exception cref="IdentityException">The key does not sign.</exception>
    /// <exception cref="NotSupportedException">The key is of another curve.</exception>
    public static SigningKey Of(ECDsa key, string source)
    {
        ECParameters shown;
        try
        {
            shown = key.ExportParameters(includePrivateParameters: false);
        }
        catch (CryptographicException hidden)
        {
            throw new IdentityException($"{source} does not show its public part: {hidden.Message}", hidden);
        }

        // The point decides, because systems disagree on the names of curves, and some keys come without one.
        if (!P256.Has(shown.Q)) throw KeyKinds.NotSupported(source, KeyKinds.NameOf(shown.Curve, key.KeySize));
        var signing = new SigningKey(key, DidKey.Of(shown.Q), source);
        RecordId probe = RecordId.Compute("the hash of no record"u8);
        return RecordSignature.Check(signing.Did, probe, signing.Sign(probe)) == SignatureStatus.Valid
            ? signing
            : throw new IdentityException($"{source} has a private and a public part that do not belong together; make another key.");
    }

    /// <summary>Signs a record, and gives the text of its member <c>sig</c>.</summary>
    /// <param name="id">The record's id. ECDSA signs the SHA-256 of the canonical bytes, and the id is that.</param>
    /// <exception cref="IdentityException">The key does not sign: it has no private part, is disposed, or refuses.</exception>
    public string Sign(RecordId id)
    {
        Span<byte> hash = stackalloc byte[RecordId.ByteLength];
        Span<byte> signature = stackalloc byte[RecordSignature.ByteLength];
        id.CopyTo(hash);
        try
        {
            lock (_gate) _key.TrySignHash(hash, signature, DSASignatureFormat.IeeeP1363FixedFieldConcatenation, out _);
        }
        catch (ObjectDisposedException disposed)
        {
            throw new IdentityException($"{_source} is disposed; keep it as long as the clients that sign with it.", disposed);
        }
        catch (Exception refused)
        {
            // Whatever type it has: a key that lies in a vault fails as its vault's client does, and an emit must not throw that.
            throw new IdentityException($"{_source} does not sign; a public key alone cannot: {refused.Message}", refused);
        }

        return RecordSignature.Format(signature);
    }
}
