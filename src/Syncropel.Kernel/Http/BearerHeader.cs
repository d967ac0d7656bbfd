using System.Net.Http.Headers;

namespace Syncropel.Kernel.Http;

/// <summary>Reads the token of a request.</summary>
internal static class BearerHeader
{
    /// <param name="authorization">The header <c>Authorization</c>, if there is one.</param>
    /// <returns>Null where it has no token.</returns>
    public static string? TokenOf(string? authorization) =>
        AuthenticationHeaderValue.TryParse(authorization, out AuthenticationHeaderValue? credentials)
            && credentials.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
            ? credentials.Parameter
            : null;

    /// <summary>The answer to a request without a token that holds.</summary>
    public static JsonResponse Unauthorised()
    {
        const string Message = "The token is missing or wrong; send one of this kernel's tokens as 'Authorization: Bearer <token>'.";
        return ErrorEnvelope.Of(ErrorCode.Unauthorized, Message) with { Headers = [new("WWW-Authenticate", "Bearer")] };
    }
}
