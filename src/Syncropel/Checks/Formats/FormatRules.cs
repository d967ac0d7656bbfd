using System.Collections.Frozen;
using Syncropel.Grammar;

namespace Syncropel.Checks.Formats;

/// <summary>All formats that are checked: those of strings, which the analyzers share, and those of numbers.</summary>
internal static class FormatRules
{
    private static readonly FormatRule[] OfNumbers =
    [
        new("int32", "2147483647", NumberFormats.IsInt32),
        new("int64", "9223372036854775807", NumberFormats.IsInt64),
        new("float", "3.4e38", NumberFormats.IsSingle),
        new("double", "1.7e308", NumberFormats.IsDouble),
        new("decimal", "12.50", NumberFormats.IsDecimal),
    ];

    private static readonly FrozenDictionary<string, FormatRule> ByName = TextFormats.All
        .Select(static format => new FormatRule(format))
        .Concat(OfNumbers)
        .ToFrozenDictionary(static rule => rule.Name, StringComparer.Ordinal);

    public static IEnumerable<FormatRule> All => ByName.Values;

    public static FormatRule? Find(string name) => ByName.GetValueOrDefault(name);
}
