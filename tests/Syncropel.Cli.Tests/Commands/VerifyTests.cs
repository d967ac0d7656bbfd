using Syncropel.Cli.Tests.Support;
using Syncropel.Testing;

namespace Syncropel.Cli.Tests.Commands;

public sealed class VerifyTests
{
    [Fact]
    public async Task A_sound_store_has_no_findings()
    {
        using var store = new TempStore();
        await store.FillAsync(3);

        CliResult run = await Shell.RunAsync("verify", "--data", store.Path);

        Assert.Equal("records=3 findings=0", run.Text.TrimEnd());
        Assert.Equal("", run.Errors);
        Assert.Equal(ExitCode.Good, run.ExitCode);
    }

    [Fact]
    public async Task A_record_whose_content_was_changed_is_named()
    {
        using var store = new TempStore();
        await store.FillAsync(3);
        store.Falsify(2);

        CliResult run = await Shell.RunAsync("verify", "--data", store.Path);

        string[] lines = run.Text.TrimEnd().Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("record 2, ", lines[0], StringComparison.Ordinal);
        Assert.Contains("the content has the id", lines[0], StringComparison.Ordinal);
        Assert.Equal("records=3 findings=1", run.LastLine);
        Assert.Equal(ExitCode.Findings, run.ExitCode);
    }

    [Fact]
    public async Task What_the_store_says_when_it_is_opened_is_said_too()
    {
        using var store = new TempStore();
        await store.FillAsync(3);
        store.Falsify(3);

        CliResult run = await Shell.RunAsync("verify", "--data", store.Path);

        Assert.StartsWith("error: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains("record 3, ", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("export")]
    [InlineData("token", "list")]
    [InlineData("token", "revoke", "4f2a")]
    public async Task A_store_that_is_not_there_is_said_and_not_made(params string[] command)
    {
        using var store = new TempStore();

        CliResult run = await Shell.RunAsync([.. command, "--data", store.Path]);

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains($"There is no store at '{store.Path}'", run.Errors, StringComparison.Ordinal);
        Assert.True(store.IsEmpty);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("export")]
    [InlineData("import")]
    public async Task A_store_that_a_kernel_has_is_said(string command)
    {
        using var store = new TempStore();
        await using KernelHost host = await store.HoldAsync();

        CliResult run = await Shell.RunAsync(command, "--data", store.Path);

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("is in use by another kernel", run.Errors, StringComparison.Ordinal);
        Assert.Empty(run.Bytes);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("import")]
    [InlineData("token", "list")]
    public async Task A_file_that_is_no_store_is_left_as_it_is(params string[] command)
    {
        using var store = new TempStore();
        string text = string.Concat(Enumerable.Repeat("no store of a kernel\n", 500));
        await File.WriteAllTextAsync(store.Path, text, TestContext.Current.CancellationToken);

        CliResult run = await Shell.RunAsync([.. command, "--data", store.Path]);

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains(store.Path, Assert.Single(run.Errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(store.Path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_folder_is_said_to_be_one()
    {
        using var store = new TempStore();
        Directory.CreateDirectory(store.Path);

        CliResult run = await Shell.RunAsync("verify", "--data", store.Path);

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("is a folder", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_cannot_be_reached_is_said_without_its_password()
    {
        CliResult run = await Shell.RunAsync("verify", "--postgres", "Host=127.0.0.1;Port=1;Database=hub;Username=me;Password=hunter2");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("127.0.0.1", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", run.Errors + run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }
}
