using Syncropel.Kernel;
using Syncropel.Testing;

namespace MusicLibrary;

/// <summary>The kernel that a run works with: one at an address, or one of its own that ends with it.</summary>
internal sealed class LibraryKernel : IAsyncDisposable
{
    private readonly KernelHost? _host;
    private readonly DirectoryInfo? _temporary;

    private LibraryKernel(Uri endpoint, string description) => (Endpoint, Description) = (endpoint, description);

    private LibraryKernel(KernelHost host, string description, DirectoryInfo? temporary = null)
        : this(host.Endpoint, description) => (_host, _temporary) = (host, temporary);

    public Uri Endpoint { get; }

    /// <summary>What the client sends its requests to in place of the network; null for the network.</summary>
    public HttpMessageHandler? Handler { get; private init; }

    public string Description { get; }

    /// <exception cref="KernelStoreException">The file cannot be opened, or another kernel has it.</exception>
    public static async Task<LibraryKernel> StartAsync(LibrarySettings settings, CancellationToken cancellation)
    {
        if (settings.Endpoint is { } endpoint) return new LibraryKernel(endpoint, endpoint.ToString());
        if (settings.InMemory)
        {
            // No port and no server: the kernel lives behind the client's HTTP handler.
            return new LibraryKernel(new Uri("http://embedded-kernel"), "embedded, in memory")
            {
                Handler = new MockKernel().CreateHandler(),
            };
        }

        if (settings.Data is { } path)
        {
            return new LibraryKernel(await HostAsync(path, cancellation), $"embedded, SQLite in {Path.GetFullPath(path)}");
        }

        DirectoryInfo temporary = Directory.CreateTempSubdirectory("music-library-");
        try
        {
            string file = Path.Combine(temporary.FullName, "hub.db");
            KernelHost host = await HostAsync(file, cancellation);
            return new LibraryKernel(host, $"embedded, SQLite in {file}, which is deleted at the end (--data keeps it)", temporary);
        }
        catch
        {
            temporary.Delete(recursive: true);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Handler?.Dispose();
        if (_host is not null) await _host.DisposeAsync();
        _temporary?.Delete(recursive: true);
    }

    private static Task<KernelHost> HostAsync(string path, CancellationToken cancellation) =>
        KernelHost.StartAsync(new KernelHostOptions { Store = KernelStore.Sqlite(path) }, cancellation);
}
