using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Syncropel.Grammar;
using Syncropel.Identities;

namespace Syncropel;

/// <summary>
/// Who emits: the DID that stands as the actor in every record of a client. One that is a key signs every record. Immutable, and
/// safe for use by many threads and clients at once; a key signs one record at a time.
/// </summary>
public sealed class Identity
{
    private readonly SigningKey? _key;

    private Identity(string did) => Did = did;

    private Identity(SigningKey key)
        : this(key.Did) => _key = key;

    /// <summary>The DID.</summary>
    [StringSyntax(SyncropelSyntax.Did)]
    public string Did { get; }

    /// <summary>Whether the identity has a key, so that its records are signed.</summary>
    public bool CanSign => _key is not null;

    /// <summary>An identity that is claimed and not proven: its records are not signed.</summary>
    /// <param name="did">
    /// The DID, such as <c>did:example:my-app</c>. Whoever verifies signatures refuses records of a <c>did:key</c> that have none.
    /// </param>
    /// <exception cref="ArgumentException"><paramref name="did"/> is no DID; the message says why.</exception>
    public static Identity Static([StringSyntax(SyncropelSyntax.Did)] string did)
    {
        ArgumentNullException.ThrowIfNull(did);
        ThrowIfKey(did, nameof(did));
        return DidSyntax.Explain(did) is { } problem
            ? throw new ArgumentException($"'{did}' is no DID: {problem}.", nameof(did))
            : new Identity(did);
    }

    /// <summary>The identity that a P-256 key is: a <c>did:key</c>.</summary>
    /// <param name="key">
    /// The key, which stays the caller's: it is not disposed, must live as long as the clients that sign with it, and must not be used
    /// for anything else meanwhile, unless it is safe for use by many threads. It may be one of hardware that cannot be exported. It
    /// signs once here, to show that it does.
    /// </param>
    /// <exception cref="IdentityException">The key does not sign, as a public key does not.</exception>
    /// <exception cref="NotSupportedException">The key is of another curve.</exception>
    public static Identity FromKey(ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new Identity(SigningKey.Of(key, "The given key"));
    }

    /// <summary>The identity that the P-256 key in a file is: a <c>did:key</c>.</summary>
    /// <param name="path">
    /// The file: one private key in PEM, as PKCS#8 or SEC 1. Nobody but its owner may have any access (mode 0600, 0400); a link is
    /// followed, and the file behind it counts. On Windows there are no such modes, and nothing is checked: protect the file by its
    /// access control list.
    /// </param>
    /// <param name="password">The password of an encrypted PKCS#8 key; nothing for a key that is not encrypted.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty, or a key instead of a path.</exception>
    /// <exception cref="IdentityException">
    /// Others can read or change the file, and it was not read; or it holds no private key, or more than one, or one that the password
    /// does not open. The message says what mends it.
    /// </exception>
    /// <exception cref="NotSupportedException">The key is none of P-256: an Ed25519 or RSA key, or one of another curve.</exception>
    /// <exception cref="IOException">The file cannot be read; a <see cref="FileNotFoundException"/> where it is missing.</exception>
    /// <exception cref="UnauthorizedAccessException">The file is a directory, or closed to this process.</exception>
    public static Identity FromKey(string path, ReadOnlySpan<char> password = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ThrowIfKey(path, nameof(path));
        return FromOwned(KeyFile.Read(path, password), KeyFile.Name(path));
    }

    /// <summary>The identity that the P-256 key in a PEM text is, as it comes from a vault or a variable: a <c>did:key</c>.</summary>
    /// <param name="pem">One private key in PEM, as PKCS#8 or SEC 1. It is not kept.</param>
    /// <param name="password">The password of an encrypted PKCS#8 key; nothing for a key that is not encrypted.</param>
    /// <exception cref="ArgumentException"><paramref name="pem"/> is empty.</exception>
    /// <exception cref="IdentityException">There is no private key, or more than one, or one that the password does not open.</exception>
    /// <exception cref="NotSupportedException">The key is none of P-256: an Ed25519 or RSA key, or one of another curve.</exception>
    public static Identity FromPem(ReadOnlySpan<char> pem, ReadOnlySpan<char> password = default)
    {
        const string Source = "The PEM";
        if (pem.IsEmpty) throw new ArgumentException("The PEM is empty; give a private key.", nameof(pem));
        return FromOwned(PemKey.Read(pem, password, Source), Source);
    }

    /// <summary>Makes a new P-256 key and its file, which is not encrypted and which its owner alone can read (mode 0600).</summary>
    /// <param name="path">The file, in a directory that is there. A file that is there already is left alone.</param>
    /// <returns>The identity that the key is, as <see cref="FromKey(string, ReadOnlySpan{char})"/> makes it again.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty, or a key instead of a path.</exception>
    /// <exception cref="IOException">There is such a file already, or it cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory is closed to this process.</exception>
    public static Identity CreateKeyFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ThrowIfKey(path, nameof(path));
        ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        KeyFile.Create(path, key);
        return FromOwned(key, KeyFile.Name(path));
    }

    /// <summary>An identity that another party vouches for. There is none in this SDK.</summary>
    /// <param name="issuer">The party.</param>
    /// <exception cref="NotSupportedException">Always; the message says what there is instead.</exception>
    public static Identity Federated(Uri issuer) =>
        throw new NotSupportedException(
            $"Federated identities are not supported, so {issuer} is not asked. Use Identity.FromKey(path) with a P-256 key, or "
                + $"Identity.Static(did) for one that is claimed. {KeyKinds.Remedy}");

    /// <summary>The DID, and nothing of the key.</summary>
    public override string ToString() => Did;

    /// <summary>The text of a record's member <c>sig</c>; null from an identity that does not sign.</summary>
    /// <param name="id">The record's id.</param>
    /// <exception cref="IdentityException">The key does not sign.</exception>
    internal string? Sign(RecordId id) => _key?.Sign(id);

    private static Identity FromOwned(ECDsa key, string source)
    {
        try
        {
            return new Identity(SigningKey.Of(key, source));
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }

    // Whoever takes one for the other must not find the key in a log: what is no path or DID is printed.
    private static void ThrowIfKey(string text, string parameter)
    {
        const int ShortestKey = 100;
        bool isKey = text.Contains("-----BEGIN", StringComparison.Ordinal)
            || (text.Length >= ShortestKey && Base64.IsValid(text) && !File.Exists(text));
        if (isKey) throw new ArgumentException("This is a key, and not printed here; give it to Identity.FromPem.", parameter);
    }
}
