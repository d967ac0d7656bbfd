namespace Syncropel.Cli;

/// <summary>The program.</summary>
internal static class Program
{
    private static Task<int> Main(string[] args)
    {
        var terminal = new Terminal(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Out, Console.Error);
        return CommandLine.RunAsync(args, terminal);
    }
}
