using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using Syncropel.Json;

namespace Syncropel.Benchmarks;

/// <summary>
/// What an id costs, as a ratio to SHA-256 alone over the same bytes: the floor that no implementation can go below.
/// </summary>
[MemoryDiagnoser]
public class RecordIdBenchmarks
{
    private readonly Ref[] _refs = [Ref.MusicTrack(isrc: "USJI19810404"), Ref.MusicTrack(spotifyId: "0vZ97gHhemKm6c64hTfJNA")];

    private readonly RecordEnvelope _envelope = new()
    {
        Act = Act.Put,
        Actor = "did:example:my-app",
        Thread = "music.library",
        Clock = 1_763_640_000_000,
    };

    private byte[] _bytes = [];

    [GlobalSetup]
    public void Setup() => _bytes = Encoding.UTF8.GetBytes(_envelope.ToJson(Samples.Track, _refs));

    [Benchmark(Baseline = true)]
    public RecordId Sha256Alone() => RecordId.Compute(_bytes);

    [Benchmark]
    public RecordId TypedRecord() => _envelope.ComputeId(Samples.Track, _refs);

    /// <summary>What one would write without the SDK: parse, sort by hand, print, hash.</summary>
    [Benchmark]
    public byte[] SystemTextJsonSortedByHand() => SHA256.HashData(Encoding.UTF8.GetBytes(Sorted(JsonNode.Parse(_bytes)!).ToJsonString()));

    [Benchmark]
    public byte[] CanonicalizeForeignJson() => CanonicalJson.Canonicalize(_bytes);

    private static JsonNode Sorted(JsonNode node) => node switch
    {
        JsonObject json => new JsonObject(json
            .OrderBy(static member => member.Key, StringComparer.Ordinal)
            .Select(static member => KeyValuePair.Create(member.Key, member.Value is null ? null : Sorted(member.Value)))),
        JsonArray json => new JsonArray([.. json.Select(static item => item is null ? null : Sorted(item))]),
        _ => node.DeepClone(),
    };
}
