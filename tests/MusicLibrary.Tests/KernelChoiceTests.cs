using System.Net;
using MusicLibrary.Tests.Support;
using Syncropel;
using Syncropel.Kernel;
using Syncropel.Testing;

namespace MusicLibrary.Tests;

public sealed class KernelChoiceTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("music-library-tests-");

    private string Data => Path.Combine(_folder.FullName, "music.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Without_options_the_records_are_in_a_temporary_file_that_is_deleted()
    {
        Sample run = await Sample.RunAsync("--limit", "3");

        string file = run.Output.Split("SQLite in ")[1].Split(',')[0];
        Assert.EndsWith(".db", file, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.GetDirectoryName(file)));
        Assert.Equal("emitted=3 failed=0 read=3 verified=3 shared_isrc=0", run.LastLine);
    }

    [Fact]
    public async Task In_memory_there_is_no_file()
    {
        Sample run = await Sample.RunAsync("--in-memory", "--limit", "3");

        Assert.Contains("Kernel: embedded, in memory. Thread: music.library.", run.Output, StringComparison.Ordinal);
        Assert.Equal("emitted=3 failed=0 read=3 verified=3 shared_isrc=0", run.LastLine);
    }

    [Fact]
    public async Task A_file_of_ones_own_is_kept_and_a_second_run_adds_its_tracks_and_looks_at_those_alone()
    {
        Sample first = await Sample.RunAsync("--data", Data, "--limit", "4");
        Sample second = await Sample.RunAsync("--data", Data, "--limit", "4");

        Assert.Equal("emitted=4 failed=0 read=4 verified=4 shared_isrc=0", first.LastLine);
        Assert.Equal(first.LastLine, second.LastLine);
        Assert.Equal(8, await CountAsync());
    }

    [Fact]
    public async Task A_file_that_another_kernel_has_fails_every_line_and_says_why()
    {
        await using KernelHost holder = await HoldAsync();

        Sample run = await Sample.RunAsync("--data", Data, "--limit", "3");

        Assert.Contains("is in use by another kernel", Assert.Single(run.Errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Equal("emitted=0 failed=3 read=0 verified=0 shared_isrc=0", run.LastLine);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task With_serve_the_kernel_goes_on_with_its_inspector_until_it_is_asked_to_end()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var output = new WatchedOutput("Kernel and inspector: ");
        Task<Sample> running = Sample.RunAsync(output, stop.Token, "--data", Data, "--limit", "4", "--serve");
        await Task.WhenAny(output.Line, running);
        string line = await output.Line.WaitAsync(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = new Uri(line.Split(' ')[3].TrimEnd('.')) };

        using HttpResponseMessage page = await http.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        string threads = await http.GetStringAsync(new Uri("/v1/threads", UriKind.Relative), TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        Sample run = await running;

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Contains("music.library", threads, StringComparison.Ordinal);
        Assert.Contains("emitted=4 failed=0 read=4 verified=4 shared_isrc=0", run.Output, StringComparison.Ordinal);
        Assert.Equal(line, run.LastLine);
        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("give only one of", "--in-memory", "--data", "music.db")]
    [InlineData("give only one of", "--in-memory", "--endpoint", "http://127.0.0.1:9")]
    [InlineData("give only one of", "--data", "music.db", "--endpoint", "http://127.0.0.1:9")]
    [InlineData("--serve: ", "--serve", "--endpoint", "http://127.0.0.1:9")]
    [InlineData("--serve: ", "--serve", "--in-memory")]
    public async Task Choices_that_do_not_go_together_are_refused(string remedy, params string[] args)
    {
        Sample run = await Sample.RunAsync(args);

        Assert.Contains(remedy, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("emitted=", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    private Task<KernelHost> HoldAsync() =>
        KernelHost.StartAsync(new KernelHostOptions { Store = KernelStore.Sqlite(Data) }, TestContext.Current.CancellationToken);

    private async Task<int> CountAsync()
    {
        await using KernelHost host = await HoldAsync();
        await using var client = new SyncropelClient(new() { Endpoint = host.Endpoint, Identity = Identity.Static("did:example:reader") });
        return await client.QueryAsync<MusicCatalogTrack>(cancellationToken: TestContext.Current.CancellationToken)
            .CountAsync(TestContext.Current.CancellationToken);
    }
}
