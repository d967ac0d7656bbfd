using Syncropel.Kernel.Http;
using Syncropel.Kernel.Tokens;

namespace Syncropel.Kernel.Server.Access;

/// <summary>Makes the answers to those who may not do what they ask for.</summary>
internal static class AccessAnswers
{
    public static JsonResponse ScopeRequired(TokenScopes scope) => ErrorEnvelope.Of(
        ErrorCode.ScopeRequired,
        scope == TokenScopes.Write
            ? "This token is not for writing; send records with a token of the scope 'write'."
            : "This token is not for reading; ask with a token of the scope 'read'.");

    public static JsonResponse ActorNotAllowed(string actor, AccessToken token) => ErrorEnvelope.Of(new Refusal(
        RefusalCode.ActorNotAllowed,
        $"'X-Syncropel-Actor' is '{actor}', who this token is not for; it is for {string.Join(", ", token.Actors)}.")
    {
        Field = "X-Syncropel-Actor",
    });
}
