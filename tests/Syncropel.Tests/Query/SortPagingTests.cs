using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Syncropel.Testing;
using Syncropel.Tests.Client;

namespace Syncropel.Tests.Query;

/// <summary>Pages of an order must come to what the kernel gives in one: the oracle is a single page of everything.</summary>
public class SortPagingTests
{
    private static readonly string[] Scalars =
    [
        "null", "true", "false", "0", "-0.5", "1", "1.5", "9007199254740993", "9007199254740994", "-1e300", "\"\"", "\"a\"", "\"Z\"",
        "\"é\"", "\"\\ue000\"", "\"\\ud83d\\ude00\"", "\"1\"",
    ];

    private static readonly string[] Nested = ["[]", "[1]", "[null]", "[\"a\",2]", "{}", "{\"0\":1}"];

    // The empty text is no JSON: the member is left out.
    private static readonly Gen<string> Scalar = Gen.Frequency((1, Gen.Constant("")), (6, Gen.Elements(Scalars)));

    private static readonly Gen<string> Anything = Gen.Frequency((5, Scalar), (1, Gen.Elements(Nested)));

    private static readonly Gen<Sort> Orders =
        from first in Gen.Elements(Sort.Ascending("body.x"), Sort.Descending("body.x"))
        from second in Gen.Elements(
            null, Sort.Ascending("body.y"), Sort.Descending("body.y"), Sort.Descending("clock"), Sort.Descending("id"),
            Sort.Ascending("thread"), Sort.Ascending("namespace"), Sort.Descending("created_at"))
        from swap in Gen.Elements(true, false)
        select second is null ? first : swap ? second.Then(first) : first.Then(second);

    [Fact]
    public void Pages_of_any_order_over_values_of_any_type_come_to_the_whole()
    {
        Gen<(Sort Order, (string, string)[] Records, int Page)> cases =
            from order in Orders
            from records in Scalar.Zip(Scalar).ArrayOf(24)
            from page in Gen.Choose(1, 7)
            select (order, records, page);

        Property.Holds(cases, one => Check(one.Order, one.Records, one.Page, mayStop: false), runs: 300);
    }

    [Fact]
    public void Where_values_are_arrays_and_objects_pages_come_to_the_whole_or_say_why_they_end()
    {
        Gen<(Sort Order, (string, string)[] Records, int Page)> cases =
            from order in Orders
            from records in Anything.Zip(Scalar).ArrayOf(20)
            from page in Gen.Choose(1, 7)
            select (order, records, page);

        Property.Holds(cases, one => Check(one.Order, one.Records, one.Page, mayStop: true), runs: 300);
    }

    [Fact]
    public async Task Records_that_come_in_meanwhile_shift_nothing_and_double_nothing()
    {
        var kernel = new MockKernel();
        await using SyncropelClient client = ClientOf(kernel);
        for (int i = 0; i < 20; i++) await EmitAsync(client, i.ToString(CultureInfo.InvariantCulture), "", i);
        var seen = new List<string>();

        IAsyncEnumerable<Record<Track>> records = client.QueryAsync<Track>(
            sort: Sort.Ascending("body.x"), options: new QueryOptions { PageSize = 3 }, cancellationToken: Setup.Cancel);
        await foreach (Record<Track> record in records)
        {
            seen.Add(record.Envelope.Body.GetProperty("x").GetRawText());
            if (seen.Count % 3 == 1) await EmitAsync(client, "-1", "", 100 + seen.Count);
        }

        Assert.Equal(Enumerable.Range(0, 20).Select(i => i.ToString(CultureInfo.InvariantCulture)), seen);
    }

