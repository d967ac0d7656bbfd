namespace MusicLibrary;

/// <summary>What the user asked for.</summary>
internal sealed record LibrarySettings
{
    /// <summary>The kernel's address; null for the embedded kernel.</summary>
    public required Uri? Endpoint { get; init; }

    public required string? ApiKey { get; init; }

    public required string Thread { get; init; }

    public required FileInfo Input { get; init; }

    public required int Limit { get; init; }
}
