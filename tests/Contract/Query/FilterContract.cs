using System.Net;
using Syncropel.Contract.Support;

namespace Syncropel.Contract.Query;

/// <summary>Each row asks a filter of one small set of bodies and names the clocks of those that match.</summary>
public abstract class FilterContract<TSkin> : KernelContract<TSkin>
    where TSkin : IKernelSkin
{
    private static readonly string[] Bodies =
    [
        /* 1 */ """{"v":1,"s":"Glow"}""",
        /* 2 */ """{"v":"1","s":"glow"}""",
        /* 3 */ """{"v":null,"s":"100% A_B\\C"}""",
        /* 4 */ """{"s":"ÉTÉ"}""",
        /* 5 */ """{"v":true}""",
        /* 6 */ """{"v":9007199254740993}""",
        /* 7 */ """{"v":9007199254740992.0}""",
        /* 8 */ """{"v":["a","b",3,null]}""",
        /* 9 */ """{"v":[]}""",
        /* 10 */ """{"v":{"w":{"x-y":2.5}},"s":"😀"}""",
        /* 11 */ """{"v":-0.5}""",
        /* 12 */ """{"v":[["a"],{"w":1}]}""",
        /* 13 */ """{"m":{"0":"zero"}}""",
    ];

    [Theory]
    // equality, by stored type
    [InlineData("""{"body.v":1}""", 1)]
    [InlineData("""{"body.v":1.0}""", 1)]
    [InlineData("""{"body.v":{"$eq":"1"}}""", 2)]
    [InlineData("""{"body.v":null}""", 3, 8)]
    [InlineData("""{"body.v":true}""", 5)]
    [InlineData("""{"body.v":false}""")]
    [InlineData("""{"body.v":9007199254740993}""", 6)]
    [InlineData("""{"body.v":9007199254740992}""", 7)]
    [InlineData("""{"body.v":-5e-1}""", 11)]
    // elements of arrays, one level deep
    [InlineData("""{"body.v":"a"}""", 8)]
    [InlineData("""{"body.v":3}""", 8)]
    [InlineData("""{"body.v":{"$in":["b",true]}}""", 5, 8)]
    [InlineData("""{"body.v":{"$like":"_"}}""", 2, 8)]
    // the opposites match what is missing or of another type
    [InlineData("""{"body.v":{"$ne":1}}""", 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13)]
    [InlineData("""{"body.v":{"$ne":"a"}}""", 1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13)]
    [InlineData("""{"body.v":{"$ne":null}}""", 1, 2, 4, 5, 6, 7, 9, 10, 11, 12, 13)]
    [InlineData("""{"body.v":{"$nin":[1,"1",null,"a"]}}""", 4, 5, 6, 7, 9, 10, 11, 12, 13)]
    [InlineData("""{"body.v":{"$nin":[]}}""", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13)]
    [InlineData("""{"body.v":{"$in":[]}}""")]
    // order, by stored type
    [InlineData("""{"body.v":{"$gt":1}}""", 6, 7, 8)]
    [InlineData("""{"body.v":{"$gte":1}}""", 1, 6, 7, 8)]
    [InlineData("""{"body.v":{"$lt":1}}""", 11)]
    [InlineData("""{"body.v":{"$lte":1}}""", 1, 11)]
    [InlineData("""{"body.v":{"$gt":9007199254740992}}""", 6)]
    [InlineData("""{"body.v":{"$lt":9007199254740993,"$gt":3}}""", 7)]
    [InlineData("""{"body.v":{"$gt":"1"}}""", 8)]
    [InlineData("""{"body.s":{"$gt":"glow"}}""", 4, 10)]
    [InlineData("""{"body.s":{"$gt":"\uffff"}}""", 10)]
    // patterns
    [InlineData("""{"body.s":{"$like":"G%"}}""", 1)]
    [InlineData("""{"body.s":{"$like":"g_ow"}}""", 2)]
    [InlineData("""{"body.s":{"$like":"low"}}""")]
    [InlineData("""{"body.s":{"$like":"%o%"}}""", 1, 2)]
    [InlineData("""{"body.s":{"$like":"%"}}""", 1, 2, 3, 4, 10)]
    [InlineData("""{"body.s":{"$like":"_"}}""", 10)]
    [InlineData("""{"body.s":{"$like":"100\\% A\\_B%"}}""", 3)]
    [InlineData("""{"body.s":{"$like":"%\\\\C"}}""", 3)]
    [InlineData("""{"body.s":{"$like":"%\\%"}}""")]
    [InlineData("""{"body.s":{"$ilike":"GLOW"}}""", 1, 2)]
    [InlineData("""{"body.s":{"$ilike":"été"}}""", 4)]
    [InlineData("""{"body.s":{"$like":"été"}}""")]
    [InlineData("""{"body.v":{"$ilike":"%"}}""", 2, 8)]
    // presence
    [InlineData("""{"body.v":{"$exists":false}}""", 4, 13)]
    [InlineData("""{"body.s":{"$exists":true}}""", 1, 2, 3, 4, 10)]
    [InlineData("""{"body.v":{"$exists":true,"$eq":null}}""", 3, 8)]
    // paths lead through objects by names
    [InlineData("""{"body.v.w.x-y":2.5}""", 10)]
    [InlineData("""{"body.v.w.x-y":{"$gte":2,"$lt":3}}""", 10)]
    [InlineData("""{"body.v.w":{"$exists":true}}""", 10)]
    // and through arrays by indices; an array within is held by its elements again
    [InlineData("""{"body.v.0":"a"}""", 8, 12)]
    [InlineData("""{"body.v.2":3}""", 8)]
    [InlineData("""{"body.v.3":null}""", 8)]
    [InlineData("""{"body.v.0.0":"a"}""", 12)]
    [InlineData("""{"body.v.1.w":1}""", 12)]
    [InlineData("""{"body.v.1":{"$exists":true}}""", 8, 12)]
    [InlineData("""{"body.v.4":{"$exists":true}}""")]
    [InlineData("""{"body.v.00":{"$exists":true}}""")]
    [InlineData("""{"body.v.-1":{"$exists":true}}""")]
    [InlineData("""{"body.v.99999999999":{"$exists":true}}""")]
    [InlineData("""{"body.m.0":"zero"}""", 13)]
    // combinators
    [InlineData("{}", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13)]
    [InlineData("""{"body.v":1,"body.s":"Glow"}""", 1)]
    [InlineData("""{"body.v":1,"body.s":"glow"}""")]
    [InlineData("""{"$and":[{"body.v":{"$gt":0}},{"body.v":{"$lt":2}}]}""", 1)]
    [InlineData("""{"$or":[{"body.v":1},{"body.s":"ÉTÉ"}]}""", 1, 4)]
    [InlineData("""{"$not":{"body.v":{"$exists":true}}}""", 4, 13)]
    [InlineData("""{"$not":{"$or":[{"body.v":{"$exists":true}},{"body.s":"x"}]}}""", 4, 13)]
    [InlineData("""{"$not":{}}""")]
    [InlineData("""{"$or":[{"body.v":1},{"body.v":true}],"clock":{"$gt":1}}""", 5)]
    public async Task A_filter_matches(string filter, params int[] clocks)
    {
        await Client.Fill(Bodies);
        Answer answer = await Client.Query($$"""{"filter":{{filter}}}""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(clocks.Select(static clock => (long)clock), answer.Clocks("records"));
    }

    [Fact]
    public async Task Every_field_of_the_envelope_can_be_asked_for()
    {
        KernelClient client = await StartAsync(new() { TimeProvider = new FixedTime(new(2026, 11, 20, 12, 30, 0, TimeSpan.Zero)) });
        Answer posted = await client.Post(Sample.Json(clock: 7, body: """{"namespace":"team/music"}"""));
        await client.Post(Sample.Json(clock: 8, thread: "other", actor: "did:example:other", act: "MAP", more: ",\"data_type\":\"VOID\""));

        string[] filters =
        [
            $$"""{"id":"{{posted.Text("id")}}"}""", """{"thread":"music.library"}""", """{"actor":"did:example:my-app"}""",
            """{"act":"PUT"}""", """{"clock":7}""", """{"data_type":"SCALAR"}""", """{"namespace":"team/music"}""",
            """{"clock":7,"created_at":{"$gte":"2026-11-20T12:30:00","$lt":"2026-11-20T12:31:00"}}""",
        ];
        foreach (string filter in filters)
        {
            Assert.Equal(new long[] { 7 }, (await client.Query($$"""{"filter":{{filter}}}""")).Clocks("records"));
        }

        Assert.Empty((await client.Query("""{"filter":{"created_at":{"$lt":"2026-11-20T12:30:00"}}}""")).Clocks("records"));
    }
}
