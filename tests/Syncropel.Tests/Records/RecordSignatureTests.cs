using System.Buffers.Text;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck.Fluent;
using Syncropel.Bodies;
using Syncropel.Tests.Identities;
using Syncropel.Tests.Json;

namespace Syncropel.Tests.Records;

public class RecordSignatureTests
{
    private const string Hashed =
        $$"""{"act":"PUT","actor":"{{Keys.Did}}","body":{"kind":"music.catalog.track","title":"Glow"}"""
        + ""","clock":1,"data_type":"SCALAR","parents":[],"thread":"music.library"}""";

    // sha256sum
    private const string Id = "d7db32348cf14789e55770cf76dfabb33282b94218b8fdae177ddd064de3601a";

    // node: crypto.sign("sha256", hashed, {key, dsaEncoding: "ieee-p1363"})
    private const string ByNode = "s4xiKDgAR0lEbo1Sqz4TeZwWdodfqD5-oF8_-nb3b11x7tHZJgpxhIIg2hCY40E7h504jn6paoWgcCHB2rMRxQ";

    // openssl dgst -sha256 -sign, and r and s of it as 32 bytes each. Its s is above the half of the order.
    private const string DerByOpenSsl =
        "MEYCIQDXUx03zhxyXlLEIu8jozZvr6K_IodrwOpJFX_4z1wUKQIhAMKJ-VTK-ISYUol-MpKzPJ-ouFlJlXDS8H6F1waR4gPK";

    private const string ByOpenSsl = "11MdN84ccl5SxCLvI6M2b6-ivyKHa8DqSRV_-M9cFCnCiflUyviEmFKJfjKSszyfqLhZSZVw0vB-hdcGkeIDyg";

    // The same with the other s that ECDSA has for it.
    private const string WithTheOtherS = "11MdN84ccl5SxCLvI6M2b6-ivyKHa8DqSRV_-M9cFCk9dgaqNQd7aK12gc1tTMNgFC6hZBGmy5R1M_O8aoEhhw";

    private static readonly BigInteger Order = BigInteger.Parse(
        "0ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", System.Globalization.NumberStyles.HexNumber);

    [Theory]
    [InlineData(ByNode)]
    [InlineData(ByOpenSsl)]
    [InlineData(WithTheOtherS)]
    public void A_signature_of_another_tool_holds(string signature)
    {
        Record record = Parse($"\"{signature}\"");

        Assert.Equal(SignatureStatus.Valid, record.VerifySignature());
        Assert.Equal(SignatureStatus.Valid, record.As<MusicCatalogTrack>().VerifySignature());
        Assert.Equal(signature, record.Signature);
        Assert.True(record.VerifyId());
    }

    [Theory]
    [InlineData("\"PUT\"", "\"GET\"")]
    [InlineData("\"Glow\"", "\"Glov\"")]
    [InlineData("\"title\"", "\"x\":0,\"title\"")]
    [InlineData("\"clock\":1", "\"clock\":2")]
    [InlineData("SCALAR", "VOID")]
    [InlineData("[]", $"[\"{Id}\"]")]
    [InlineData("music.library", "music.librarz")]
    [InlineData(Keys.Did, "did:key:zDnaerx9CtbPJ1q36T5Ln5wYt3MQYeGRG5ehnPAmxcf5mDZpv")]
    public void A_change_of_any_hashed_field_breaks_it(string old, string changed)
    {
        string tampered = Hashed.Replace(old, changed, StringComparison.Ordinal);

        Assert.NotEqual(Hashed, tampered);
        Assert.Equal(SignatureStatus.Invalid, Parse($"\"{ByNode}\"", tampered).VerifySignature());
    }

    [Theory]
    [InlineData("\"title\":\"Glow\"", "\"title\" : \"\\u0047low\"")]
    [InlineData("\"act\":\"PUT\"", "\"judged_by\":null,\"created_at\":\"now\",\"act\":\"PUT\"")]
    public void What_is_not_hashed_does_not_matter(string old, string changed) => Assert.Equal(
        SignatureStatus.Valid, Parse($"\"{ByNode}\"", Hashed.Replace(old, changed, StringComparison.Ordinal)).VerifySignature());

    [Fact]
    public void A_wrong_id_is_no_matter_of_the_signature()
    {
        Record record = Record.Parse($"{Hashed[..^1]},\"id\":\"{RecordId.Compute([])}\",\"sig\":\"{ByNode}\"}}");

        Assert.False(record.VerifyId());
        Assert.Equal(SignatureStatus.Valid, record.VerifySignature());
    }

