namespace MusicLibrary;

/// <summary>What the user asked for.</summary>
internal sealed record LibrarySettings
{
    /// <summary>The kernel's address; null for the embedded kernel.</summary>
    public required Uri? Endpoint { get; init; }

    /// <summary>The file in which the embedded kernel keeps its records; null for a temporary one.</summary>
    public required string? Data { get; init; }

    /// <summary>Whether the embedded kernel keeps its records in memory.</summary>
    public required bool InMemory { get; init; }

    /// <summary>Whether the embedded kernel goes on after the run.</summary>
    public required bool Serve { get; init; }

    public required string? ApiKey { get; init; }

    public required string Thread { get; init; }

    public required FileInfo Input { get; init; }

    public required int Limit { get; init; }
}
