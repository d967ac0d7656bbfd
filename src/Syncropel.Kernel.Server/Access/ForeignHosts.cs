using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Syncropel.Kernel.Http;
using Syncropel.Kernel.Server.Hosting;

namespace Syncropel.Kernel.Server.Access;

/// <summary>
/// Sends away what calls a kernel of this machine alone by the name of another one. Whoever owns a name can let it lead to the loopback
/// address once a browser has their page; then the page is, to the browser, one of the kernel's own. The name is all that gives it away.
/// The port is not looked at: it is that of a tunnel where there is one, and no page can choose it.
/// </summary>
internal sealed class ForeignHosts(IServer server, KernelRuntime runtime)
{
    private const string Localhost = "localhost";
    private const string Anything = "*";

    /// <summary>The refusal of a request that calls the kernel by a name that is not its own; null for all others.</summary>
    public JsonResponse? Refuse(HttpRequest request)
    {
        // What names no host at all is no browser's. HttpRequest.Host would decode the name, and throws where that cannot be done.
        string host = new HostString(request.Headers.Host.ToString()).Host;
        return host.Length == 0 || IsOwn(host) || IsAllowed(host) || !ListensToItsMachineAlone()
            ? null
            : ErrorEnvelope.Of(
                ErrorCode.HostNotAllowed,
                $"This kernel asks for no token and listens on its own machine alone, where '{host}' is no name of it: call it localhost, "
                    + "add the name to AllowedHosts (serve --allow-host), or require tokens.");
    }

    private static bool IsOwn(string host) =>
        host.Equals(Localhost, StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out IPAddress? address) && IPAddress.IsLoopback(address));

    private bool IsAllowed(string host)
    {
        if (runtime.Options.AllowedHosts.Count == 0) return false;
        string name = HostName.Normalize(host);
        foreach (string allowed in runtime.Options.AllowedHosts)
        {
            if (allowed == Anything || HostName.Normalize(allowed).Equals(name, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // Where other machines reach it, as in a container, it has names that it does not know. Asked each time: it may come to listen on more.
    private bool ListensToItsMachineAlone()
    {
        BindingAddress[] addresses =
        [
            .. (server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []).Select(BindingAddress.Parse)
                .Where(static address => !address.IsUnixPipe && !address.IsNamedPipe),
        ];
        return addresses.Length > 0 && Array.TrueForAll(addresses, static address => IsOwn(address.Host));
    }
}
