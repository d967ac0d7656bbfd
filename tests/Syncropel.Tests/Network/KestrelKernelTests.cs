using System.Net;
using System.Net.Sockets;
using Syncropel.Testing;
using Syncropel.TestServer;

namespace Syncropel.Tests.Network;

public sealed class KestrelKernelTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_kernel_answers_is_what_the_client_gets()
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync();
        using var http = new HttpClient { BaseAddress = server.Endpoint };
        using var record = new StringContent(Posted.Json);

        using HttpResponseMessage created = await http.PostAsync("/v1/records", record, Cancel);
        string found = await http.GetStringAsync($"/v1/records/{Posted.Id}", Cancel);

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal("application/json; charset=utf-8", created.Content.Headers.ContentType?.ToString());
        Assert.Equal(Posted.Receipt, await created.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(Posted.Id, Record.Parse(found).Id);
        Assert.Equal(Posted.Id, server.Kernel.Records.Single().Id);
    }

    [Fact]
    public async Task The_kernel_gets_the_request_as_it_was_sent()
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync();
        const string Target = "/v1/threads/a%2Fb%20%41%2e/../records?since=%31&x=+%C3%BC";

        using Wire wire = await Wire.SendAsync(
            server.Endpoint, "PUT", Target, "hi", "X-Two: a\r\nX-Two: b\r\nContent-Type: text/odd\r\nAuthorization: Bearer s\r\n");
        await wire.ReadToEndAsync();

        ReceivedRequest received = server.Kernel.Requests.Single();
        Assert.Equal(("PUT", Target, "hi"), (received.Method, received.PathAndQuery, received.Body));
        Assert.Equal(("a, b", "text/odd"), (received.Headers["X-Two"], received.Headers["Content-Type"]));
        Assert.Equal(("Bearer s", "2"), (received.Authorization, received.Headers["Content-Length"]));
        Assert.Equal(Target, server.Journal.Entries.Single().Request.PathAndQuery);
    }

    [Fact]
    public async Task A_body_without_a_length_arrives_whole()
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync();
        using Wire wire = await Wire.ConnectAsync(server.Endpoint);

        await wire.SayAsync("POST /v1/records HTTP/1.1\r\nHost: kernel\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n");
        foreach (char letter in Posted.Json) await wire.SayAsync($"1\r\n{letter}\r\n");
        await wire.SayAsync("0\r\n\r\n");
        await wire.ReadToEndAsync();

        Assert.Equal(Posted.Receipt, wire.Body);
    }

    [Fact]
    public async Task A_body_that_breaks_off_does_not_reach_the_kernel()
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync();
        using (Wire wire = await Wire.ConnectAsync(server.Endpoint))
        {
            int claimed = Posted.Json.Length + 1;
            await wire.SayAsync($"POST /v1/records HTTP/1.1\r\nHost: kernel\r\nContent-Length: {claimed}\r\n\r\n{Posted.Json}");
            await server.Journal.ArrivedAsync(0, Cancel);
        }

        JournalEntry entry = server.Journal.Entries.Single();
        await entry.Ended.WaitAsync(Cancel);
        Assert.False(entry.ReachedKernel);
        Assert.Empty(entry.Ids);
        Assert.Empty(server.Kernel.Requests);
    }

    [Fact]
    public async Task A_stopped_server_refuses_and_a_restarted_one_is_where_it_was()
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync();
        Uri endpoint = server.Endpoint;
        using (Wire wire = await Wire.PostAsync(endpoint)) await wire.ReadToEndAsync();

        for (int i = 0; i < 3; i++)
        {
            await server.StopAsync();
            var refused = await Assert.ThrowsAsync<SocketException>(() => Wire.ConnectAsync(endpoint));
            Assert.Equal(SocketError.ConnectionRefused, refused.SocketErrorCode);
            await server.StopAsync();

            await server.RestartAsync();
            using Wire again = await Wire.PostAsync(endpoint);
            await again.ReadToEndAsync();
            Assert.Equal("HTTP/1.1 200 OK", again.StatusLine);
        }

        Assert.Equal(endpoint, server.Endpoint);
        Assert.Equal(4, server.Journal.Count);
        await Assert.ThrowsAsync<InvalidOperationException>(server.RestartAsync);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Stopping_resets_who_waits_and_does_not_wait_itself(bool forGood)
    {
        KestrelKernel server = await KestrelKernel.StartAsync();
        await using KestrelKernel disposed = server;
        server.Plan = _ => Fault.Silence;
        using Wire first = await Wire.PostAsync(server.Endpoint);
        using Wire second = await Wire.PostAsync(server.Endpoint);
        using Wire idle = await Wire.ConnectAsync(server.Endpoint);
        await server.Journal.ArrivedAsync(1, Cancel);

        await (forGood ? server.DisposeAsync().AsTask() : server.StopAsync()).WaitAsync(TimeSpan.FromSeconds(10), Cancel);

        Assert.Equal(SocketError.ConnectionReset, await first.ReadToEndAsync());
        Assert.Equal(SocketError.ConnectionReset, await second.ReadToEndAsync());
        Assert.Equal("", first.Text + second.Text + idle.Text);
        await Task.WhenAll(server.Journal.Entries.Select(entry => entry.Ended)).WaitAsync(Cancel);
    }

    [Fact]
    public async Task The_journal_knows_the_ids_of_what_was_sent_one_by_one_or_in_a_batch()
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync();
        string spaced = Posted.Json.Replace(",", " , ", StringComparison.Ordinal);
        string defaulted = Posted.Json.Replace("\"data_type\":\"SCALAR\",", "", StringComparison.Ordinal);
        string incomplete = Posted.Json.Replace(",\"thread\":\"music.library\"", "", StringComparison.Ordinal);
        string batch = $$"""{"records":[{{spaced}},7,{},{{Posted.Json}}]}""";

        string[] bodies = [Posted.Json, spaced, defaulted, batch, "{}", "[]", "{", "", incomplete];
        foreach (string body in bodies)
        {
            using Wire wire = await Wire.SendAsync(server.Endpoint, "POST", "/v1/anything", body);
            await wire.ReadToEndAsync();
        }

        Assert.Equal([1, 1, 1, 2, 0, 0, 0, 0, 0], server.Journal.Entries.Select(entry => entry.Ids.Count));
        Assert.All(server.Journal.Entries.SelectMany(entry => entry.Ids), id => Assert.Equal(Posted.Id, id));
        Assert.All(server.Journal.Entries, entry => Assert.Equal(404, entry.KernelStatus));
        Assert.Equal("0: POST /v1/anything, fault none, kernel 404", server.Journal.Entries[0].ToString());
    }

    [Fact]
    public async Task Who_waits_for_a_request_is_told_when_it_has_come()
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync();
        Task<JournalEntry> second = server.Journal.ArrivedAsync(1, Cancel);

        using (Wire wire = await Wire.PostAsync(server.Endpoint)) await wire.ReadToEndAsync();
        Assert.False(second.IsCompleted);
        using (Wire wire = await Wire.SendAsync(server.Endpoint, "GET", "/health")) await wire.ReadToEndAsync();

        Assert.Equal("/health", (await second).Request.PathAndQuery);
        Assert.Equal("/v1/records", (await server.Journal.ArrivedAsync(0, Cancel)).Request.PathAndQuery);
    }

    [Fact]
    public async Task A_mistake_in_a_plan_is_told_and_not_mistaken_for_a_fault()
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync();
        server.Plan = _ => throw new InvalidOperationException("the plan is wrong");

        using Wire wire = await Wire.PostAsync(server.Endpoint);
        await wire.ReadToEndAsync();

        Assert.Equal("HTTP/1.1 500 Internal Server Error", wire.StatusLine);
        Assert.Contains("TEST_SERVER_FAILED", wire.Body, StringComparison.Ordinal);
        Assert.Equal("the plan is wrong", server.Journal.Entries.Single().Failure?.Message);
    }
}
