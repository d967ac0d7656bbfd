using System.Text;
using Syncropel.Cli.Tests.Support;

namespace Syncropel.Cli.Tests.Commands;

public sealed class ExportImportTests
{
    [Fact]
    public async Task What_is_exported_to_a_file_is_imported_from_it_once()
    {
        using var store = new TempStore();
        await store.FillAsync(5);
        string file = store.PathOf("all.jsonl"), copy = store.PathOf("copy.db");

        CliResult export = await Shell.RunAsync("export", "--data", store.Path, "--output", file);
        CliResult first = await Shell.RunAsync("import", "--data", copy, file);
        CliResult second = await Shell.RunAsync("import", "--data", copy, file);
        CliResult back = await Shell.RunAsync("export", "--data", copy);

        Assert.Equal("written=5 left_out=0", export.Errors.TrimEnd());
        Assert.Equal("added=5 already_there=0 refused=0", first.LastLine);
        Assert.Equal("added=0 already_there=5 refused=0", second.LastLine);
        Assert.Equal(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken), back.Bytes);
        Assert.All([export, first, second, back], static run => Assert.Equal(ExitCode.Good, run.ExitCode));
        Assert.Equal("records=5 findings=0", (await Shell.RunAsync("verify", "--data", copy)).LastLine);
    }

    [Fact]
    public async Task Standard_streams_do_as_well_and_have_nothing_but_records()
    {
        using var store = new TempStore();
        await store.FillAsync(3);
        string copy = store.PathOf("copy.db");

        CliResult export = await Shell.RunAsync("export", "--data", store.Path);
        CliResult import = await Shell.RunWithInputAsync(export.Bytes, "import", "--data", copy);

        Assert.Equal("", export.Text);
        Assert.Equal(3, Lines(export).Length);
        Assert.All(Lines(export), static line => Assert.StartsWith("{", line, StringComparison.Ordinal));
        Assert.Equal("added=3 already_there=0 refused=0", import.LastLine);
    }

    [Fact]
    public async Task Lines_that_are_refused_are_named_by_their_numbers_and_the_others_are_taken()
    {
        using var store = new TempStore();
        await store.FillAsync(3);
        string[] lines = Lines(await Shell.RunAsync("export", "--data", store.Path));
        lines[1] = lines[1].Replace("\"n\":2", "\"n\":7", StringComparison.Ordinal);
        byte[] input = Encoding.UTF8.GetBytes(string.Join('\n', [.. lines, "", "no record"]));

        CliResult run = await Shell.RunWithInputAsync(input, "import", "--data", store.PathOf("copy.db"));

        string[] said = run.Errors.TrimEnd().Split('\n');
        Assert.Equal(2, said.Length);
        Assert.StartsWith("line 2: ", said[0], StringComparison.Ordinal);
        Assert.StartsWith("line 5: ", said[1], StringComparison.Ordinal);
        Assert.Equal("added=2 already_there=0 refused=2", run.LastLine);
        Assert.Equal(ExitCode.Findings, run.ExitCode);
    }

    [Fact]
    public async Task A_record_that_does_not_fit_is_left_out_and_named()
    {
        using var store = new TempStore();
        await store.FillAsync(3);
        store.Falsify(1);

        CliResult run = await Shell.RunAsync("export", "--data", store.Path);

        Assert.Equal(2, Lines(run).Length);
        Assert.Contains("record 1, ", run.Errors, StringComparison.Ordinal);
        Assert.EndsWith("written=2 left_out=1", run.Errors.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, run.ExitCode);
    }

    [Fact]
    public async Task A_file_that_is_there_already_is_not_written_over()
    {
        using var store = new TempStore();
        await store.FillAsync(1);
        string file = store.PathOf("all.jsonl");
        await File.WriteAllTextAsync(file, "mine", TestContext.Current.CancellationToken);

        CliResult run = await Shell.RunAsync("export", "--data", store.Path, "--output", file);

        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.Contains("it is there already", run.Errors, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_said()
    {
        using var store = new TempStore();
        await store.FillAsync(1);

        CliResult run = await Shell.RunAsync("export", "--data", store.Path, "--output", store.PathOf("no/such/folder.jsonl"));

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("folder.jsonl", Assert.Single(run.Errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    private static string[] Lines(CliResult run) => Encoding.UTF8.GetString(run.Bytes).TrimEnd('\n').Split('\n');
}
