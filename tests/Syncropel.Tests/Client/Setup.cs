using Syncropel.TestSupport;

namespace Syncropel.Tests.Client;

/// <summary>A client on a scripted kernel, with a clock that stands still.</summary>
internal sealed class Setup : IDisposable
{
    public const string Did = "did:example:my-app";

    public Setup(
        ScriptedHandler kernel, int maxRetries = 2, TimeSpan? backoff = null, string? apiKey = null, Action<EmitResult>? onEmit = null)
    {
        Kernel = kernel;
        Client = new SyncropelClient(new SyncropelClientOptions
        {
            Identity = Identity.Static(Did),
            Handler = kernel,
            MaxRetries = maxRetries,
            Backoff = backoff ?? TimeSpan.Zero,
            ApiKey = apiKey,
            TimeProvider = Time,
            LoggerFactory = Log,
            OnEmit = result =>
            {
                lock (Told) Told.Add(result);
                onEmit?.Invoke(result);
            },
        });
    }

    public Setup(Func<SeenRequest, HttpResponseMessage> reply, int maxRetries = 2)
        : this(new ScriptedHandler(reply), maxRetries) { }

    public ScriptedHandler Kernel { get; }

    public ManualTimeProvider Time { get; } = new();

    public ListLogger Log { get; } = new();

    public SyncropelClient Client { get; }

    /// <summary>What the hook was told.</summary>
    public List<EmitResult> Told { get; } = [];

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Task<EmitResult> EmitAsync(EmitOptions? options = null, CancellationToken? cancel = null) =>
        Client.EmitAsync(new Track("Glow"), "music.library", options: options, cancellationToken: cancel ?? Cancel);

    public void Dispose() => Client.Dispose();
}
