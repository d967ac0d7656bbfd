using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Syncropel.Benchmarks;

/// <summary>
/// The id of a record by the SDK, and by what one would write without it, timed as the scripts in <c>benchmarks/peers</c> time theirs, so
/// that the lines can stand in one table.
/// </summary>
internal static class Peers
{
    private const int Rounds = 15;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(100);

    // Without this the serializer escapes what canonical JSON leaves as it is.
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly RecordEnvelope Envelope = new()
    {
        Act = Act.Put,
        Actor = "did:example:my-app",
        Thread = "music.library",
        Clock = 1_763_640_000_000,
    };

    private static Dictionary<string, object?> Record => new()
    {
        ["thread"] = "music.library",
        ["actor"] = "did:example:my-app",
        ["act"] = "PUT",
        ["data_type"] = "SCALAR",
        ["clock"] = 1_763_640_000_000,
        ["parents"] = Array.Empty<object>(),
        ["body"] = new Dictionary<string, object?>
        {
            ["kind"] = "music.catalog.track",
            ["title"] = "Feel This Moment (feat. Christina Aguilera)",
            ["artists"] = new object[] { "Pitbull", "Christina Aguilera" },
            ["album"] = "Global Warming (Deluxe Version)",
            ["release_date"] = "2012-11-16",
            ["duration_ms"] = 229506,
            ["explicit"] = false,
            ["genres"] = new object[] { "dance pop", "miami hip hop", "pop" },
            ["label"] = "Mr.305/Polo Grounds Music/RCA Records",
            ["disc_number"] = 1,
            ["track_number"] = 3,
            ["_refs"] = new object[]
            {
                new Dictionary<string, object?> { ["kind"] = "@music.track", ["id"] = "isrc:USJI19810404" },
                new Dictionary<string, object?> { ["kind"] = "@music.track", ["id"] = "spotify:0vZ97gHhemKm6c64hTfJNA" },
            },
        },
    };

    /// <summary>Writes a line each: name, nanoseconds, bytes, id.</summary>
    public static void Print(TextWriter output)
    {
        int bytes = System.Text.Encoding.UTF8.GetByteCount(Envelope.ToJson(Samples.Track, Samples.Refs));
        Print(output, "this SDK: typed record", bytes, static () => Envelope.ComputeId(Samples.Track, Samples.Refs).ToString());

        Dictionary<string, object?> record = Record;
        Print(output, "C#: System.Text.Json over sorted dictionaries, SHA-256", Canonical(record).Length,
            () => Convert.ToHexStringLower(SHA256.HashData(Canonical(record))));
    }

    private static void Print(TextWriter output, string name, int bytes, Func<string> id)
    {
        double median = Median(id);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{median:0}\t{bytes}\t{id()}"));
    }

    private static byte[] Canonical(Dictionary<string, object?> record) => JsonSerializer.SerializeToUtf8Bytes(Sorted(record), Relaxed);

    private static object? Sorted(object? value) => value switch
    {
        Dictionary<string, object?> json => new SortedDictionary<string, object?>(
            json.ToDictionary(static member => member.Key, static member => Sorted(member.Value)), StringComparer.Ordinal),
        object[] items => Array.ConvertAll(items, Sorted),
        _ => value,
    };

    private static double Median(Func<string> id)
    {
        int warm = 0;
        var watch = Stopwatch.StartNew();
        for (; watch.Elapsed < WarmUp; warm += 100) Time(id, 100);
        int calls = Math.Max(1, (int)(warm * (Round / WarmUp)));

        double[] times = new double[Rounds];
        for (int round = 0; round < Rounds; round++) times[round] = Time(id, calls).TotalNanoseconds / calls;
        Array.Sort(times);
        return times[Rounds / 2];
    }

    // Compiled well at once: a loop that is replaced while it runs keeps what was known when that was done.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static TimeSpan Time(Func<string> id, int calls)
    {
        long begun = Stopwatch.GetTimestamp();
        for (int i = 0; i < calls; i++) id();
        return Stopwatch.GetElapsedTime(begun);
    }
}
