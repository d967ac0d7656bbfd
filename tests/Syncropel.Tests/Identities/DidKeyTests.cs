using System.Numerics;
using System.Security.Cryptography;
using FsCheck.Fluent;
using Syncropel.Identities;

namespace Syncropel.Tests.Identities;

public class DidKeyTests
{
    // The P-256 keys of github.com/w3c-ccg/did-method-key, test-vectors/nist-curves.json.
    [Theory]
    [InlineData(
        "did:key:zDnaerx9CtbPJ1q36T5Ln5wYt3MQYeGRG5ehnPAmxcf5mDZpv",
        "igrFmi0whuihKnj9R3Om1SoMph72wUGeFaBbzG2vzns",
        "efsX5b10x8yjyrj4ny3pGfLcY7Xby1KzgqOdqnsrJIM",
        "gPh-VvVS8MbvKQ9LSVVmfnxnKjHn4Tqj0bmbpehRlpc")]
    [InlineData(
        Keys.Did,
        "fyNYMN0976ci7xqiSdag3buk-ZCwgXU4kz9XNkBlNUI",
        "hW2ojTNfH7Jbi8--CJUo3OCbH3y5n91g-IMA9MLMbTU",
        "YjRs6vNvw4sYrzVVY8ipkEpDAD9PFqw1sUnvPRMA-WI")]
    public void The_published_keys_have_the_published_DIDs(string did, string x, string y, string d)
    {
        var point = new ECPoint { X = Keys.Bytes(x), Y = Keys.Bytes(y) };
        using ECDsa key = ECDsa.Create(
            new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = point, D = Keys.Bytes(d) });

