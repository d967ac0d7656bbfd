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
        Description = "The connection string of a PostgreSQL database that is the store, in place of --data, such as "
            + $"\"Host=db;Database=hub;Username=hub\"; also taken from {PostgresVariable}, where other users of the machine do not see it.",
        HelpName = "CONNECTION",
    };

    private readonly Option<bool>? _inMemory;
    private readonly StoreUse _use;

    private StoreChoice(StoreUse use)
    {
        _use = use;
        if (use != StoreUse.MadeOrInMemory) return;
        _inMemory = Words.Flag("--in-memory", "Keep records in memory only: they are gone with the process.");
    }

    /// <summary>Gives a command the options.</summary>
    /// <param name="command">The command.</param>
    /// <param name="use">What it does with the store.</param>
    public static StoreChoice AddTo(Command command, StoreUse use)
    {
        var choice = new StoreChoice(use);
        command.Options.Add(choice._data);
        command.Options.Add(choice._postgres);
        if (choice._inMemory is { } inMemory) command.Options.Add(inMemory);
        command.Validators.Add(choice.Check);
        return choice;
    }

    /// <summary>Whether the store in memory was chosen.</summary>
    public bool IsInMemory(SymbolResult result) => _inMemory is { } option && result.GetValue(option);

    /// <summary>The store that was chosen.</summary>
    /// <exception cref="KernelStoreException">There is none, and the command makes none.</exception>
    public KernelStore Read(ParseResult parsed)
    {
        if (IsInMemory(parsed.CommandResult)) return KernelStore.InMemory;
        if (parsed.GetValue(_data) is not { } path) return KernelStore.PostgreSql((parsed.GetValue(_postgres) ?? OfEnvironment())!);

        // A folder is there, too; that it is no store, the store says.
        if (_use == StoreUse.Existing && !Path.Exists(path))
        {
            throw new KernelStoreException($"There is no store at '{path}'. Give the path of one; 'serve' and 'import' make new ones.");
        }

        return KernelStore.Sqlite(path);
    }

    private void Check(CommandResult result)
    {
        string? path = result.Written(_data), connection = result.Written(_postgres), ofEnvironment = OfEnvironment();
        int given = (path is null ? 0 : 1) + (connection is null ? 0 : 1) + (IsInMemory(result) ? 1 : 0);
        if (given > 1 || (given == 0 && ofEnvironment is null))
        {
            string all = _inMemory is null ? "--data PATH or --postgres CONNECTION" : "--data PATH, --postgres CONNECTION or --in-memory";
            result.AddError($"Say where the records are: give {(given == 0 ? "" : "only one of ")}{all}.");
        }
        else if (path is not null && string.IsNullOrWhiteSpace(path)) result.AddError("--data: give the path of a file, such as ./hub.db.");
        else if (connection is not null) CheckConnection(result, "--postgres", connection);
        else if (given == 0) CheckConnection(result, PostgresVariable, ofEnvironment!);
    }

    private static void CheckConnection(CommandResult result, string source, string connection)
    {
        try
        {
            _ = KernelStore.PostgreSql(connection);
        }
        catch (ArgumentException unreadable)
        {
            result.AddError($"{source}: {Words.Reason(unreadable)}");
        }
    }

    private static string? OfEnvironment() =>
        Environment.GetEnvironmentVariable(PostgresVariable)?.Trim() is { Length: > 0 } connection ? connection : null;
}
