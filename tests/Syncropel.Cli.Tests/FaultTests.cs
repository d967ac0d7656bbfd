using Syncropel.Cli.Tests.Support;

namespace Syncropel.Cli.Tests;

public sealed class FaultTests
{
    [Theory]
    [InlineData("http://localhost:9100/?a=b")]
    [InlineData("http://localhost:9100/#a")]
    public async Task An_address_with_more_than_a_path_is_refused_wherever_it_comes_from(string endpoint)
    {
        CliResult option = await Shell.RunAsync("query", "--endpoint", endpoint);
        CliResult variable = await Shell.RunWithVariableAsync("SYNCROPEL_ENDPOINT", endpoint, "query");

        Assert.Equal(ExitCode.Findings, option.ExitCode);
        Assert.Contains("without a query", option.Errors, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failed, variable.ExitCode);
        Assert.Contains("SYNCROPEL_ENDPOINT", Assert.Single(variable.Errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_the_program_is_one_line_that_asks_for_a_report()
    {
        var errors = new StringWriter();
        using var broken = new BrokenStream();
        var terminal = new Terminal(broken, Stream.Null, TextWriter.Null, errors);

        int exitCode = await CommandLine.RunAsync(["record", "id", "-"], terminal, TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.Failed, exitCode);
        Assert.Equal(
            "This is a fault of the program; please report it: NotSupportedException: Nobody\uFFFDthought of it.",
            errors.ToString().TrimEnd());
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
            throw new NotSupportedException("Nobody\nthought of it.");
    }
}
