using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Syncropel.Hosting.Tests.Support;

namespace Syncropel.Hosting.Tests.Settings;

public class SettingsTests
{
    [Fact]
    public void The_defaults_are_those_of_the_client()
    {
        var client = new SyncropelClientOptions { Identity = Identity.Static(Setup.Did) };

        Assert.Equal(client, new SyncropelSettings().ToOptions(client.Identity));
    }

    [Fact]
    public void Every_setting_reaches_the_client()
    {
        SyncropelClientOptions options = OptionsOf(Setup.Section(
            ("Endpoint", "https://kernel.example/base"),
            ("Identity", Setup.Did),
            ("ApiKey", "sk-1234567890"),
            ("Timeout", "00:00:10"),
            ("MaxRetries", "5"),
            ("Backoff", "00:00:00.5"),
            ("Verification", "idsandsignatures"),
            ("ShutdownDrain", "00:00:20")));

        Assert.Equal(new Uri("https://kernel.example/base"), options.Endpoint);
        Assert.Equal(Setup.Did, options.Identity.Did);
        Assert.Equal("sk-1234567890", options.ApiKey);
        Assert.Equal(TimeSpan.FromSeconds(10), options.Timeout);
        Assert.Equal(5, options.MaxRetries);
        Assert.Equal(TimeSpan.FromMilliseconds(500), options.Backoff);
        Assert.Equal(ReadVerification.IdsAndSignatures, options.Verification);
    }

    [Fact]
    public void The_page_s_configuration_file_is_one()
    {
        string page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "hosting.md"));
        string json = page.Split("```json")[1].Split("```")[0];
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(json));
        IConfigurationRoot configuration = new ConfigurationBuilder().AddJsonStream(file).Build();

        SyncropelClientOptions options = OptionsOf(configuration.GetSection("Syncropel"));

        Assert.Equal("https://kernel.example/", options.Endpoint.ToString());
        string[] all = [.. typeof(SyncropelSettings).GetProperties().Select(static property => property.Name)];
        IEnumerable<string> shown = configuration.GetSection("Syncropel").GetChildren().Select(static child => child.Key);

        // A key and an API key are in no file that is checked in.
        Assert.Equal(all.Except(["KeyFile", "ApiKey"]).Order(), shown.Order());
    }

    [Fact]
    public void A_null_leaves_the_default_where_there_is_one_and_nothing_elsewhere()
    {
        const string Json = """{ "Syncropel": { "Identity": "did:example:x", "ApiKey": null, "Timeout": null } }""";
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(Json));

        SyncropelClientOptions options = OptionsOf(new ConfigurationBuilder().AddJsonStream(file).Build().GetSection("Syncropel"));

        Assert.Null(options.ApiKey);
        Assert.Equal(TimeSpan.FromSeconds(30), options.Timeout);
    }

    [Fact]
    public void A_key_file_makes_the_identity_and_an_empty_claim_gives_way_to_it()
    {
        using var folder = new KeyFolder();

        SyncropelClientOptions options = OptionsOf(Setup.Section(("Identity", ""), ("KeyFile", folder.Key)));

        Assert.Equal(folder.Identity.Did, options.Identity.Did);
        Assert.True(options.Identity.CanSign);
    }

    [Fact]
    public void An_empty_key_file_gives_way_to_a_claim()
    {
        SyncropelClientOptions options = OptionsOf(Setup.Section(("Identity", Setup.Did), ("KeyFile", "")));

        Assert.Equal(Setup.Did, options.Identity.Did);
    }

    [Fact]
    public void Settings_of_several_sources_are_laid_one_over_the_other()
    {
        using ServiceProvider services = Setup.Services(static services =>
        {
            services.AddSyncropel(Setup.Section(("Identity", Setup.Did), ("MaxRetries", "1"), ("Timeout", "00:00:01")));
            services.AddSyncropel(static settings => settings.MaxRetries = 7);
            services.Configure<SyncropelSettings>(static settings => settings.Endpoint = new Uri("http://other:1"));
        });

        SyncropelClientOptions options = services.GetRequiredService<ClientPlan>().Options;

        Assert.Equal((7, TimeSpan.FromSeconds(1), "http://other:1/"), (options.MaxRetries, options.Timeout, options.Endpoint.ToString()));
    }

    private static SyncropelClientOptions OptionsOf(IConfiguration section)
    {
        using ServiceProvider services = Setup.Services(services => services.AddSyncropel(section));
        return services.GetRequiredService<ClientPlan>().Options;
    }
}
