using System.CommandLine;
using Syncropel.Cli.Output;
using Syncropel.Cli.Reports;
using Syncropel.Cli.Schemas;

namespace Syncropel.Cli.Commands.Kinds;

/// <summary><c>kinds check</c>: what a build would say of schema files, without a build.</summary>
internal sealed class CheckCommand
{
    private const string Description =
        "Says what a build would say of kind and ref schemas, without a build: the same rules at the same places."
        + "\nExample: kinds check ./schemas"
        + "\nExample: kinds check ./schemas --format sarif --output kinds.sarif"
        + "\nExample: kinds check a.b.c.kind.json --reference ./bin/Release/net10.0/Shared.Kinds.dll";

    private readonly Terminal _terminal;

    private readonly Argument<string[]> _paths = new("path")
    {
        Description = "Schema files, and folders of them, which are looked through but for bin, obj and what is hidden.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _format = Words.Choice("--format", "How it is said.", "text", "json", "sarif");

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "The file to write it to, in the place of one that is there. Without it, and for -, the standard output.",
        HelpName = "PATH",
    };

    private readonly Option<string[]> _references = new("--reference", "-r")
    {
        Description = "An assembly whose kinds are in sight, as those of a project's reference are. The SDK's own always are.",
        HelpName = "PATH",
    };

    private readonly Option<string> _namespace = new("--namespace")
    {
        Description = "The project's RootNamespace, which messages about C# names have.",
        DefaultValueFactory = static _ => SchemaRun.DefaultNamespace,
        HelpName = "NAME",
    };

    private readonly Option<bool> _strict = Words.Flag("--warn-as-error", "Take warnings for errors.");

    private CheckCommand(Terminal terminal, Command command)
    {
        _terminal = terminal;
        command.Arguments.Add(_paths);
        foreach (Option option in new Option[] { _format, _output, _references, _namespace, _strict }) command.Options.Add(option);
        command.CheckSpelling();
        command.SetAction(RunAsync);
    }

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("check", Description);
        _ = new CheckCommand(terminal, command);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        IReadOnlyList<string> files = SchemaFiles.Find(parsed.GetRequiredValue(_paths));
        var run = SchemaRun.Of(
            files.Select(SchemaSource.Of),
            References.OfKinds(parsed.GetValue(_references) ?? []),
            parsed.GetRequiredValue(_namespace),
            cancellation);
        var report = new CheckReport(files.Count, run.Findings);
        if (parsed.GetValue(_strict)) report = report.Strict();

        string? output = parsed.GetValue(_output) is { } path and not "-" ? path : null;
        string text = Write(report, parsed.GetRequiredValue(_format), output is null ? _terminal : null);
        if (output is null) await _terminal.Text.WriteAsync(text);
        else await WholeFile.WriteAsync(output, text, cancellation);
        await _terminal.Errors.WriteLineAsync(report.ToString());
        return report.Errors == 0 ? ExitCode.Good : ExitCode.Findings;
    }

    private static string Write(CheckReport report, string format, Terminal? terminal)
    {
        var paths = ShownPaths.OfProcess();
        return format switch
        {
            "json" => JsonCheckReport.Write(report, paths),
            "sarif" => SarifReport.Write(report, paths),
            _ => TextCheckReport.Write(report, paths, terminal),
        };
    }
}
