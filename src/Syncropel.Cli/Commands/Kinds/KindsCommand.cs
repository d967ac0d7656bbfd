using System.CommandLine;

namespace Syncropel.Cli.Commands.Kinds;

/// <summary><c>kinds</c>: what can be done with schema files without a build.</summary>
internal static class KindsCommand
{
    /// <summary>Makes the command with those below it.</summary>
    public static Command Create(Terminal terminal) => new("kinds", "Checks, makes and compares kind schemas.")
    {
        CheckCommand.Create(terminal),
        NewCommand.Create(terminal),
        DiffCommand.Create(terminal),
    };
}
