using Syncropel.Kernel.Storage;

namespace Syncropel.Kernel.Ingest;

/// <summary>What the kernel decided about a record that was sent to it.</summary>
internal abstract record IngestVerdict
{
    private IngestVerdict() { }

    /// <summary>The record is new and stored.</summary>
    public sealed record Created(StoredRecord Record) : IngestVerdict;

    /// <summary>The same content was stored before: nothing changed, and nothing is wrong.</summary>
    public sealed record AlreadyThere(StoredRecord Record) : IngestVerdict;

    /// <summary>The record was not taken.</summary>
    public sealed record Refused(Refusal Refusal) : IngestVerdict;
}
