using Microsoft.Extensions.DependencyInjection;

namespace Syncropel.Hosting;

internal sealed class SyncropelBuilder(IServiceCollection services, ClientName name, IHttpClientBuilder http) : ISyncropelBuilder
{
    public IServiceCollection Services => services;

    public string? Key => name.Key;

    public IHttpClientBuilder HttpClient => http;

    public ISyncropelBuilder Configure(Func<SyncropelClientOptions, SyncropelClientOptions> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Configure((_, options) => change(options));
    }

    public ISyncropelBuilder Configure(Func<IServiceProvider, SyncropelClientOptions, SyncropelClientOptions> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        services.Configure<ClientSetup>(name.Options, setup => setup.Changes.Add(change));
        return this;
    }
}
