using Syncropel.Cli.Output;

namespace Syncropel.Cli;

/// <summary>The program.</summary>
internal static class Program
{
    private static Task<int> Main(string[] args) => CommandLine.RunAsync(args, StandardStreams.Open());
}
