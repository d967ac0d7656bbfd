using System.CommandLine;
using System.CommandLine.Parsing;
using Syncropel.Kernel;

namespace Syncropel.Cli.Commands;

/// <summary>The options by which a command is told which store it works on.</summary>
internal sealed class StoreChoice
{
    private const string PostgresVariable = "SYNCROPEL_POSTGRES";

    private readonly Option<string?> _data = new("--data")
    {
        Description = "The file of the store, such as ./hub.db.",
        HelpName = "PATH",
    };

    private readonly Option<string?> _postgres = new("--postgres")
    {
        Description = "The connection string of a PostgreSQL database that is the store, in place of --data; also taken from "
            + $"{PostgresVariable}, where other users of the machine do not see it.",
        HelpName = "CONNECTION",
    };

    private readonly Option<bool>? _inMemory;

    private StoreChoice(bool takesMemory)
    {
        if (takesMemory) _inMemory = new("--in-memory") { Description = "Keep records in memory only: they are gone with the process." };
    }

    /// <summary>Gives a command the options.</summary>
    /// <param name="command">The command.</param>
    /// <param name="takesMemory">Whether a store in memory makes sense to it.</param>
    public static StoreChoice AddTo(Command command, bool takesMemory = false)
    {
        var choice = new StoreChoice(takesMemory);
        command.Options.Add(choice._data);
        command.Options.Add(choice._postgres);
        if (choice._inMemory is { } inMemory) command.Options.Add(inMemory);
        command.Validators.Add(choice.Check);
        return choice;
    }

    /// <summary>The store that was chosen.</summary>
    public KernelStore Read(ParseResult parsed)
    {
        if (parsed.GetValue(_data) is { } path) return KernelStore.Sqlite(path);
        return IsInMemory(parsed.CommandResult) ? KernelStore.InMemory : KernelStore.PostgreSql((parsed.GetValue(_postgres) ?? OfEnvironment())!);
    }

    private void Check(CommandResult result)
    {
        int given = Count(result.GetValue(_data)) + Count(result.GetValue(_postgres)) + (IsInMemory(result) ? 1 : 0);
        if (given == 0 && OfEnvironment() is not null) given = 1;
        string all = _inMemory is null ? "--data PATH or --postgres CONNECTION" : "--data PATH, --postgres CONNECTION or --in-memory";
        if (given != 1) result.AddError($"Say where the records are: give {(given == 0 ? "" : "only one of ")}{all}.");
    }

    private bool IsInMemory(CommandResult result) => _inMemory is { } option && result.GetValue(option);

    private static int Count(string? value) => string.IsNullOrWhiteSpace(value) ? 0 : 1;

    private static string? OfEnvironment() =>
        Environment.GetEnvironmentVariable(PostgresVariable)?.Trim() is { Length: > 0 } connection ? connection : null;
}
