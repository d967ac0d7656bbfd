using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Syncropel.Analyzers.Diagnostics;

namespace Syncropel.Analyzers.Tests.Housekeeping;

/// <summary>Ids, descriptors, analyzers, release files, pages and tests stay in step.</summary>
public sealed partial class UsageRulesTests
{
    private static readonly string[] Ids =
    [
        .. typeof(RuleIds).GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(static field => (string)field.GetRawConstantValue()!)
            .Order(StringComparer.Ordinal),
    ];

    private static readonly DiagnosticDescriptor[] Rules =
    [
        .. new[] { typeof(UsageRules), typeof(AdapterRules) }
            .SelectMany(static type => type.GetFields(BindingFlags.Static | BindingFlags.Public))
            .Select(static field => (DiagnosticDescriptor)field.GetValue(null)!)
            .OrderBy(static rule => rule.Id, StringComparer.Ordinal),
    ];

    [Fact]
    public void Every_rule_has_an_id_of_its_own_and_one_analyzer()
    {
        Assert.Equal(Rules.Select(static rule => rule.Id).Distinct(), Rules.Select(static rule => rule.Id));
        Assert.Empty(Rules.Select(static rule => rule.Id).Except(Ids));
        Assert.Equal(
            Rules.Select(static rule => rule.Id),
            Shipped.Analyzers.Select(static analyzer => analyzer.SupportedDiagnostics.Single().Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_id_has_a_rule() => Assert.Equal(Ids, Rules.Select(static rule => rule.Id));

    [Fact]
    public void Every_rule_is_in_a_release_file_with_its_title()
    {
        string releases = ReadAll("Releases");
        foreach (DiagnosticDescriptor rule in Rules)
        {
            Assert.Contains($"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}\n", releases, StringComparison.Ordinal);
        }

        Assert.Equal(
            Rules.Select(static rule => rule.Id),
            IdOf().Matches(releases).Select(static match => match.Value).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_rule_has_a_page_that_its_link_opens_and_its_index_lists()
    {
        string index = RulePage.Read("README");
        foreach (DiagnosticDescriptor rule in Rules)
        {
            string page = RulePage.Read(rule.Id);
            Assert.StartsWith($"# {rule.Id}: {rule.Title}\n", page, StringComparison.Ordinal);
            foreach (string heading in (string[])["What", "Why", "Wrong", "Right", "How to configure"])
            {
                Assert.Contains($"\n## {heading}\n", page, StringComparison.Ordinal);
            }

            Assert.Contains($"| {rule.Category} | {rule.DefaultSeverity} |", page, StringComparison.Ordinal);
            Assert.Contains($"dotnet_diagnostic.{rule.Id}.severity = ", page, StringComparison.Ordinal);
            Assert.EndsWith($"/docs/rules/{rule.Id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
            string row = $"| [{rule.Id}]({rule.Id}.md) | {rule.Category} | {rule.DefaultSeverity} | {rule.Title} |\n";
            Assert.Contains(row, index, StringComparison.Ordinal);
        }

        Assert.Equal(Rules.Select(static rule => rule.Id), RulePage.Ids);
        Assert.Equal(
            Rules.Select(static rule => rule.Id), RowOf().Matches(index).Select(static match => match.Groups[1].Value));
    }

    [Fact]
    public void Every_rule_and_every_fix_has_its_tests()
    {
        string[] tests = [.. typeof(UsageRulesTests).Assembly.GetTypes().Select(static type => type.Name)];
        Assert.Empty(Shipped.Analyzers.Select(static analyzer => analyzer.GetType().Name + "Tests").Except(tests));
        Assert.Empty(Shipped.Fixes.Select(static fix => fix.GetType().Name + "Tests").Except(tests));
    }

    [Fact]
    public void Every_page_says_whether_a_fix_is_offered()
    {
        string[] mended = [.. Shipped.Fixes.Select(static fix => fix.FixableDiagnosticIds.Single())];
        foreach (DiagnosticDescriptor rule in Rules)
        {
            string prose = RulePage.Prose(rule.Id, "Right");
            Assert.Matches(mended.Contains(rule.Id) ? @"\b(A|One|Two) fix(es)?\b" : @"\bNo fix is offered: ", prose);
        }
    }

    [Fact]
    public void Every_rule_is_on_and_can_be_configured()
    {
        foreach (DiagnosticDescriptor rule in Rules)
        {
            Assert.True(rule.IsEnabledByDefault, rule.Id);
            Assert.DoesNotContain(WellKnownDiagnosticTags.NotConfigurable, rule.CustomTags);
        }
    }

    private static string ReadAll(string folder)
    {
        var all = new StringBuilder();
        foreach (string path in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, folder)).Order(StringComparer.Ordinal))
        {
            all.Append(File.ReadAllText(path)).Append('\n');
        }

        return all.ToString();
    }

    [GeneratedRegex("SYN[12][0-9]{3}")]
    private static partial Regex IdOf();

    [GeneratedRegex(@"^\| \[(SYN[12][0-9]{3})\]", RegexOptions.Multiline)]
    private static partial Regex RowOf();
}
