using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Syncropel.Testing;

namespace Syncropel.Hosting.Tests.Support;

/// <summary>What tests write again and again.</summary>
internal static class Setup
{
    public const string Did = "did:example:my-shop";

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A host that reads no files and no variables, and keeps all logs.</summary>
    public static HostApplicationBuilder NewHost(AllLogs? logs = null)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.SetMinimumLevel(LogLevel.Trace);
        if (logs is not null) builder.Logging.AddProvider(logs);
        return builder;
    }

    /// <summary>The host with more services.</summary>
    public static HostApplicationBuilder With(this HostApplicationBuilder builder, Action<IServiceCollection> add)
    {
        add(builder.Services);
        return builder;
    }

    public static IConfigurationSection Section(params (string Key, string? Value)[] values) => Section("Syncropel", values);

    public static IConfigurationSection Section(string name, params (string Key, string? Value)[] values) =>
        Configuration([.. values.Select(pair => ($"{name}:{pair.Key}", pair.Value))]).GetSection(name);

    /// <summary>A configuration of these values; of two with one key, the later one holds.</summary>
    public static IConfigurationRoot Configuration(params (string Key, string? Value)[] values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.GroupBy(static pair => pair.Key, static pair => pair.Value)
            .Select(static group => KeyValuePair.Create(group.Key, group.Last()))).Build();

    /// <summary>Services with what a test adds to them.</summary>
    public static ServiceProvider Services(Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        add(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    /// <summary>The client without a key, on a kernel in memory; with no retries, which would wait.</summary>
    public static ISyncropelBuilder AddShop(this IServiceCollection services, MockKernel kernel) => services.AddShop(kernel.CreateHandler);

    public static ISyncropelBuilder AddShop(this IServiceCollection services, Func<HttpMessageHandler> handler)
    {
        services.AddTransient<Orders>();
        return services.AddSyncropel(static settings =>
        {
            settings.Identity = Did;
            settings.MaxRetries = 0;
        }).On(handler);
    }

    public static ISyncropelBuilder On(this ISyncropelBuilder builder, Func<HttpMessageHandler> handler)
    {
        builder.HttpClient.ConfigurePrimaryHttpMessageHandler(handler);
        return builder;
    }

    public static Orders Orders(this IServiceProvider services) => services.GetRequiredService<Orders>();
}
