using Microsoft.Extensions.Hosting;

namespace Syncropel.Testing.Hosting;

/// <summary>Lets a host start and stop when it is told to, and at no signal: the process is somebody else's.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
