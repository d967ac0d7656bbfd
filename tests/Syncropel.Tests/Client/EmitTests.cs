using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Syncropel.Tests.Client;

public class EmitTests
{
    private static readonly RecordId First = RecordId.Compute("1"u8);
    private static readonly RecordId Second = RecordId.Compute("2"u8);

    [Fact]
    public async Task The_seeds_example_gets_the_id_that_an_independent_script_computes()
    {
        using var setup = new Setup(Replies.Accept);

        EmitResult result = await setup.Client.EmitAsync(
            Act.Put,
            "music.catalog.track",
            RecordBody.Parse("""{"title":"Glow","artists":["Zonke"]}"""),
            thread: "music.library",
            refs: [new Ref("@music.track", "isrc:USJI19810404")],
            options: new EmitOptions { Clock = 1 },
            cancellationToken: Setup.Cancel);

        Assert.True(result.Success, result.ToString());
        Assert.Equal("2c46113bd5208dbc969d4641a734b2ba6dccb1e1ab9a710744446ace89771d04", result.RecordId.ToString());
        Assert.Equal(1, result.Clock);
        SeenRequest request = Assert.Single(setup.Kernel.Requests);
        Assert.Equal(
            """
            {"act":"PUT","actor":"did:example:my-app","body":{"_refs":[{"id":"isrc:USJI19810404","kind":"@music.track"}],
            "artists":["Zonke"],"kind":"music.catalog.track","title":"Glow"},"clock":1,"data_type":"SCALAR","parents":[],
            "thread":"music.library"}
            """.ReplaceLineEndings(""),
            request.Text);
    }

    [Fact]
    public async Task A_typed_emit_takes_kind_act_and_data_type_from_the_type()
    {
        using var setup = new Setup(Replies.Accept);

        EmitResult result = await setup.Client.EmitAsync(
            new Track("Glow", 2004), thread: "music.library", refs: [new Ref("@music.track", "isrc:X")], cancellationToken: Setup.Cancel);

        Assert.True(result.Success);
        Assert.Null(result.Error);
        Assert.Equal(("music.catalog.track", Act.Put, "music.library", 0), (result.Kind, result.Act, result.Thread, result.Retried));
        Assert.Equal(setup.Time.UnixMilliseconds, result.Clock);
        SeenRequest request = Assert.Single(setup.Kernel.Requests);
        Assert.Equal(
            $$"""
            {"act":"PUT","actor":"did:example:my-app","body":{"_refs":[{"id":"isrc:X","kind":"@music.track"}],
            "kind":"music.catalog.track","title":"Glow","year":2004},"clock":{{result.Clock}},"data_type":"REFERENCE",
            "parents":[],"thread":"music.library"}
            """.ReplaceLineEndings(""),
            request.Text);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(request.Body)), result.RecordId.ToString());
    }

    [Fact]
    public async Task The_options_go_before_what_the_type_says()
    {
        using var setup = new Setup(Replies.Accept);
        var options = new EmitOptions { Act = Act.Learn, DataType = DataType.Void, Clock = 7, Parents = [Second, First, Second] };

        EmitResult result = await setup.EmitAsync(options);

        JsonNode sent = JsonNode.Parse(setup.Kernel.Requests[0].Body)!;
        string[] sorted = [.. new[] { First.ToString(), Second.ToString() }.Order(StringComparer.Ordinal)];
        Assert.Equal((Act.Learn, 7), (result.Act, result.Clock));
        Assert.Equal("LEARN", (string?)sent["act"]);
        Assert.Equal("VOID", (string?)sent["data_type"]);
        Assert.Equal(7, (long?)sent["clock"]);
        Assert.Equal(sorted, sent["parents"]!.AsArray().Select(parent => (string?)parent));
    }

    [Fact]
    public async Task A_judgment_is_sent_behind_the_hashed_fields_and_does_not_change_the_id()
    {
        using var setup = new Setup(Replies.Accept);

        EmitResult plain = await setup.EmitAsync(new EmitOptions { Clock = 7 });
        EmitResult judged = await setup.EmitAsync(new EmitOptions { Clock = 7, JudgedBy = First });

        Assert.True(judged.Success, judged.ToString());
        Assert.Equal(plain.RecordId, judged.RecordId);
        string hashed = setup.Kernel.Requests[0].Text;
        Assert.Equal($"{hashed[..^1]},\"judged_by\":\"{First}\"}}", setup.Kernel.Requests[1].Text);
    }

    [Fact]
    public async Task A_record_is_posted_as_json_with_the_actor_and_the_token()
    {
        using var setup = new Setup(new ScriptedHandler(Replies.Accept), apiKey: "sk-1234567890");

        await setup.EmitAsync();

        SeenRequest request = Assert.Single(setup.Kernel.Requests);
        Assert.Equal("POST /v1/records", request.Route);
        Assert.Equal("http://localhost:9100/v1/records", request.Uri.AbsoluteUri);
        Assert.Equal("application/json", request.ContentType);
        Assert.Equal("Bearer sk-1234567890", request.Headers.Authorization?.ToString());
        Assert.Equal([Setup.Did], request.Headers.GetValues("X-Syncropel-Actor"));
    }

    [Fact]
    public void A_synchronous_emit_sends_synchronously_and_the_same_bytes()
    {
        using var setup = new Setup(Replies.Accept);
        var options = new EmitOptions { Clock = 7 };

        EmitResult typed = setup.Client.Emit(new Track("Glow"), "music.library", options: options, cancellationToken: Setup.Cancel);
        EmitResult untyped = setup.Client.Emit(
            Act.Put,
            Track.Kind,
            RecordBody.Parse("""{"title":"Glow"}"""),
            "music.library",
            options: options,
            cancellationToken: Setup.Cancel);

        Assert.True(typed.Success, typed.ToString());
        Assert.True(untyped.Success, untyped.ToString());
        Assert.All(setup.Kernel.Requests, request => Assert.True(request.Synchronous));
        Assert.Equal(setup.Kernel.Requests[0].Text.Replace("REFERENCE", "SCALAR", StringComparison.Ordinal), setup.Kernel.Requests[1].Text);
    }

    [Fact]
    public async Task The_answers_id_may_be_called_record_id()
    {
        using var setup = new Setup(request =>
            Replies.Ok($$"""{"record_id":"{{Convert.ToHexStringLower(SHA256.HashData(request.Body))}}","more":[1]}"""));

        EmitResult result = await setup.EmitAsync();

        Assert.True(result.Success, result.ToString());
    }

    [Fact]
    public async Task A_large_body_is_sent_whole()
    {
        using var setup = new Setup(Replies.Accept);
        string title = new('é', 300_000);

        EmitResult result = await setup.Client.EmitAsync(new Track(title), "t", cancellationToken: Setup.Cancel);

        Assert.True(result.Success, result.ToString());
        Assert.Contains(title, Encoding.UTF8.GetString(setup.Kernel.Requests[0].Body), StringComparison.Ordinal);
    }
}
