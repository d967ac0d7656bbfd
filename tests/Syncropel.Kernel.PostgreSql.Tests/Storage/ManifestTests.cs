using Npgsql;
using Syncropel.Kernel.PostgreSql.Tests.Support;
using Syncropel.Kernel.Query;
using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Storage.PostgreSql;
using Syncropel.Kernel.Storage.PostgreSql.Fields;
using Syncropel.Kernel.Storage.PostgreSql.Queries;

namespace Syncropel.Kernel.PostgreSql.Tests.Storage;

public sealed class ManifestTests(PostgresServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_manifest_makes_indexes_that_every_process_knows_of_and_the_next_one_removes_them()
    {
        string database = await server.CreateDatabaseAsync();
        await using PostgreSqlStore here = await Stores.OpenAsync(database), there = await Stores.OpenAsync(database);
        await here.AppendAsync([Sample.Manifest(1, "a.b.c", enabled: true, "body.title", "body.year", "thread", "body.kind")]);
        await Eventually.TrueAsync(async () => await AreIndexedAsync(here, "body.title", "body.year"));
        await Eventually.TrueAsync(async () => await AreIndexedAsync(there, "body.title", "body.year"));
        Assert.Equal(4, await CountIndexesAsync(database));

        await there.AppendAsync([Sample.Manifest(2, "a.b.c", enabled: true, "body.year")]);
        await Eventually.TrueAsync(async () => await AreIndexedAsync(here, "body.year") && await AreIndexedAsync(there, "body.year"));
        Assert.Equal(2, await CountIndexesAsync(database));

        await here.AppendAsync([Sample.Manifest(3, "a.b.c", enabled: false, "body.year")]);
        await Eventually.TrueAsync(async () => await AreIndexedAsync(here) && await AreIndexedAsync(there));
        Assert.Equal(0, await CountIndexesAsync(database));
    }

    [Fact]
    public async Task What_is_missing_or_left_half_made_is_mended_when_the_store_is_opened()
    {
        string database = await server.CreateDatabaseAsync();
        string name = new NpgsqlConnectionStringBuilder(database).Database!;
        await using (PostgreSqlStore store = await Stores.OpenAsync(database))
        {
            await store.AppendAsync([Sample.Manifest(1, "a.b.c", enabled: true, "body.title")]);
            await Eventually.TrueAsync(async () => await AreIndexedAsync(store, "body.title"));
        }

        string half = FieldIndex.Of(FieldPath.Parse("body.title", "$")).First().Name;
        await server.ExecuteAsync(name, $"UPDATE pg_index SET indisvalid = false WHERE indexrelid = '{half}'::regclass");
        await server.ExecuteAsync(name, "CREATE INDEX syncropel_field_of_nobody ON syncropel_records (clock)");
        await using PostgreSqlStore reopened = await Stores.OpenAsync(database);
        await Eventually.TrueAsync(async () => await AreIndexedAsync(reopened, "body.title"));
        Assert.Equal(2, await CountIndexesAsync(database));
    }

    [Fact]
    public async Task There_are_no_more_indexes_than_writes_can_bear()
    {
        string database = await server.CreateDatabaseAsync();
        await using PostgreSqlStore store = await Stores.OpenAsync(database);
        string[] fields = [.. Enumerable.Range(0, 2 * FieldIndexes.MostFields).Select(static n => $"body.f{n:000}")];
        await store.AppendAsync([Sample.Manifest(1, "a.b.c", enabled: true, fields)]);
        await Eventually.TrueAsync(async () => await AreIndexedAsync(store, fields[..FieldIndexes.MostFields]));
        Assert.Equal(2 * FieldIndexes.MostFields, await CountIndexesAsync(database));
    }

    [Fact]
    public async Task A_value_that_is_too_long_for_an_index_is_taken_and_found()
    {
        await using PostgreSqlStore store = await server.OpenNewAsync();
        await store.AppendAsync([Sample.Manifest(1, "a.b.c", enabled: true, "body.title")]);
        await Eventually.TrueAsync(async () => await AreIndexedAsync(store, "body.title"));
        var noise = new byte[200_000];
        new Random(1).NextBytes(noise);
        string title = Convert.ToHexStringLower(noise);
        Assert.Equal(AppendOutcome.Appended, (await store.AppendAsync([Sample.Record(1, $$"""{"title":"{{title}}"}""")]))[0].Outcome);
        Assert.Equal(1, (await store.QueryAsync(Sample.Query($$$$"""{"filter":{"body.title":"{{{{title}}}}"}}"""), Cancel)).MatchedTotal);
    }

    [Fact]
    public async Task The_longest_number_is_indexed()
    {
        await using PostgreSqlStore store = await server.OpenNewAsync();
        await store.AppendAsync([Sample.Manifest(1, "a.b.c", enabled: true, "body.year")]);
        await Eventually.TrueAsync(async () => await AreIndexedAsync(store, "body.year"));
        string number = new('7', NumberLimit.MostDigits);
        Assert.Equal(AppendOutcome.Appended, (await store.AppendAsync([Sample.Record(1, $$"""{"year":-{{number}}}""")]))[0].Outcome);
        QueryDocument query = Sample.Query($$$$"""{"filter":{"body.year":{"$lte":-{{{{number}}}}}}}""");
        Assert.Equal(1, (await store.QueryAsync(query, Cancel)).MatchedTotal);
    }

    [Fact]
    public async Task A_field_of_which_an_older_record_has_a_number_that_no_index_takes_stays_without_one_and_the_others_have_theirs()
    {
        string database = await server.CreateDatabaseAsync();
        await using PostgreSqlStore store = await Stores.OpenAsync(database);
        var random = new Random(1);
        string number = string.Concat(Enumerable.Range(1, 10_000).Select(_ => random.Next(1, 10)));
        await store.AppendAsync([Sample.Older(1, $$"""{"year":{{number}}}""")]);
        await store.AppendAsync([Sample.Manifest(1, "a.b.c", enabled: true, "body.title", "body.year")]);
        await Eventually.TrueAsync(async () => await AreIndexedAsync(store, "body.title"));
        await store.AppendAsync([Sample.Manifest(2, "a.b.d", enabled: true, "body.other")]);
        await Eventually.TrueAsync(async () => await CountIndexesAsync(database) == 5);

        Assert.True(await AreIndexedAsync(store, "body.title"));
        Assert.Equal(AppendOutcome.Appended, (await store.AppendAsync([Sample.Older(2, $$"""{"year":1{{number}}}""")]))[0].Outcome);
        QueryDocument query = Sample.Query("""{"filter":{"body.year":{"$gt":7}},"sort":{"body.year":-1}}""");
        Assert.Equal(2, (await store.QueryAsync(query, Cancel)).MatchedTotal);
        Assert.Empty(await store.CheckAsync(Cancel));
    }

    [Fact]
    public async Task The_statement_of_a_query_uses_the_index()
    {
        string database = await server.CreateDatabaseAsync();
        await using PostgreSqlStore store = await Stores.OpenAsync(database);
        await store.AppendAsync([Sample.Manifest(1, "a.b.c", enabled: true, "body.title", "body.year", "body.0.-1")]);
        await store.AppendAsync(
        [
            .. Enumerable.Range(0, 20_000).Select(
                static n => Sample.Record(n, $$"""{"title":"title {{n}}","year":{{n}}}""", thread: $"t{n % 500}")),
        ]);
        await Eventually.TrueAsync(async () => await AreIndexedAsync(store, "body.0.-1", "body.title", "body.year"));
        await server.ExecuteAsync(new NpgsqlConnectionStringBuilder(database).Database!, "ANALYZE syncropel_records");
        (string Query, string Index)[] cases =
        [
            ("""{"filter":{"body.title":"title 77"}}""", "_has"),
            ("""{"filter":{"body.title":{"$in":["title 77","title 78",3]}}}""", "_has"),
            ("""{"filter":{"body.title":{"$gte":"title 77","$lt":"title 78"}}}""", "_order"),
            ("""{"filter":{"body.title":{"$like":"title 77%"}}}""", "_order"),
            ("""{"filter":{"body.title":{"$like":"title 77_"}}}""", "_order"),
            ("""{"filter":{"body.year":{"$gt":19990}}}""", "_order"),
            ("""{"filter":{"body.year":{"$gt":9000,"$lt":9010}}}""", "_order"),
            ("""{"sort":{"body.year":-1},"limit":5}""", "_order"),
            ("""{"filter":{"body.0.-1":"x"}}""", "_has"),
            ("""{"filter":{"thread":"t77"}}""", "syncropel_records_thread"),
            ("""{"filter":{"actor":"did:a:nobody"}}""", "syncropel_records_actor"),
        ];
        foreach ((string query, string index) in cases)
        {
            string plan = await ExplainAsync(database, Sample.Query(query));
            Assert.Contains(index, plan, StringComparison.Ordinal);
            Assert.DoesNotContain("Seq Scan on syncropel_records", plan, StringComparison.Ordinal);
        }

        // A field without an index is looked for in every record, or the above would show nothing.
        string other = await ExplainAsync(database, Sample.Query("""{"filter":{"body.other":"x"}}"""));
        Assert.Contains("Seq Scan", other, StringComparison.Ordinal);
    }

    private static async Task<string> ExplainAsync(string database, QueryDocument query)
    {
        var statements = new QueryStatements(query);
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(Cancel);
        NpgsqlCommand command = Sql.Command(connection, "EXPLAIN " + statements.Page, statements.Values);
        return string.Join('\n', await command.ListAsync(static reader => reader.GetString(0), Cancel));
    }

    private static async Task<bool> AreIndexedAsync(PostgreSqlStore store, params string[] fields)
    {
        string[] all = [.. fields.Append("body.title").Append("body.year").Distinct()];
        string filter = string.Join(',', all.Select(static field => $"\"{field}\":1"));
        FieldPlan plan = (await store.QueryAsync(Sample.Query($$"""{"filter":{{{filter}}},"explain":true}"""), Cancel)).Plan;
        return plan.Indexed.SequenceEqual(fields.Order(StringComparer.Ordinal));
    }

    private static async Task<long> CountIndexesAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(Cancel);
        const string Text = "SELECT count(*) FROM pg_indexes WHERE starts_with(indexname, 'syncropel_field_')";
        await using var command = new NpgsqlCommand(Text, connection);
        return (long)(await command.ExecuteScalarAsync(Cancel))!;
    }
}
