using Syncropel.Testing;
using Syncropel.Tests.Client;

namespace Syncropel.Tests.Query;

/// <summary>Records whose id does not match their content are refused and named, by whatever read they come.</summary>
public class VerifiedReadTests
{
    private static readonly string Good = Stored.Track(1, "Good");
    private static readonly string Forged = Stored.Track(2, "Glow").Replace("Glow", "Gone", StringComparison.Ordinal);
    private static readonly RecordId ForgedId = Record.Parse(Forged).Id;

    [Fact]
    public async Task A_list_leaves_out_what_is_forged_and_names_it()
    {
        (SyncropelClient client, ListLogger log) = ClientOf(_ => Replies.Ok(Stored.List(Good, Forged)), ReadVerification.Ids);

        ReadResult<IReadOnlyList<Record>> result = await client.TryQueryThreadAsync("t", cancellationToken: Setup.Cancel);

        Assert.True(result.Success);
        Assert.Equal(1, Assert.Single(result.Value).Clock);
        Assert.Equal((ForgedId, 1), (result.Refused[0].Id, result.Refused[0].Index));
        Assert.Contains(ForgedId.ToString(), Assert.Single(log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_option_it_comes_as_any_other()
    {
        (SyncropelClient client, ListLogger log) = ClientOf(_ => Replies.Ok(Stored.List(Good, Forged)), ReadVerification.None);

        Assert.Equal(2, (await client.QueryThreadAsync("t", cancellationToken: Setup.Cancel)).Count);
        Assert.Empty(log.Warnings);
    }

    [Fact]
    public async Task A_forged_record_asked_for_by_its_id_is_a_failure_that_names_it()
    {
        (SyncropelClient client, _) = ClientOf(_ => Replies.Ok(Forged), ReadVerification.Ids);

        ReadResult<Record?> result = await client.TryGetAsync(ForgedId, Setup.Cancel);

        Assert.Null(result.Value);
        Assert.Equal(EmitErrorCode.Refused, result.Error?.Code);
        Assert.Contains(ForgedId.ToString(), result.Error!.Message, StringComparison.Ordinal);
        Assert.Equal(ForgedId, Assert.Single(result.Refused).Id);
    }

    [Fact]
    public async Task A_forged_record_at_the_end_of_a_page_keeps_nothing_from_the_next_and_is_named_once()
    {
        int call = 0;
        (SyncropelClient client, ListLogger log) = ClientOf(
            _ => Replies.Ok(call++ switch
            {
                0 => Stored.Page(true, Good, Forged),
                1 => Stored.Page(true, Forged, Stored.Track(3)),
                _ => Stored.Page(false),
            }),
            ReadVerification.Ids);

        ReadResult<IReadOnlyList<Record<Track>>> result = await client.TryQueryAsync<Track>(
            options: new QueryOptions { PageSize = 2 }, cancellationToken: Setup.Cancel);

        Assert.Equal([1, 3], result.Value.Select(static record => record.Clock));
        Assert.Equal(ForgedId, Assert.Single(result.Refused).Id);
        Assert.Single(log.Warnings);
    }

    [Fact]
    public async Task Each_enumeration_of_one_query_names_what_it_refuses()
    {
        (SyncropelClient client, ListLogger log) = ClientOf(_ => Replies.Ok(Stored.Page(false, Good, Forged)), ReadVerification.Ids);
        IAsyncEnumerable<Record<Track>> records = client.QueryAsync<Track>(cancellationToken: Setup.Cancel);

        for (int i = 0; i < 2; i++) Assert.Single(await records.ToListAsync(Setup.Cancel));

        Assert.Equal(2, log.Warnings.Count(static warning => warning.Contains(ForgedId.ToString(), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Whatever_is_refused_is_told_to_the_hook_once_by_each_read()
    {
        var told = new List<RefusedRecord>();
        (SyncropelClient client, ListLogger log) = ClientOf(
            request => request.Method == HttpMethod.Get ? Replies.Ok(Forged) : Replies.Ok(Stored.Page(false, Forged, "7", Good)),
            ReadVerification.Ids,
            told.Add);

        Assert.Single(await client.QueryAsync<Track>(cancellationToken: Setup.Cancel).ToListAsync(Setup.Cancel));
        Assert.Equal([(ForgedId, 0), (null, 1)], told.Select(static one => (one.Id, one.Index)));
        Assert.Null(await client.GetAsync(ForgedId, Setup.Cancel));

        Assert.Equal([ForgedId, null, ForgedId], told.Select(static one => one.Id));
        Assert.DoesNotContain(log.Warnings, static warning => warning.Contains("threw", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_hook_throws_is_logged_as_a_warning_and_goes_no_further()
    {
        (SyncropelClient client, ListLogger log) = ClientOf(
            _ => Replies.Ok(Stored.List(Good, Forged)),
            ReadVerification.Ids,
            static _ => throw new InvalidOperationException("the pager is off"));

        ReadResult<IReadOnlyList<Record>> result = await client.TryQueryThreadAsync("t", cancellationToken: Setup.Cancel);

        Assert.True(result.Success);
        Assert.Equal(1, Assert.Single(result.Value).Clock);
        Assert.Contains("the pager is off", Assert.Single(log.Entries, static entry => entry.Id.Id == 14).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_signatures_a_record_of_a_key_must_be_signed_by_it()
    {
        using var key = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
        var kernel = new MockKernel();
        var signing = new SyncropelClient(new() { Identity = Identity.FromKey(key), Handler = kernel.CreateHandler() });
        EmitResult signed = await signing.EmitAsync(new Track("Signed"), "t", cancellationToken: Setup.Cancel);
        Assert.True(signed.Success, signed.ToString());
        string stored = System.Text.Encoding.UTF8.GetString(kernel.Records[0].Json.Span);
        string stripped = System.Text.RegularExpressions.Regex.Replace(stored, "\"sig\":\"[^\"]*\",", "");
        Assert.NotEqual(stored, stripped);

        (SyncropelClient client, _) = ClientOf(
            _ => Replies.Ok(Stored.List(stored, stripped, Good)), ReadVerification.IdsAndSignatures);
        ReadResult<IReadOnlyList<Record>> result = await client.TryQueryThreadAsync("t", cancellationToken: Setup.Cancel);

        Assert.Equal(["Signed", "Good"], result.Value.Select(static record => record.Body.GetProperty("title").GetString()));
        Assert.Equal(1, Assert.Single(result.Refused).Index);
    }

    private static (SyncropelClient Client, ListLogger Log) ClientOf(
        Func<SeenRequest, HttpResponseMessage> reply, ReadVerification verification, Action<RefusedRecord>? onRefused = null)
    {
        var log = new ListLogger();
        return (new SyncropelClient(new()
        {
            Identity = Identity.Static(Setup.Did),
            Handler = new ScriptedHandler(reply),
            Verification = verification,
            OnRefused = onRefused,
            LoggerFactory = log,
        }), log);
    }
}
