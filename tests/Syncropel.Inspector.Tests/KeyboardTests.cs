using Microsoft.Playwright;
using Syncropel.Inspector.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Syncropel.Inspector.Tests;

public sealed class KeyboardTests(Chromium chromium) : InspectorTest(chromium)
{
    private ILocator List => Page.Locator("#records");

    private ILocator Live => Page.Locator("#live");

    [Fact]
    public async Task Everything_is_done_with_the_keyboard_alone()
    {
        string[] titles = ["One", "Two", "Three"];
        foreach (string title in titles) await Sender.TrackAsync(title);
        await Sender.TrackAsync("A note", "notes");
        await OpenAsync();
        await Expect(Records).ToHaveCountAsync(4);

        await PressAsync("r", "j", "j", "j", "k");
        await Expect(List).ToBeFocusedAsync();
        await Expect(List.Locator(".at")).ToContainTextAsync("Two");
        string at = (await List.Locator(".at").GetAttributeAsync("id"))!;
        await Expect(List).ToHaveAttributeAsync("aria-activedescendant", at);
        await PressAsync("Enter");
        await Expect(Record.Locator("pre")).ToContainTextAsync("Two");
        await Expect(Record).ToBeFocusedAsync();

        await PressAsync("Escape");
        await Expect(List).ToBeFocusedAsync();
        await PressAsync("ArrowDown", "Enter");
        await Expect(Record.Locator("pre")).ToContainTextAsync("One");

        await PressAsync("t", "j", "Enter");
        await Expect(Records).ToHaveCountAsync(1);
        await Expect(Records).ToContainTextAsync("A note");
    }

    [Fact]
    public async Task The_filter_takes_every_letter_and_is_left_by_escape()
    {
        await Sender.TrackAsync("t/r?l");
        await Sender.TrackAsync("Naima");
        await OpenAsync();
        await Expect(Records).ToHaveCountAsync(2);
        await PressAsync("/");
        await Expect(Page.Locator("#query")).ToBeFocusedAsync();
        await Page.Keyboard.TypeAsync("""{"body.title": "t/r?l"}""");
        await PressAsync("Enter");

        await Expect(Records).ToHaveCountAsync(1);
        await Expect(Page.Locator("#query")).ToBeFocusedAsync();
        await Expect(Live).ToHaveAttributeAsync("aria-pressed", "false");
        await Expect(Page.Locator("dialog[open]")).ToHaveCountAsync(0);
        await PressAsync("Escape");
        await Expect(List).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Following_and_the_list_of_keys_have_keys()
    {
        await OpenAsync();
        await PressAsync("l");
        await Kernel.WaitForSubscribersAsync(1, Stop).WaitAsync(Patience, Stop);
        await Expect(Live).ToHaveAttributeAsync("aria-pressed", "true");

        await PressAsync("?");
        await Expect(Page.Locator("#keys-dialog")).ToBeVisibleAsync();
        await PressAsync("l");
        await Expect(Live).ToHaveAttributeAsync("aria-pressed", "true");
        await PressAsync("Escape");
        await Expect(Page.Locator("#keys-dialog")).ToBeHiddenAsync();

        await PressAsync("l");
        await Expect(Live).ToHaveAttributeAsync("aria-pressed", "false");
        await Kernel.WaitForSubscribersAsync(0, Stop).WaitAsync(Patience, Stop);
    }

    private async Task PressAsync(params string[] keys)
    {
        foreach (string key in keys) await Page.Keyboard.PressAsync(key);
    }
}
