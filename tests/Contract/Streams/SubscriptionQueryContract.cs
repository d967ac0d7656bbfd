using System.Net;
using System.Text.Json.Nodes;
using Syncropel.Contract.Query;
using Syncropel.Contract.Support;

namespace Syncropel.Contract.Streams;

public abstract class SubscriptionQueryContract<TSkin> : KernelContract<TSkin>
    where TSkin : IKernelSkin
{
    private static readonly string[] Bodies =
    [
        "{}", """{"n":1}""", """{"n":2,"tags":["a","b"]}""", """{"n":"1"}""", """{"n":null}""", """{"n":true,"tags":[]}""",
        """{"text":"Glow"}""", """{"text":"glow worm"}""", """{"text":"100%"}""", """{"deep":{"er":[{"x":7}]}}""",
        """{"kind":"test.notes.note","n":1.5}""", """{"namespace":"team/music"}""",
    ];

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"body.n":1}""")]
    [InlineData("""{"body.n":{"$eq":"1"}}""")]
    [InlineData("""{"body.n":{"$ne":1}}""")]
    [InlineData("""{"body.n":{"$gt":1}}""")]
    [InlineData("""{"body.n":{"$gte":1,"$lt":2}}""")]
    [InlineData("""{"body.n":{"$lte":1.5}}""")]
    [InlineData("""{"body.n":{"$in":[null,true,2]}}""")]
    [InlineData("""{"body.n":{"$nin":[1,2]}}""")]
    [InlineData("""{"body.text":{"$like":"Glow%"}}""")]
    [InlineData("""{"body.text":{"$like":"%\\%"}}""")]
    [InlineData("""{"body.text":{"$ilike":"GLOW%"}}""")]
    [InlineData("""{"body.n":{"$exists":true}}""")]
    [InlineData("""{"body.n":{"$exists":false}}""")]
    [InlineData("""{"body.tags":"b"}""")]
    [InlineData("""{"body.deep.er.0.x":{"$gt":6}}""")]
    [InlineData("""{"body.kind":"test.notes.note"}""")]
    [InlineData("""{"clock":{"$gte":5},"actor":"did:example:my-app"}""")]
    [InlineData("""{"thread":"music.library","act":"PUT","data_type":{"$exists":true}}""")]
    [InlineData("""{"$and":[{"body.n":{"$exists":true}},{"$not":{"body.n":1}}]}""")]
    [InlineData("""{"$or":[{"body.n":2},{"body.text":{"$exists":true}}]}""")]
    [InlineData("""{"body.no":"where"}""")]
    public async Task A_stream_has_what_a_naive_evaluator_finds(string filter)
    {
        // Half of the records are history and half are live; the last one, which all filters let through, ends the test.
        string query = $$$"""{"filter":{"$or":[{{{filter}}},{"body.last":true}]}}""";
        string[] bodies = [.. Bodies, .. Bodies.Reverse(), """{"last":true}"""];
        await Client.Fill(bodies[..Bodies.Length]);
        await using EventReader reader = await Client.Subscribe(query, "0");
        for (int i = Bodies.Length; i < bodies.Length; i++) await Client.Post(Sample.Json(clock: i + 1, body: bodies[i]));

        long[] expected =
        [
            .. bodies.Select(static (body, i) => (Clock: i + 1L, Record: Sample.Json(i + 1, body, more: ",\"data_type\":\"SCALAR\"")))
                .Where(one => NaiveEvaluator.Matches(
                    JsonNode.Parse(query)!["filter"]!.AsObject(), JsonNode.Parse(one.Record)!.AsObject()))
                .Select(static one => one.Clock),
        ];
        await reader.NextPosition();
        Assert.Equal(expected, await reader.NextClocks(expected.Length));
        Assert.Equal(bodies.Length, expected[^1]);
    }

    [Fact]
    public async Task Filter_and_thread_must_both_hold()
    {
        await using EventReader reader = await Client.Subscribe("""{"filter":{"clock":{"$gt":1}},"thread":"a"}""");
        await Client.Post(Sample.Json(clock: 1, thread: "a"));
        await Client.Post(Sample.Json(clock: 2, thread: "b"));
        await Client.Post(Sample.Json(clock: 3, thread: "a"));

        await reader.NextPosition();
        Assert.Equal(3, await reader.NextClock());
    }

    [Theory]
    [InlineData("""{"sort":{"clock":1}}""", "$.sort", "order in which they arrive; leave it out")]
    [InlineData("""{"limit":10}""", "$.limit", "stop reading")]
    [InlineData("""{"offset":0}""", "$.offset", "Last-Event-ID")]
    [InlineData("""{"filter":{},"explain":false}""", "$.explain", "/v1/records/query")]
    [InlineData("""{"where":{}}""", "$.where", "use filter, thread")]
    [InlineData("""{"thread":7}""", "$.thread", "thread's name")]
    [InlineData("""{"thread":null}""", "$.thread", "is null")]
    [InlineData("""{"filter":{"body.year":{"$between":[1,2]}}}""", "$.filter['body.year']['$between']", "unknown operator")]
    [InlineData("""{"filter":{},"filter":{}}""", "$.filter", "at byte 13")]
    [InlineData("[]", "$", "send one JSON object")]
    [InlineData("", "$", "at byte 0")]
    public async Task What_a_subscription_cannot_do_is_refused_with_its_place_and_the_remedy(string query, string path, string expected)
    {
        using HttpRequestMessage request = KernelClient.SubscribeRequest(query);
        Answer answer = (await Client.Send(request)).MustBeError(HttpStatusCode.BadRequest, "INVALID_QUERY");

        Assert.Equal(path, answer.Details.GetProperty("path").GetString());
        Assert.Contains(expected, answer.Text("message"), StringComparison.Ordinal);
        Assert.Equal(0, Client.SubscriberCount);
    }

    [Fact]
    public async Task A_path_that_is_no_field_is_refused_by_name()
    {
        using HttpRequestMessage request = KernelClient.SubscribeRequest("""{"filter":{"kind":"test.notes.note"}}""");
        Answer answer = (await Client.Send(request)).MustBeError(HttpStatusCode.BadRequest, "UNKNOWN_FIELD");

        Assert.Equal("kind", answer.Details.GetProperty("field").GetString());
    }
}
