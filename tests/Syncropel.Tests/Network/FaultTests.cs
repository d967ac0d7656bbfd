using Syncropel.TestServer;

namespace Syncropel.Tests.Network;

public sealed class FaultTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names => [.. AllFaults.ByName.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Whether_the_kernel_has_the_record_is_part_of_a_fault_and_stands_in_the_journal(string name)
    {
        Fault fault = AllFaults.ByName[name];
        await using KestrelKernel server = await KestrelKernel.StartAsync();
        server.Next(fault);

        // A client that leaves with the first byte, or as soon as it is settled whether the kernel has the record.
        JournalEntry entry;
        using (Wire wire = await Wire.PostAsync(server.Endpoint))
        {
            entry = await server.Journal.ArrivedAsync(0, Cancel);
            await Task.WhenAny(entry.Settled, wire.FirstByteAsync());
        }

        await entry.Ended.WaitAsync(Cancel);
        Assert.Same(fault, entry.Fault);
        Assert.Null(entry.Failure);
        Assert.Equal(fault.ReachesKernel, entry.ReachedKernel);
        Assert.Equal(fault.ReachesKernel ? [Posted.Id] : [], server.Kernel.Records.Select(static record => record.Id));
        Assert.Equal(fault == Fault.ResetBeforeRead ? [] : [Posted.Id], entry.Ids);
    }

    [Fact]
    public void A_fault_that_reaches_the_kernel_needs_no_second_form()
    {
        Assert.Same(Fault.ResetAfterStore, Fault.ResetAfterStore.AfterStore());
        Assert.Equal(("Status503AfterStore", true), (Fault.Status(503).AfterStore().Name, Fault.Status(503).AfterStore().ReachesKernel));
        Assert.Equal("Status503AfterStore", Fault.Status(503).AfterStore().AfterStore().ToString());
    }

    [Fact]
    public async Task A_fault_of_ones_own_does_what_it_says()
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync();
        server.Next(new Fault("Teapot", reachesKernel: true, static async exchange =>
            await exchange.SendAsync(await exchange.AskKernelForAllAsync() with { Status = 418 })));

        using Wire wire = await Wire.PostAsync(server.Endpoint);
        await wire.ReadToEndAsync();

        Assert.Equal("HTTP/1.1 418 I'm a teapot", wire.StatusLine);
        Assert.Equal(Posted.Receipt, wire.Body);
        Assert.Equal("0: POST /v1/records, fault Teapot, kernel 201", server.Journal.Entries.Single().ToString());
    }

    [Fact]
    public async Task A_fault_that_spoils_whole_answers_is_a_mistake_for_a_stream()
    {
        using var events = new EventSource();
        await using KestrelKernel server = await KestrelKernel.StartAsync(new(), events);
        server.Next(Fault.TruncatedJson);

        using Wire wire = await Wire.SendAsync(server.Endpoint, "GET", "/v1/threads/t/watch");
        await wire.ReadToEndAsync();

        Assert.Equal("HTTP/1.1 500 Internal Server Error", wire.StatusLine);
        Assert.Contains("TruncatedJson needs a whole answer", server.Journal.Entries.Single().Failure?.Message, StringComparison.Ordinal);
        await (await events.NextAsync()).Disposed.WaitAsync(Cancel);
    }

    [Theory]
    [InlineData(399)]
    [InlineData(600)]
    public void What_is_no_error_is_no_fault(int status)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Fault.Status(status));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fault.Redirect("/", status is 399 ? 400 : 299));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fault.HugeHeaders(0));
    }
}
