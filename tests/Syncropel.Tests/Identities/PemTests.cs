using System.Security.Cryptography;
using FsCheck.Fluent;

namespace Syncropel.Tests.Identities;

public class PemTests
{
    [Theory]
    [InlineData("p256")]
    [InlineData("p256-sec1")]
    [InlineData("p256-without-public")]
    [InlineData("p256-explicit")]
    [InlineData("p256-encrypted", Keys.Password)]
    [InlineData("p256-encrypted-3des", Keys.Password)]
    public void Every_form_of_a_key_is_the_same_identity(string name, string password = "")
    {
        Identity identity = Identity.FromPem(Keys.Pem(name), password);

        Assert.Equal(Keys.Did, identity.Did);
        Assert.True(identity.CanSign);
        Assert.Equal(Keys.Did, identity.ToString());
    }

    [Fact]
    public void What_stands_around_the_key_is_passed_over()
    {
        string key = Keys.Pem("p256");

        Assert.Equal(Keys.Did, Identity.FromPem("\uFEFF" + key).Did);
        Assert.Equal(Keys.Did, Identity.FromPem(key.Replace("\n", "\r\n", StringComparison.Ordinal)).Did);
        Assert.Equal(Keys.Did, Identity.FromPem("Bag Attributes: none\n" + key + "\nbehind it").Did);
        Assert.Equal(Keys.Did, Identity.FromPem(Keys.Pem("p256-certificate") + key).Did);
        Assert.Equal(Keys.Did, Identity.FromPem(key + Keys.Pem("p256-public")).Did);
    }

