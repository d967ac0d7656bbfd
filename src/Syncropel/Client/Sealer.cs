using Microsoft.Extensions.Logging;

namespace Syncropel.Client;

/// <summary>Fixes the clock of a record, and with it its bytes and its id. Safe to use from many threads at once.</summary>
internal sealed class Sealer(Identity identity, AutoClock clock, ILogger log)
{
    /// <summary>
    /// How often a record is rebuilt because the kernel has another one at its clock. Ours: writers who share a thread and an actor, and do
    /// not know of each other, spread further with each time, so that a hundred of them need no more than a handful.
    /// </summary>
    public const int MostMoves = 16;

    private const int WidestSpread = 1 << 16;

    /// <summary>Seals a record for the first time.</summary>
    /// <returns>Why it cannot be: a key that is kept elsewhere may refuse to sign. Null where it is sealed.</returns>
    public EmitError? TrySeal(EmitRequest request, out SealedRecord record)
    {
        try
        {
            record = request.Seal(identity, request.GivenClock ?? clock.Next(request.Thread));
            if (request.GivenClock is { } given) clock.MovePast(request.Thread, given);
            return null;
        }
        catch (IdentityException refused)
        {
            record = default;
            return new EmitError(EmitErrorCode.SigningFailed, refused.Message);
        }
    }

    /// <summary>Whether the kernel refused a clock that the client itself chose; then the record has a later one.</summary>
    /// <param name="request">The emit.</param>
    /// <param name="record">The record that was refused, and then its successor.</param>
    /// <param name="latest">The latest clock that the kernel has; null where it does not say.</param>
    /// <param name="moves">How often the record was rebuilt already.</param>
    public bool TryReseal(EmitRequest request, ref SealedRecord record, long? latest, int moves)
    {
        // Nothing lies past the last clock there is. Should the kernel err, a record there would close the thread for ever.
        if (request.GivenClock is not null || moves >= MostMoves || latest == long.MaxValue) return false;
        long spread = moves == 0 ? 0 : Random.Shared.NextInt64(Math.Min(1L << (2 * moves), WidestSpread));
        if (latest is { } known) clock.MovePast(request.Thread, long.MaxValue - known > spread ? known + spread : known);
        if (TrySeal(request, out SealedRecord next) is not null) return false;
        Log.ClockMoved(log, request.Thread, record.Clock, next.Clock);
        record = next;
        return true;
    }
}