    [Fact]
    public void A_change_of_any_bit_breaks_it()
    {
        for (int bit = 0; bit < 512; bit++)
        {
            byte[] signature = Keys.Bytes(ByNode);
            signature[bit / 8] ^= (byte)(1 << (bit % 8));
            MustBeInvalid(Base64Url.EncodeToString(signature));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData(DerByOpenSsl)]
    [InlineData(ByNode + "==")]
    [InlineData(ByNode + "A")]
    [InlineData(" " + ByNode)]
    [InlineData(ByNode + @"\n")]
    public void Another_spelling_is_no_signature(string text) => MustBeInvalid(text);

    [Fact]
    public void A_text_that_decodes_to_the_same_bytes_is_no_signature()
    {
        MustBeInvalid(ByNode[..^1] + "R");
        MustBeInvalid(ByNode[..^1] + "Q ");
        MustBeInvalid(ByNode.Insert(40, " ")[..86]);
        MustBeInvalid(ByNode.Replace('-', '+').Replace('_', '/'));
        MustBeInvalid(new string('!', 86));
        MustBeInvalid(new string('é', 86));
        MustBeInvalid(Convert.ToHexString(Keys.Bytes(ByNode)));
        MustBeInvalid(Base64Url.EncodeToString(Keys.Bytes(ByNode).AsSpan(1)));
        MustBeInvalid(Base64Url.EncodeToString([.. Keys.Bytes(ByNode), 0]));
    }

    [Fact]
    public void Numbers_that_no_signature_has_are_refused()
    {
        byte[] r = Keys.Bytes(ByNode)[..32], s = Keys.Bytes(ByNode)[32..];
        byte[] order = Order.ToByteArray(isUnsigned: true, isBigEndian: true);
        byte[] zero = new byte[32], most = [.. Enumerable.Repeat((byte)0xff, 32)];
        byte[][] wrong = [[.. zero, .. zero], [.. r, .. zero], [.. zero, .. s], [.. r, .. order], [.. order, .. s], [.. most, .. most]];

        Assert.All(wrong, static signature => MustBeInvalid(Base64Url.EncodeToString(signature)));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("true")]
    [InlineData("[]")]
    [InlineData($$"""{"r":"{{ByNode}}"}""")]
    [InlineData($"[\"{ByNode}\"]")]
    public void What_is_no_text_leaves_the_record_readable_and_is_no_signature(string json)
    {
        Record record = Parse(json);

        Assert.Null(record.Signature);
        Assert.Equal(SignatureStatus.Invalid, record.VerifySignature());
        Assert.True(record.VerifyId());
    }

    [Theory]
    [InlineData("did:example:my-app")]
    [InlineData("did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK")]
    [InlineData("did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU216O")]
    public void The_signature_of_another_actor_cannot_be_told(string actor)
    {
        string hashed = Hashed.Replace(Keys.Did, actor, StringComparison.Ordinal);

        Assert.Equal(SignatureStatus.Unknown, Parse($"\"{ByNode}\"", hashed).VerifySignature());
        Assert.Equal(SignatureStatus.Unknown, Parse("\"rubbish\"", hashed).VerifySignature());
        Assert.Equal(SignatureStatus.Invalid, Parse("7", hashed).VerifySignature());
    }

    [Fact]
    public void None_is_none()
    {
        Assert.Equal(SignatureStatus.None, Parse("null").VerifySignature());
        Assert.Equal(SignatureStatus.None, Record.Parse($"{Hashed[..^1]},\"id\":\"{Id}\",\"Sig\":\"{ByNode}\"}}").VerifySignature());
        Assert.Equal(SignatureStatus.None, Record.Parse($"{Hashed[..^2]}\",\"id\":\"{Id}\"}}").VerifySignature());
    }

    [Theory]
    [InlineData($$"""{"sig":"{{ByNode}}","sig":"{{ByNode}}",""")]
    [InlineData("""{"sig":"\ud800",""")]
    public void What_is_no_strict_JSON_is_refused_there_too(string start) => Assert.Throws<Syncropel.Json.CanonicalJsonException>(
        () => Record.Parse($"{start}{Hashed[1..^1]},\"id\":\"{Id}\"}}"));

    [Fact]
    public void Whatever_body_is_signed_the_signature_holds_however_it_is_spelt() => Property.Holds(
        JsonGen.Document.SelectMany(static document => Gen.Choose(0, int.MaxValue).Select(seed => (document, seed))),
        static given =>
        {
            using ECDsa key = Keys.P256();
            var envelope = new RecordEnvelope { Act = Act.Put, Actor = Keys.Did, Clock = 7, Thread = "t" };
            string body = new JsonObject { ["it"] = given.document?.DeepClone() }.ToJsonString();
            string hashed = envelope.ToJson(new UntypedBody("music.catalog.track", RecordBody.Parse(body)));
            RecordId id = RecordId.Compute(Encoding.UTF8.GetBytes(hashed));
            string sent = $"{hashed[..^1]},\"id\":\"{id}\",\"sig\":\"{Identity.FromKey(key).Sign(id)}\"}}";

            Record record = Record.Parse(JsonGen.Spell(JsonNode.Parse(sent), given.seed));

            Assert.Equal(SignatureStatus.Valid, record.VerifySignature());
        },
        200);

    [Fact]
    public void Many_threads_verify_at_once()
    {
        Record good = Parse($"\"{ByNode}\""), bad = Parse($"\"{ByOpenSsl[..^1]}w\"");

        Parallel.For(0, 2000, new ParallelOptions { MaxDegreeOfParallelism = 16 }, i => Assert.Equal(
            i % 2 == 0 ? SignatureStatus.Valid : SignatureStatus.Invalid, (i % 2 == 0 ? good : bad).VerifySignature()));
    }

    private static void MustBeInvalid(string signature)
    {
        Record record = Parse($"\"{signature}\"");

        Assert.Equal(SignatureStatus.Invalid, record.VerifySignature());
        Assert.True(record.VerifyId());
    }

    private static Record Parse(string signature, string hashed = Hashed) =>
        Record.Parse($"{hashed[..^1]},\"id\":\"{Id}\",\"sig\":{signature}}}");
}
