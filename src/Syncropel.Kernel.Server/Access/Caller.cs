using Syncropel.Kernel.Tokens;

namespace Syncropel.Kernel.Server.Access;

/// <summary>Whose request it is, and what they may do.</summary>
/// <param name="Token">Their token; null where none is needed, and everybody may do everything.</param>
internal sealed record Caller(AccessToken? Token)
{
    public static Caller Anybody { get; } = new((AccessToken?)null);

    /// <summary>The only actors of whom they may send records; empty for any.</summary>
    public IReadOnlyList<string> Actors => Token?.Actors ?? [];

    public bool May(TokenScopes scope) => Token is null || (Token.Scopes & scope) == scope;

    /// <summary>Whether they may claim to be this actor.</summary>
    public bool MayBe(string actor) => Actors.Count == 0 || Actors.Contains(actor, StringComparer.Ordinal);
}
