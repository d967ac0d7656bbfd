using System.Net;
using Syncropel.Kernel.Server.Tests.Support;
using Syncropel.Kernel.Tests.Support;

namespace Syncropel.Kernel.Server.Tests.Requests;

public sealed class LostStoreTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_kernel_whose_file_is_gone_is_alive_and_not_ready(bool isReplaced)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows does not let go of files that are open.");
        await using TestKernel kernel = await TestKernel.StartAsync(store: KernelStore.Sqlite(_folder.File));
        HttpClient client = kernel.Client().Http;
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/health/ready"));

        File.Copy(_folder.File, _folder.In("copy.db"));
        File.Delete(_folder.File);
        if (isReplaced) File.Move(_folder.In("copy.db"), _folder.File);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(client, "/health/ready"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/health"));
        Assert.Contains(
            kernel.Log.Lines.Select(static line => line.Exception?.Message),
            static said => said?.Contains("was deleted or moved away", StringComparison.Ordinal) == true);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using HttpResponseMessage answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
