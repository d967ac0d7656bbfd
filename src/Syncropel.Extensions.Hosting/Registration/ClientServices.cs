using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;
using Syncropel.Transport;

namespace Syncropel.Hosting;

/// <summary>Registers clients: each name once, however often it is added.</summary>
internal static class ClientServices
{
    public static SyncropelBuilder Add(IServiceCollection services, ClientName name)
    {
        IHttpClientBuilder http = services.AddHttpClient(name.Http);
        if (!IsThere(services, name))
        {
            services.AddSingleton(name);
            AddSettings(services, name);
            AddHandlers(services, name, http);
            AddClient(services, name);
            services.TryAddSingleton<OutboxDrain>();
            services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ClientLifecycle>());
        }

        return new SyncropelBuilder(services, name, http);
    }

    private static bool IsThere(IServiceCollection services, ClientName name) => services.Any(
        service => service.ServiceType == typeof(ClientName) && name.Equals(service.ImplementationInstance));

    private static void AddSettings(IServiceCollection services, ClientName name)
    {
        services.AddOptions<SyncropelSettings>(name.Options).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SyncropelSettings>, SettingsCheck>());
    }

    private static void AddHandlers(IServiceCollection services, ClientName name, IHttpClientBuilder http)
    {
        http.ConfigurePrimaryHttpMessageHandler(static () => HttpSyncropelApi.CreateHandler());

        // What the factory logs of headers is for the user to choose, but for the key.
        services.PostConfigure<HttpClientFactoryOptions>(name.Http, static options =>
        {
            Func<string, bool> others = options.ShouldRedactHeaderValue;
            options.ShouldRedactHeaderValue =
                header => header.Equals("Authorization", StringComparison.OrdinalIgnoreCase) || others(header);
        });
    }

    // A null key registers without one.
    private static void AddClient(IServiceCollection services, ClientName name)
    {
        services.AddKeyedSingleton(name.Key, (provider, _) => ClientPlan.Of(provider, name));
        services.AddKeyedSingleton(name.Key, (provider, _) => name.Resolve<ClientPlan>(provider).MakeClient());

        // One that is there already is a test's.
        services.TryAddKeyedSingleton<ISyncropelClient>(name.Key, (provider, _) => name.Resolve<SyncropelClient>(provider));
    }
}
