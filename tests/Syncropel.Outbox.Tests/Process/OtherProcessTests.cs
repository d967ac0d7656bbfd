using Syncropel.Outbox.Tests.Support;
using Syncropel.TestServer;
using Syncropel.TestSupport;

namespace Syncropel.Outbox.Tests.Process;

public sealed class OtherProcessTests : IDisposable
{
    private readonly Folder _folder = new(onDisk: true);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_outbox_that_another_process_has_is_refused_until_that_process_is_killed()
    {
        using var first = VictimProcess.Start("hold", _folder.File);
        Assert.Equal("open", await first.ReadAsync());

        var refused = Assert.Throws<OutboxException>(() => Open());
        Assert.Contains($"'{_folder.File}' is in use by another client", refused.Message, StringComparison.Ordinal);
        using (var second = VictimProcess.Start("hold", _folder.File)) Assert.Contains("is in use", await second.ReadAsync(), StringComparison.Ordinal);
        await first.KillAsync();
        await using SyncropelClient client = Open();
        using var third = VictimProcess.Start("hold", _folder.File);
        Assert.Contains("is in use", await third.ReadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blocking_emits_on_every_thread_of_the_pool_reach_the_disk()
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync();
        await server.StopAsync();
        using var victim = VictimProcess.Start("starve", server.Endpoint.ToString(), _folder.File);

        Assert.Equal(("done 21", 0), await victim.EndAsync());
        await using SyncropelClient client = Open();
        Assert.Equal(21, client.Outbox!.Status.Waiting);
    }

    private SyncropelClient Open() => new(new SyncropelClientOptions
    {
        Endpoint = new Uri("http://localhost:1"),
        Identity = Identity.Static("did:test:victim"),
    }.UseOutbox(_folder.File));
}
