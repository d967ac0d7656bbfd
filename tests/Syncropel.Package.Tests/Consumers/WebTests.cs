using Syncropel.Package.Tests.Harness;

namespace Syncropel.Package.Tests.Consumers;

public sealed class WebTests(PackageFeed feed)
{
    [Fact]
    public async Task An_ASP_NET_Core_app_gets_its_client_from_its_container_and_serves_a_kernel_itself()
    {
        Consumer app = Consumer.Create(feed, "Shop")
            .With("Shop.csproj", new ProjectFile("Syncropel.Extensions.Hosting", "Syncropel.Kernel.Server", "Syncropel.Outbox")
            {
                Sdk = "Microsoft.NET.Sdk.Web",
            }.ToString())
            .With(Tracks.File, Tracks.Schema)
            .With("appsettings.json", """
                {
                  "Syncropel": { "Identity": "did:example:my-shop" },
                  "Logging": { "LogLevel": { "Default": "Warning" } }
                }
                """)
            .With("Program.cs", """
                using Shop;
                using Syncropel;
                using Syncropel.Kernel;
                using Syncropel.Kernel.Server;

                string outbox = Path.Combine(AppContext.BaseDirectory, "outbox.db");
                await using WebApplication kernel = Kernel();
                await kernel.StartAsync();

                var here = new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory };
                WebApplicationBuilder builder = WebApplication.CreateBuilder(here);
                builder.WebHost.UseUrls("http://127.0.0.1:0");
                builder.Services.AddSyncropel(builder.Configuration.GetSection("Syncropel"))
                    .Configure(options => options.UseOutbox(outbox) with { Endpoint = new(kernel.Urls.Single()) });
                builder.Services.AddHealthChecks().AddSyncropel();
                await using WebApplication app = builder.Build();
                app.MapHealthChecks("/health");
                app.MapPost("/tracks/{title}", async (string title, ISyncropelClient client) =>
                {
                    Ref[] refs = [Ref.MusicTrack(isrc: "USJI19810404")];
                    return (await client.EmitAsync(new MusicCatalogTrack { Title = title }, "music.library", refs)).Outcome.ToString();
                });
                await app.StartAsync();

                using var http = new HttpClient { BaseAddress = new(app.Urls.Single()) };
                using HttpResponseMessage stored = await http.PostAsync("/tracks/Glow", null);
                Console.WriteLine(await stored.Content.ReadAsStringAsync());
                Console.WriteLine(await http.GetStringAsync("/health"));
                await app.StopAsync();

                static WebApplication Kernel()
                {
                    WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
                    builder.WebHost.UseUrls("http://127.0.0.1:0");
                    builder.Logging.SetMinimumLevel(LogLevel.Warning);
                    string file = Path.Combine(AppContext.BaseDirectory, "hub.db");
                    builder.Services.AddSyncropelKernel(kernel => kernel.Store = KernelStore.Sqlite(file));
                    WebApplication app = builder.Build();
                    app.MapSyncropelInspector();
                    app.MapSyncropelKernel();
                    return app;
                }
                """);

        (await app.BuildAsync()).AssertClean();

        Assert.Equal("Stored\nHealthy", await app.RunAsync());
    }
}
