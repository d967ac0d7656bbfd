using Syncropel.Grammar;

namespace Syncropel.Kernel.Tokens;

/// <summary>Makes tokens.</summary>
internal sealed class TokenIssuer(ITokenStore store, TimeProvider time)
{
    private const TokenScopes All = TokenScopes.Read | TokenScopes.Write;

    /// <summary>Makes a token and keeps it; durable when it is complete.</summary>
    /// <param name="name">What whoever makes it calls it.</param>
    /// <param name="scopes">What its bearer may do.</param>
    /// <param name="actors">The only DIDs of which its bearer may send records; none for any.</param>
    /// <param name="cancellationToken">Calls it off.</param>
    /// <exception cref="ArgumentException">The token would have no name, no scope, or an actor that is no DID.</exception>
    public async Task<IssuedToken> IssueAsync(
        string name, TokenScopes scopes, IEnumerable<string> actors, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(actors);
        if (scopes == TokenScopes.None || (scopes & ~All) != 0)
        {
            throw new ArgumentException("A token is for reading, for writing, or for both.", nameof(scopes));
        }

        string[] bound = [.. actors.Distinct(StringComparer.Ordinal)];
        foreach (string actor in bound)
        {
            if (DidSyntax.Explain(actor) is { } problem) throw new ArgumentException($"'{actor}' is no DID: {problem}.", nameof(actors));
        }

        TokenText text = TokenText.Create();
        var token = new AccessToken
        {
            Id = text.Id,
            SecretHash = text.HashSecret(),
            Name = name,
            Scopes = scopes,
            Actors = bound,
            CreatedAt = time.GetUtcNow(),
        };
        await store.AddAsync(token, cancellationToken).ConfigureAwait(false);
        return new IssuedToken(token, text.Reveal());
    }
}