    [Theory]
    [InlineData("ed25519", "is an Ed25519 key")]
    [InlineData("ed448", "is an Ed448 key")]
    [InlineData("x25519", "is a key for key agreement (X25519, X448)")]
    [InlineData("rsa", "is an RSA key")]
    [InlineData("rsa-pkcs1", "is an RSA key")]
    [InlineData("dsa", "is a DSA key")]
    [InlineData("secp256k1", "is an EC key of the curve secP256k1")]
    [InlineData("brainpoolp256r1", "is an EC key of the curve brainpoolP256r1")]
    [InlineData("p-384", "is an EC key of the curve ECDSA_P384")]
    [InlineData("p-521-sec1", "is an EC key of the curve ECDSA_P521")]
    public void A_key_of_another_kind_is_named_with_what_there_is_instead(string name, string expected)
    {
        NotSupportedException thrown = Assert.Throws<NotSupportedException>(() => Identity.FromPem(Keys.Pem(name)));

        Assert.StartsWith("The PEM " + expected, thrown.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("P-256 keys. Identity.CreateKeyFile(path) makes one", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("openssl genpkey", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_of_OpenSSH_is_told_how_it_becomes_one_that_is_read()
    {
        NotSupportedException thrown = Assert.Throws<NotSupportedException>(static () => Identity.FromPem(Keys.Pem("p256-openssh")));

        Assert.Contains("ssh-keygen -p -m PKCS8", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("p256-encrypted", "", "is encrypted; give its password")]
    [InlineData("p256-encrypted", "Secret", "the password is wrong")]
    [InlineData("p256-encrypted", "secret ", "the password is wrong")]
    [InlineData("p256-encrypted-3des", "wrong", "the password is wrong")]
    [InlineData("p256-scrypt", Keys.Password, "encrypted in a way that .NET cannot read")]
    [InlineData("ed25519-encrypted", Keys.Password, "holds no EC key")]
    [InlineData("p256", Keys.Password, "is not encrypted, and a password is given")]
    [InlineData("p256-sec1", Keys.Password, "is not encrypted, and a password is given")]
    [InlineData("p256-old-encryption", Keys.Password, "openssl pkcs8 -topk8")]
    [InlineData("p256-old-encryption", "", "openssl pkcs8 -topk8")]
    [InlineData("p256-public", "", "holds a public key alone")]
    [InlineData("p256-certificate", "", "holds a public key alone")]
    public void A_key_that_cannot_be_had_is_explained(string name, string password, string reason)
    {
        IdentityException thrown = Assert.Throws<IdentityException>(() => Identity.FromPem(Keys.Pem(name), password));

        Assert.StartsWith("The PEM ", thrown.Message, StringComparison.Ordinal);
        Assert.Contains(reason, thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(" ", "holds no private key in PEM")]
    [InlineData("secret", "holds no private key in PEM")]
    [InlineData("-----BEGIN PRIVATE KEY-----", "holds no private key in PEM")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nMC4C\n-----END EC PRIVATE KEY-----", "holds no private key in PEM")]
    [InlineData("-----BEGIN PRIVATE KEY-----\n*!?*\n-----END PRIVATE KEY-----", "holds no private key in PEM")]
    [InlineData("-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----", "is damaged")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nMC4C\n-----END PRIVATE KEY-----", "is damaged")]
    [InlineData("-----BEGIN EC PRIVATE KEY-----\nMC4C\n-----END EC PRIVATE KEY-----", "is damaged")]
    public void What_is_no_key_is_explained(string pem, string reason) =>
        Assert.Contains(reason, Assert.Throws<IdentityException>(() => Identity.FromPem(pem)).Message, StringComparison.Ordinal);

    [Fact]
    public void An_empty_text_is_an_argument_error() =>
        Assert.Equal("pem", Assert.Throws<ArgumentException>(static () => Identity.FromPem("")).ParamName);

    [Fact]
    public void An_unknown_label_is_named() => Assert.Contains(
        "'TSS2 PRIVATE KEY'",
        Assert.Throws<NotSupportedException>(
            static () => Identity.FromPem("-----BEGIN TSS2 PRIVATE KEY-----\nMC4C\n-----END TSS2 PRIVATE KEY-----")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Two_keys_are_one_too_many()
    {
        string pem = Keys.Pem("p256") + Keys.Pem("ed25519");

        Assert.Contains("more than one", Assert.Throws<IdentityException>(() => Identity.FromPem(pem)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_too_long_is_not_searched()
    {
        string pem = Keys.Pem("p256") + new string(' ', 65_536);

        Assert.Contains("65536", Assert.Throws<IdentityException>(() => Identity.FromPem(pem)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_private_part_that_is_not_of_the_public_one_is_refused()
    {
        byte[] der = Der("p256-sec1");
        using ECDsa other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        ECPoint point = other.ExportParameters(false).Q;
        byte[] mixed = [.. der[..^64], .. point.X!, .. point.Y!];

        Assert.Throws<IdentityException>(() => Identity.FromPem(PemEncoding.WriteString("EC PRIVATE KEY", mixed)));
    }

    [Fact]
    public void Whatever_is_done_to_a_key_it_is_read_or_refused() => Property.Holds(
        from name in Gen.Elements("p256", "p256-sec1", "p256-explicit", "p256-encrypted", "ed25519", "p-384")
        from at in Gen.Choose(0, 1000)
        from value in Gen.Choose(0, 255)
        from cut in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 60)))
        select (name, at, value, cut),
        static damage =>
        {
            byte[] der = Der(damage.name);
            der[damage.at % der.Length] = (byte)damage.value;
            der = der[..^Math.Min(damage.cut, der.Length)];
            string label = damage.name switch
            {
                "p256-sec1" => "EC PRIVATE KEY",
                "p256-explicit" => "EC PRIVATE KEY",
                "p256-encrypted" => "ENCRYPTED PRIVATE KEY",
                _ => "PRIVATE KEY",
            };
            Exception? thrown = Xunit.Record.Exception(
                () => Identity.FromPem(PemEncoding.Write(label, der), label[1] == 'N' ? Keys.Password : ""));
            if (thrown is not null) Assert.True(thrown is IdentityException or NotSupportedException, thrown.ToString());
        },
        1000);

    private static byte[] Der(string name)
    {
        string pem = Keys.Pem(name);
        int from = pem.IndexOf("PRIVATE KEY-----", StringComparison.Ordinal);
        string base64 = pem[(from + 16)..pem.IndexOf("-----END", from, StringComparison.Ordinal)];
        return Convert.FromBase64String(base64);
    }
}
