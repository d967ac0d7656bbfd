using System.Net;
using Syncropel.Contract.Support;
using Syncropel.Testing.Tests.Support;

namespace Syncropel.Testing.Tests;

public sealed class MockKernelTests : IDisposable
{
    private readonly MockClient _client = new();

    public void Dispose() => _client.Dispose();

    [Fact]
    public void A_kernel_without_a_time_provider_is_refused()
    {
        ArgumentException thrown = Assert.Throws<ArgumentException>(() => new MockKernel(new MockKernelOptions { TimeProvider = null! }));

        Assert.StartsWith("TimeProvider", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_are_shown_in_the_order_in_which_they_arrived()
    {
        await FillFour();

        Assert.Equal(4, _client.Kernel.Count);
        Assert.Equal([9, 3, 1, 7], ClocksOf(_client.Kernel.Records));
        Assert.Equal([9, 1, 7], ClocksOf(_client.Kernel.RecordsByKind(Note.Kind)));
        Assert.Equal([9, 3], ClocksOf(_client.Kernel.RecordsIn("a")));
        Assert.Equal([3, 1, 7], ClocksOf(_client.Kernel.RecordsByActor("did:example:two")));
        Assert.Empty(_client.Kernel.RecordsIn("nothing here"));
    }

    [Fact]
    public async Task Typed_forms_show_the_records_of_the_types_kind()
    {
        await FillFour();

        Assert.Equal(["first", "third"], _client.Kernel.RecordsByKind<Note>().Take(2).Select(static note => note.Body.Text));
        Assert.Equal(["first"], _client.Kernel.RecordsIn<Note>("a").Select(static note => note.Body.Text));
        Assert.Equal("third", _client.Kernel.RecordsByActor<Note>("did:example:two")[0].Body.Text);
    }

    [Fact]
    public async Task A_body_that_does_not_fit_its_type_is_shown_as_a_misfit()
    {
        await FillFour();
        Record<Note> misfit = _client.Kernel.RecordsByKind<Note>()[2];

        Assert.Equal(7, misfit.Clock);
        Assert.Equal("$.text", misfit.BodyError?.Path);
        Assert.Throws<RecordBodyException>(() => misfit.Body);
    }

    [Fact]
    public async Task Clear_makes_it_as_new()
    {
        await _client.Post(Sample.Json(clock: 9));
        _client.Kernel.FailNextPost(1);
        _client.Kernel.FailNextGet(1);
        _client.Kernel.Clear();

        Assert.Equal((0, 0, 0), (_client.Kernel.Count, _client.Kernel.Records.Count, _client.Kernel.Requests.Count));
        Assert.Equal(HttpStatusCode.Created, (await _client.Post(Sample.Json(clock: 9, body: "{}"))).Status);
        Assert.Equal(new long[] { 9 }, (await _client.Get($"/v1/records?thread={Sample.Thread}")).Clocks("data"));
    }

    [Fact]
    public void What_no_record_can_have_is_refused()
    {
        string kind = "Music.Track", actor = "alice";

        Assert.Throws<SyncropelKindException>(() => _client.Kernel.RecordsByKind(kind));
        Assert.Throws<ArgumentException>(() => _client.Kernel.RecordsByActor(actor));
        Assert.Throws<ArgumentException>(() => _client.Kernel.RecordsByActor<Note>(actor));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new MockKernel(new() { MaxRecordBytes = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new MockKernel(new() { MaxBatchRecords = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new MockKernel(new() { MaxBatchBytes = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new MockKernel(new() { Heartbeat = TimeSpan.Zero }));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new MockKernel(new() { Heartbeat = TimeSpan.FromSeconds(-1) }));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new MockKernel(new() { Heartbeat = TimeSpan.FromDays(1.1) }));
    }

    private static IEnumerable<long> ClocksOf(IEnumerable<Record> records) => records.Select(static record => record.Clock);

    private async Task FillFour()
    {
        await _client.Post(Sample.Json(9, """{"kind":"test.notes.note","text":"first"}""", "did:example:one", "a"));
        await _client.Post(Sample.Json(3, """{"text":"second"}""", "did:example:two", "a"));
        await _client.Post(Sample.Json(1, """{"kind":"test.notes.note","text":"third"}""", "did:example:two", "b"));
        await _client.Post(Sample.Json(7, """{"kind":"test.notes.note","text":4}""", "did:example:two", "b"));
    }
}
