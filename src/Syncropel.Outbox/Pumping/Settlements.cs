using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Syncropel.Outbox.Pumping;

/// <summary>Tells the user's hook what becomes of records, one after the other, and on nobody's time but its own.</summary>
internal sealed class Settlements(Action<OutboxSettlement>? hook, string name, ILogger log)
{
    // Whether the present call comes out of the hook itself, which then cannot wait for its own end.
    private static readonly AsyncLocal<bool> IsInside = new();

    private readonly Channel<OutboxSettlement> _told = Channel.CreateUnbounded<OutboxSettlement>(new() { SingleReader = true });
    private Task _work = Task.CompletedTask;

    /// <summary>Whether anybody wants to know.</summary>
    public bool IsWanted => hook is not null;

    public void Start()
    {
        if (hook is not null) _work = Task.Run(() => WorkAsync(hook));
    }

    public void Tell(OutboxSettlement settlement)
    {
        if (hook is not null) _told.Writer.TryWrite(settlement);
    }

    /// <summary>Ends when all is told.</summary>
    public Task EndAsync()
    {
        _told.Writer.TryComplete();
        return IsInside.Value ? Task.CompletedTask : _work;
    }

    private async Task WorkAsync(Action<OutboxSettlement> tell)
    {
        IsInside.Value = true;
        await foreach (OutboxSettlement settlement in _told.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            try
            {
                tell(settlement);
            }
            catch (Exception problem)
            {
                Log.HookFailed(log, problem, name, settlement.Record.Id);
            }
        }
    }
}
