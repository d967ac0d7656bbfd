namespace Syncropel.Hosting;

/// <summary>What is known of a client beside its settings.</summary>
internal sealed class ClientSetup
{
    /// <summary>The place of the settings in the configuration, as what stands before their names; null for settings in code.</summary>
    public string? Section { get; set; }

    /// <summary>What becomes of the options, one after the other.</summary>
    public List<Func<IServiceProvider, SyncropelClientOptions, SyncropelClientOptions>> Changes { get; } = [];

    /// <summary>What stands before the name of a setting in messages: where the user has written it.</summary>
    /// <param name="name">The name of the client's options.</param>
    public string PlaceOf(string? name) => Section
        ?? (string.IsNullOrEmpty(name) ? "SyncropelSettings." : $"SyncropelSettings of '{name}': ");
}
