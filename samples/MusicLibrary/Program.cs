using MusicLibrary;
using Spectre.Console;

// In a file or a pipe colours and moving bars would be rubbish, whatever TERM says.
bool plain = Console.IsOutputRedirected;
IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
{
    Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
    Interactive = plain ? InteractionSupport.No : InteractionSupport.Detect,
});
return await CommandLine.RunAsync(args, console, Console.Error);
