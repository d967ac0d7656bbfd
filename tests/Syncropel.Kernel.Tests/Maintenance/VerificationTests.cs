using Syncropel.Kernel.Maintenance;
using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Storage.Memory;
using Syncropel.Kernel.Storage.Sqlite;
using Syncropel.Kernel.Tests.Support;

namespace Syncropel.Kernel.Tests.Maintenance;

public sealed class VerificationTests : IDisposable
{
    private readonly Folder _folder = new();
    private readonly List<string> _findings = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_sound_store_has_no_findings()
    {
        StoredRecord[] records = [Sample.Record(1, """{"kind":"test.verify.one","a":[1e21,"😀\u0000"]}"""), .. Sample.Records(600, 2)];
        var memory = new MemoryStore();
        await memory.AppendAsync(records);
        await using SqliteStore store = await Stores.OpenRecordsAsync(_folder.File);
        await store.AppendAsync([.. records, Sample.Manifest(1, "test.verify.one", true, "body.a")]);

        Assert.Equal(601, await VerifyAsync(memory));
        Assert.Equal(602, await VerifyAsync(store));
        Assert.Empty(_findings);
    }

    [Theory]
    [InlineData("thread = 'other'", "it is found by the thread 'other', and its thread is 'music.library'")]
    [InlineData("actor = 'did:test:other'", "it is found by the actor")]
    [InlineData("clock = 77", "it is found by the clock '77', and its clock is '3'")]
    [InlineData("kind = 'a.b.c'", "it is found by the kind 'a.b.c', and its kind is ''")]
    [InlineData("created_at = '2020'", "it is found by the created_at '2020'")]
    [InlineData("id = x'00'", "it is found by the id '00'")]
    [InlineData("json = CAST('{\"act\":' AS BLOB)", "its JSON cannot be read")]
    [InlineData("json = CAST('[]' AS BLOB)", "The record is an array")]
    [InlineData("json = CAST(replace(CAST(json AS TEXT), 'Glow', 'Blow') AS BLOB)", "'id' is")]
    [InlineData("json = CAST(replace(CAST(json AS TEXT), '{\"act\"', '{ \"act\"') AS BLOB)", "its JSON is not in canonical form")]
    [InlineData("position = 30", "the places before it, from 11 on, are empty")]
    public async Task What_does_not_fit_is_named_with_its_place_and_its_id(string change, string problem)
    {
        StoredRecord[] records = Sample.Records(10);
        await using (SqliteStore store = await Stores.OpenRecordsAsync(_folder.File)) await store.AppendAsync(records);
        Raw.Execute(_folder.File, $"UPDATE record SET {change} WHERE position = 3");

        await using SqliteStore damaged = await Stores.OpenForMaintenanceAsync(_folder.File);
        Assert.Equal(10, await VerifyAsync(damaged));
        IEnumerable<string> ofRecords = _findings.Where(static finding => finding.StartsWith("record ", StringComparison.Ordinal));
        Assert.Contains(ofRecords, finding => finding.Contains(problem, StringComparison.Ordinal));
        if (change[0] is not ('i' or 'p')) Assert.StartsWith($"record 3, {records[2].Id}: ", _findings[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_place_does_not_hide_that_the_record_behind_it_does_not_fit()
    {
        await using (SqliteStore store = await Stores.OpenRecordsAsync(_folder.File)) await store.AppendAsync(Sample.Records(10));
        Raw.Execute(_folder.File, "DELETE FROM record WHERE position = 4; UPDATE record SET json = x'00' WHERE position = 5");

        await using SqliteStore damaged = await Stores.OpenForMaintenanceAsync(_folder.File);
        Assert.Equal(9, await VerifyAsync(damaged));
        string[] ofFive = [.. _findings.Where(static finding => finding.StartsWith("record 5, ", StringComparison.Ordinal))];
        Assert.Contains(ofFive, static finding => finding.Contains("from 4 on, are empty", StringComparison.Ordinal));
        Assert.Contains(ofFive, static finding => finding.Contains("its JSON cannot be read", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_does_not_fit_hides_nothing_else_that_does_not_fit()
    {
        await using (SqliteStore store = await Stores.OpenRecordsAsync(_folder.File)) await store.AppendAsync(Sample.Records(10));
        Raw.Execute(_folder.File, "UPDATE record SET json = x'00' WHERE position IN (2, 5); UPDATE thread SET records = 3");

        await using SqliteStore damaged = await Stores.OpenRecordsAsync(_folder.File);
        Assert.Equal(10, await VerifyAsync(damaged));
        Assert.Equal(["record 2", "record 5"], _findings[..2].Select(static finding => finding.Split(',')[0]));
        Assert.Equal("what is summed up of thread 'music.library' is not what is on it", _findings[2]);
    }

    [Theory]
    [InlineData("DELETE FROM element WHERE position = 3", "the elements of body.a by which record 3 is found are not those that it has")]
    [InlineData("UPDATE element SET key = x'0141' WHERE position = 4", "the elements of body.a by which record 4 is found")]
    [InlineData("UPDATE element SET position = 2 WHERE position = 3", "the elements of body.a by which record 2 is found")]
    [InlineData("INSERT INTO element VALUES (1, x'0141', 1)", "the elements of body.a by which record 1 is found")]
    [InlineData("INSERT INTO element VALUES (1, x'0141', 77)", "elements are kept of record 77, and there is none")]
    [InlineData("INSERT INTO element VALUES (9, x'0141', 2)", "the elements of field 9, which has no index, by which record 2 is found")]
    public async Task Elements_that_are_not_those_of_their_record_are_found(string change, string problem)
    {
        await using (SqliteStore store = await Stores.OpenRecordsAsync(_folder.File))
        {
            await store.AppendAsync([Sample.Manifest(1, "test.verify.one", true, "body.a", "body.b.0"), .. Arrays()]);
        }

        Raw.Execute(_folder.File, change);
        await using SqliteStore damaged = await Stores.OpenRecordsAsync(_folder.File);
        Assert.Equal(5, await VerifyAsync(damaged));
        Assert.Contains(_findings, finding => finding.StartsWith(problem, StringComparison.Ordinal));
        Assert.All(_findings, static finding => Assert.Contains("elements", finding, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Elements_of_fields_whose_index_came_and_went_are_no_finding()
    {
        await using SqliteStore store = await Stores.OpenRecordsAsync(_folder.File);
        await store.AppendAsync([.. Arrays(), Sample.Manifest(1, "test.verify.one", true, "body.a", "body.b", "body.b.0")]);
        await store.AppendAsync(Sample.Record(8, """{"a":["x","x",[1],{"b":2},null,1.0,1],"b":[]}"""));
        Assert.Equal(6, await VerifyAsync(store));
        await store.AppendAsync(Sample.Manifest(2, "test.verify.one", true, "body.b"));
        await store.AppendAsync(Sample.Manifest(3, "test.verify.one", false));
        await store.AppendAsync(Sample.Manifest(4, "test.verify.one", true, "body.a"));

        Assert.Equal(9, await VerifyAsync(store));
        Assert.Empty(_findings);
    }

    [Fact]
    public async Task Elements_that_were_left_over_are_gone_when_the_index_is_made_anew()
    {
        await using (SqliteStore store = await Stores.OpenRecordsAsync(_folder.File))
        {
            await store.AppendAsync([Sample.Manifest(1, "test.verify.one", true, "body.a"), .. Arrays()]);
        }

        // As SQLite's own tool leaves it, and with what a lost record has left.
        Raw.Execute(_folder.File, "DROP INDEX field_1; INSERT INTO element VALUES (1, x'0141', 6)");
        await using SqliteStore again = await Stores.OpenRecordsAsync(_folder.File);
        await again.AppendAsync(Sample.Record(9));
        Assert.Equal(6, await VerifyAsync(again));
        Assert.Empty(_findings);
    }

    [Fact]
    public async Task An_index_that_does_not_have_what_is_there_is_found()
    {
        await using (SqliteStore store = await Stores.OpenRecordsAsync(_folder.File)) await store.AppendAsync(Sample.Records(10));
        const string Change = "UPDATE sqlite_schema SET sql = replace(sql, '(kind, clock)', '(clock, kind)') WHERE name = 'record_kind'";
        Raw.Execute(_folder.File, $"PRAGMA writable_schema = ON; {Change}");

        await using SqliteStore damaged = await Stores.OpenRecordsAsync(_folder.File);
        await VerifyAsync(damaged);
        Assert.Contains(_findings, static finding => finding.Contains("record_kind", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_broken_structure_is_named_where_elements_cannot_be_read()
    {
        await using SqliteStore store = await OpenSpoiledAsync("element");

        Assert.Equal(601, await VerifyAsync(store));
        Assert.NotEmpty(_findings);
        Assert.All(_findings, static finding => Assert.Contains("page", finding, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_broken_structure_is_named_where_records_cannot_be_read()
    {
        await using SqliteStore store = await OpenSpoiledAsync("record");

        var problem = await Assert.ThrowsAsync<KernelStoreException>(() => VerifyAsync(store));
        Assert.Contains("The store is damaged", problem.Message, StringComparison.Ordinal);
        Assert.Contains(_findings, static finding => finding.Contains("page", StringComparison.OrdinalIgnoreCase));
    }

    // Spoiled once it is open, as a file is that is too large to be looked through at start.
    private async Task<SqliteStore> OpenSpoiledAsync(string table)
    {
        await using (SqliteStore filled = await Stores.OpenRecordsAsync(_folder.File))
        {
            await filled.AppendAsync([Sample.Manifest(1, "test.verify.one", true, "body.a")]);
            await filled.AppendAsync([.. Enumerable.Range(1, 600).Select(static clock => Sample.Record(clock, """{"a":["x","y"]}"""))]);
        }

        SqliteStore store = await Stores.OpenRecordsAsync(_folder.File);
        Raw.SpoilRoot(_folder.File, table);
        return store;
    }

    // At the places 2 to 5, where a manifest is before them.
    private static StoredRecord[] Arrays() =>
    [
        Sample.Record(1, """{"a":"x"}"""), Sample.Record(2, """{"a":["x","y"]}"""), Sample.Record(3, """{"a":[1]}"""),
        Sample.Record(4, """{"b":[["x"]]}"""),
    ];

    private Task<long> VerifyAsync(IRecordStore store) =>
        StoreVerification.RunAsync(store, finding => _findings.Add(finding.ToString()), TestContext.Current.CancellationToken);
}
