using Syncropel.Kernel.Http;
using Syncropel.Kernel.Server.Hosting;
using Syncropel.Kernel.Server.OpenApi;
using Syncropel.Kernel.Storage;

namespace Syncropel.Kernel.Server.Requests;

/// <summary>Which path leads to which call: the kernel's, and those that only a server has.</summary>
internal sealed class ServerRoutes
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly KernelRuntime _runtime;
    private readonly KernelRoute _readiness;
    private readonly KernelRoute _openApi;

    public ServerRoutes(KernelRuntime runtime, OpenApiDocument openApi)
    {
        _runtime = runtime;
        _readiness = Open(new("readiness", (_, stop) => AnswerReadinessAsync(stop)));
        _openApi = Open(new("openapi", (_, _) => new(openApi.Answer())));
    }

    /// <param name="segments">The path's segments, decoded.</param>
    /// <returns>Null where the path leads nowhere.</returns>
    /// <exception cref="StoreUnavailableException">The path is one of the kernel's, whose store is not open.</exception>
    public KernelRoute? Find(string[] segments) => segments switch
    {
        ["health"] => KernelRoutes.Health,
        ["health", "ready"] => _readiness,
        ["openapi", "v1.json"] => _openApi,
        _ => _runtime.Open.Routes.Find(segments),
    };

    private static KernelRoute Open(KernelCall call) => new(Get: call with { Scope = TokenScopes.None }) { IsOpen = true };

    private async ValueTask<KernelResponse> AnswerReadinessAsync(CancellationToken cancellationToken)
    {
        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var clock = new CancellationTokenSource(Patience, _runtime.Options.TimeProvider);
        using CancellationTokenRegistration registration = clock.Token.UnsafeRegister(
            static source => ((CancellationTokenSource)source!).Cancel(), impatient);
        try
        {
            // Whether there is such a record is all the same: the store has to look.
            await _runtime.Open.Store.Records.FindAsync(default, impatient.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException slow) when (clock.IsCancellationRequested)
        {
            throw new StoreUnavailableException($"The store does not answer within {Patience.TotalSeconds:F0} s.", slow);
        }

        return KernelAnswers.Healthy();
    }
}
