using Microsoft.Extensions.Hosting;

namespace Syncropel.Hosting.Tests.Support;

/// <summary>A service of the user's, which does what a test says.</summary>
internal sealed class Service : IHostedService
{
    public Action Starts { get; init; } = static () => { };

    public Func<Task> Stops { get; init; } = static () => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        Starts();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Stops();
}
