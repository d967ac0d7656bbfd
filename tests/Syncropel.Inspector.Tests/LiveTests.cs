using Syncropel.Inspector.Tests.Support;
using Syncropel.Testing;
using static Microsoft.Playwright.Assertions;

namespace Syncropel.Inspector.Tests;

public sealed class LiveTests(Chromium chromium) : InspectorTest(chromium)
{
    [Fact]
    public async Task What_arrives_is_shown_without_asking_again()
    {
        await Sender.TrackAsync("Old");
        await OpenAsync();
        await Expect(Records).ToHaveCountAsync(1);
        await FollowAsync(Kernel);
        await Sender.TrackAsync("New");
        await Sender.TrackAsync("Newest", "another");

        await Expect(Records).ToContainTextAsync(["Newest", "New", "Old"]);
        await Expect(Page.Locator("#found")).ToHaveTextAsync("3 found");
        await Expect(Threads).ToHaveTextAsync(["music.library2 records", "another1 record"]);

        await Page.Locator("#live").ClickAsync();
        await Kernel.WaitForSubscribersAsync(0, Stop).WaitAsync(Patience, Stop);
        await Sender.TrackAsync("Unseen");
        await Expect(Page.Locator("#live")).ToHaveAttributeAsync("aria-pressed", "false");
        await Expect(Records).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task What_does_not_match_what_is_asked_does_not_arrive()
    {
        await OpenAsync();
        await FollowAsync(Kernel);
        await AskAsync("""{"body.title": {"$like": "N%"}}""");
        await Expect(Page.Locator("#found")).ToHaveTextAsync("0 found");
        await Sender.TrackAsync("Giant Steps");
        await Sender.TrackAsync("Naima");
        await Expect(Records).ToContainTextAsync(["Naima"]);
        await Expect(Records).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_stream_that_was_cut_goes_on_where_it_was()
    {
        await using var relay = new Relay(Kernel.Endpoint);
        await OpenAsync(relay.Endpoint);
        await FollowAsync(Kernel);
        await Sender.TrackAsync("Before");
        await Expect(Records).ToHaveCountAsync(1);

        relay.Cut();
        await Expect(Page.Locator("#live")).ToHaveTextAsync("Live (waiting)");
        await Sender.TrackAsync("Meanwhile");
        relay.Mend();
        await Expect(Records).ToContainTextAsync(["Meanwhile", "Before"]);
        await Expect(Page.Locator("#live")).ToHaveTextAsync("Live");
        await Sender.TrackAsync("After");
        await Expect(Records).ToContainTextAsync(["After", "Meanwhile", "Before"]);
        await Expect(Records).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task A_kernel_that_comes_back_empty_is_followed_from_its_beginning()
    {
        await Sender.TrackAsync("Lost");
        await Sender.TrackAsync("Lost too");
        await OpenAsync();
        await FollowAsync(Kernel);
        await Kernel.DisposeAsync();
        await using KernelHost second = await KernelHost.StartAsync(new KernelHostOptions { Port = Kernel.Endpoint.Port }, Stop);
        using var sender = new Sender(second.Endpoint);
        await sender.TrackAsync("Found");

        await Expect(Records.Nth(0)).ToContainTextAsync("Found");
        await sender.TrackAsync("Followed");
        await Expect(Records.Nth(0)).ToContainTextAsync("Followed");
        await Expect(Problem).ToBeHiddenAsync();
    }

    private async Task FollowAsync(KernelHost kernel)
    {
        await Page.Locator("#live").ClickAsync();
        await kernel.WaitForSubscribersAsync(1, Stop).WaitAsync(Patience, Stop);
        await Expect(Page.Locator("#live")).ToHaveAttributeAsync("aria-pressed", "true");
    }
}
