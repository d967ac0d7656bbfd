using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Syncropel.Kernel.Http;
using Syncropel.Kernel.Server.Access;
using Syncropel.Kernel.Server.Hosting;
using Syncropel.Kernel.Server.Limits;
using Syncropel.Kernel.Tokens;

namespace Syncropel.Kernel.Server.Requests;

/// <summary>Decides who asks for what and whether they may, in this order, and lets the kernel answer.</summary>
internal sealed class RequestAnswers(
    KernelRuntime runtime, ServerRoutes routes, ForeignHosts hosts, RequestLimiter limiter, ILogger<RequestAnswers> logger)
{
    private static readonly ActivitySource Activities = new(SyncropelKernelTelemetry.ActivitySourceName);

    /// <summary>The answer, and for whom it is.</summary>
    public async ValueTask<(KernelResponse Response, Caller Caller)> AnswerAsync(
        ReceivedRequest request, CancellationToken cancellationToken)
    {
        KernelRoute? route = routes.Find(request.Target.Segments);
        if (route is not { IsOpen: true } && runtime.Open.Gate is null && RefuseForeign(request.Context.Request) is { } foreign)
        {
            return (foreign, Caller.Anybody);
        }

        TokenText? text = TokenText.TryParse(BearerHeader.TokenOf(request.Header("Authorization")));
        if (route != KernelRoutes.Health && Throttle(request, text) is { } tooOften) return (tooOften, Caller.Anybody);
        Caller? caller = route is { IsOpen: true }
            ? Caller.Anybody
            : await FindCallerAsync(text, cancellationToken).ConfigureAwait(false);
        if (caller is null) return (BearerHeader.Unauthorised(), Caller.Anybody);
        if (route is null) return (RouteAnswers.NotFound(request.Method, request.Target.Path), caller);
        KernelResponse response = route.Find(request.Method) is { } call
            ? Refuse(request, call, caller) ?? await AnswerAsync(request, call, caller, cancellationToken).ConfigureAwait(false)
            : RouteAnswers.WrongMethod(request.Method, request.Target.Path, route);
        return (response, caller);
    }

    private static KernelResponse? Refuse(ReceivedRequest request, KernelCall call, Caller caller)
    {
        if (!caller.May(call.Scope)) return AccessAnswers.ScopeRequired(call.Scope);
        if (request.Header("X-Syncropel-Actor") is { } actor && !caller.MayBe(actor))
        {
            return AccessAnswers.ActorNotAllowed(actor, caller.Token!);
        }

        return call.Body is null ? null : BodyReader.RefuseEncoding(request.Context.Request);
    }

    private static async ValueTask<KernelResponse> AnswerAsync(
        ReceivedRequest request, KernelCall call, Caller caller, CancellationToken cancellationToken)
    {
        request.IsFor(call);
        using Activity? activity = Activities.StartActivity($"syncropel.kernel {call.Name}");
        KernelResponse response = await Answers.OfAsync(async () =>
        {
            ReadOnlyMemory<byte> body = call.Body is { } rule
                ? await BodyReader.ReadAsync(request.Context, rule, cancellationToken).ConfigureAwait(false)
                : default;
            var input = new CallInput(request.Target.Query, body, request.Header("Last-Event-ID")) { Actors = caller.Actors };
            return await call.AnswerAsync(input, cancellationToken).ConfigureAwait(false);
        }).ConfigureAwait(false);
        activity?.SetTag("syncropel.call", call.Name).SetTag("http.response.status_code", (int)response.Status);
        return response;
    }

    private JsonResponse? RefuseForeign(HttpRequest request) => hosts.Refuse(request) ?? ForeignPages.Refuse(request);

    private KernelResponse? Throttle(ReceivedRequest request, TokenText? text)
    {
        bool isKnown = text is not null && limiter.IsOn && runtime.Open.Gate is { } gate && gate.IsKnown(text);
        return limiter.Refuse(request.Context, isKnown ? text!.Id : null);
    }

    private async ValueTask<Caller?> FindCallerAsync(TokenText? text, CancellationToken cancellationToken)
    {
        if (runtime.Open.Gate is not { } gate) return Caller.Anybody;
        if (text is null) return null;
        AccessToken? token = await gate.FindAsync(text, cancellationToken).ConfigureAwait(false);
        if (token is not null) return new Caller(token);
        logger.TokenRefused(text.Id);
        return null;
    }
}
