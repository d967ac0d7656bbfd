using Syncropel;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>A client of a container that is being set up.</summary>
public interface ISyncropelBuilder
{
    /// <summary>The services to which the client belongs.</summary>
    IServiceCollection Services { get; }

    /// <summary>The key under which the client is registered; null for the client without a key.</summary>
    string? Key { get; }

    /// <summary>
    /// The HTTP below the client: its handlers, their lifetime and what is logged of requests. What is configured of an
    /// <see cref="System.Net.Http.HttpClient"/>, such as its time-out, is not used: the client has time-outs of its own.
    /// </summary>
    IHttpClientBuilder HttpClient { get; }

    /// <summary>Changes the options of the client, after the settings and after earlier changes.</summary>
    /// <param name="change">Gives the options to use, when the client is made. Their identity is null where the settings have none.</param>
    /// <returns>This builder.</returns>
    ISyncropelBuilder Configure(Func<SyncropelClientOptions, SyncropelClientOptions> change);

    /// <summary>Changes the options of the client with what the container has.</summary>
    /// <inheritdoc cref="Configure(Func{SyncropelClientOptions, SyncropelClientOptions})"/>
    ISyncropelBuilder Configure(Func<IServiceProvider, SyncropelClientOptions, SyncropelClientOptions> change);
}
