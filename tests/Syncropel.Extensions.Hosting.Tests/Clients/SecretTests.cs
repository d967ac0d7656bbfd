using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Syncropel.Hosting.Tests.Support;

namespace Syncropel.Hosting.Tests.Clients;

public class SecretTests
{
    private const string Key = "sk-1234567890";

    [Fact]
    public async Task The_key_is_in_no_log_of_anybody_at_any_level()
    {
        var logs = new AllLogs();
        var outbox = new FakeOutbox { Flush = static (_, _) => throw new InvalidOperationException("the disk is gone") };
        using IHost host = Setup.NewHost(logs).With(services =>
        {
            services.AddShop(Mischief()).Configure(
                options => options with { ApiKey = Key, MaxRetries = 1, Backoff = TimeSpan.Zero, Outbox = outbox });

            // A user who wants to see all headers.
            services.AddSyncropel().HttpClient.RedactLoggedHeaders([]);
            services.AddHealthChecks().AddSyncropel();
        }).Build();

        await host.StartAsync(Setup.Cancel);
        for (int i = 0; i < 8; i++)
        {
            EmitResult asynchronous = await host.Services.Orders().PlaceAsync(), synchronous = host.Services.Orders().Place();
            Assert.DoesNotContain(Key, $"{asynchronous} {synchronous}", StringComparison.Ordinal);
        }

        HealthReport health = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Setup.Cancel);
        await host.StopAsync(Setup.Cancel);

        Assert.All(logs.Entries, static entry => Assert.DoesNotContain(Key, entry.ToString(), StringComparison.Ordinal));
        Assert.All(
            health.Entries.Values,
            static entry => Assert.DoesNotContain(Key, $"{entry.Description} {entry.Exception}", StringComparison.Ordinal));

        // The factory has logged the headers, and all but that one as they are.
        Assert.Contains(logs.Entries, static entry => entry.Text.Contains("Authorization: *", StringComparison.Ordinal));
        Assert.Contains(logs.Entries, static entry => entry.Text.Contains($"X-Syncropel-Actor: {Setup.Did}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_key_is_in_no_exception_of_a_start_that_fails()
    {
        using IHost host = Setup.NewHost().With(static services => services
            .AddSyncropel(Setup.Section(("ApiKey", Key + " "), ("Timeout", "0"), ("Identity", "me"), ("KeyFile", "/missing")))).Build();

        Exception refusal = await Assert.ThrowsAnyAsync<Exception>(() => host.StartAsync(Setup.Cancel));

        Assert.Contains("ApiKey has a character at index 13", refusal.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Key, refusal.ToString(), StringComparison.Ordinal);
    }

    // Quotes the key in every way in which others can, but in an HttpRequestException, which the factory itself logs.
    private static Func<HttpMessageHandler> Mischief()
    {
        int call = 0;
        return () => new AnswerHandler((_, _) => (Interlocked.Increment(ref call) % 4) switch
        {
            0 => throw new HttpRequestException("reset"),
            1 => throw new InvalidOperationException($"bad header Bearer {Key}"),
            2 => Task.FromResult(AnswerHandler.Json(
                HttpStatusCode.Unauthorized, $$"""{"code":"{{Key}}","message":"unknown token {{Key}}"}""")),
            _ => Task.FromResult(AnswerHandler.Json(HttpStatusCode.InternalServerError, Key)),
        });
    }
}
