global using System.Net;
global using Microsoft.AspNetCore.Builder;
global using Microsoft.Extensions.Configuration;
global using Microsoft.Extensions.DependencyInjection;
global using Syncropel.Testing;

namespace Docs;

internal class Context : Usual
{
    protected readonly WebApplicationBuilder builder = null!;
    protected readonly IConfigurationSection section = null!;
}

internal sealed class Vault
{
    public Identity Identity => null!;
}

internal sealed class TenantHeader : DelegatingHandler;
