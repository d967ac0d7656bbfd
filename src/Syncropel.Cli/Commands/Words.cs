using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Syncropel.Cli.Output;
using Syncropel.Grammar;

namespace Syncropel.Cli.Commands;

/// <summary>
/// What was written for an option, as it was written: what checks it is asked also where it is no value of the option's type, or none at
/// all.
/// </summary>
internal static class Words
{
    /// <summary>All that was written for an option or an argument; nothing where it has its default.</summary>
    public static IEnumerable<string> Written(this SymbolResult result) => result.Tokens.Select(static token => token.Value);

    /// <summary>What was written last for an option of a command; null where it was not given, or has no value.</summary>
    public static string? Written(this CommandResult result, Option option) => result.GetResult(option)?.Written().LastOrDefault();

    /// <summary>An option that is there or not, and takes no value.</summary>
    public static Option<bool> Flag(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.Zero };

    /// <summary>An option that takes one of some words, the first unless another is given.</summary>
    public static Option<string> Choice(string name, string description, params string[] words)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            DefaultValueFactory = _ => words[0],
            HelpName = string.Join('|', words),
        };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    /// <summary>An option that takes a kind.</summary>
    public static Option<string> Kind(string name, string description, bool isRequired = false)
    {
        var option = new Option<string>(name) { Description = description, Required = isRequired, HelpName = "KIND" };
        option.Validators.Add(CheckKinds);
        return option;
    }

    /// <summary>Refuses what is no kind, with its nearest spelling.</summary>
    public static void CheckKinds(SymbolResult result) =>
        result.RefuseEach(static kind => KindGrammar.Check(kind) is { } violation ? violation.Message : null);

    /// <summary>Refuses what is no actor.</summary>
    public static void CheckActors(SymbolResult result) => result.RefuseEach(
        static actor => DidSyntax.Explain(actor) is { } problem ? $"--actor '{actor}' is no DID: {problem}." : null);

    /// <summary>Refuses a name that is none.</summary>
    public static void CheckThread(SymbolResult result) =>
        result.RefuseEach(static name => string.IsNullOrWhiteSpace(name) ? "--thread: give a name." : null);

    /// <summary>Refuses each of what was written with which something is wrong.</summary>
    /// <param name="result">What was written.</param>
    /// <param name="explain">Says what is wrong; null where nothing is.</param>
    public static void RefuseEach(this SymbolResult result, Func<string, string?> explain)
    {
        foreach (string text in result.Written())
        {
            if (explain(text) is { } problem) result.AddError(problem);
        }
    }

    /// <summary>Reads a count: an integer from 1.</summary>
    public static int? ParseCount(ArgumentResult result)
    {
        string text = result.Tokens.Single().Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count > 0) return count;
        result.AddError($"'{text}': give a number from 1.");
        return null;
    }

    /// <summary>Refuses misspelt options that an argument would take for its own, with the nearest option there is.</summary>
    public static void CheckSpelling(this Command command) => command.Validators.Add(result =>
    {
        string[] options = [.. command.Options.Select(static option => option.Name)];
        foreach (string word in result.Children.OfType<ArgumentResult>().SelectMany(static argument => argument.Written()))
        {
            if (!word.StartsWith("--", StringComparison.Ordinal)) continue;
            string remedy = EditDistance.Nearest(word, options) is { } near ? $"did you mean '{near}'?" : "--help has all.";
            result.AddError($"'{word}' is no option of '{command.Name}'; {remedy}");
        }
    });

    /// <summary>What an exception says, without the parameter that it names, which nobody here has given.</summary>
    public static string Reason(Exception problem) => CleanText.Clean(problem.Message.Split(" (Parameter", 2)[0]);
}
