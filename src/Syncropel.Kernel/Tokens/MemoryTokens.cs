namespace Syncropel.Kernel.Tokens;

/// <summary>Tokens in memory, for as long as the process lives.</summary>
internal sealed class MemoryTokens : ITokenStore
{
    private readonly Lock _gate = new();
    private readonly List<AccessToken> _tokens = [];

    /// <inheritdoc/>
    public ValueTask AddAsync(AccessToken token, CancellationToken cancellationToken)
    {
        lock (_gate) _tokens.Add(token);
        return default;
    }

    /// <inheritdoc/>
    public ValueTask<AccessToken?> FindAsync(string id, CancellationToken cancellationToken)
    {
        lock (_gate) return new(_tokens.Find(token => token.Id == id));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<AccessToken>> ListAsync(CancellationToken cancellationToken)
    {
        lock (_gate) return new([.. _tokens]);
    }

    /// <inheritdoc/>
    public ValueTask<bool> RevokeAsync(string id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            int index = _tokens.FindIndex(token => token.Id == id && token.RevokedAt is null);
            if (index < 0) return new(false);
            _tokens[index] = _tokens[index] with { RevokedAt = at };
            return new(true);
        }
    }
}
