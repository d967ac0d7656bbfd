using ModelAdapters;
using Spectre.Console;
using Syncropel.Testing;

// In a file or a pipe colours would be rubbish, whatever TERM says.
bool plain = Console.IsOutputRedirected;
IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect });
return await AdapterRun.RunAsync(console, Console.Error, TimeProvider.System, new MockKernel());
