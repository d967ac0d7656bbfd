using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Syncropel.Hosting;

/// <summary>How a client of a container is made, and how it ends. Settings are read here, once.</summary>
internal sealed record ClientPlan(ClientName Name, SyncropelClientOptions Options, TimeSpan ShutdownDrain)
{
    /// <exception cref="OptionsValidationException">Settings cannot work.</exception>
    /// <exception cref="InvalidOperationException">The key cannot be used, or a change gives nothing.</exception>
    public static ClientPlan Of(IServiceProvider services, ClientName name)
    {
        SyncropelSettings settings = services.GetRequiredService<IOptionsMonitor<SyncropelSettings>>().Get(name.Options);
        ClientSetup setup = services.GetRequiredService<IOptionsMonitor<ClientSetup>>().Get(name.Options);

        // Without an identity until a change sets one; if none does, the client says so.
        SyncropelClientOptions options = settings.ToOptions(IdentityOf(settings, setup.PlaceOf(name.Options))!) with
        {
            Handler = new FactoryHandler(services.GetRequiredService<IHttpMessageHandlerFactory>(), name.Http),
            TimeProvider = services.GetService<TimeProvider>() ?? TimeProvider.System,
            LoggerFactory = services.GetService<ILoggerFactory>(),
        };
        foreach (Func<IServiceProvider, SyncropelClientOptions, SyncropelClientOptions> change in setup.Changes)
        {
            options = change(services, options)
                ?? throw new InvalidOperationException($"{name} cannot be made: a Configure gives null; give the options to use.");
        }

        return new ClientPlan(name, options, settings.ShutdownDrain);
    }

    /// <exception cref="InvalidOperationException">An option cannot work, or the outbox cannot be opened.</exception>
    public SyncropelClient MakeClient()
    {
        try
        {
            return new SyncropelClient(Options);
        }
        catch (Exception problem)
        {
            throw new InvalidOperationException($"{Name} cannot be made: {ProblemText.Of(problem)}", problem);
        }
    }

    private static Identity? IdentityOf(SyncropelSettings settings, string place)
    {
        if (!string.IsNullOrEmpty(settings.Identity)) return Identity.Static(settings.Identity);
        if (string.IsNullOrEmpty(settings.KeyFile)) return null;
        try
        {
            return Identity.FromKey(settings.KeyFile);
        }
        catch (Exception problem)
        {
            throw new InvalidOperationException($"{place}KeyFile: {ProblemText.Of(problem)}", problem);
        }
    }
}
