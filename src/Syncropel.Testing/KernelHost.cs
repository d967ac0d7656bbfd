using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Syncropel.Kernel;
using Syncropel.Kernel.Server;
using Syncropel.Kernel.Server.Hosting;
using Syncropel.Kernel.Server.Streams;
using Syncropel.Kernel.Tokens;
using Syncropel.Testing.Hosting;

namespace Syncropel.Testing;

/// <summary>
/// A real kernel, for tests: Kestrel on a port of the loopback address over a store of your choice. It reads no settings, and leaves the
/// process's signals alone. Safe for use by many threads.
/// </summary>
/// <example>
/// <code>
/// await using KernelHost host = await KernelHost.StartAsync(new KernelHostOptions { Store = KernelStore.InMemory });
/// await using var client = new SyncropelClient(new() { Endpoint = host.Endpoint, Identity = Identity.Static("did:example:me") });
/// </code>
/// </example>
public sealed class KernelHost : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly WebApplication _application;
    private int _isDisposed;

    private KernelHost(WebApplication application)
    {
        _application = application;
        Endpoint = new Uri(application.Urls.Single());
    }

    /// <summary>The address, with the port that the system chose.</summary>
    public Uri Endpoint { get; }

    /// <summary>The number of streams that are open: subscriptions and watches that neither the client nor the kernel has ended.</summary>
    public int SubscriberCount => Streams.Value;

    private OpenCount Streams => _application.Services.GetRequiredService<EventStreams>().Open;

    /// <summary>Starts a kernel. When it is complete, the kernel answers.</summary>
    /// <param name="options">How it starts; null for the defaults.</param>
    /// <param name="cancellationToken">Calls it off.</param>
    /// <exception cref="ArgumentException">An option makes no sense.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<KernelHost> StartAsync(KernelHostOptions? options = null, CancellationToken cancellationToken = default)
    {
        WebApplication application = Build(options ?? new KernelHostOptions());
        try
        {
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
            return new KernelHost(application);
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Makes a token for this kernel. It is asked for only where the options say <c>RequireTokens</c>.</summary>
    /// <param name="scopes">What its bearer may do.</param>
    /// <param name="actors">The only DIDs of which its bearer may send records; none for any.</param>
    /// <returns>The token, for <see cref="SyncropelClientOptions.ApiKey"/>.</returns>
    /// <exception cref="ArgumentException">There is no scope, or an actor is no DID.</exception>
    public async Task<string> CreateTokenAsync(TokenScopes scopes, params IEnumerable<string> actors)
    {
        IssuedToken issued = await Issuer().IssueAsync("test", scopes, actors, CancellationToken.None).ConfigureAwait(false);
        return issued.Text;
    }

    /// <summary>Revokes a token; those who have it are sent away within the lifetime that the options give to tokens.</summary>
    /// <param name="token">The token.</param>
    /// <returns>Whether there is such a token that was not revoked before.</returns>
    public async Task<bool> RevokeTokenAsync(string token)
    {
        if (TokenText.TryParse(token) is not { } text) return false;
        KernelRuntime runtime = _application.Services.GetRequiredService<KernelRuntime>();
        DateTimeOffset now = runtime.Options.TimeProvider.GetUtcNow();
        return await runtime.Open.Store.Tokens.RevokeAsync(text.Id, now, CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>
    /// Waits until exactly <paramref name="count"/> streams are open, were it for a moment. A stream that is open misses no record that
    /// is sent from then on.
    /// </summary>
    /// <param name="count">How many; 0 waits until all clients are gone.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 0.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task WaitForSubscribersAsync(int count, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Streams.WaitForAsync(count, cancellationToken);
    }

    /// <summary>
    /// Stops the kernel as a shutdown does: streams end in order, requests that are under way are answered, and the store is closed.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0) return;
        await _application.StopAsync().ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
    }

    private static WebApplication Build(KernelHostOptions options)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, options.Port));
        if (options.Logging is { } provider) builder.Logging.AddProvider(new BorrowedLogging(provider));
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        builder.Services.Configure<HostOptions>(static host => host.ShutdownTimeout = Patience);
        builder.Services.AddSyncropelKernel(kernel =>
        {
            kernel.Store = options.Store;
            options.Configure?.Invoke(kernel);
        });

        WebApplication application = builder.Build();
        application.MapSyncropelInspector();
        application.MapSyncropelKernel();
        return application;
    }

    private TokenIssuer Issuer()
    {
        KernelRuntime runtime = _application.Services.GetRequiredService<KernelRuntime>();
        return new TokenIssuer(runtime.Open.Store.Tokens, runtime.Options.TimeProvider);
    }
}
