using System.Text;
using Syncropel.Cli.Tests.Support;
using Syncropel.Testing;

namespace Syncropel.Cli.Tests.Commands;

public sealed class TokenTests
{
    [Fact]
    public async Task A_token_is_said_once_and_kept_nowhere()
    {
        using var store = new TempStore();

        CliResult created = await Shell.RunAsync(
            "token", "create", "--data", store.Path, "--name", "ci", "--read", "--write",
            "--actor", "did:example:a", "--actor", "did:example:b");
        CliResult list = await Shell.RunAsync("token", "list", "--data", store.Path);

        string token = Assert.Single(created.Text.TrimEnd().Split('\n')).TrimEnd();
        string[] parts = token.Split('_', 3);
        Assert.Equal("syn", parts[0]);
        Assert.Contains(parts[1], created.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(parts[2], created.Errors, StringComparison.Ordinal);
        Assert.StartsWith($"{parts[1]}\tsince ", list.LastLine, StringComparison.Ordinal);
        Assert.EndsWith("\tread,write\tdid:example:a,did:example:b\tci", list.LastLine, StringComparison.Ordinal);
        Assert.DoesNotContain(parts[2], list.Text + list.Errors, StringComparison.Ordinal);
        foreach (string file in Directory.GetFiles(Path.GetDirectoryName(store.Path)!))
        {
            string kept = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
            Assert.DoesNotContain(parts[2], kept, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("--read", "read")]
    [InlineData("--write", "write")]
    public async Task A_token_has_the_scopes_that_were_asked_for(string option, string scope)
    {
        using var store = new TempStore();

        await Shell.RunAsync("token", "create", "--data", store.Path, "--name", "half", option);

        CliResult list = await Shell.RunAsync("token", "list", "--data", store.Path);
        Assert.EndsWith($"\t{scope}\tany\thalf", list.LastLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_revoked_once_and_stays_in_the_list()
    {
        using var store = new TempStore();
        string token = (await Shell.RunAsync("token", "create", "--data", store.Path, "--name", "ci", "--read")).Text.Trim();
        string id = token.Split('_')[1];

        CliResult first = await Shell.RunAsync("token", "revoke", "--data", store.Path, id);
        CliResult second = await Shell.RunAsync("token", "revoke", "--data", store.Path, id);
        CliResult list = await Shell.RunAsync("token", "list", "--data", store.Path);

        Assert.Equal($"Token {id} is revoked.", first.LastLine);
        Assert.Equal(ExitCode.Good, first.ExitCode);
        Assert.Equal(ExitCode.Findings, second.ExitCode);
        Assert.Contains($"There is no token '{id}' that holds", second.Errors, StringComparison.Ordinal);
        Assert.StartsWith($"{id}\trevoked ", list.LastLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tokens_are_made_beside_a_kernel_that_has_the_store()
    {
        using var store = new TempStore();
        await using KernelHost host = await store.HoldAsync();

        CliResult created = await Shell.RunAsync("token", "create", "--data", store.Path, "--name", "ci", "--read");

        Assert.Equal(ExitCode.Good, created.ExitCode);
        Assert.True(await host.RevokeTokenAsync(created.Text.Trim()));
    }
}
