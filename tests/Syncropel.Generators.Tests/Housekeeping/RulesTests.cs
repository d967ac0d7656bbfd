using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Syncropel.Generators.Diagnostics;
using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Housekeeping;

/// <summary>Ids, descriptors, release files, pages and tests stay in step.</summary>
public partial class RulesTests
{
    private static readonly string[] Ids =
    [
        .. typeof(RuleIds).GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(static field => (string)field.GetRawConstantValue()!)
            .Order(StringComparer.Ordinal),
    ];

    private static readonly DiagnosticDescriptor[] Rules =
    [
        .. typeof(SchemaRules).GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(static field => (DiagnosticDescriptor)field.GetValue(null)!)
            .OrderBy(static rule => rule.Id, StringComparer.Ordinal),
    ];

    [Fact]
    public void Every_id_has_one_descriptor() => Assert.Equal(Ids, Rules.Select(static rule => rule.Id));

    [Fact]
    public void Every_rule_is_in_a_release_file_with_its_title()
    {
        string releases = ReadAll("Releases");
        foreach (DiagnosticDescriptor rule in Rules)
        {
            Assert.Contains($"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}\n", releases, StringComparison.Ordinal);
        }

        Assert.Equal(Ids, IdOf().Matches(releases).Select(static match => match.Value).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_rule_has_a_page_that_its_link_opens_and_its_index_lists()
    {
        string index = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Rules", "README.md"));
        foreach (DiagnosticDescriptor rule in Rules)
        {
            string page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Rules", rule.Id + ".md"));
            Assert.StartsWith($"# {rule.Id}: {rule.Title}\n", page, StringComparison.Ordinal);
            foreach (string heading in (string[])["What", "Why", "Wrong", "Right", "How to configure"])
            {
                Assert.Contains($"\n## {heading}\n", page, StringComparison.Ordinal);
            }

            Assert.EndsWith($"/docs/rules/{rule.Id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
            string row = $"| [{rule.Id}]({rule.Id}.md) | {rule.Category} | {rule.DefaultSeverity} | {rule.Title} |\n";
            Assert.Contains(row, index, StringComparison.Ordinal);
        }

        string[] pages =
        [
            .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Rules"), "SYN0*.md")
                .Select(static path => Path.GetFileNameWithoutExtension(path)!)
                .Order(StringComparer.Ordinal),
        ];
        Assert.Equal(Ids, pages);
    }

    [Fact]
    public void Every_rule_is_asserted_by_a_test()
    {
        // The tests' own metadata: names of methods, and the data of theories.
        var mentioned = new HashSet<string>(StringComparer.Ordinal);
        foreach (MethodInfo method in typeof(RulesTests).Assembly.GetTypes().SelectMany(static type => type.GetMethods()))
        {
            foreach (Match match in IdOf().Matches(method.Name)) mentioned.Add(match.Value);
        }

        byte[] image = File.ReadAllBytes(typeof(RulesTests).Assembly.Location);
        string literals = System.Text.Encoding.Unicode.GetString(image) + System.Text.Encoding.Unicode.GetString(image.AsSpan(1));
        foreach (Match match in IdOf().Matches(literals)) mentioned.Add(match.Value);
        Assert.Empty(Ids.Except(mentioned));
    }

    /// <summary>The examples of the pages: a file's schema, wrong and right.</summary>
    public static TheoryData<string> Pages => [.. Ids];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_examples_of_a_page_are_wrong_and_right_as_it_says(string id)
    {
        string page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Rules", id + ".md"));
        string[] examples = [.. ExampleOf().Matches(page).Select(static match => match.Groups[1].Value)];
        Assert.Equal(2, examples.Length);
        Assert.Contains(id, Run(Files(examples[0])).Diagnostics.Select(static diagnostic => diagnostic.Id));
        Run(Files(examples[1])).AssertDiagnostics();
    }

    // Files in folders are projects of these names, to which the project of the example refers.
    private static GeneratorRun Run(SchemaText[] files)
    {
        var folders = files.ToLookup(static file => Path.GetDirectoryName(file.Path)!);
        IEnumerable<MetadataReference> projects = folders.Where(static folder => folder.Key.Length > 0)
            .Select(static folder => TestProject.Create(folder.Key, [.. folder]).Refer(asImage: true));
        return GeneratorHarness.Run(TestCompilation.Create("").AddReferences(projects), folders[""]);
    }

    // An example is whole files, a whole kind, a fragment of a ref schema, of a kind, or of a member.
    private static SchemaText[] Files(string example)
    {
        MatchCollection files = FileOf().Matches(example);
        if (files.Count > 0) return [.. files.Select(static match => new SchemaText(match.Groups[1].Value, match.Groups[2].Value))];
        if (example.Contains("\"kind\"", StringComparison.Ordinal)) return [("music.catalog.track.kind.json", example)];
        string inner = example.Trim()[1..^1];
        if (example.Contains("\"schemes\"", StringComparison.Ordinal)) return [("@lib.x.ref.json", $"{{ \"ref\": \"@lib.x\", {inner} }}")];
        bool isRoot = example.Contains("\"indexed\"", StringComparison.Ordinal);
        if (isRoot) return [SchemaText.Of("\"title\": { \"type\": \"string\" }", more: inner)];
        string member = example.Contains("\"properties\"", StringComparison.Ordinal) ? $"{{ \"type\": \"object\", {inner} }}" : example;
        return [SchemaText.Of($"\"a\": {member}")];
    }

    private static string ReadAll(string folder) =>
        string.Concat(Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, folder))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)) + "\n";

    [GeneratedRegex("SYN0[0-9]{3}")]
    private static partial Regex IdOf();

    [GeneratedRegex("```(?:json|text)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ExampleOf();

    [GeneratedRegex("^([^ ]+\\.json): +(.*)$", RegexOptions.Multiline)]
    private static partial Regex FileOf();
}
