using Microsoft.Playwright;
using Syncropel.Inspector.Tests.Support;
using Syncropel.Kernel;
using Syncropel.Kernel.Server;
using static Microsoft.Playwright.Assertions;

namespace Syncropel.Inspector.Tests;

public sealed class TokenTests(Chromium chromium) : InspectorTest(chromium)
{
    private ILocator Dialog => Page.Locator("#token-dialog");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Sender.Use(await Kernel.CreateTokenAsync(TokenScopes.Write));
        await Sender.TrackAsync("Naima");
        await OpenAsync();
        await Expect(Dialog).ToBeVisibleAsync();
    }

    [Fact]
    public async Task With_a_token_the_page_works_and_keeps_it_for_the_tab()
    {
        await Expect(Page.Locator("#token")).ToBeFocusedAsync();
        await Expect(Page.Locator("#token-problem")).ToBeHiddenAsync();
        await UseAsync(await Kernel.CreateTokenAsync(TokenScopes.Read));
        await Expect(Records).ToContainTextAsync(["Naima"]);
        await Expect(Problem).ToBeHiddenAsync();

        await Page.Locator("#live").ClickAsync();
        await Kernel.WaitForSubscribersAsync(1, Stop).WaitAsync(Patience, Stop);
        await Sender.TrackAsync("Giant Steps");
        await Expect(Records).ToHaveCountAsync(2);
        await OpenRecordAsync("Naima");
        await Expect(Record).ToContainTextAsync("verified");

        await Page.ReloadAsync();
        await Expect(Records).ToHaveCountAsync(2);
        await Expect(Dialog).ToBeHiddenAsync();
        Assert.Equal(0, await Page.EvaluateAsync<int>("() => localStorage.length + document.cookie.length"));
    }

    [Fact]
    public async Task A_wrong_token_is_said_to_be_wrong_and_another_one_is_asked_for()
    {
        await UseAsync("syt_wrong");
        await Expect(Page.Locator("#token-problem")).ToContainTextAsync("The kernel does not take this token. UNAUTHORIZED");
        await Expect(Records).ToHaveCountAsync(0);
        await UseAsync(await Kernel.CreateTokenAsync(TokenScopes.Read));
        await Expect(Records).ToContainTextAsync(["Naima"]);
    }

    [Fact]
    public async Task A_token_that_is_not_for_reading_is_said_to_be_so()
    {
        await UseAsync(await Kernel.CreateTokenAsync(TokenScopes.Write));
        await Expect(Problem).ToContainTextAsync("SCOPE_REQUIRED: This token is not for reading");
        await Expect(Records).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_dialog_that_is_left_changes_nothing()
    {
        await UseAsync(await Kernel.CreateTokenAsync(TokenScopes.Read));
        await Expect(Records).ToHaveCountAsync(1);
        await Page.Locator("#access").ClickAsync();
        await Page.Locator("#token").FillAsync("other");
        await Page.Keyboard.PressAsync("Escape");
        await Expect(Dialog).ToBeHiddenAsync();
        await Page.Locator("#access").ClickAsync();
        await Expect(Page.Locator("#token")).ToHaveValueAsync("");
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Cancel" }).ClickAsync();

        await AskAsync("""{"body.title": "Naima"}""");
        await Expect(Page.Locator("#found")).ToHaveTextAsync("1 found");
        await Expect(Problem).ToBeHiddenAsync();
    }

    protected override void Configure(SyncropelKernelOptions options) => options.RequireTokens = true;

    private async Task UseAsync(string token)
    {
        await Page.Locator("#token").FillAsync(token);
        await Page.Locator("#token").PressAsync("Enter");
    }
}
