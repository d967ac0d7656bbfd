using System.Net;
using System.Net.Sockets;
using Syncropel.Cli.Tests.Support;

namespace Syncropel.Cli.Tests.Commands;

public sealed class ServeTests
{
    [Fact]
    public async Task A_kernel_says_its_address_and_answers_there_and_so_does_its_inspector()
    {
        await using ServedKernel kernel = await ServedKernel.StartAsync("--in-memory");

        using HttpResponseMessage health = await kernel.GetAsync("/health");
        using HttpResponseMessage page = await kernel.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Store: memory.", kernel.Text, StringComparison.Ordinal);
        Assert.Equal("", kernel.Errors);
    }

    [Fact]
    public async Task A_kernel_that_is_asked_to_end_ends_its_streams_in_order_and_closes_its_store()
    {
        using var store = new TempStore();
        await store.FillAsync(2);
        await using ServedKernel kernel = await ServedKernel.StartAsync("--data", store.Path);
        using HttpResponseMessage watch = await kernel.GetAsync("/v1/threads/cli.test/watch");
        await using Stream events = await watch.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.Good, await kernel.StopAsync());

        using var rest = new StreamReader(events);
        await rest.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.EndsWith("The kernel has ended.", kernel.Text.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal("", kernel.Errors);
        Assert.Equal("records=2 findings=0", (await Shell.RunAsync("verify", "--data", store.Path)).LastLine);
    }

    [Fact]
    public async Task With_require_tokens_only_a_token_that_holds_opens_and_it_can_be_made_while_the_kernel_runs()
    {
        using var store = new TempStore();
        await using ServedKernel kernel = await ServedKernel.StartAsync("--data", store.Path, "--require-tokens");
        string token = (await Shell.RunAsync("token", "create", "--data", store.Path, "--name", "one", "--read")).Text.Trim();
        string other = (await Shell.RunAsync("token", "create", "--data", store.Path, "--name", "two", "--read")).Text.Trim();
        CliResult revoked = await Shell.RunAsync("token", "revoke", "--data", store.Path, other.Split('_')[1]);

        using HttpResponseMessage without = await kernel.GetAsync("/v1/threads");
        using HttpResponseMessage with = await kernel.GetAsync("/v1/threads", token);
        using HttpResponseMessage withRevoked = await kernel.GetAsync("/v1/threads", other);
        CliResult list = await Shell.RunAsync("token", "list", "--data", store.Path);

        Assert.Equal(ExitCode.Good, revoked.ExitCode);
        Assert.Equal(HttpStatusCode.Unauthorized, without.StatusCode);
        Assert.Equal(HttpStatusCode.OK, with.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, withRevoked.StatusCode);
        Assert.Contains("\trevoked ", list.LastLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_opens_a_kernel_without_tokens_to_others_is_warned()
    {
        await using ServedKernel kernel = await ServedKernel.StartAsync("--in-memory", "--host", "0.0.0.0");

        Assert.Contains("Whoever reaches 0.0.0.0 can read and write everything", kernel.Errors, StringComparison.Ordinal);
        Assert.Contains("--require-tokens", kernel.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.0.0.0", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("localhost", false)]
    public async Task There_is_no_warning_with_tokens_or_on_the_machine_itself(string host, bool requiresTokens)
    {
        using var store = new TempStore();
        string[] tokens = requiresTokens ? ["--require-tokens"] : [];
        await using ServedKernel kernel = await ServedKernel.StartAsync(["--data", store.Path, "--host", host, .. tokens]);

        Assert.Equal("", kernel.Errors);
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("hub.example", HttpStatusCode.OK)]
    [InlineData("other.example", HttpStatusCode.OK)]
    [InlineData("localhost", HttpStatusCode.OK)]
    public async Task On_the_machine_itself_only_allowed_names_lead_to_a_kernel_without_tokens(string name, HttpStatusCode status)
    {
        await using ServedKernel kernel =
            await ServedKernel.StartAsync("--in-memory", "--allow-host", "hub.example", "--allow-host", "other.example");

        using HttpResponseMessage answer = await kernel.GetAsync("/v1/threads", host: name);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task What_happens_is_said_where_it_is_asked_for()
    {
        await using ServedKernel kernel = await ServedKernel.StartAsync("--in-memory", "--verbose");

        Assert.Contains("info: ", kernel.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_in_one_line()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        int port = ((IPEndPoint)taken.LocalEndpoint).Port;

        CliResult run = await Shell.RunAsync("serve", "--in-memory", "--port", $"{port}");

        AssertFailed(run, "address already in use");
    }

    [Fact]
    public async Task An_address_that_is_not_the_machines_is_said_in_one_line() =>
        AssertFailed(await Shell.RunAsync("serve", "--in-memory", "--port", "0", "--host", "192.0.2.1"), "192.0.2.1");

    [Fact]
    public async Task A_store_that_another_kernel_has_is_said_in_one_line()
    {
        using var store = new TempStore();
        await using ServedKernel first = await ServedKernel.StartAsync("--data", store.Path);

        AssertFailed(await Shell.RunAsync("serve", "--data", store.Path, "--port", "0"), "in use by another kernel");
    }

    private static void AssertFailed(CliResult run, string reason)
    {
        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains(reason, Assert.Single(run.Errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Equal("", run.Text);
    }
}
