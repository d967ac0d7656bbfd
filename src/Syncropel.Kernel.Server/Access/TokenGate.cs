using System.Security.Cryptography;
using Syncropel.Kernel.Tokens;

namespace Syncropel.Kernel.Server.Access;

/// <summary>Knows whose request it is by the token it brings.</summary>
internal sealed class TokenGate(ITokenStore tokens, TimeSpan lifetime, TimeProvider time)
{
    // What an unknown token's secret is held against, so that it takes as long as a known one's.
    private static readonly byte[] NoHash = new byte[SHA256.HashSizeInBytes];

    private readonly TokenCache _cache = new(lifetime, time);

    /// <summary>Whether the token was found in the store not long ago, and held. What it may do is asked anew.</summary>
    public bool IsKnown(TokenText text) => Holds(_cache.FindAny(text.Id), text);

    /// <summary>The token as the kernel knows it; null where it is unknown, revoked, or has another secret.</summary>
    public async ValueTask<AccessToken?> FindAsync(TokenText text, CancellationToken cancellationToken)
    {
        AccessToken? token = await FindAsync(text.Id, cancellationToken).ConfigureAwait(false);
        return Holds(token, text) ? token : null;
    }

    /// <summary>Waits until the token is revoked.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task UntilRevokedAsync(string id, CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(lifetime, time, cancellationToken).ConfigureAwait(false);
            try
            {
                // The store itself: what others have just asked for is as old as they are late.
                if (await LookUpAsync(id, cancellationToken).ConfigureAwait(false) is not { RevokedAt: null }) return;
            }
            catch (Exception unavailable) when (unavailable is not OperationCanceledException)
            {
                // A store that does not answer revokes nothing.
            }
        }
    }

    private static bool Holds(AccessToken? token, TokenText text)
    {
        bool isRight = CryptographicOperations.FixedTimeEquals(text.HashSecret(), token is null ? NoHash : token.SecretHash.Span);
        return isRight && token is { RevokedAt: null };
    }

    private ValueTask<AccessToken?> FindAsync(string id, CancellationToken cancellationToken) =>
        _cache.Find(id) is { } known ? new(known) : LookUpAsync(id, cancellationToken);

    private async ValueTask<AccessToken?> LookUpAsync(string id, CancellationToken cancellationToken)
    {
        AccessToken? token = await tokens.FindAsync(id, cancellationToken).ConfigureAwait(false);
        if (token is not null) _cache.Add(token);
        return token;
    }
}
