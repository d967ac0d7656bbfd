using System.Globalization;
using System.Net;
using Syncropel.Kernel.Http;

namespace Syncropel.Testing.Http;

/// <summary>The failures that a test has asked for and that are still to come.</summary>
internal sealed class Faults
{
    private readonly Lock _gate = new();
    private int _left;
    private HttpStatusCode _status;
    private TimeSpan? _retryAfter;

    /// <summary>Takes the place of what was asked for before.</summary>
    public void Set(int count, HttpStatusCode status, TimeSpan? retryAfter)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if ((int)status is < 400 or > 599)
        {
            throw new ArgumentOutOfRangeException(nameof(status), status, "a failure has a status from 400 to 599");
        }

        if (retryAfter is { } wait) ArgumentOutOfRangeException.ThrowIfLessThan(wait, TimeSpan.Zero, nameof(retryAfter));
        lock (_gate) (_left, _status, _retryAfter) = (count, status, retryAfter);
    }

    public void Clear()
    {
        lock (_gate) _left = 0;
    }

    /// <summary>The answer that the next request gets instead of the kernel's, or null where none is left.</summary>
    public KernelResponse? Take()
    {
        lock (_gate)
        {
            if (_left == 0) return null;
            _left--;
            KernelResponse failure = ErrorEnvelope.Of(
                ErrorCode.Injected(_status), $"The test asked this kernel to fail; {_left} more of this sort will fail.");
            return _retryAfter is { } wait ? failure with { Headers = [new("Retry-After", Seconds(wait))] } : failure;
        }
    }

    // The header has whole seconds; rounded up, nobody comes back too early.
    private static string Seconds(TimeSpan wait) => Math.Ceiling(wait.TotalSeconds).ToString("F0", CultureInfo.InvariantCulture);
}
