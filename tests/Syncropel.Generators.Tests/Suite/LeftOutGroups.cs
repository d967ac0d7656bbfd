using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Syncropel.Generators.Tests.Suite;

/// <summary>
/// The groups that the generator refuses, each with its first error: the list that lies beside this file. A test holds it.
/// </summary>
internal static class LeftOutGroups
{
    /// <summary>The list's file without <c>.verified.txt</c>.</summary>
    public const string FileName = "left-out";

    private static readonly Lazy<string[]> Accepted = new(static () =>
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Suite", FileName + ".verified.txt"))]);

    /// <summary>Whether the checked-in list has the group, so that it is not expected to run.</summary>
    public static bool Has(SuiteGroup one) =>
        Array.Exists(Accepted.Value, line => line.StartsWith(one.Name + ": SYN", StringComparison.Ordinal));

    /// <summary>The list as it is now.</summary>
    public static string[] Now() =>
    [
        .. SuiteRun.Groups
            .Select(static one => (one.Name, SuiteRun.Load(one).Refusals))
            .Where(static one => one.Refusals.Count > 0)
            .Select(static one => $"{one.Name}: {Show(one.Refusals[0])}")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>An error as the list has it.</summary>
    public static string Show(Diagnostic refusal) => $"{refusal.Id} {refusal.GetMessage(CultureInfo.InvariantCulture)}";
}
