using Syncropel.Package.Tests.Harness;

namespace Syncropel.Package.Tests.Consumers;

/// <summary>The way of somebody who has found the package, step by step as its page says.</summary>
public sealed class StrangerTests(PackageFeed feed)
{
    [Fact]
    public async Task What_the_page_of_the_package_says_leads_to_a_record_in_a_kernel_of_the_tool()
    {
        Consumer shell = Consumer.Create(feed, "Shell");
        (await shell.DotNetAsync("new", "console", "-n", "Hello")).AssertDone();
        (await shell.DotNetAsync("add", "Hello", "package", "Syncropel", "--version", feed.Version)).AssertDone();
        (await shell.DotNetAsync("tool", "install", "Syncropel.Cli", "--tool-path", "tools", "--version", feed.Version)).AssertDone();
        await using ToolKernel kernel = await ToolKernel.StartAsync(shell, "--in-memory");
        Readme page = Readme.Of(feed, "Syncropel");
        shell.With("Hello/music.catalog.track.kind.json", page.Json)
            .With("Hello/Program.cs", page.Code.Replace("http://localhost:9100", kernel.Address, StringComparison.Ordinal));

        (await shell.BuildAsync("Hello")).AssertClean();

        Assert.Matches("^stored as [0-9a-f]{64}\nGlow, verified$", await shell.RunAsync("Hello"));
    }
}
