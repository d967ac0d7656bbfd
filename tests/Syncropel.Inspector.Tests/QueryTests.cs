using Syncropel.Inspector.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Syncropel.Inspector.Tests;

public sealed class QueryTests(Chromium chromium) : InspectorTest(chromium)
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Sender.TrackAsync("Giant Steps");
        await Sender.TrackAsync("Naima");
        await Sender.SendAsync("""{"kind":"test.notes.count","title":"even","n":9007199254740992}""", "counts");
        await Sender.SendAsync("""{"kind":"test.notes.count","title":"odd","n":9007199254740993}""", "counts");
        await OpenAsync();
        await Expect(Records).ToHaveCountAsync(4);
    }

    [Fact]
    public async Task A_filter_finds_what_it_says()
    {
        await AskAsync("""{"body.title": {"$like": "G%"}}""");
        await Expect(Records).ToHaveCountAsync(1);
        await Expect(Records).ToContainTextAsync("Giant Steps");
        await Expect(Page.Locator("#found")).ToHaveTextAsync("1 found");

        await AskAsync("");
        await Expect(Records).ToHaveCountAsync(4);
    }

    [Fact]
    public async Task A_number_in_a_filter_is_asked_for_as_it_was_written()
    {
        await AskAsync("""{"body.n": 9007199254740993}""");
        await Expect(Records).ToHaveCountAsync(1);
        await Expect(Records).ToContainTextAsync("odd");
        await Expect(Page.Locator("#query")).ToHaveValueAsync("""{"body.n": 9007199254740993}""");
    }

    [Fact]
    public async Task A_filter_stays_on_the_thread_that_is_chosen()
    {
        await Threads.Nth(1).ClickAsync();
        await Expect(Records).ToHaveCountAsync(2);
        await AskAsync("""{"body.title": {"$in": ["odd", "Naima"]}}""");
        await Expect(Records).ToHaveCountAsync(1);
        await Expect(Records).ToContainTextAsync("odd");
    }

    [Theory]
    [InlineData("""{"colour": "red"}""", "UNKNOWN_FIELD", "'colour' at $.filter")]
    [InlineData("""{"body.n": {"$near": 1}}""", "INVALID_QUERY", "$near")]
    [InlineData("[1]", "INVALID_QUERY", "filter")]
    [InlineData("{body: 1}", "This is no JSON", "A filter is an object such as")]
    public async Task What_is_wrong_with_a_filter_is_said_and_nothing_is_lost(string filter, string code, string message)
    {
        await AskAsync(filter);
        await Expect(Problem).ToContainTextAsync(code);
        await Expect(Problem).ToContainTextAsync(message);
        await Expect(Page.Locator("#query")).ToHaveValueAsync(filter);
        await Expect(Records).ToHaveCountAsync(4);

        await AskAsync("""{"body.title": "Naima"}""");
        await Expect(Records).ToHaveCountAsync(1);
        await Expect(Problem).ToBeHiddenAsync();
    }
}