        Assert.Equal(did, DidKey.Of(point));
        Assert.Equal(did, Identity.FromKey(key).Did);
        Assert.True(DidKey.TryRead(did, out ECPoint read));
        Assert.Equal((x, y), (Text(read.X!), Text(read.Y!)));
    }

    // RFC 6979, A.2.5, whose key is also that of the test vectors of W3C's vc-di-ecdsa, and their signature in section A.1 there.
    [Theory]
    [InlineData(
        "73616d706c65",
        "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716",
        "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8")]
    [InlineData(
        "3a8a522f689025727fb9d1f0fa99a618da023e8494ac74f51015d009d35abc2e517744132ae165a5349155bef0bb0cf2258fff99dfe1dbd914b938d775a36017",
        "1cb4290918ffb04a55ff7ae1e55e316a9990fda8eec67325eac7fcbf2ddf9dd2",
        "b06716a657e72b284c9604df3a172ecbf06a1a475b49ac807b1d9162df855636")]
    public void Published_signatures_hold_with_the_key_of_their_DID(string message, string r, string s)
    {
        VerifyingKey? key = VerifyingKeys.Of("did:key:zDnaepBuvsQ8cpsWrVKw8fbpGpvPeNSjVPTWoq6cRqaYzBKVP");
        RecordId hash = RecordId.Compute(Convert.FromHexString(message));
        byte[] signature = Convert.FromHexString(r + s);

        Assert.NotNull(key);
        Assert.True(key.HasSigned(hash, signature));
        signature[^1] ^= 1;
        Assert.False(key.HasSigned(hash, signature));
    }

    [Theory]
    [InlineData("")]
    [InlineData("did:key:")]
    [InlineData("did:key:z")]
    [InlineData("did:example:my-app")]
    [InlineData("did:web:aerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169.example.org")]
    [InlineData("did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK")]
    [InlineData("did:key:zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme")]
    [InlineData("did:key:z82Lm1MpAkeJcix9K8TMiLd5NMAhnwkjjCBeWHXyu3U4oT2MVJJKXkcVBgjGhnLBn2Kaau9")]
    [InlineData("did:key:zrurwcJZss4ruepVNu1H3xmSirvNbzgBk9qrCktB6kaewXnJAhYWwtP3bxACqBpzjZdN7TyHNzzGGSSH5qvZsSDir9z")]
    [InlineData("DID:KEY:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169")]
    [InlineData("did:key:ZDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169")]
    [InlineData("did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU216")]
    [InlineData("did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU21690")]
    [InlineData("did:key:z1DnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169")]
    [InlineData("did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU216O")]
    [InlineData("did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169 ")]
    [InlineData("did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169#zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169")]
    [InlineData("did:key:zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz")]
    [InlineData("did:key:z111111111111111111111111111111111111111111111111")]
    public void A_DID_that_is_no_P256_key_is_none(string did)
    {
        Assert.False(DidKey.TryRead(did, out _));
        Assert.Null(VerifyingKeys.Of(did));
    }

    [Theory]
    [InlineData("8024", "03", "0000000000000000000000000000000000000000000000000000000000000005", true)]
    [InlineData("8024", "02", "0000000000000000000000000000000000000000000000000000000000000000", true)]
    [InlineData("8024", "03", "0000000000000000000000000000000000000000000000000000000000000001", false)]
    [InlineData("8024", "02", "0000000000000000000000000000000000000000000000000000000000000007", false)]
    [InlineData("8024", "02", "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", false)]
    [InlineData("8024", "02", "ffffffff00000001000000000000000000000001000000000000000000000004", false)]
    [InlineData("8024", "02", "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff", false)]
    [InlineData("8024", "00", "0000000000000000000000000000000000000000000000000000000000000005", false)]
    [InlineData("8024", "04", "0000000000000000000000000000000000000000000000000000000000000005", false)]
    [InlineData("8124", "03", "0000000000000000000000000000000000000000000000000000000000000005", false)]
    [InlineData("8025", "03", "0000000000000000000000000000000000000000000000000000000000000005", false)]
    public void A_point_must_be_on_the_curve_and_its_x_below_the_prime(string codec, string sign, string x, bool isKey)
    {
        string did = "did:key:z" + Base58.Encode(Convert.FromHexString(codec + sign + x));

        Assert.Equal(57, did.Length);
        Assert.Equal(isKey, DidKey.TryRead(did, out ECPoint point));
        if (!isKey) return;
        Assert.True(P256.Has(point));
        Assert.Equal(did, DidKey.Of(point));
    }

    [Fact]
    public void Whatever_x_is_the_framework_takes_the_point_that_is_found() => Property.Holds(
        Gen.Choose(0, 255).Select(static b => (byte)b).ArrayOf(32), static x =>
        {
            if (!P256.TryDecompress([3, .. x], out ECPoint odd)) return;
            Assert.True(P256.TryDecompress([2, .. x], out ECPoint even));
            Assert.Equal((1, 0), (odd.Y![^1] & 1, even.Y![^1] & 1));
            using ECDsa key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = odd });
            Assert.Equal(odd.Y, key.ExportParameters(false).Q.Y);
        },
        300);

    [Fact]
    public void A_point_that_is_not_on_the_curve_is_told_from_one_that_is()
    {
        using ECDsa key = Keys.P256();
        ECPoint good = key.ExportParameters(false).Q;
        byte[] prime = [.. Enumerable.Repeat((byte)0xff, 32)];

        Assert.True(P256.Has(good));
        Assert.False(P256.Has(new ECPoint { X = good.Y, Y = good.X }));
        Assert.False(P256.Has(new ECPoint { X = [0, .. good.X!], Y = good.Y }));
        Assert.False(P256.Has(new ECPoint { X = good.X, Y = (new BigInteger(good.Y, true, true) + Prime()).ToByteArray(true, true) }));
        Assert.False(P256.Has(new ECPoint { X = prime, Y = prime }));
        Assert.False(P256.Has(new ECPoint { X = new byte[32], Y = new byte[32] }));
        Assert.False(P256.Has(default));
    }

    [Fact]
    public void More_keys_than_are_kept_are_each_themselves()
    {
        var keys = new List<(string Did, byte[] Signature)>();
        RecordId id = RecordId.Compute("1"u8);
        for (int i = 0; i < 400; i++)
        {
            using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            keys.Add((Identity.FromKey(key).Did, key.SignHash(Convert.FromHexString(id.ToString()))));
        }

        for (int round = 0; round < 2; round++)
        {
            Assert.All(keys, key => Assert.True(VerifyingKeys.Of(key.Did)!.HasSigned(id, key.Signature)));
            Assert.All(keys.Zip(keys.Skip(1)), pair =>
                Assert.False(VerifyingKeys.Of(pair.First.Did)!.HasSigned(id, pair.Second.Signature)));
        }
    }

    private static BigInteger Prime() =>
        BigInteger.Pow(2, 256) - BigInteger.Pow(2, 224) + BigInteger.Pow(2, 192) + BigInteger.Pow(2, 96) - 1;

    private static string Text(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
