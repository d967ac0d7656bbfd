namespace Syncropel;

/// <summary>How a subscription goes on. Immutable.</summary>
public sealed record SubscriptionOptions
{
    /// <summary>Where it begins.</summary>
    /// <value>Default: with what arrives from now on.</value>
    public SubscriptionStart From { get; init; }

    /// <summary>What happens to a record whose body does not fit its type.</summary>
    /// <value>Default: it is given as any other, with its <see cref="OpenedRecord.BodyError"/>.</value>
    public MisfitPolicy Misfits { get; init; }

    /// <summary>
    /// How long a connection may be silent before it is taken for dead and made anew. Kernels say something every 15 seconds. Nothing is
    /// lost by a connection that is made anew for no reason, once the kernel has given a cursor; before that, where <see cref="From"/> is
    /// <see cref="SubscriptionStart.Now"/>, what arrives between two connections is not seen. <see cref="OnChange"/> tells the cursor.
    /// </summary>
    /// <value>From 1 s to 24 h. Default: 60 s.</value>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// The longest wait before a broken connection is made anew. The first wait is <see cref="SyncropelClientOptions.Backoff"/> on
    /// average, and it doubles each time, with jitter, until something is received. A kernel's <c>Retry-After</c> and <c>retry</c> go
    /// before it, up to five minutes; a <c>retry</c> holds until the kernel says another.
    /// </summary>
    /// <value>From 0 to 5 min. Default: 30 s.</value>
    public TimeSpan MaxBackoff { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How often in a row a connection may fail before the subscription ends; null for any number. A new record begins the count anew,
    /// and so does whatever comes behind the first event of a connection, with which kernels say hello.
    /// </summary>
    /// <value>0 or more. Default: null.</value>
    public int? MaxReconnects { get; init; }

    /// <summary>
    /// Told when the subscription has become live, and each time that its connection breaks, on the thread that finds out. What it throws
    /// is logged as a warning and goes no further.
    /// </summary>
    public Action<SubscriptionChange>? OnChange { get; init; }

    internal static SubscriptionOptions Default { get; } = new();
}
