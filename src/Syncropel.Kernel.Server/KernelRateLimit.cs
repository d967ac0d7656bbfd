namespace Syncropel.Kernel.Server;

/// <summary>
/// How often one sender may ask: the bearer of one token, or, where there is none that the kernel knows, one address. Whoever asks more
/// often is answered with 429 <c>RATE_LIMITED</c> and when to come again. Of what is asked, <c>/health</c> alone is not counted. Immutable.
/// </summary>
/// <param name="RequestsPerSecond">How many requests a second, at least 1.</param>
/// <param name="Burst">How many at once, when nothing was asked for a while; at least 1.</param>
public sealed record KernelRateLimit(int RequestsPerSecond, int Burst);
