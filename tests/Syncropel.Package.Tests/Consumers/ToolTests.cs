using Syncropel.Package.Tests.Harness;

namespace Syncropel.Package.Tests.Consumers;

/// <summary>The commands of the tool that need what only its package can bring: the compiler, the generator.</summary>
public sealed class ToolTests(PackageFeed feed)
{
    [Fact]
    public async Task The_installed_tool_checks_schemas_by_the_generator_and_infers_one_from_samples()
    {
        Consumer shell = Consumer.Create(feed, "Shell")
            .With("schemas/music.catalog.track.kind.json", Tracks.Schema.Replace("minLength", "minLenght", StringComparison.Ordinal))
            .With("samples.jsonl", """{ "title": "Glow", "length": 251 }""");
        (await shell.DotNetAsync("tool", "install", Packed.Tool, "--tool-path", "tools", "--version", feed.Version)).AssertDone();

        CommandResult check = await shell.DotNetAsync("syncropel", "kinds", "check", "schemas");
        string inferred = (await shell.DotNetAsync(
            "syncropel", "kinds", "new", "music.catalog.album", "--from", "samples.jsonl", "--output", "-")).AssertDone();

        Assert.Equal(1, check.ExitCode);
        Finding finding = Assert.Single(Finding.In(check.Output, shell.Folder));
        Assert.Equal(new FindingPlace("schemas/music.catalog.track.kind.json", 7, 34, "error", "SYN0006"), finding.Place);
        Assert.Contains("\"kind\": \"music.catalog.album\"", inferred, StringComparison.Ordinal);
        Assert.Contains("\"required\": [\"length\", \"title\"]", inferred, StringComparison.Ordinal);
    }
}
