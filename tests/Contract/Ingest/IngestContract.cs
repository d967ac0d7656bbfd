using System.Net;
using System.Text;
using Syncropel.Contract.Support;

namespace Syncropel.Contract.Ingest;

public abstract class IngestContract<TSkin> : KernelContract<TSkin>
    where TSkin : IKernelSkin
{
    private const string GlowId = "2c46113bd5208dbc969d4641a734b2ba6dccb1e1ab9a710744446ace89771d04";

    private static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 30, 0, TimeSpan.FromHours(1));

    protected override ContractOptions Options { get; } = new() { TimeProvider = new FixedTime(Now) };

    [Fact]
    public async Task A_new_record_is_created_under_the_hash_of_its_seven_fields()
    {
        Answer answer = await Client.Post(Sample.Glow);

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        Assert.Equal(
            $$"""{"object":"record","id":"{{GlowId}}","clock":1,"thread":"music.library","created":true}""", answer.Json.GetRawText());
    }

    [Fact]
    public async Task The_same_content_again_is_no_error_and_stores_nothing()
    {
        await Client.Post(Sample.Glow);
        Answer again = await Client.Post(Sample.Glow);

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(
            $$"""{"object":"record","id":"{{GlowId}}","clock":1,"thread":"music.library","created":false}""", again.Json.GetRawText());
        Assert.Equal(1, await Client.Count());
    }

    [Fact]
    public async Task Another_order_of_the_members_is_the_same_content()
    {
        await Client.Post("""{"act":"PUT","actor":"did:example:a","body":{"a":1.0,"b":"\u00e9"},"clock":1,"parents":[],"thread":"t"}""");
        Answer again = await Client.Post(
            """{"thread":"t","parents":[],"data_type":"SCALAR","clock":1,"body":{"b":"é","a":1},"actor":"did:example:a","act":"PUT"}""");

        Assert.Equal(HttpStatusCode.OK, again.Status);
    }

    [Fact]
    public async Task What_is_stored_is_canonical_and_has_the_kernels_additions()
    {
        string judge = new('a', 64);
        Answer posted = await Client.Post(Sample.With("judged_by", $"\"{judge}\""));
        string id = posted.Text("id");
        Answer stored = await Client.Get($"/v1/records/{id}");

        Assert.Equal(
            $$"""
            {"act":"PUT","actor":"did:example:my-app","body":{},"clock":1,"created_at":"2026-11-20T11:30:00.0000000Z",
            """ + $$"""
            "data_type":"SCALAR","id":"{{id}}","judged_by":"{{judge}}","parents":[],"thread":"music.library"}
            """,
            stored.Json.GetRawText());
        Assert.True((await Client.Records()).Single().VerifyId());
    }

    [Fact]
    public async Task A_second_judgment_of_the_same_content_leaves_the_first()
    {
        await Client.Post(Sample.With("judged_by", "null"));
        Answer again = await Client.Post(Sample.With("judged_by", $"\"{new string('a', 64)}\""));

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Null((await Client.Records()).Single().JudgedBy);
    }

    [Fact]
    public async Task A_duplicate_clock_is_refused_with_the_latest_clock()
    {
        await Client.Post(Sample.Json(clock: 5));
        await Client.Post(Sample.Json(clock: 9));
        Answer refused = await Client.Post(Sample.Json(clock: 5, body: """{"title":"Other"}"""));

        refused.MustBeError(HttpStatusCode.Conflict, "DUPLICATE_CLOCK");
        Assert.Equal(9, refused.Details.GetProperty("latest_clock").GetInt64());
        Assert.Equal("clock", refused.Details.GetProperty("field").GetString());
        Assert.Contains("greater than 9", refused.Text("message"), StringComparison.Ordinal);
        Assert.Equal([5, 9], (await Client.Records()).Select(static record => record.Clock));
    }

    [Fact]
    public async Task A_lower_clock_that_is_free_is_taken()
    {
        await Client.Post(Sample.Json(clock: 9));
        Assert.Equal(HttpStatusCode.Created, (await Client.Post(Sample.Json(clock: 3))).Status);

        Answer refused = await Client.Post(Sample.Json(clock: 3, body: "{}"));
        Assert.Equal(9, refused.Details.GetProperty("latest_clock").GetInt64());
    }

    [Fact]
    public async Task A_clock_is_one_actors_on_one_thread()
    {
        Assert.Equal(HttpStatusCode.Created, (await Client.Post(Sample.Json())).Status);
        Assert.Equal(HttpStatusCode.Created, (await Client.Post(Sample.Json(actor: "did:example:other"))).Status);
        Assert.Equal(HttpStatusCode.Created, (await Client.Post(Sample.Json(thread: "other"))).Status);
    }

    [Fact]
    public async Task The_largest_clock_is_kept_digit_by_digit()
    {
        Answer posted = await Client.Post(Sample.Json(clock: long.MaxValue));
        Answer stored = await Client.Get($"/v1/records/{posted.Text("id")}");

        Assert.Equal("9223372036854775807", stored.Json.GetProperty("clock").GetRawText());
    }

    [Fact]
    public async Task A_record_of_exactly_the_limit_is_taken_and_one_byte_more_is_not()
    {
        string record = Sample.Json(body: """{"title":"é"}""");
        int length = Encoding.UTF8.GetByteCount(record);
        KernelClient enough = await StartAsync(new() { MaxRecordBytes = length });
        KernelClient tooLittle = await StartAsync(new() { MaxRecordBytes = length - 1 });

        Assert.Equal(HttpStatusCode.Created, (await enough.Post(record)).Status);
        Answer refused = (await tooLittle.Post(record)).MustBeError(HttpStatusCode.RequestEntityTooLarge, "RECORD_TOO_LARGE");
        Assert.Contains($"{length} bytes", refused.Text("message"), StringComparison.Ordinal);
        Assert.Equal(0, await tooLittle.Count());
    }

    [Theory]
    [InlineData("""{"namespace":"team/music"}""", HttpStatusCode.Created)]
    [InlineData("""{"title":"none"}""", HttpStatusCode.Created)]
    [InlineData("""{"namespace":"team"}""", HttpStatusCode.Forbidden)]
    [InlineData("""{"namespace":"Team/music"}""", HttpStatusCode.Forbidden)]
    public async Task Only_known_namespaces_are_taken(string body, HttpStatusCode expected)
    {
        KernelClient client = await StartAsync(new() { Namespaces = ["team/music", "ops"] });
        Answer answer = await client.Post(Sample.Json(body: body));

        Assert.Equal(expected, answer.Status);
        if (expected == HttpStatusCode.Created) return;
        answer.MustBeError(HttpStatusCode.Forbidden, "NAMESPACE_REJECTED");
        Assert.Contains("ops, team/music", answer.Text("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_namespace_is_known_unless_some_are_named()
    {
        Assert.Equal(HttpStatusCode.Created, (await Client.Post(Sample.Json(body: """{"namespace":"any/where"}"""))).Status);
    }
}
