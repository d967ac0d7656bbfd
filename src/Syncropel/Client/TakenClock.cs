namespace Syncropel.Client;

/// <summary>Recognises the kernel's refusal of a clock that another record of the same actor on the same thread has.</summary>
internal static class TakenClock
{
    /// <param name="outcome">What became of a call.</param>
    /// <param name="latest">The latest clock that the kernel has; null where it does not say.</param>
    public static bool Is(CallOutcome outcome, out long? latest)
    {
        bool taken = outcome is { Response.Status: 409, Error.Code: EmitErrorCode.DuplicateClock };
        latest = taken ? ErrorEnvelope.Read(outcome.Response!.Body.Span).LatestClock : null;
        return taken;
    }
}