    [Fact]
    public async Task A_kernel_that_does_not_page_by_the_order_ends_the_enumeration_with_a_warning_and_not_never()
    {
        using var setup = new Setup(_ => Replies.Ok(Stored.Page(true, Stored.Track(1), Stored.Track(2))));

        List<Record<Track>> read = await setup.Client.QueryAsync<Track>(sort: Sort.Descending("body.year"), cancellationToken: Setup.Cancel)
            .ToListAsync(Setup.Cancel);

        Assert.Equal(2, read.Count);
        Assert.Contains("comes twice", Assert.Single(setup.Log.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "1", "2", "1")]
    [InlineData(true, "1", "9007199254740993", "9007199254740994")]
    [InlineData(false, "1.5", "true", "")]
    [InlineData(false, "\"1\"", "2", "")]
    [InlineData(false, "[1]", "\"z\"", "")]
    [InlineData(true, "", "null", "false")]
    [InlineData(false, "null", "", "null")]
    [InlineData(false, "\"a\"", "\"Z\"", "\"Z\"", "\"é\"", "7")]
    public async Task Behind_a_page_in_another_order_no_page_is_asked_for_that_would_pass_records_over(
        bool descending, params string[] values)
    {
        string[] records = [.. values.Select(static (x, i) => Record(i, x))];
        using var setup = new Setup(_ => Replies.Ok(Stored.Page(true, records)));
        Sort sort = descending ? Sort.Descending("body.x") : Sort.Ascending("body.x");

        ReadResult<IReadOnlyList<Record<Track>>> read = await setup.Client.TryQueryAsync<Track>(
            sort: sort, cancellationToken: Setup.Cancel);

        Assert.Equal(values.Length, read.Value.Count);
        Assert.Contains($"out of order; the kernel does not sort by '{sort}", read.Error?.Message, StringComparison.Ordinal);
        Assert.Single(setup.Kernel.Requests);
    }

    [Fact]
    public async Task Of_a_query_that_is_one_page_nothing_is_lost_by_another_order()
    {
        using var setup = new Setup(_ => Replies.Ok(Stored.Page(false, Record(1, "2"), Record(2, "1"))));

        ReadResult<IReadOnlyList<Record<Track>>> read = await setup.Client.TryQueryAsync<Track>(
            sort: Sort.Ascending("body.x"), cancellationToken: Setup.Cancel);

        Assert.Equal((true, 2), (read.Success, read.Value.Count));
    }

    [Theory]
    [InlineData("2", "\"b\"", "1")]
    [InlineData("2", "\"b\"", "")]
    [InlineData("true", "3", "false")]
    public async Task What_was_not_asked_for_any_more_is_not_given(string first, string last, string next)
    {
        using var setup = new Setup(ScriptedHandler.InOrder(
            _ => Replies.Ok(Stored.Page(true, Record(1, first), Record(2, last))), _ => Replies.Ok(Stored.Page(true, Record(3, next)))));

        ReadResult<IReadOnlyList<Record<Track>>> read = await setup.Client.TryQueryAsync<Track>(
            sort: Sort.Ascending("body.x"), cancellationToken: Setup.Cancel);

        Assert.Equal([1, 2], read.Value.Select(static record => record.Clock));
        Assert.Contains("out of order", read.Error?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_a_kernel_orders_texts_that_differ_is_its_own_business()
    {
        using var setup = new Setup(ScriptedHandler.InOrder(
            _ => Replies.Ok(Stored.Page(true, Record(1, "\"é\""), Record(2, "\"Z\""), Record(3, "\"a\""))),
            _ => Replies.Ok(Stored.Page(false, Record(0, "\"\"")))));

        ReadResult<IReadOnlyList<Record<Track>>> read = await setup.Client.TryQueryAsync<Track>(
            sort: Sort.Ascending("body.x"), cancellationToken: Setup.Cancel);

        Assert.Equal((true, 4), (read.Success, read.Value.Count));
    }

    [Fact]
    public async Task The_order_stands_in_the_document_in_the_order_of_its_keys()
    {
        using var setup = new Setup(_ => Replies.Ok(Stored.Page(false)));

        await setup.Client.QueryAsync<Track>(
            sort: Sort.Descending("body.year").Then(Sort.Ascending("actor")), limit: 5, cancellationToken: Setup.Cancel).ToListAsync(Setup.Cancel);
        await setup.Client.QueryAsync(new RecordQuery { Thread = "t", Sort = Sort.Descending("id") }, Setup.Cancel);

        Assert.Contains("\"sort\":{\"body.year\":-1,\"actor\":1,\"clock\":1,\"id\":1}", setup.Kernel.Requests[0].Text, StringComparison.Ordinal);
        Assert.Contains("\"sort\":{\"id\":-1}", setup.Kernel.Requests[1].Text, StringComparison.Ordinal);
    }

    private static string Record(long clock, string x) =>
        x.Length == 0 ? Stored.Track(clock) : Stored.Track(clock).Replace("\"title\"", $"\"x\":{x},\"title\"", StringComparison.Ordinal);

    private static void Check(Sort order, (string X, string Y)[] records, int page, bool mayStop) =>
        CheckAsync(order, records, page, mayStop).GetAwaiter().GetResult();

    private static async Task CheckAsync(Sort order, (string X, string Y)[] records, int page, bool mayStop)
    {
        var kernel = new MockKernel();
        await using SyncropelClient client = ClientOf(kernel);
        for (int i = 0; i < records.Length; i++) await EmitAsync(client, records[i].X, records[i].Y, i);
        IReadOnlyList<Record> whole = await client.QueryAsync(
            new RecordQuery { Kind = Track.Kind, Limit = 1000, Sort = order }, CancellationToken.None);
        Assert.Equal(records.Length, whole.Count);

        ReadResult<IReadOnlyList<Record<Track>>> paged = await client.TryQueryAsync<Track>(
            sort: order, options: new QueryOptions { PageSize = page }, cancellationToken: CancellationToken.None);

        RecordId[] ids = [.. paged.Value.Select(static record => record.Id)];
        if (mayStop && paged.Error is { } error)
        {
            Assert.Contains("is an array or an object", error.Message, StringComparison.Ordinal);
            Assert.Equal(whole.Take(ids.Length).Select(static record => record.Id), ids);
            return;
        }

        Assert.Null(paged.Error);
        Assert.Equal(whole.Select(static record => record.Id), ids);
    }

    private static SyncropelClient ClientOf(MockKernel kernel) =>
        new(new() { Identity = Identity.Static(Setup.Did), Handler = kernel.CreateHandler(), MaxRetries = 0 });

    private static async Task EmitAsync(SyncropelClient client, string x, string y, int number)
    {
        string members = (x.Length == 0 ? "" : $",\"x\":{x}") + (y.Length == 0 ? "" : $",\"y\":{y}")
            + (number % 3 == 0 ? "" : $",\"namespace\":\"n{number % 2}\"");
        EmitResult result = await client.EmitAsync(
            Act.Put, Track.Kind, RecordBody.Parse($$"""{"title":"{{number}}"{{members}}}"""), $"thread {number % 4}",
            options: new EmitOptions { Clock = number / 4 });
        Assert.True(result.Success, result.ToString());
    }
}
