using Microsoft.Extensions.Configuration;
using Syncropel;
using Syncropel.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers clients of Syncropel with a container.</summary>
/// <remarks>
/// A client is registered as a singleton, as <see cref="SyncropelClient"/> and as <see cref="ISyncropelClient"/>, and disposed with the
/// container. A host makes it when it starts, checks all settings before, and does not start where they cannot work. Adding the same client
/// again sets it up further; it stays one client.
/// </remarks>
public static class SyncropelServiceCollectionExtensions
{
    /// <summary>Registers the client without a key.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the settings; null to leave them as they are.</param>
    /// <returns>What sets the client up further.</returns>
    public static ISyncropelBuilder AddSyncropel(this IServiceCollection services, Action<SyncropelSettings>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        return Add(services, new ClientName(null), configure);
    }

    /// <summary>Registers the client without a key.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">
    /// The section with the settings, one for each property of <see cref="SyncropelSettings"/>. One that no property has is refused.
    /// </param>
    /// <returns>What sets the client up further.</returns>
    public static ISyncropelBuilder AddSyncropel(this IServiceCollection services, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(services);
        return Add(services, new ClientName(null), section);
    }

    /// <summary>Registers a client with a key, one beside others, to be asked for by <see cref="FromKeyedServicesAttribute"/>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="key">The key; not empty.</param>
    /// <param name="configure">Sets the settings; null to leave them as they are.</param>
    /// <returns>What sets the client up further.</returns>
    /// <exception cref="ArgumentException"><paramref name="key"/> is empty or white space.</exception>
    public static ISyncropelBuilder AddKeyedSyncropel(
        this IServiceCollection services, string key, Action<SyncropelSettings>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        return Add(services, new ClientName(key), configure);
    }

    /// <summary>Registers a client with a key, one beside others, to be asked for by <see cref="FromKeyedServicesAttribute"/>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="key">The key; not empty.</param>
    /// <param name="section">
    /// The section with the settings, one for each property of <see cref="SyncropelSettings"/>. One that no property has is refused.
    /// </param>
    /// <returns>What sets the client up further.</returns>
    /// <exception cref="ArgumentException"><paramref name="key"/> is empty or white space.</exception>
    public static ISyncropelBuilder AddKeyedSyncropel(this IServiceCollection services, string key, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        return Add(services, new ClientName(key), section);
    }

    private static SyncropelBuilder Add(IServiceCollection services, ClientName name, Action<SyncropelSettings>? configure)
    {
        SyncropelBuilder builder = ClientServices.Add(services, name);
        if (configure is not null) services.Configure(name.Options, configure);
        return builder;
    }

    private static SyncropelBuilder Add(IServiceCollection services, ClientName name, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        SyncropelBuilder builder = ClientServices.Add(services, name);
        services.Configure<ClientSetup>(name.Options, setup => setup.Section = SettingsBinding.PlaceOf(section));
        services.Configure<SyncropelSettings>(name.Options, settings => SettingsBinding.Bind(section, settings, name.Options));
        return builder;
    }
}
