using System.Security.Cryptography;

namespace Syncropel.Tests.Identities;

public class GivenKeyTests
{
    private static readonly RecordId Id = RecordId.Compute("1"u8);

    [Fact]
    public void A_key_is_its_DID_and_signs()
    {
        using ECDsa key = Keys.P256();

        var identity = Identity.FromKey(key);

        Assert.Equal((Keys.Did, true), (identity.Did, identity.CanSign));
        Assert.True(key.VerifyHash(Convert.FromHexString(Id.ToString()), Keys.Bytes(identity.Sign(Id)!)));
    }

    [Fact]
    public void A_static_identity_has_no_key()
    {
        var identity = Identity.Static(Keys.Did);

        Assert.False(identity.CanSign);
        Assert.Null(identity.Sign(Id));
    }

    [Fact]
    public void A_key_stays_the_callers()
    {
        using ECDsa key = Keys.P256();
        _ = Identity.FromKey(key);

        Assert.Equal(64, key.SignHash(new byte[32]).Length);
    }

    [Fact]
    public void A_key_that_cannot_be_exported_signs()
    {
        using var key = new HardwareKey();

        Assert.Equal(Keys.Did, Identity.FromKey(key).Did);
    }

    [Fact]
    public void A_key_that_ceases_to_sign_says_so()
    {
        using var key = new HardwareKey();
        var identity = Identity.FromKey(key);
        key.Gone = true;

        IdentityException thrown = Assert.Throws<IdentityException>(() => identity.Sign(Id));
        Assert.Contains("the card was drawn", thrown.Message, StringComparison.Ordinal);
        key.Gone = false;
        Assert.NotNull(identity.Sign(Id));
    }

    [Fact]
    public void A_key_that_is_disposed_says_so()
    {
        ECDsa key = Keys.P256();
        var identity = Identity.FromKey(key);
        key.Dispose();

        Assert.Contains("is disposed", Assert.Throws<IdentityException>(() => identity.Sign(Id)).Message, StringComparison.Ordinal);
        Assert.Throws<ObjectDisposedException>(() => Identity.FromKey(key));
    }

    [Fact]
    public void A_public_key_is_refused_at_once()
    {
        using ECDsa key = ECDsa.Create();
        key.ImportFromPem(Keys.Pem("p256-public"));

        IdentityException thrown = Assert.Throws<IdentityException>(() => Identity.FromKey(key));
        Assert.Contains("a public key alone cannot", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("secp256k1")]
    [InlineData("brainpoolp256r1")]
    [InlineData("p-384")]
    public void A_key_of_another_curve_is_refused(string name)
    {
        using ECDsa key = ECDsa.Create();
        key.ImportFromPem(Keys.Pem(name));

        NotSupportedException thrown = Assert.Throws<NotSupportedException>(() => Identity.FromKey(key));
        Assert.StartsWith("The given key is an EC key of the curve ", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_shows_the_public_part_of_another_is_refused()
    {
        using ECDsa other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var key = new HardwareKey { Shown = other.ExportParameters(false) };

        Assert.Contains(
            "do not belong together", Assert.Throws<IdentityException>(() => Identity.FromKey(key)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_an_argument_error()
    {
        Assert.Throws<ArgumentNullException>(static () => Identity.FromKey((ECDsa)null!));
        Assert.Throws<ArgumentNullException>(static () => Identity.FromKey((string)null!));
        Assert.Throws<ArgumentException>(static () => Identity.FromKey(""));
        Assert.Throws<ArgumentNullException>(static () => Identity.CreateKeyFile(null!));
        Assert.Throws<ArgumentException>(static () => Identity.CreateKeyFile(""));
    }

    [Fact]
    public void Federated_identities_say_what_there_is_instead()
    {
        NotSupportedException thrown = Assert.Throws<NotSupportedException>(
            static () => Identity.Federated(new Uri("https://example.org")));

        Assert.Contains("Identity.FromKey(path)", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("Identity.Static(did)", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Signatures_of_many_threads_all_hold()
    {
        using ECDsa key = Keys.P256();
        using var once = new HardwareKey();
        Identity[] identities = [Identity.FromKey(key), Identity.FromKey(once), Identity.FromPem(Keys.Pem("p256"))];
        RecordId[] ids = [.. Enumerable.Range(0, 3000).Select(static i => RecordId.Compute(BitConverter.GetBytes(i)))];
        string[] signatures = new string[ids.Length];

        Parallel.For(0, ids.Length, new ParallelOptions { MaxDegreeOfParallelism = 16 }, i =>
            signatures[i] = identities[i % identities.Length].Sign(ids[i])!);

        using ECDsa verifier = Keys.P256();
        Assert.All(ids.Zip(signatures), pair =>
            Assert.True(verifier.VerifyHash(Convert.FromHexString(pair.First.ToString()), Keys.Bytes(pair.Second))));
        Assert.Equal(ids.Length, signatures.Distinct().Count());
    }

    /// <summary>A key that signs and is not exported, and that fails where two threads use it at once.</summary>
    private sealed class HardwareKey : ECDsa
    {
        private readonly ECDsa _inside = Keys.P256();
        private int _users;

        public bool Gone { get; set; }

        public ECParameters? Shown { get; init; }

        public override int KeySize => 256;

        public override ECParameters ExportParameters(bool includePrivateParameters) => includePrivateParameters
            ? throw new CryptographicException("it does not leave the card")
            : Shown ?? _inside.ExportParameters(false);

        public override byte[] SignHash(byte[] hash)
        {
            if (Gone) throw new CryptographicException("the card was drawn");
            Assert.Equal(1, Interlocked.Increment(ref _users));
            byte[] signature = _inside.SignHash(hash);
            Interlocked.Decrement(ref _users);
            return signature;
        }

        public override bool VerifyHash(byte[] hash, byte[] signature) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            _inside.Dispose();
            base.Dispose(disposing);
        }
    }
}
