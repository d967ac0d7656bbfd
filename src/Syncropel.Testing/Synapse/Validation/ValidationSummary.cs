using System.Globalization;
using System.Text;
using Syncropel.Synapse;

namespace Syncropel.Testing.Synapse;

/// <summary>Writes what was found for people. Findings that differ in nothing but the fixture are one line.</summary>
internal static class ValidationSummary
{
    private const int MostFixtures = 3;

    public static string Write(AdapterValidationResult result, int runs)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{result.ModelId}: {(result.Passed ? "passed" : "failed")}, ");
        text.Append(CultureInfo.InvariantCulture, $"{Count(runs, "run")}, {Count(result.Errors.Count, "error")}, ");
        text.Append(Count(result.Warnings.Count, "warning"));
        IEnumerable<AdapterFinding> findings = result.Errors.Concat(result.Warnings);
        foreach (IGrouping<ContractViolation, AdapterFinding> same in findings.GroupBy(static one => one.Violation))
        {
            string level = same.Key.Severity == ContractLevel.Must ? "MUST" : "SHOULD";
            text.Append(CultureInfo.InvariantCulture, $"\n  {level} {same.Key}{Fixtures(same)}");
        }

        foreach (string note in result.Notes) text.Append(CultureInfo.InvariantCulture, $"\n  note: {note}");
        return text.ToString();
    }

    private static string Fixtures(IEnumerable<AdapterFinding> findings)
    {
        List<string> names = [.. findings.Select(static one => one.Fixture).OfType<string>().Distinct()];
        if (names.Count == 0) return "";
        string shown = string.Join(", ", names.Take(MostFixtures));
        return names.Count <= MostFixtures ? $" ({shown})" : $" ({shown} and {names.Count - MostFixtures} more)";
    }

    private static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
