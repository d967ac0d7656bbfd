using Syncropel.Cli.Tests.Support;

namespace Syncropel.Cli.Tests.Commands;

/// <summary>A file that was mended by SQLite's own tool may lack records between others; no kernel works on it.</summary>
public sealed class EmptyPlaceTests
{
    [Theory]
    [InlineData("serve", "--port", "0")]
    [InlineData("import")]
    public async Task It_is_not_worked_on_and_the_way_out_is_said(params string[] command)
    {
        using TempStore store = await FillAsync();

        CliResult run = await Shell.RunAsync([.. command, "--data", store.Path]);

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        string said = Assert.Single(run.Errors.TrimEnd().Split('\n'));
        Assert.Contains("has 4 records and goes to place 5: places are empty", said, StringComparison.Ordinal);
        Assert.Contains($"export --data {store.Path} --output all.jsonl", said, StringComparison.Ordinal);
        Assert.Contains("import --data new.db all.jsonl", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_verified_and_what_is_there_is_taken_over_into_a_new_store()
    {
        using TempStore store = await FillAsync();
        string file = store.PathOf("all.jsonl"), mended = store.PathOf("new.db");

        CliResult verify = await Shell.RunAsync("verify", "--data", store.Path);
        CliResult export = await Shell.RunAsync("export", "--data", store.Path, "--output", file);
        CliResult import = await Shell.RunAsync("import", "--data", mended, file);

        Assert.Equal(ExitCode.Findings, verify.ExitCode);
        Assert.Contains("the places before it, from 3 on, are empty", verify.Text, StringComparison.Ordinal);
        Assert.EndsWith("written=4 left_out=0", export.Errors.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal("added=4 already_there=0 refused=0", import.LastLine);
        Assert.Equal("records=4 findings=0", (await Shell.RunAsync("verify", "--data", mended)).LastLine);
        await using ServedKernel kernel = await ServedKernel.StartAsync("--data", mended);
        using HttpResponseMessage ready = await kernel.GetAsync("/health/ready");
        Assert.True(ready.IsSuccessStatusCode);
    }

    private static async Task<TempStore> FillAsync()
    {
        var store = new TempStore();
        await store.FillAsync(5);
        store.Remove(3);
        return store;
    }
}
