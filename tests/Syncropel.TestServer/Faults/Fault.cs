namespace Syncropel.TestServer;

/// <summary>
/// What a server does wrong with one request. Each fault says what the client sees, and whether the kernel has the request: where
/// nothing else is said, the kernel is not asked, and stores nothing. Immutable, and safe for use by many threads.
/// </summary>
/// <remarks>
/// Faults that spoil «the kernel's answer» need a whole one: for a stream of events they are a test's mistake, and are answered with
/// 500. <see cref="OpenStreams"/> spoils streams.
/// </remarks>
public sealed class Fault
{
    private readonly Func<Exchange, Task> _answer;

    /// <summary>Makes a fault of one's own.</summary>
    /// <param name="name">What it is called in the journal.</param>
    /// <param name="reachesKernel">Whether it gives the request to the kernel.</param>
    /// <param name="answer">What it does; whatever it has not sent when it ends, Kestrel sends as an empty 200.</param>
    public Fault(string name, bool reachesKernel, Func<Exchange, Task> answer)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(answer);
        (Name, ReachesKernel, _answer) = (name, reachesKernel, answer);
    }

    /// <summary>The connection is reset before the request's body is read.</summary>
    public static Fault ResetBeforeRead { get; } = new(nameof(ResetBeforeRead), reachesKernel: false, Resets.BeforeReadAsync);

    /// <summary>The connection is reset when the request's body has been read.</summary>
    public static Fault ResetAfterRead { get; } = new(nameof(ResetAfterRead), reachesKernel: false, Resets.AfterReadAsync);

    /// <summary>The kernel takes the request; then the connection is reset, before any byte of the answer.</summary>
    public static Fault ResetAfterStore { get; } = new(nameof(ResetAfterStore), reachesKernel: true, Resets.AfterStoreAsync);

    /// <summary>
    /// The kernel takes the request; the client gets the head of its answer and the first half of the body's bytes, rounded down, then
    /// a reset. The half has left before; a system may still drop what the client has not read.
    /// </summary>
    public static Fault ResetMidAnswer { get; } = new(nameof(ResetMidAnswer), reachesKernel: true, Resets.MidAnswerAsync);

    /// <summary>
    /// The request is read; then the connection is closed, not reset, without any byte of an answer, as servers do with connections
    /// that have been idle for too long. Some clients take that as leave to send the request again by themselves.
    /// </summary>
    public static Fault Close { get; } = new(nameof(Close), reachesKernel: false, Resets.CloseAsync);

    /// <summary>The kernel takes the request; then as <see cref="Close"/>.</summary>
    public static Fault CloseAfterStore { get; } = Close.AfterStore();

    /// <summary>The request is read and never answered. The connection stays open until the client closes it.</summary>
    public static Fault Silence { get; } = new(nameof(Silence), reachesKernel: false, Silences.NoAnswerAsync);

    /// <summary>The kernel takes the request; then as <see cref="Silence"/>.</summary>
    public static Fault SilenceAfterStore { get; } = Silence.AfterStore();

    /// <summary>
    /// The kernel takes the request; the client gets the head of its answer and the first half of the body, and then nothing more. The
    /// connection stays open until the client closes it.
    /// </summary>
    public static Fault SilenceMidAnswer { get; } = new(nameof(SilenceMidAnswer), reachesKernel: true, Silences.MidAnswerAsync);

    /// <summary>
    /// The kernel takes the request; the first half of its answer's body is sent as if it were all: <c>Content-Length</c> is right, the
    /// JSON is not.
    /// </summary>
    public static Fault TruncatedJson { get; } = new(nameof(TruncatedJson), reachesKernel: true, SpoiltBodies.TruncatedAsync);

    /// <summary>
    /// The kernel takes the request; its answer's body is sent whole, but <c>Content-Length</c> says one byte more, and the connection
    /// is closed, not reset.
    /// </summary>
    public static Fault WrongLength { get; } = new(nameof(WrongLength), reachesKernel: true, SpoiltBodies.WrongLengthAsync);

    /// <summary>The kernel takes the request; its answer's body is replaced by bytes that are neither JSON nor UTF-8.</summary>
    public static Fault GarbageJson { get; } = new(nameof(GarbageJson), reachesKernel: true, SpoiltBodies.GarbageAsync);

    /// <summary>The kernel takes the request; its answer is sent without the body, <c>Content-Length: 0</c>.</summary>
    public static Fault EmptyBody { get; } = new(nameof(EmptyBody), reachesKernel: true, SpoiltBodies.EmptyAsync);

    /// <summary>The kernel takes the request; its answer is right, but a UTF-8 byte order mark stands before the JSON.</summary>
    public static Fault ByteOrderMark { get; } = new(nameof(ByteOrderMark), reachesKernel: true, SpoiltBodies.ByteOrderMarkAsync);

    /// <summary>The kernel takes the request; its answer is right and UTF-8, but <c>Content-Type</c> says <c>charset=utf-16</c>.</summary>
    public static Fault WrongCharset { get; } = new(nameof(WrongCharset), reachesKernel: true, SpoiltBodies.WrongCharsetAsync);

    /// <summary>The kernel takes the request; its answer is right and compressed by gzip, whatever the client accepts.</summary>
    public static Fault Gzip { get; } = new(nameof(Gzip), reachesKernel: true, CompressedBodies.GzipAsync);

    /// <summary>The kernel takes the request; its answer is right and compressed by Brotli, whatever the client accepts.</summary>
    public static Fault Brotli { get; } = new(nameof(Brotli), reachesKernel: true, CompressedBodies.BrotliAsync);

    /// <summary>A page of HTML with the status 200, as a hotel's portal gives.</summary>
    public static Fault WrongContentType { get; } = new(nameof(WrongContentType), reachesKernel: false, OtherAnswers.PortalAsync);

    /// <summary>A page of HTML with the status 502, as a proxy gives that cannot reach what is behind it.</summary>
    public static Fault Html502 { get; } = new(nameof(Html502), reachesKernel: false, OtherAnswers.BadGatewayAsync);

    /// <summary>A status of 200 and a JSON string that never ends, as fast as the client reads, until it closes the connection.</summary>
    public static Fault EndlessBody { get; } = new(nameof(EndlessBody), reachesKernel: false, OtherAnswers.EndlessAsync);

    /// <summary>What it is called in the journal.</summary>
    public string Name { get; }

    /// <summary>Whether the kernel has taken the request when the client sees the fault.</summary>
    public bool ReachesKernel { get; }

    /// <summary>The kernel takes the request; its right answer comes byte by byte, each sent by itself, and ends.</summary>
    /// <param name="pace">How long to wait after each byte; zero, the default, for not at all.</param>
    /// <param name="time">The clock to wait by; null for the system's.</param>
    public static Fault Drip(TimeSpan pace = default, TimeProvider? time = null) =>
        new(nameof(Drip), reachesKernel: true, exchange => Drips.AnswerAsync(exchange, new Pace(pace, time)));

    /// <summary>
    /// The kernel takes the request; its right answer comes byte by byte, then a space and another, for ever, so that the JSON is
    /// whole and the answer is not. Ends when the client closes the connection.
    /// </summary>
    /// <param name="pace">How long to wait after each byte; zero, the default, for not at all.</param>
    /// <param name="time">The clock to wait by; null for the system's.</param>
    public static Fault DripForever(TimeSpan pace = default, TimeProvider? time = null) =>
        new(nameof(DripForever), reachesKernel: true, exchange => Drips.ForeverAsync(exchange, new Pace(pace, time)));

    /// <summary>An error envelope with a status, and a <c>Retry-After</c> as it is given, sound or not.</summary>
    /// <param name="status">The status, from 400 to 599.</param>
    /// <param name="retryAfter">The header's value: <c>7</c>, a date, or nonsense; null for no such header.</param>
    public static Fault Status(int status, string? retryAfter = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 400);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        return new($"{nameof(Status)}{status}", reachesKernel: false, exchange => OtherAnswers.ErrorAsync(exchange, status, retryAfter));
    }

    /// <summary>An error envelope with a status, and a <c>Retry-After</c> that is a date, to the second.</summary>
    /// <param name="status">The status, from 400 to 599.</param>
    /// <param name="retryAt">The date.</param>
    public static Fault Status(int status, DateTimeOffset retryAt) => Status(status, retryAt.ToString("R"));

    /// <summary>A redirect.</summary>
    /// <param name="location">Where to, sound or not.</param>
    /// <param name="status">The status, from 300 to 399.</param>
    public static Fault Redirect(string location, int status = 307)
    {
        ArgumentNullException.ThrowIfNull(location);
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 300);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 399);
        return new(nameof(Redirect), reachesKernel: false, exchange => OtherAnswers.RedirectAsync(exchange, status, location));
    }

    /// <summary>The kernel takes the request; its answer is right, with more headers than anybody wants to read.</summary>
    /// <param name="bytes">How many bytes of headers to add, rounded up to whole KiB; at least 1.</param>
    public static Fault HugeHeaders(int bytes = 256 * 1024)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bytes, 1);
        return new(nameof(HugeHeaders), reachesKernel: true, exchange => SpoiltBodies.HugeHeadersAsync(exchange, bytes));
    }

    /// <summary>
    /// The same fault with the kernel taking the request before: what it answers is thrown away. A fault that
    /// <see cref="ReachesKernel"/> anyway stays as it is.
    /// </summary>
    public Fault AfterStore() => ReachesKernel ? this : new($"{Name}{nameof(AfterStore)}", reachesKernel: true, async exchange =>
    {
        (await exchange.AskKernelAsync()).Dispose();
        await _answer(exchange);
    });

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal Task AnswerAsync(Exchange exchange) => _answer(exchange);
}
