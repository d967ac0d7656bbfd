using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Syncropel.Contract.Support;

namespace Syncropel.Contract.Ingest;

public abstract class SignatureRuleContract<TSkin> : KernelContract<TSkin>
    where TSkin : IKernelSkin
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private string Did => Identity.FromKey(_key).Did;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _key.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_signature_that_holds_is_kept_and_given_back_and_is_not_in_the_id()
    {
        string record = Sample.Json(actor: Did, more: ",\"data_type\":\"SCALAR\"");
        string signature = Sign(record);

        Answer posted = await Client.Post(With(record, signature));

        Assert.Equal(HttpStatusCode.Created, posted.Status);
        Assert.Equal(RecordId.Compute(Canonical(record)).ToString(), posted.Text("id"));
        Assert.Equal(signature, (await Client.Get($"/v1/records/{posted.Text("id")}")).Text("sig"));
        Record stored = (await Client.Records()).Single();
        Assert.Equal((signature, SignatureStatus.Valid, true), (stored.Signature, stored.VerifySignature(), stored.VerifyId()));
    }

    [Fact]
    public async Task What_is_signed_is_the_canonical_form_however_it_is_sent()
    {
        string signature = Sign(Sample.Json(actor: Did, body: """{"a":1,"title":"Glow"}"""));
        string other = $$"""
            {"sig":"{{signature}}","thread":"music.library","parents":[],"clock":1.0,"actor":"{{Did}}",
             "body":{"title":"\u0047low","a":1e0},"act":"PUT"}
            """;

        Assert.Equal(HttpStatusCode.Created, (await Client.Post(other)).Status);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("\"\"")]
    [InlineData("\"rubbish\"")]
    [InlineData("\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==\"")]
    [InlineData("\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB\"")]
    [InlineData("\"++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++AA\"")]
    public async Task What_has_not_the_shape_of_a_signature_is_refused(string json) =>
        MustName(await Client.Post(Sample.Json(actor: Did, more: $",\"sig\":{json}")), "86 characters");

    [Fact]
    public async Task A_signature_that_does_not_hold_is_refused_and_stores_nothing()
    {
        using ECDsa other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        string record = Sample.Json(actor: Did);
        byte[] bytes = Canonical(record);
        string[] wrong =
        [
            Base64Url.EncodeToString(other.SignData(bytes, HashAlgorithmName.SHA256)),
            Base64Url.EncodeToString(_key.SignData(bytes, HashAlgorithmName.SHA384)),
            Sign(Sample.Json(actor: Did, clock: 2)),
            Sign(Sample.Json(actor: Did, body: """{"title":"Glou"}""")),
            Base64Url.EncodeToString(new byte[64]),
        ];

        foreach (string signature in wrong) MustName(await Client.Post(With(record, signature)), "does not hold");
        Assert.Equal(0, await Client.Count());
    }

    [Theory]
    [InlineData("did:example:my-app")]
    [InlineData("did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK")]
    public async Task A_signature_that_nobody_can_check_is_refused(string actor)
    {
        string record = Sample.Json(actor: actor);

        MustName(await Client.Post(With(record, Sign(record))), $"cannot be checked: '{actor}'");
    }

    [Fact]
    public async Task A_record_of_a_key_may_come_without_a_signature()
    {
        Assert.Equal(HttpStatusCode.Created, (await Client.Post(Sample.Json(actor: Did))).Status);
        Assert.Null((await Client.Records()).Single().Signature);
    }

    [Fact]
    public async Task The_same_record_with_another_signature_or_none_is_the_same_and_the_first_stays()
    {
        string record = Sample.Json(actor: Did), first = Sign(record), second = Sign(record);
        Assert.NotEqual(first, second);
        await Client.Post(With(record, first));

        foreach (string again in new[] { With(record, second), record, With(record, first) })
        {
            Answer answer = await Client.Post(again);
            Assert.Equal((HttpStatusCode.OK, false), (answer.Status, answer.Json.GetProperty("created").GetBoolean()));
        }

        Assert.Equal(first, (await Client.Records()).Single().Signature);
    }

    [Fact]
    public async Task What_came_without_a_signature_stays_without()
    {
        string record = Sample.Json(actor: Did);
        await Client.Post(record);

        Assert.Equal(HttpStatusCode.OK, (await Client.Post(With(record, Sign(record)))).Status);
        Assert.Null((await Client.Records()).Single().Signature);
    }

    [Fact]
    public async Task A_record_that_is_there_is_no_excuse_for_a_wrong_signature()
    {
        string record = Sample.Json(actor: Did);
        await Client.Post(With(record, Sign(record)));

        MustName(await Client.Post(With(record, Base64Url.EncodeToString(new byte[64]))), "does not hold");
    }

    [Fact]
    public async Task A_signature_is_no_path_of_a_query() =>
        (await Client.Query("""{"filter":{"sig":"x"}}""")).MustBeError(HttpStatusCode.BadRequest, "UNKNOWN_FIELD");

    private static byte[] Canonical(string record) =>
        Syncropel.Json.CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(
            record.Contains("data_type", StringComparison.Ordinal) ? record : record[..^1] + ",\"data_type\":\"SCALAR\"}"));

    private static string With(string record, string signature) => $"{record[..^1]},\"sig\":\"{signature}\"}}";

    private static void MustName(Answer answer, string problem)
    {
        answer.MustBeError(HttpStatusCode.BadRequest, "INVALID_RECORD");
        Assert.Equal("sig", answer.Details.GetProperty("field").GetString());
        Assert.Contains(problem, answer.Text("message"), StringComparison.Ordinal);
    }

    private string Sign(string record) => Base64Url.EncodeToString(_key.SignData(Canonical(record), HashAlgorithmName.SHA256));
}
