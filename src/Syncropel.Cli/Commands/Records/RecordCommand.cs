using System.CommandLine;

namespace Syncropel.Cli.Commands.Records;

/// <summary><c>record</c>: what can be done with a record without a kernel.</summary>
internal static class RecordCommand
{
    /// <summary>Makes the command with those below it.</summary>
    public static Command Create(Terminal terminal) => new("record", "Looks at records without a kernel.")
    {
        RecordIdCommand.Create(terminal),
    };
}
