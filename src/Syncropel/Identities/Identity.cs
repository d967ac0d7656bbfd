using System.Diagnostics.CodeAnalysis;
using Syncropel.Grammar;
using Syncropel.Identities;

namespace Syncropel;

/// <summary>Who emits: the DID that stands as the actor in every record of a client.</summary>
public sealed class Identity
{
    private readonly SigningKey? _key;

    private Identity(string did) => Did = did;

    internal Identity(string did, SigningKey key)
        : this(did) => _key = key;

    /// <summary>The DID.</summary>
    [StringSyntax(SyncropelSyntax.Did)]
    public string Did { get; }

    /// <summary>An identity that is claimed and not proven.</summary>
    /// <param name="did">The DID, such as <c>did:example:my-app</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="did"/> is no DID; the message says why.</exception>
    public static Identity Static([StringSyntax(SyncropelSyntax.Did)] string did)
    {
        ArgumentNullException.ThrowIfNull(did);
        return DidSyntax.Explain(did) is { } problem
            ? throw new ArgumentException($"'{did}' is no DID: {problem}.", nameof(did))
            : new Identity(did);
    }

    /// <summary>An identity proven by a key (<c>did:key</c>). Planned.</summary>
    /// <param name="path">The file with the key.</param>
    /// <exception cref="NotSupportedException">Always, until it is built.</exception>
    public static Identity FromKey(string path) =>
        throw new NotSupportedException(
            $"Key identities (did:key) are planned and not built yet, so '{path}' is not read. Use Identity.Static(did).");

    /// <summary>An identity that another party vouches for. Planned.</summary>
    /// <param name="issuer">The party.</param>
    /// <exception cref="NotSupportedException">Always, until it is built.</exception>
    public static Identity Federated(Uri issuer) =>
        throw new NotSupportedException(
            $"Federated identities are planned and not built yet, so {issuer} is not asked. Use Identity.Static(did).");

    /// <summary>The DID.</summary>
    public override string ToString() => Did;

    /// <summary>The text of a record's member <c>sig</c>; null from an identity that does not sign.</summary>
    /// <param name="id">The record's id.</param>
    /// <exception cref="IdentityException">The key cannot sign.</exception>
    internal string? Sign(RecordId id) => _key?.Sign(id);
}
