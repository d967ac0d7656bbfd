using Microsoft.Playwright;
using Syncropel.Inspector.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Syncropel.Inspector.Tests;

public sealed class RecordTests(Chromium chromium) : InspectorTest(chromium)
{
    [Fact]
    public async Task An_opened_record_is_verified_and_shown_digit_by_digit()
    {
        string id = await Sender.SendAsync(
            """
            {"kind":"test.notes.count","title":"Größe \"\\ \u0001 \ud83c\udfb7","n":9007199254740993,
            "deep":{"clock":5,"list":[{},[],-1.5e-7]}}
            """);
        await OpenAsync();
        await Records.Nth(0).ClickAsync();

        await Expect(Record).ToContainTextAsync("verified: the id is that of the content");
        await Expect(Record.Locator(".bad")).ToHaveCountAsync(0);
        await Expect(Member("id")).ToHaveTextAsync(id);
        await Expect(Member("clock")).ToHaveTextAsync("1001");
        string body = """
            {
              "deep": {
                "clock": 5,
                "list": [
                  {},
                  [],
                  -1.5e-7
                ]
              },
              "kind": "test.notes.count",
              "n": 9007199254740993,
              "title": "Größe \"\\ \u0001 🎷"
            }
            """;
        Assert.Equal(body, await Record.Locator("pre").TextContentAsync());
    }

    [Theory]
    [InlineData("Naima", "Noema")]
    [InlineData("\"clock\":1001", "\"clock\":1002")]
    [InlineData("did:example:my-app", "did:example:my-foe")]
    public async Task A_record_whose_content_does_not_fit_its_id_is_shown_as_such(string from, string to)
    {
        string id = await Sender.TrackAsync("Naima");
        await Page.RouteAsync($"**/v1/records/{id}", async route =>
        {
            IAPIResponse answer = await route.FetchAsync();
            string text = await answer.TextAsync();
            Assert.Contains(from, text, StringComparison.Ordinal);
            text = text.Replace(from, to, StringComparison.Ordinal);
            await route.FulfillAsync(new RouteFulfillOptions { Response = answer, Body = text });
        });
        await OpenAsync();
        await Records.Nth(0).ClickAsync();

        await Expect(Record.Locator(".bad")).ToContainTextAsync("does not fit: the content has the id ");
        await Expect(Record).Not.ToContainTextAsync("verified");
    }

    [Fact]
    public async Task Another_record_in_the_place_of_one_does_not_fit_either()
    {
        string asked = await Sender.TrackAsync("Naima");
        string given = await Sender.TrackAsync("Noema");
        await Page.RouteAsync($"**/v1/records/{asked}", async route => await route.FulfillAsync(new RouteFulfillOptions
        {
            Response = await route.FetchAsync(new RouteFetchOptions { Url = $"{Kernel.Endpoint}v1/records/{given}" }),
        }));
        await OpenAsync();
        await RecordOf("Naima").ClickAsync();
        await Expect(Record.Locator(".bad")).ToContainTextAsync($"does not fit: the content has the id {given}");
    }

    [Fact]
    public async Task Parents_and_children_are_opened_from_a_record()
    {
        string root = await Sender.TrackAsync("Root");
        string child = await Sender.SendAsync("""{"kind":"test.notes.note","title":"Child"}""", "music.library", root);
        string other = await Sender.SendAsync("""{"kind":"test.notes.note","title":"Other child"}""", "music.library", child, root);
        await OpenAsync();
        await OpenRecordAsync("Root");
        await Expect(Member("parents")).ToContainTextAsync("none");
        await Expect(Record.Locator("#children button")).ToHaveTextAsync([child, other]);

        await Expect(Record.Locator("#children")).ToContainTextAsync("Other child");

        await Record.Locator("#children button").Nth(1).ClickAsync();
        await Expect(Record.Locator("pre")).ToContainTextAsync("Other child");
        await Expect(Record.Locator("#children")).ToContainTextAsync("none");
        await Record.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = root }).ClickAsync();
        await Expect(Record.Locator("pre")).ToContainTextAsync("Root");
        await Expect(RecordOf("Root")).ToHaveAttributeAsync("aria-selected", "true");
    }

    [Fact]
    public async Task Other_records_with_the_same_ref_are_found_on_every_thread()
    {
        const string Ref = """{"kind":"@music.isrc","id":"USAT21300001"}""";
        await Sender.SendAsync($$"""{"kind":"music.catalog.track","title":"Here","_refs":[{{Ref}}]}""");
        await Sender.SendAsync($$"""{"kind":"music.catalog.play","title":"There","_refs":[{"kind":"@x","id":"1"},{{Ref}}]}""", "plays");
        await Sender.SendAsync("""{"kind":"music.catalog.play","title":"Else","_refs":[{"kind":"@x","id":"USAT21300001"}]}""", "plays");
        await OpenAsync();
        await OpenRecordAsync("Here");
        await Record.GetByTitle("Other records with this ref").ClickAsync();

        await Expect(Records).ToHaveCountAsync(2);
        await Expect(Records).ToContainTextAsync(["There", "Here"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    [InlineData(100)]
    public async Task A_ref_is_found_in_whatever_place_of_a_record(int place)
    {
        await Sender.SendAsync($$"""{"kind":"test.notes.note","title":"Here","_refs":[{{Ref("x")}}]}""");
        await Sender.SendAsync($$"""{"kind":"test.notes.note","title":"There","_refs":[{{Refs(place)}},{{Ref("x")}}]}""", "notes");
        await OpenAsync();
        await OpenRecordAsync("Here");
        await Record.GetByTitle("Other records with this ref").ClickAsync();

        await Expect(Records).ToContainTextAsync(["There", "Here"]);
        await Expect(Page.Locator("#found")).ToHaveTextAsync("2 found");
    }

    [Fact]
    public async Task Of_records_with_very_many_refs_the_page_says_how_many_are_looked_at()
    {
        await Sender.SendAsync($$"""{"kind":"test.notes.note","title":"Here","_refs":[{{Ref("x")}}]}""");
        await Sender.SendAsync($$"""{"kind":"test.notes.note","title":"Far","_refs":[{{Refs(200)}},{{Ref("x")}}]}""", "notes");
        await OpenAsync();
        await OpenRecordAsync("Here");
        await Record.GetByTitle("Other records with this ref").ClickAsync();

        await Expect(Page.Locator("#found")).ToHaveTextAsync("1 found, looking at the first 128 refs of each record");
        await AskAsync("{}");
        await Expect(Page.Locator("#found")).ToHaveTextAsync("2 found");
    }

    [Fact]
    public async Task A_record_that_is_not_there_is_said_in_the_words_of_the_kernel()
    {
        string absent = new('a', 64);
        await Sender.SendAsync("""{"kind":"test.notes.note","title":"Orphan"}""", "music.library", absent);
        await OpenAsync();
        await OpenRecordAsync("Orphan");
        await Record.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = absent }).ClickAsync();
        await Expect(Problem).ToContainTextAsync("RECORD_NOT_FOUND");
        await Expect(Record.Locator("pre")).ToContainTextAsync("Orphan");
    }

    private static string Ref(string id) => $$"""{"kind":"@test.thing","id":"{{id}}"}""";

    private static string Refs(int before) => string.Join(',', Enumerable.Range(0, before + 1).Select(static i => Ref($"other {i}")));

    private ILocator Member(string name) => Record.Locator($"dt:text-is('{name}') + dd");
}
