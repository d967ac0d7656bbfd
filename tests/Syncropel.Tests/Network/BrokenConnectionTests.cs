using System.Net.Sockets;
using Syncropel.TestServer;
using Syncropel.TestSupport;

namespace Syncropel.Tests.Network;

/// <summary>Faults that reset connections, or leave them open.</summary>
public sealed class BrokenConnectionTests : IAsyncLifetime
{
    private KestrelKernel _server = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await KestrelKernel.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData(nameof(Fault.ResetBeforeRead))]
    [InlineData(nameof(Fault.ResetAfterRead))]
    [InlineData(nameof(Fault.ResetAfterStore))]
    [InlineData("ResetBeforeReadAfterStore")]
    public async Task A_reset_comes_before_any_byte_of_an_answer(string name)
    {
        using Wire wire = await AskAsync(AllFaults.ByName[name]);

        Assert.Equal(SocketError.ConnectionReset, await wire.ReadToEndAsync());
        Assert.Equal("", wire.Text);
    }

    [Fact]
    public async Task A_reset_before_reading_does_not_wait_for_the_body()
    {
        _server.Next(Fault.ResetBeforeRead);
        using Wire wire = await Wire.ConnectAsync(_server.Endpoint);
        await wire.SayAsync("POST /v1/records HTTP/1.1\r\nHost: kernel\r\nContent-Length: 1000\r\n\r\n");

        Assert.Equal(SocketError.ConnectionReset, await wire.ReadToEndAsync());
    }

    [Fact]
    public async Task A_reset_after_reading_waits_for_the_body()
    {
        _server.Next(Fault.ResetAfterRead);
        using Wire wire = await Wire.ConnectAsync(_server.Endpoint);
        await wire.SayAsync("POST /v1/records HTTP/1.1\r\nHost: kernel\r\nContent-Length: 2\r\n\r\n{");
        wire.MustBeSilent();
        await wire.SayAsync("}");

        Assert.Equal(SocketError.ConnectionReset, await wire.ReadToEndAsync());
    }

    [Fact]
    public async Task A_reset_amid_an_answer_leaves_exactly_half_of_the_body()
    {
        for (int i = 0; i < 20; i++)
        {
            await using KestrelKernel server = await KestrelKernel.StartAsync();
            server.Next(Fault.ResetMidAnswer);
            using Wire wire = await Wire.PostAsync(server.Endpoint);

            Assert.Equal(SocketError.ConnectionReset, await wire.ReadToEndAsync());
            Assert.Equal("HTTP/1.1 201 Created", wire.StatusLine);
            Assert.Equal(Posted.Receipt.Length, wire.ContentLength);
            Assert.Equal(Posted.Receipt[..(Posted.Receipt.Length / 2)], wire.Body);
        }
    }

    [Theory]
    [InlineData(nameof(Fault.Close))]
    [InlineData(nameof(Fault.CloseAfterStore))]
    public async Task A_closed_connection_ends_orderly_without_any_byte(string name)
    {
        using Wire wire = await AskAsync(AllFaults.ByName[name]);

        Assert.Equal(SocketError.Success, await wire.ReadToEndAsync());
        Assert.Equal("", wire.Text);
    }

    [Theory]
    [InlineData(nameof(Fault.Silence))]
    [InlineData(nameof(Fault.SilenceAfterStore))]
    public async Task Silence_lasts_until_the_client_leaves(string name)
    {
        JournalEntry entry;
        using (Wire wire = await AskAsync(AllFaults.ByName[name]))
        {
            entry = await _server.Journal.ArrivedAsync(0, Cancel);
            wire.MustBeSilent();
            Assert.False(entry.Ended.IsCompleted);
        }

        await entry.Ended.WaitAsync(Cancel);
    }

    [Fact]
    public async Task Silence_amid_an_answer_comes_after_exactly_half_of_the_body()
    {
        using (Wire wire = await AskAsync(Fault.SilenceMidAnswer))
        {
            await wire.ReadBodyAsync(Posted.Receipt.Length / 2);
            wire.MustBeSilent();
            Assert.Equal(Posted.Receipt[..(Posted.Receipt.Length / 2)], wire.Body);
            Assert.False(_server.Journal.Entries[0].Ended.IsCompleted);
        }

        await _server.Journal.Entries[0].Ended.WaitAsync(Cancel);
    }

    [Fact]
    public async Task An_answer_that_drips_comes_at_the_pace_that_is_asked_for_and_ends()
    {
        var time = new ManualTimeProvider();
        TimeSpan pace = TimeSpan.FromSeconds(3);
        using Wire wire = await AskAsync(Fault.Drip(pace, time));

        for (int i = 1; i <= Posted.Receipt.Length; i++)
        {
            await wire.ReadBodyAsync(i);
            Assert.Equal(Posted.Receipt[..i], wire.Body);
            if (i is 1 or 2) wire.MustBeSilent();
            await time.TimerAsync(due => due == pace).WaitAsync(Cancel);
            time.Advance(pace);
        }

        Assert.Equal(SocketError.Success, await wire.ReadToEndAsync());
        Assert.Equal(Posted.Receipt, wire.Body);
    }

    [Fact]
    public async Task An_answer_that_drips_without_a_pace_is_the_right_one()
    {
        using Wire wire = await AskAsync(Fault.Drip());

        Assert.Equal(SocketError.Success, await wire.ReadToEndAsync());
        Assert.Equal((Posted.Receipt, Posted.Receipt.Length), (wire.Body, wire.ContentLength));
    }

    [Fact]
    public async Task An_answer_that_drips_for_ever_is_followed_by_spaces_until_the_client_leaves()
    {
        using (var http = new HttpClient())
        {
            _server.Next(Fault.DripForever());
            using var record = new StringContent(Posted.Json);
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_server.Endpoint, "/v1/records")) { Content = record };
            using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
            await using Stream body = await response.Content.ReadAsStreamAsync(Cancel);
            byte[] read = new byte[Posted.Receipt.Length + 100];
            await body.ReadExactlyAsync(read, Cancel);

            Assert.Equal(Posted.Receipt + new string(' ', 100), System.Text.Encoding.UTF8.GetString(read));
            Assert.False(_server.Journal.Entries[0].Ended.IsCompleted);
        }

        await _server.Journal.Entries[0].Ended.WaitAsync(Cancel);
    }

    private Task<Wire> AskAsync(Fault fault)
    {
        _server.Next(fault);
        return Wire.PostAsync(_server.Endpoint);
    }
}
