using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Syncropel.Kernel.Diagnostics;
using Syncropel.Kernel.Server.Access;
using Syncropel.Kernel.Server.Hosting;
using Syncropel.Kernel.Server.Limits;
using Syncropel.Kernel.Server.OpenApi;
using Syncropel.Kernel.Server.Requests;
using Syncropel.Kernel.Server.Streams;

namespace Syncropel.Kernel.Server;

/// <summary>Puts a kernel into a container.</summary>
public static class SyncropelKernelServices
{
    /// <summary>
    /// Adds a kernel, one an application. Its store is opened before the server listens, and closed behind the last request. What it
    /// answers, <see cref="SyncropelKernelEndpoints.MapSyncropelKernel"/> says.
    /// </summary>
    /// <param name="services">The container.</param>
    /// <param name="configure">Changes the options.</param>
    public static IServiceCollection AddSyncropelKernel(
        this IServiceCollection services, Action<SyncropelKernelOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<SyncropelKernelOptions>();
        if (configure is not null) services.Configure(configure);

        // Whose server it is, is nobody's business.
        services.Configure<KestrelServerOptions>(static kestrel => kestrel.AddServerHeader = false);
        services.AddMetrics();
        services.TryAddSingleton<KernelMetrics>();
        services.TryAddSingleton<KernelRuntime>();
        services.TryAddSingleton<EventStreams>();
        services.TryAddSingleton<ForeignHosts>();
        services.TryAddSingleton<RequestLimiter>();
        services.TryAddSingleton<ServerRoutes>();
        services.TryAddSingleton<OpenApiDocument>();
        services.TryAddSingleton<RequestAnswers>();
        services.TryAddSingleton<KernelEndpoint>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, KernelRuntime>(
            static provider => provider.GetRequiredService<KernelRuntime>()));
        return services;
    }
}
