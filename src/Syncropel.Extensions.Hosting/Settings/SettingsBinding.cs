using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Syncropel.Hosting;

/// <summary>Reads settings from a configuration, and refuses what it does not know.</summary>
internal static class SettingsBinding
{
    private const string Remedy =
        "There are Endpoint (such as http://localhost:9100), Identity, KeyFile, ApiKey, Timeout, MaxRetries (a whole number), Backoff, "
        + "Verification (None, Ids or IdsAndSignatures) and ShutdownDrain. "
        + "Times are written hours:minutes:seconds, such as 00:00:30; a number alone is days.";

    // Each takes the other's place, and the one that is not meant cannot be taken out of a file that another source lies over.
    private static readonly string[] MayBeEmpty = [nameof(SyncropelSettings.Identity), nameof(SyncropelSettings.KeyFile)];

    /// <summary>What stands before the name of a setting in messages.</summary>
    public static string PlaceOf(IConfiguration configuration) =>
        configuration is IConfigurationSection { Path: { Length: > 0 } path } ? path + ConfigurationPath.KeyDelimiter : "";

    /// <exception cref="OptionsValidationException">A value cannot be read or is empty, or a name is unknown.</exception>
    public static void Bind(IConfiguration configuration, SyncropelSettings settings, string name)
    {
        try
        {
            configuration.Bind(settings, static options => options.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException problem)
        {
            string where = PlaceOf(configuration) is { Length: > 0 } place
                ? $"In {place.TrimEnd(':')}: "
                : "In a configuration that is no section, where AddSyncropel takes one, such as configuration.GetSection(\"Syncropel\"): ";
            throw new OptionsValidationException(name, typeof(SyncropelSettings), [$"{where}{problem.Message} {Remedy}"]);
        }

        string[] overlooked = [.. configuration.GetChildren().Select(Overlooked).OfType<string>()];
        if (overlooked.Length > 0) throw new OptionsValidationException(name, typeof(SyncropelSettings), overlooked);
    }

    // What the binder passes over without a word, so that a default would be used where something else was meant.
    private static string? Overlooked(IConfigurationSection setting)
    {
        if (setting.GetChildren().FirstOrDefault() is { } below)
        {
            return $"{setting.Path} has something below it, such as {below.Path}; give a single value.";
        }

        return setting.Value is "" && !MayBeEmpty.Contains(setting.Key, StringComparer.OrdinalIgnoreCase)
            ? $"{setting.Path} is empty; leave it out."
            : null;
    }
}
