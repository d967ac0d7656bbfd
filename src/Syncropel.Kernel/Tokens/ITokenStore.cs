namespace Syncropel.Kernel.Tokens;

/// <summary>Where a kernel keeps its tokens: beside its records. Safe to use from many threads at once.</summary>
internal interface ITokenStore
{
    /// <summary>Keeps a token; durable when it is complete.</summary>
    ValueTask AddAsync(AccessToken token, CancellationToken cancellationToken);

    /// <summary>The token of this id, a revoked one too; null where there is none.</summary>
    ValueTask<AccessToken?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>All tokens, revoked ones too, the oldest first.</summary>
    ValueTask<IReadOnlyList<AccessToken>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Revokes a token; durable when it is complete.</summary>
    /// <returns>Whether there is such a token that was not revoked before.</returns>
    ValueTask<bool> RevokeAsync(string id, DateTimeOffset at, CancellationToken cancellationToken);
}
