using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Syncropel.Docs.Tests.Outputs;

/// <summary>What a host says that is told to wait thirty days.</summary>
internal static class HostingOutput
{
    public static async Task<string> BadTimeoutAsync()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration["Syncropel:Identity"] = "did:example:my-shop";
        builder.Configuration["Syncropel:Timeout"] = "30";
        builder.Services.AddSyncropel(builder.Configuration.GetSection("Syncropel"));
        using IHost host = builder.Build();
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
        return refused.Message;
    }
}
