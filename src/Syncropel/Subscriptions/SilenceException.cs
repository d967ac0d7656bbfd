using static System.FormattableString;

namespace Syncropel.Subscriptions;

/// <summary>Nothing came over a connection for too long.</summary>
internal sealed class SilenceException(TimeSpan limit)
    : TimeoutException(Invariant($"nothing was received for {limit.TotalSeconds:0.###} s"));
