using Npgsql;
using Syncropel.Kernel.Maintenance;
using Syncropel.Kernel.PostgreSql.Tests.Support;
using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Storage.PostgreSql;

namespace Syncropel.Kernel.PostgreSql.Tests.Maintenance;

public sealed class VerificationTests(PostgresServer server)
{
    private static readonly string Long = new('l', 230);

    private readonly List<string> _findings = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sound_store_has_no_findings()
    {
        await using PostgreSqlStore store = await server.OpenNewAsync();
        await store.AppendAsync(
        [
            Sample.Record(1, """{"kind":"test.verify.one","a":["😀\u0000\u0001\\u0000\u001f"],"\u0000":1}"""),
            Sample.Record(0, """{"kind":"test.verify.one","a":[1e21,-0.0,5e-324,1e300,9007199254740993]}"""),
            Sample.Record(1, $$"""{"kind":"test.verify.{{Long}}"}""", thread: Long + "\0", actor: $"did:test:{Long}"),
            Sample.Record(1, thread: "\0\u0001"),
            Sample.Record(2, """{"kinds":7}""", thread: "\0\u0001"),
            Sample.Manifest(1, "test.verify.one", enabled: true, "body.a"),
            .. Records(600, first: 2),
        ]);

        Assert.Equal(606, await VerifyAsync(store));
        Assert.Empty(_findings);
    }

    [Fact]
    public async Task What_comes_meanwhile_is_no_finding()
    {
        await using PostgreSqlStore store = await server.OpenNewAsync();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        Task writing = Task.Run(
            async () =>
            {
                for (int clock = 0; !enough.IsCancellationRequested; clock++) await store.AppendAsync([Sample.Record(clock)]);
            },
            Cancel);
        for (int round = 0; round < 15; round++) await VerifyAsync(store);
        await enough.CancelAsync();
        await writing.WaitAsync(TimeSpan.FromSeconds(30), Cancel);

        Assert.Empty(_findings);
    }

    [Theory]
    [InlineData("thread = 'other'", "it is found by the thread 'other', and its thread is 'music.library'")]
    [InlineData("thread = E'\\x01'", "it is found by the thread '\u0001', and its thread is 'music.library'")]
    [InlineData("actor = 'did:test:other'", "it is found by the actor 'did:test:other'")]
    [InlineData("clock = 77", "it is found by the clock '77', and its clock is '3'")]
    [InlineData("kind = 'a.b.c'", "it is found by the kind 'a.b.c', and its kind is ''")]
    [InlineData("created_at = '2020'", "it is found by the created_at '2020'")]
    [InlineData("id = '00'", "it is found by the id '00'")]
    [InlineData("json = convert_to('{\"act\":', 'UTF8')", "its JSON cannot be read")]
    [InlineData("json = '\\xff00'", "its JSON cannot be read")]
    [InlineData("json = convert_to('[]', 'UTF8')", "The record is an array")]
    [InlineData("json = convert_to(replace(convert_from(json, 'UTF8'), 'Glow', 'Blow'), 'UTF8')", "'id' is")]
    [InlineData("json = convert_to(replace(convert_from(json, 'UTF8'), '{', '{ '), 'UTF8')", "its JSON is not in canonical form")]
    [InlineData("position = 30", "the places before it, from 11 on, are empty")]
    [InlineData("doc = '{}'", "queries look into another document than its own")]
    [InlineData("doc = jsonb_set(doc, '{body,title}', '\"Blow\"')", "queries look into another document than its own")]
    public async Task What_does_not_fit_is_named_with_its_place_and_its_id(string change, string problem)
    {
        string database = await server.CreateDatabaseAsync();
        StoredRecord[] records = Records(10, first: 1);
        await using PostgreSqlStore store = await Stores.OpenAsync(database);
        await store.AppendAsync(records);
        await ExecuteAsync(database, $"UPDATE syncropel_records SET {change} WHERE position = 3");

        Assert.Equal(10, await VerifyAsync(store));
        Assert.Contains(
            _findings,
            finding => finding.StartsWith("record ", StringComparison.Ordinal) && finding.Contains(problem, StringComparison.Ordinal));
        if (change[0] is not ('i' or 'p')) Assert.StartsWith($"record 3, {records[2].Id}: ", _findings[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_fit_hides_nothing_else_that_does_not_fit()
    {
        string database = await server.CreateDatabaseAsync();
        await using PostgreSqlStore store = await Stores.OpenAsync(database);
        await store.AppendAsync(Records(600, first: 1));
        await ExecuteAsync(database, "UPDATE syncropel_records SET json = '\\x00' WHERE position IN (2, 500)");
        await ExecuteAsync(database, "UPDATE syncropel_records SET doc = '7' WHERE position = 400");
        await ExecuteAsync(database, "UPDATE syncropel_threads SET records = 3; UPDATE syncropel_log_head SET position = 700");

        Assert.Equal(600, await VerifyAsync(store));
        Assert.Equal(["record 2", "record 500"], _findings[..2].Select(static finding => finding.Split(',')[0]));
        Assert.Equal("the last place is 600, and the next record would come behind place 700", _findings[2]);
        Assert.Equal("what is summed up of thread 'music.library' is not what is on it", _findings[3]);
        Assert.StartsWith("record 400, ", _findings[4], StringComparison.Ordinal);
        Assert.Equal(5, _findings.Count);
    }

    [Theory]
    [InlineData("DELETE FROM syncropel_log_head", "the number of the last place is missing")]
    [InlineData("DELETE FROM syncropel_threads", "what is summed up of thread 'music.library' is not what is on it")]
    [InlineData("UPDATE syncropel_threads SET latest_clock = 4", "what is summed up of thread 'music.library' is not what is on it")]
    [InlineData("UPDATE syncropel_threads SET first_position = 2", "what is summed up of thread 'music.library' is not what is on it")]
    [InlineData("INSERT INTO syncropel_threads VALUES ('a', 'a', 1, 1, 1)", "what is summed up of thread 'a' is not what is on it")]
    [InlineData("DELETE FROM syncropel_records WHERE position = 10", "the last place is 9, and the next record would come behind place 10")]
    public async Task What_is_kept_beside_the_records_is_held_against_them(string change, string problem)
    {
        string database = await server.CreateDatabaseAsync();
        await using PostgreSqlStore store = await Stores.OpenAsync(database);
        await store.AppendAsync(Records(10, first: 1));
        await ExecuteAsync(database, change);

        await VerifyAsync(store);
        Assert.Contains(problem, _findings);
    }

    private static StoredRecord[] Records(int count, int first) =>
        [.. Enumerable.Range(first, count).Select(static clock => Sample.Record(clock, """{"title":"Glow"}"""))];

    private Task ExecuteAsync(string database, string sql) =>
        server.ExecuteAsync(new NpgsqlConnectionStringBuilder(database).Database!, sql);

    private Task<long> VerifyAsync(IRecordStore store) =>
        StoreVerification.RunAsync(store, finding => _findings.Add(finding.ToString()), Cancel);
}
