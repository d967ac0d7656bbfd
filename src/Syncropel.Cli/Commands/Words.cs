using System.CommandLine;
using System.CommandLine.Parsing;

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
}
