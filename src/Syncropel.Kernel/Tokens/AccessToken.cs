namespace Syncropel.Kernel.Tokens;

/// <summary>What a kernel knows of a token, which is not enough to use it: of its secret there is only a hash. Immutable.</summary>
internal sealed record AccessToken
{
    /// <summary>The part of the token by which it is found and spoken of; no secret.</summary>
    public required string Id { get; init; }

    /// <summary>The SHA-256 of the token's secret part.</summary>
    public required ReadOnlyMemory<byte> SecretHash { get; init; }

    /// <summary>What whoever made it calls it.</summary>
    public required string Name { get; init; }

    /// <summary>What its bearer may do.</summary>
    public required TokenScopes Scopes { get; init; }

    /// <summary>The only DIDs of which its bearer may send records; empty for any.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was revoked; null where it holds.</summary>
    public DateTimeOffset? RevokedAt { get; init; }
}
