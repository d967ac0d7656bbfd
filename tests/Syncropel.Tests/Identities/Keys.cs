using System.Buffers.Text;
using System.Security.Cryptography;

namespace Syncropel.Tests.Identities;

/// <summary>The keys for tests: see Vectors/keys/SOURCE.md.</summary>
internal static class Keys
{
    /// <summary>The DID of all files <c>p256*.pem</c>.</summary>
    public const string Did = "did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169";

    public const string Password = "secret";

    public static string Pem(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Vectors", "keys", name + ".pem"));

    public static ECDsa P256()
    {
        ECDsa key = ECDsa.Create();
        key.ImportFromPem(Pem("p256"));
        return key;
    }

    public static string Sign(ECDsa key, ReadOnlySpan<byte> canonicalJson) =>
        Base64Url.EncodeToString(key.SignData(canonicalJson, HashAlgorithmName.SHA256));

    public static byte[] Bytes(string base64Url) => Base64Url.DecodeFromChars(base64Url);
}
