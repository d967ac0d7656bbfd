using Syncropel.Cli.Output;
using Syncropel.Cli.Tests.Support;

namespace Syncropel.Cli.Tests.Output;

public sealed class WholeFileTests
{
    [Fact]
    public async Task A_file_beside_that_has_a_likely_name_is_left_alone()
    {
        using var files = new TempFiles();
        files.Write("out.txt.new", "mine");
        files.Write("out.txt", "before");

        await WriteAsync(files.PathOf("out.txt"), "after");

        Assert.Equal("after", files.Read("out.txt"));
        Assert.Equal("mine", files.Read("out.txt.new"));
        Assert.Equal(2, Directory.GetFiles(files.Folder).Length);
    }

    [Fact]
    public async Task A_link_stays_and_leads_to_what_was_written()
    {
        // Links ask for rights of their own on Windows.
        if (OperatingSystem.IsWindows()) return;
        using var files = new TempFiles();
        string target = files.Write("far/out.txt", "before"), link = files.PathOf("link.txt");
        File.CreateSymbolicLink(link, target);

        await WriteAsync(link, "after");

        Assert.Equal(target, new FileInfo(link).LinkTarget);
        Assert.Equal("after", File.ReadAllText(target));
    }

    [Fact]
    public async Task A_device_is_written_to_and_not_replaced()
    {
        if (OperatingSystem.IsWindows()) return;
        using var files = new TempFiles();
        string path = files.WriteKind("shop.sales.order", "");
        using RealProgram program = RealProgram.Start(null, "kinds", "check", path, "--format", "json", "--output", "/dev/stdout");

        CliResult run = await program.EndAsync();
        CliResult dash = await Shell.RunAsync("kinds", "check", path, "--format", "json", "--output", "-");

        Assert.Equal(dash.Text, run.Text);
        Assert.StartsWith("{", run.Text, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Good, run.ExitCode);
        Assert.False(File.Exists("-"));
    }

    [Fact]
    public async Task What_cannot_be_written_leaves_nothing_behind()
    {
        using var files = new TempFiles();
        Directory.CreateDirectory(files.PathOf("out.txt"));

        Exception? problem = await Xunit.Record.ExceptionAsync(() => WriteAsync(files.PathOf("out.txt"), "after"));

        Assert.True(problem is IOException or UnauthorizedAccessException, $"{problem}");
        Assert.Empty(Directory.GetFiles(files.Folder));
    }

    private static Task WriteAsync(string path, string text) =>
        WholeFile.WriteAsync(path, text, TestContext.Current.CancellationToken);
}
