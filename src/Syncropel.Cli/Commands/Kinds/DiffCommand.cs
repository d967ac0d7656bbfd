using System.CommandLine;
using Syncropel.Cli.Comparison;
using Syncropel.Cli.Reports;
using Syncropel.Cli.Schemas;

namespace Syncropel.Cli.Commands.Kinds;

/// <summary><c>kinds diff</c>: what a change of schemas breaks.</summary>
internal static class DiffCommand
{
    private const string Description = "Says how two versions of schemas differ, and what that breaks: old records, which the newer schema "
        + "refuses, and new records, which those refuse who still read by the older one."
        + "\nExample: kinds diff track.v1/music.catalog.track.kind.json track.v2/music.catalog.track.v2.kind.json"
        + "\nExample: git worktree add /tmp/main main; dotnet syncropel kinds diff /tmp/main/schemas ./schemas"
        + "\nExample: kinds diff ./released ./schemas --direction old-records --format json";

    private const string Both = "both", OldRecords = "old-records", NewRecords = "new-records";

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var older = new Argument<string>("old") { Description = "The older schema, or a folder of them." };
        var newer = new Argument<string>("new") { Description = "The newer schema, or a folder of them." };
        Option<string> format = Words.Choice("--format", "How it is said.", "text", "json");
        Option<string> direction = Words.Choice("--direction", "What must not break for the exit code 0.", Both, OldRecords, NewRecords);
        var command = new Command("diff", Description) { older, newer, format, direction };
        command.CheckSpelling();
        command.SetAction(async (parsed, cancellation) =>
        {
            var paths = ShownPaths.OfProcess();
            var before = SchemaSet.Read(parsed.GetRequiredValue(older), paths, cancellation);
            var after = SchemaSet.Read(parsed.GetRequiredValue(newer), paths, cancellation);
            var report = new DiffReport(SetComparison.Of(before, after), Judged(parsed.GetRequiredValue(direction)));
            bool isJson = parsed.GetRequiredValue(format) == "json";
            await terminal.Text.WriteAsync(isJson ? report.ToJson(paths) : report.ToText(paths, terminal));
            await terminal.Errors.WriteLineAsync(report.Summary);
            return report.IsCompatible ? ExitCode.Good : ExitCode.Findings;
        });
        return command;
    }

    private static Breaks Judged(string direction) => direction switch
    {
        OldRecords => Breaks.OldRecords,
        NewRecords => Breaks.NewRecords,
        _ => Breaks.Both,
    };
}
