using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Syncropel.Kernel.Server.Tests.Support;

namespace Syncropel.Kernel.Server.Tests.Hostile;

/// <summary>Two thousand requests that nobody should send to a kernel without tokens, which looks at hosts and origins instead.</summary>
[Collection(nameof(Alone))]
public sealed class OpenKernelTests
{
    private const int Workers = 8;
    private const int RequestsEach = 250;

    private static readonly int[] Expected = [200, 201, 400, 403, 404, 405, 421];

    // For a request that may rightly be waited on.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(200);

    private readonly ConcurrentDictionary<int, int> _statuses = new();

    [Theory]
    [InlineData("h")]
    [InlineData("*")]
    public async Task Nothing_that_is_said_of_hosts_and_origins_fails_inside(string allowed)
    {
        await using TestKernel kernel = await TestKernel.StartAsync(options => options.AllowedHosts = [allowed], log: LogLevel.Error);
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(() => AttackAsync(kernel, worker))));

        Assert.Empty(kernel.Log.Lines);
        Assert.Equal(Workers * RequestsEach, _statuses.Values.Sum());
        Assert.DoesNotContain(_statuses.Keys, static status => status >= 500 && status != 505);
        IEnumerable<int> expected = Expected.Where(status => status != 421 || allowed != "*");
        Assert.All(expected, status => Assert.Contains(status, _statuses.Keys));
    }

    private async Task AttackAsync(TestKernel kernel, int worker)
    {
        var forge = new RequestForge(worker);
        var tricks = new HostTricks(new Random(worker));
        for (int i = 0; i < RequestsEach; i++)
        {
            (byte[] bytes, bool mayWait) = forge.Next("nonsense", "did:example:writer");
            using RawConnection connection = await RawConnection.OpenAsync(kernel.Host.Endpoint);
            await connection.SendAsync(tricks.Rename(bytes));
            RawAnswer answer = await connection.ReadAsync(mayWait ? Moment : null);
            _statuses.AddOrUpdate(answer.Status, 1, static (_, count) => count + 1);
            if (answer.Status == 0) Assert.True(mayWait, $"request {i} of worker {worker} was not answered.");
        }
    }
}
