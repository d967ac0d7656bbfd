using Syncropel.Cli.Output;

namespace Syncropel.Cli.Commands.Records;

/// <summary>Says beside the records how a subscription fares, and in the end where another one can go on.</summary>
/// <param name="errors">Where to.</param>
internal sealed class TailTeller(TextWriter errors)
{
    private readonly Lock _gate = new();
    private string? _cursor;
    private bool _isBroken;

    /// <summary>How many records were refused.</summary>
    public int Refused { get; private set; }

    /// <summary>A record was written: another run can begin behind it.</summary>
    public void Note(Record record)
    {
        lock (_gate) _cursor = record.Cursor ?? _cursor;
    }

    /// <summary>A record was refused.</summary>
    public void Tell(RefusedRecord refused)
    {
        lock (_gate)
        {
            Refused++;
            errors.WriteClean($"refused: {refused}");
        }
    }

    /// <summary>The subscription has become live, or its connection is broken. Each is said once.</summary>
    public void Tell(SubscriptionChange change)
    {
        lock (_gate)
        {
            // Before the first record, the place where it began is the one to go on from.
            _cursor ??= change.Cursor;
            if (change.IsLive != _isBroken) return;
            _isBroken = !change.IsLive;
            errors.WriteClean(change.IsLive ? "Connected." : $"Not connected: {change.Error}. It is tried again until it works.");
        }
    }

    /// <summary>Nothing more is coming.</summary>
    /// <param name="cursor">How far it came, where the subscription itself has said so.</param>
    public void End(string? cursor)
    {
        lock (_gate)
        {
            if ((_cursor ?? cursor) is { } place) errors.WriteClean($"--since {place} goes on from here.");
        }
    }
}
