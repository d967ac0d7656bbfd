using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Syncropel.Kernel.Server.Requests;

namespace Syncropel.Kernel.Server;

/// <summary>Gives an application the kernel's endpoints.</summary>
public static class SyncropelKernelEndpoints
{
    /// <summary>
    /// Lets the kernel answer every request that no other endpoint of the application takes, at the root of its address, below its path
    /// base, or below the prefix of a group (<c>MapGroup("/kernel").MapSyncropelKernel()</c>): all calls of the protocol, <c>/health</c>
    /// (the process lives), <c>/health/ready</c> (the store answers) and <c>/openapi/v1.json</c>; what leads nowhere is
    /// refused in the protocol's words. Other endpoints, such as a page at <c>/</c>, go first, whatever the order in which they are mapped.
    /// </summary>
    /// <remarks>
    /// It is one endpoint and not one a call, since the name of a thread is free text: the framework's routes see a path in which the
    /// escapes are undone and dots are tidied away, from which the name cannot be told any more.
    /// </remarks>
    /// <param name="endpoints">The application's endpoints.</param>
    /// <returns>What further conventions are added to, such as CORS.</returns>
    /// <exception cref="InvalidOperationException">The container has no kernel.</exception>
    public static IEndpointConventionBuilder MapSyncropelKernel(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        KernelEndpoint endpoint = endpoints.ServiceProvider.GetService<KernelEndpoint>()
            ?? throw new InvalidOperationException("There is no kernel here; call services.AddSyncropelKernel() first.");
        return endpoints.MapFallback("{**path}", endpoint.InvokeAsync).WithDisplayName("Syncropel kernel");
    }
}
