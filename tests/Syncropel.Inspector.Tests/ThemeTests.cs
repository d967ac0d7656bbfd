using System.Globalization;
using Microsoft.Playwright;
using Syncropel.Inspector.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Syncropel.Inspector.Tests;

public sealed class ThemeTests(Chromium chromium) : InspectorTest(chromium)
{
    private const string ReadColours = """
        () => [".name", "#records .quiet", ".good", ".link", "#records-title", "#live"].map(name => {
          const element = document.querySelector(name);
          let ground = element;
          while (getComputedStyle(ground).backgroundColor === "rgba(0, 0, 0, 0)") ground = ground.parentElement;
          return [getComputedStyle(element).color, getComputedStyle(ground).backgroundColor].join(" ").match(/\d+/g).map(Number);
        })
        """;

    [Fact]
    public async Task The_page_is_dark_or_light_as_the_system_is()
    {
        await OpenAsync();
        Assert.False(await IsDarkAsync());
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        Assert.True(await IsDarkAsync());
    }

    [Fact]
    public async Task The_choice_of_dark_or_light_is_remembered()
    {
        await OpenAsync();
        await Page.Locator("#theme").ClickAsync();
        Assert.True(await IsDarkAsync());
        await Page.ReloadAsync();
        Assert.True(await IsDarkAsync());

        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await Page.Keyboard.PressAsync("d");
        Assert.False(await IsDarkAsync());
        await Page.ReloadAsync();
        Assert.False(await IsDarkAsync());
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_text_stands_out_from_its_ground(ColorScheme scheme)
    {
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
        await Sender.SendAsync("""{"kind":"test.notes.note","title":"Naima","_refs":[{"kind":"@x","id":"1"}]}""");
        await OpenAsync();
        await Records.Nth(0).ClickAsync();
        await Expect(Record).ToContainTextAsync("verified");

        double[][] colours = await Page.EvaluateAsync<double[][]>(ReadColours);
        Assert.All(colours, static pair =>
        {
            double contrast = Contrast(pair[..3], pair[3..6]);
            Assert.True(contrast >= 4.5, string.Create(CultureInfo.InvariantCulture, $"{string.Join(' ', pair)}: {contrast:F1}"));
        });
    }

    private async Task<bool> IsDarkAsync()
    {
        string ground = await Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
        double[] colour = [.. ground["rgb(".Length..^1].Split(',').Select(static part => double.Parse(part, CultureInfo.InvariantCulture))];
        return Luminance(colour) < 0.2;
    }

    // As WCAG 2 has it.
    private static double Contrast(double[] one, double[] other)
    {
        double[] both = [Luminance(one) + 0.05, Luminance(other) + 0.05];
        return both.Max() / both.Min();
    }

    private static double Luminance(double[] colour)
    {
        double[] linear = [.. colour.Select(static part => Linear(part / 255))];
        return (0.2126 * linear[0]) + (0.7152 * linear[1]) + (0.0722 * linear[2]);
    }

    private static double Linear(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
}
