using System.Diagnostics.CodeAnalysis;

namespace Syncropel;

/// <summary>Which records to read. At least one of kind, actor and thread must be given. Immutable.</summary>
public sealed record RecordQuery
{
    /// <summary>The most that <see cref="Limit"/> can be: 1,000.</summary>
    public const int LargestLimit = 1000;

    /// <summary>The kind of the body, or null for any.</summary>
    [StringSyntax(SyncropelSyntax.Kind)]
    public string? Kind { get; init; }

    /// <summary>The DID of the emitter, or null for any.</summary>
    [StringSyntax(SyncropelSyntax.Did)]
    public string? Actor { get; init; }

    /// <summary>The thread, or null for any.</summary>
    public string? Thread { get; init; }

    /// <summary>The least clock, inclusive; null for any.</summary>
    public long? Since { get; init; }

    /// <summary>The most records to read.</summary>
    /// <value>From 1 to 1,000. Default: 100.</value>
    public int Limit { get; init; } = 100;

    /// <summary>What else must match, or null for nothing else.</summary>
    public Filter? Where { get; init; }

    /// <summary>The order of the records; null for that of clock and id. Of more records than the limit, the first ones are read.</summary>
    public Sort? Sort { get; init; }
}
