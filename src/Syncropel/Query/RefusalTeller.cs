using Microsoft.Extensions.Logging;
using Syncropel.Client;
using Syncropel.Telemetry;

namespace Syncropel.Query;

/// <summary>Tells of a refused record whoever wants to know: the caller's hook, the log, metrics.</summary>
internal sealed class RefusalTeller(Action<RefusedRecord>? hook, ILogger log)
{
    /// <summary>Tells of one.</summary>
    /// <param name="read">What was read.</param>
    /// <param name="refused">What was refused, cleaned of the key.</param>
    public void Tell(string read, RefusedRecord refused)
    {
        Instruments.RecordsRefused.Add(1, new KeyValuePair<string, object?>(TagNames.Operation, read));
        Log.RecordRefused(log, read, refused);
        try
        {
            hook?.Invoke(refused);
        }
        catch (Exception problem)
        {
            Log.RefusalHookFailed(log, problem, read);
        }
    }
}
