using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Syncropel.Contract.Support;
using Syncropel.Testing.Tests.Support;

namespace Syncropel.Testing.Tests.Ingest;

/// <summary>Batches of all sorts of records, held against what the same records come to when they are posted one by one.</summary>
public sealed class BatchProperties
{
    // Few of each, so that the same record and the same clock come again and again.
    private static readonly Gen<Sent> Good =
        from actor in Gen.Elements("did:example:one", "did:example:two")
        from thread in Gen.Elements("a", "b")
        from clock in Gen.Choose(1, 4)
        from body in Gen.Elements("{}", """{"title":"é"}""", """ { "title" : "\u00e9" } """)
        select new Sent(Sample.Json(clock, body, actor, thread), (actor, thread));

    private static readonly Gen<Sent> Bad =
        from good in Good
        from spoilt in Gen.Elements<Func<string, string>>(
            static json => json.Replace("\"PUT\"", "\"FLY\"", StringComparison.Ordinal),
            static json => json.Replace("\"parents\":[]", "\"parents\":7", StringComparison.Ordinal),
            static json => json.Replace("\"body\":", "\"body\":{\"namespace\":\"team\"},\"Body\":", StringComparison.Ordinal),
            static json => json.Replace("\"parents\":[]", $"\"parents\":[{new string(' ', 400)}]", StringComparison.Ordinal))
        select new Sent(spoilt(good.Json), good.Line);

    private static readonly Gen<Sent> Unreadable =
        from good in Good
        from spoilt in Gen.Elements<Func<string, string>>(
            static json => json.Replace("\"parents\":[]", "\"parents\":[],\"parents\":[]", StringComparison.Ordinal),
            static json => json.Replace("\"PUT\"", @"""\udfff""", StringComparison.Ordinal),
            static json => $"[{json}]",
            static _ => "null",
            static _ => "{}")
        select new Sent(spoilt(good.Json), null);

    private static readonly Gen<Sent[]> Records = Gen.Frequency((6, Good), (1, Bad), (1, Unreadable)).NonEmptyListOf()
        .Select(static records => records.ToArray());

    private static readonly MockKernelOptions Options = new()
    {
        MaxRecordBytes = 400,
        Namespaces = [],
        TimeProvider = new FixedTime(DateTimeOffset.UnixEpoch),
    };

    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]
    public void A_batch_comes_to_what_its_records_come_to_one_by_one() =>
        Check.One(Thorough, Prop.ForAll(Records.ToArbitrary(), static records => MustAgree(records, ordered: false)));

    [Fact]
    public void An_ordered_batch_passes_over_what_stands_behind_a_duplicate_clock() =>
        Check.One(Thorough, Prop.ForAll(Records.ToArbitrary(), static records => MustAgree(records, ordered: true)));

    private static async Task MustAgree(Sent[] records, bool ordered)
    {
        using var single = new MockClient(Options);
        using var batch = new MockClient(Options);
        var expected = new List<string>();
        var stopped = new HashSet<(string Actor, string Thread)>();
        foreach (Sent sent in records)
        {
            if (ordered && sent.Line is { } line && stopped.Contains(line))
            {
                expected.Add("NOT_TRIED");
                continue;
            }

            Answer answer = await single.Post(sent.Json);
            expected.Add($"{{\"status\":{(int)answer.Status},{answer.Json.GetRawText()[1..]}");
            if ((int)answer.Status == 409) stopped.Add(sent.Line!.Value);
        }

        Answer answers = await batch.PostMany(ordered, records.Select(static sent => sent.Json));
        Assert.Equal(expected, answers.Results.Select(static result =>
            result.GetProperty("status").GetInt32() == 424 ? result.GetProperty("code").GetString() : result.GetRawText()));
        Assert.Equal(Stored(single), Stored(batch));
    }

    private static IEnumerable<string> Stored(MockClient client) =>
        client.Kernel.Records.Select(static record => Encoding.UTF8.GetString(record.Json.Span));

    /// <summary>A record as it is sent, and whose it is; null where it does not say.</summary>
    private sealed record Sent(string Json, (string Actor, string Thread)? Line);
}
