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

    private readonly MusicCatalogTrack _track = new()
    {
        Title = "Feel This Moment (feat. Christina Aguilera)",
        Artists = ["Pitbull", "Christina Aguilera"],
        Album = "Global Warming (Deluxe Version)",
        ReleaseDate = "2012-11-16",
        DurationMs = 229506,
        Explicit = false,
        Genres = ["dance pop", "miami hip hop", "pop"],
        Label = "Mr.305/Polo Grounds Music/RCA Records",
        DiscNumber = 1,
        TrackNumber = 3,
    };

    private byte[] _bytes = [];

    [GlobalSetup]
    public void Setup() => _bytes = Encoding.UTF8.GetBytes(_envelope.ToJson(_track, _refs));

    [Benchmark(Baseline = true)]
    public RecordId Sha256Alone() => RecordId.Compute(_bytes);

    [Benchmark]
    public RecordId TypedRecord() => _envelope.ComputeId(_track, _refs);

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
