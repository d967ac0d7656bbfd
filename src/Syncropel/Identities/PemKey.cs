using System.Security.Cryptography;

namespace Syncropel.Identities;

/// <summary>
/// Reads the one private key that a PEM text holds: PKCS#8, encrypted or not, or SEC 1. What else it holds is passed over.
/// </summary>
internal static class PemKey
{
    /// <summary>The longest text that is read, in characters: keys have some hundreds.</summary>
    public const int LongestText = 64 * 1024;

    private const string Pkcs8 = "PRIVATE KEY";
    private const string EncryptedPkcs8 = "ENCRYPTED PRIVATE KEY";
    private const string Sec1 = "EC PRIVATE KEY";

    /// <param name="pem">The text.</param>
    /// <param name="password">The password, or nothing for none.</param>
    /// <param name="source">What it is, for messages, which begin with it.</param>
    /// <exception cref="IdentityException">There is no such key, or it cannot be read.</exception>
    /// <exception cref="NotSupportedException">The key is of another kind.</exception>
    public static ECDsa Read(ReadOnlySpan<char> pem, ReadOnlySpan<char> password, string source)
    {
        if (pem.Length > LongestText) throw new IdentityException($"{source} is longer than {LongestText} characters, so it is no key.");

        // Editors of Windows begin a file with this, and PEM does not know it.
        ReadOnlySpan<char> rest = pem.TrimStart('\uFEFF');
        ReadOnlySpan<char> label = default, base64 = default;
        while (PemEncoding.TryFind(rest, out PemFields found))
        {
            if (rest[found.Label].EndsWith(Pkcs8, StringComparison.Ordinal))
            {
                if (!label.IsEmpty) throw new IdentityException($"{source} holds more than one private key; leave the one that is meant.");
                label = rest[found.Label];
                base64 = rest[found.Base64Data];
            }

            rest = rest[found.Location.End..];
        }

        if (label.IsEmpty) throw NoKey(pem, source);
        byte[] der = new byte[base64.Length];
        try
        {
            Convert.TryFromBase64Chars(base64, der, out int length);
            return Import(label, der.AsSpan(0, length), password, source);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(der);
        }
    }

    private static ECDsa Import(ReadOnlySpan<char> label, ReadOnlySpan<byte> der, ReadOnlySpan<char> password, string source)
    {
        ThrowIfForeign(label, source);
        bool isEncrypted = label is EncryptedPkcs8;
        if (isEncrypted && password.IsEmpty) throw new IdentityException($"{source} is encrypted; give its password.");
        if (!isEncrypted && !password.IsEmpty)
        {
            throw new IdentityException($"{source} is not encrypted, and a password is given; leave it out.");
        }

        ECDsa key = ECDsa.Create();
        try
        {
            if (isEncrypted) key.ImportEncryptedPkcs8PrivateKey(password, der, out _);
            else if (label is Sec1) key.ImportECPrivateKey(der, out _);
            else key.ImportPkcs8PrivateKey(der, out _);
            return key;
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or PlatformNotSupportedException)
        {
            key.Dispose();
            throw Unreadable(label, der, source, unreadable);
        }
    }

    private static Exception Unreadable(ReadOnlySpan<char> label, ReadOnlySpan<byte> der, string source, Exception cause)
    {
        if (label is EncryptedPkcs8)
        {
            // Which of these it is, the framework does not tell.
            return new IdentityException(
                $"{source} does not open: the password is wrong, or it is encrypted in a way that .NET cannot read, or holds no EC key. "
                    + "«openssl pkey -noout -text» tells.",
                cause);
        }

        return label is Pkcs8 && KeyKinds.NameOf(der) is { } kind
            ? KeyKinds.NotSupported(source, kind)
            : new IdentityException($"{source} is damaged, or an EC key of a curve that this system does not have.", cause);
    }

    private static void ThrowIfForeign(ReadOnlySpan<char> label, string source)
    {
        if (label is Pkcs8 or EncryptedPkcs8 or Sec1) return;
        throw label switch
        {
            "RSA PRIVATE KEY" => KeyKinds.NotSupported(source, "an RSA key"),
            "DSA PRIVATE KEY" => KeyKinds.NotSupported(source, "a DSA key"),
            "OPENSSH PRIVATE KEY" => new NotSupportedException(
                $"{source} is in the form of OpenSSH; a P-256 key in it becomes PKCS#8 by: ssh-keygen -p -m PKCS8 -f <file>"),
            _ => new NotSupportedException($"{source} has the unknown label '{label}'; give a P-256 key in PKCS#8. {KeyKinds.Remedy}"),
        };
    }

    private static IdentityException NoKey(ReadOnlySpan<char> pem, string source)
    {
        if (pem.Contains("Proc-Type:", StringComparison.Ordinal))
        {
            return new IdentityException(
                $"{source} is encrypted in OpenSSL's old way, which .NET cannot read; make it PKCS#8 by: openssl pkcs8 -topk8 -in <file>");
        }

        bool isPublic = pem.Contains("-----BEGIN PUBLIC KEY", StringComparison.Ordinal)
            || pem.Contains("-----BEGIN CERTIFICATE", StringComparison.Ordinal);
        return new IdentityException(
            isPublic
                ? $"{source} holds a public key alone; signing takes the private one."
                : $"{source} holds no private key in PEM. {KeyKinds.Remedy}");
    }
}
