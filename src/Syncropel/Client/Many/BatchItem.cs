using Syncropel.Delivery;
using Syncropel.Telemetry;

namespace Syncropel.Client;

/// <summary>A record on its way in a batch.</summary>
internal sealed class BatchItem(Ticket ticket, EmitSpan span, SealedRecord record)
{
    public Ticket Ticket { get; } = ticket;

    public EmitRequest Request => Ticket.Request;

    public EmitSpan Span { get; } = span;

    public SealedRecord Record { get; set; } = record;

    /// <summary>How often the record was rebuilt.</summary>
    public int Moves { get; set; }

    /// <summary>How many attempts were made.</summary>
    public int Attempts { get; set; }

    public int Retried => Math.Max(Attempts - 1, 0);

    /// <summary>Whether there is a result.</summary>
    public bool IsSettled { get; set; }

    public EmitResult Result(EmitError? error) => Request.Result(Record, error, Retried);

    public OutboxRecord ToOutbox() => Request.ToOutbox(Record);
}
