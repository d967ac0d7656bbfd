using System.Text.RegularExpressions;
using Syncropel.Synapse;

namespace Syncropel.Analyzers.Tests.Housekeeping;

/// <summary>The table that maps the rules of the contract to analyzers has all of both, and nothing else.</summary>
public sealed partial class ContractTableTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Docs", "synapse-rules.md"));

    private static readonly string[] Adapters =
    [
        .. Shipped.Analyzers.Select(static one => one.SupportedDiagnostics[0])
            .Where(static rule => rule.Category == "Syncropel.Adapters")
            .Select(static rule => rule.Id),
    ];

    [Fact]
    public void The_table_has_the_rules_of_the_contract_in_their_order() => Assert.Equal(
        ContractRules.All.Select(static rule => rule.Id), RowOf().Matches(Page).Select(static match => match.Groups[1].Value));

    [Fact]
    public void Every_row_says_what_holds_by_type_at_build_and_at_run_time()
    {
        foreach (string row in RowOf().Matches(Page).Select(static match => match.Value))
        {
            string[] cells = [.. row.Trim('|').Split('|').Select(static cell => cell.Trim())];
            Assert.Equal(4, cells.Length);
            Assert.DoesNotContain("", cells);
            Assert.Matches(LinkOf(), cells[2]);
        }
    }

    [Fact]
    public void The_page_names_every_rule_for_adapters_and_no_other()
    {
        Assert.Equal(
            Adapters.Order(StringComparer.Ordinal),
            IdOf().Matches(Page).Select(static match => match.Value).Distinct().Order(StringComparer.Ordinal));
        Assert.All(LinkOf().Matches(Page), static match => Assert.Equal(match.Groups[1].Value, match.Groups[2].Value));
    }

    [GeneratedRegex(@"^\| ([A-Z_]{4,}) \|.*\|$", RegexOptions.Multiline)]
    private static partial Regex RowOf();

    [GeneratedRegex(@"\[(SYN2[0-9]{3})\]\(rules/(SYN2[0-9]{3})\.md\)")]
    private static partial Regex LinkOf();

    [GeneratedRegex("SYN[0-9]{4}")]
    private static partial Regex IdOf();
}
