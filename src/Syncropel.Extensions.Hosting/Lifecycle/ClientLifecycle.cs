using Microsoft.Extensions.Hosting;

namespace Syncropel.Hosting;

/// <summary>
/// Makes all clients before any service of the host starts, so that what cannot work fails the start and not the first emit; and delivers
/// what their outboxes hold when all services have stopped, so that what these emit at their end is among it.
/// </summary>
internal sealed class ClientLifecycle(IServiceProvider services, IEnumerable<ClientName> names, OutboxDrain drain) : IHostedLifecycleService
{
    private readonly List<(ClientPlan Plan, SyncropelClient Client)> _clients = [];

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        foreach (ClientName name in names)
        {
            _clients.Add((name.Resolve<ClientPlan>(services), name.Resolve<SyncropelClient>(services)));
        }

        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.WhenAll(
        from client in _clients
        where client.Client.Outbox is not null
        select drain.DrainAsync(client.Client.Outbox!, client.Plan, cancellationToken));
}
