using Syncropel.Cli;

var terminal = new Terminal(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Out, Console.Error);
return await CommandLine.RunAsync(args, terminal);
