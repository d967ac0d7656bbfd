using Syncropel.Cli;

return await CommandLine.RunAsync(args, new Terminal(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Out, Console.Error));
