using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Syncropel.Kernel.Tokens;

/// <summary>
/// A token as its bearer has it: <c>syn_&lt;id&gt;_&lt;secret&gt;</c>. The id has 64 random bits and is no secret; the secret has 256.
/// It is hashed as the text that it is, so that one token has one spelling.
/// </summary>
internal sealed class TokenText
{
    private const string Start = "syn_";
    private const int IdBytes = 8;
    private const int IdLength = 2 * IdBytes;
    private const int SecretBytes = 32;

    // Base64url without padding.
    private const int SecretLength = 43;

    private readonly string _secret;

    private TokenText(string id, string secret) => (Id, _secret) = (id, secret);

    /// <summary>The part by which a token is found and spoken of.</summary>
    public string Id { get; }

    /// <summary>A new token.</summary>
    public static TokenText Create() => new(
        Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)),
        Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes)));

    /// <summary>Reads what somebody brought as a token. That it has a token's form does not say that there is such a token.</summary>
    /// <returns>Null where it has not.</returns>
    public static TokenText? TryParse(string? text)
    {
        bool hasForm = text is { Length: 4 + IdLength + 1 + SecretLength }
            && text.StartsWith(Start, StringComparison.Ordinal)
            && text[Start.Length + IdLength] == '_'
            && text.Substring(Start.Length, IdLength).All(char.IsAsciiHexDigitLower)
            && Ascii.IsValid(text);
        return hasForm ? new TokenText(text!.Substring(Start.Length, IdLength), text[^SecretLength..]) : null;
    }

    /// <summary>The SHA-256 of the secret.</summary>
    public byte[] HashSecret() => SHA256.HashData(Encoding.ASCII.GetBytes(_secret));

    /// <summary>The token, for its bearer's eyes only.</summary>
    public string Reveal() => $"{Start}{Id}_{_secret}";

    /// <summary>The token without its secret.</summary>
    public override string ToString() => $"{Start}{Id}_…";
}
