using Microsoft.Playwright;
using Syncropel.Inspector.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Syncropel.Inspector.Tests;

public sealed class PageTests(Chromium chromium) : InspectorTest(chromium)
{
    [Fact]
    public async Task The_page_shows_the_threads_and_all_records()
    {
        await Sender.TrackAsync("Giant Steps");
        await Sender.TrackAsync("So What");
        await Sender.TrackAsync("A note", "notes");
        IResponse page = (await Page.GotoAsync(Kernel.Endpoint.ToString()))!;

        await Expect(Threads).ToHaveTextAsync(["music.library2 records", "notes1 record"]);
        await Expect(Records).ToContainTextAsync(["A note", "So What", "Giant Steps"]);
        await Expect(Page.Locator("#found")).ToHaveTextAsync("3 found");
        await Expect(Page.Locator("#kernel")).ToContainTextAsync("syncropel-kernel");
        await Expect(Problem).ToBeHiddenAsync();
        Assert.Contains("default-src 'none'", await page.HeaderValueAsync("content-security-policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_policy_holds_against_what_the_page_would_do()
    {
        await OpenAsync();
        const string Try = """
            async () => {
              const refused = [];
              const all = new Promise(done => document.addEventListener("securitypolicyviolation", event => {
                refused.push(event.effectiveDirective);
                if (refused.length === 4) done();
              }));
              document.body.insertAdjacentHTML("beforeend", "<img src='http://other.test/x.png'><p style='color: red'>x</p>");
              const script = document.createElement("script");
              script.textContent = "window.hasRun = true";
              document.body.append(script);
              await fetch("http://other.test/").catch(() => {});
              await all;
              return [...refused.sort(), String(window.hasRun)].join(" ");
            }
            """;
        Assert.Equal("connect-src img-src script-src-elem style-src-attr undefined", await Page.EvaluateAsync<string>(Try));
        ForgetComplaints();
    }

    [Fact]
    public async Task A_chosen_thread_shows_its_records_and_no_others()
    {
        await Sender.TrackAsync("Giant Steps");
        await Sender.TrackAsync("A note", "notes");
        await OpenAsync();
        await Threads.Nth(1).ClickAsync();

        await Expect(Records).ToHaveCountAsync(1);
        await Expect(Records).ToContainTextAsync("A note");
        await Expect(Threads.Nth(1)).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(Threads.Nth(0)).ToHaveAttributeAsync("aria-selected", "false");

        await Page.Locator("#clear").ClickAsync();
        await Expect(Records).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Threads_are_found_by_a_part_of_their_names()
    {
        await Sender.TrackAsync("Giant Steps");
        await Sender.TrackAsync("A note", "notes");
        await OpenAsync();
        await Page.Locator("#thread-name").FillAsync("LIB");
        await Expect(Threads).ToHaveTextAsync(["music.library1 record"]);
        await Page.Locator("#thread-name").FillAsync("");
        await Expect(Threads).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task More_than_a_page_of_records_is_there_on_demand()
    {
        for (int i = 0; i < 130; i++) await Sender.TrackAsync($"Track {i}");
        await OpenAsync();
        await Expect(Records).ToHaveCountAsync(100);
        await Page.Locator("#more").ClickAsync();
        await Expect(Records).ToHaveCountAsync(130);
        await Expect(Page.Locator("#more")).ToBeHiddenAsync();

        // A click far down opens what was under the mouse.
        await OpenRecordAsync("Track 3");
    }

    [Fact]
    public async Task The_text_of_records_is_never_markup()
    {
        const string Evil = "<img src=x onerror=\"window.hasRun = true\">";
        const string Thread = "a \"quoted\" 'thread' <b>&amp;</b>";
        await Sender.SendAsync(
            """
            {"kind":"music.catalog.track","title":"<img src=x onerror=\"window.hasRun = true\">",
            "<script>window.hasRun=true</script>":"</pre><b>x</b>","_refs":[{"kind":"@<i>","id":"<svg onload='window.hasRun = true'>"}]}
            """,
            Thread);
        await OpenAsync();
        await Expect(Threads).ToContainTextAsync([Thread]);
        await Threads.Nth(0).ClickAsync();
        await Expect(Page.Locator("#records-title")).ToHaveTextAsync($"Records on {Thread}");
        await Expect(Records).ToContainTextAsync([Evil]);
        await Records.Nth(0).ClickAsync();

        await Expect(Record.Locator("pre")).ToContainTextAsync("</pre><b>x</b>");
        await Expect(Record).ToContainTextAsync("verified");
        await Expect(Record).ToContainTextAsync("<svg onload='window.hasRun = true'>");
        await Expect(Page.Locator("main :is(img, b, i, script, svg)")).ToHaveCountAsync(0);
        Assert.True(await Page.EvaluateAsync<bool>("() => window.hasRun === undefined"));
    }
}
