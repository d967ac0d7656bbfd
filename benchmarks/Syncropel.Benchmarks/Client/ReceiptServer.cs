using System.Buffers;
using System.IO.Pipelines;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Syncropel.TestServer;

namespace Syncropel.Benchmarks;

/// <summary>
/// A Kestrel that does the least that a kernel must: it reads a record, or a batch of them, and answers with the ids. It keeps nothing, so
/// that what is measured is the way there and back, and the same for whoever posts.
/// </summary>
internal static class ReceiptServer
{
    private static readonly byte[] Manifest =
        Encoding.UTF8.GetBytes("""{"capabilities":{"batch":true},"limits":{"batch_records":1000,"batch_bytes":16777216}}""");

    public static Task<LoopbackServer> StartAsync() => LoopbackServer.StartAsync(AnswerAsync);

    private static async Task AnswerAsync(HttpContext context)
    {
        ReadResult body = await ReadAsync(context.Request.BodyReader);
        byte[] answer = context.Request.Path.Value switch
        {
            "/v1/records" => One(body.Buffer),
            "/v1/records/batch" => Many(body.Buffer),
            _ => Manifest,
        };
        context.Request.BodyReader.AdvanceTo(body.Buffer.End);
        context.Response.StatusCode = context.Request.Path == "/v1/records" ? 201 : 200;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer);
    }

    private static async Task<ReadResult> ReadAsync(PipeReader reader)
    {
        while (true)
        {
            ReadResult result = await reader.ReadAsync();
            if (result.IsCompleted) return result;
            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    private static byte[] One(ReadOnlySequence<byte> record) =>
        Encoding.ASCII.GetBytes($$"""{"object":"record","id":"{{IdOf(Bytes(record))}}","clock":1,"created":true}""");

    private static byte[] Many(ReadOnlySequence<byte> batch)
    {
        ReadOnlySpan<byte> json = Bytes(batch);
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && !(reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("records"u8))) reader.TrySkip();
        reader.Read();
        var answer = new StringBuilder("{\"object\":\"batch\",\"results\":[");
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            int start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (answer[^1] == '}') answer.Append(',');
            answer.Append("{\"status\":201,\"object\":\"record\",\"id\":\"").Append(IdOf(json[start..(int)reader.BytesConsumed]))
                .Append("\",\"clock\":1,\"created\":true}");
        }

        return Encoding.ASCII.GetBytes(answer.Append("]}").ToString());
    }

    // What the client sends is canonical JSON of the seven members that are hashed, and nothing else.
    private static string IdOf(ReadOnlySpan<byte> record) => Convert.ToHexStringLower(SHA256.HashData(record));

    private static ReadOnlySpan<byte> Bytes(ReadOnlySequence<byte> sequence) =>
        sequence.IsSingleSegment ? sequence.FirstSpan : sequence.ToArray();
}
