using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Syncropel.Generators.References;
using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Incrementality;

/// <summary>An edit costs what it touches: one file for one schema, everything only where everything changes.</summary>
public class IncrementalityTests
{
    private static readonly SchemaText A = SchemaText.Kind("a.b.a", "\"x\": { \"type\": \"string\" }");
    private static readonly SchemaText B = SchemaText.Kind("a.b.b", "\"x\": { \"type\": \"string\" }");
    private static readonly SchemaText C = SchemaText.Kind("a.b.c", "\"x\": { \"type\": \"string\" }");

    [Fact]
    public void Editing_one_schema_emits_one_file_again()
    {
        SchemaText edited = SchemaText.Kind("a.b.b", "\"y\": { \"type\": \"integer\" }");
        Assert.Equal(["a.b.b"], Emitted([A, B, C, ReferenceTexts.Book], [A, edited, C, ReferenceTexts.Book]));
    }

    [Fact]
    public void Editing_the_layout_of_a_schema_emits_nothing_again()
    {
        SchemaText spaced = new(B.Path, "\n\n" + B.Text.Replace(":", "  :  ", StringComparison.Ordinal));
        Assert.Empty(Emitted([A, B, C, ReferenceTexts.Book], [A, spaced, C, ReferenceTexts.Book]));
    }

    [Fact]
    public void Editing_a_reference_emits_one_file_again()
    {
        SchemaText edited = new(
            ReferenceTexts.Book.Path, ReferenceTexts.Book.Text.Replace("The ISBN.", "The ISBN-13.", StringComparison.Ordinal));
        Assert.Equal(["@lib.book"], Emitted([A, ReferenceTexts.Book], [A, edited]));
    }

    [Fact]
    public void Breaking_a_schema_leaves_the_others_cached_and_mending_it_emits_it_alone()
    {
        SchemaText broken = new(B.Path, B.Text[..^1]);
        Assert.Empty(Emitted([A, B, C], [A, broken, C]));
        Assert.Equal(["a.b.b"], Emitted([A, broken, C], [A, B, C]));
    }

    [Fact]
    public void Renaming_adding_and_removing_emit_what_is_new()
    {
        SchemaText renamed = SchemaText.Kind("a.b.d", "\"x\": { \"type\": \"string\" }");
        Assert.Equal(["a.b.d"], Emitted([A, B, C], [A, renamed, C]));
        Assert.Equal(["a.b.c"], Emitted([A, B], [A, B, C]));
        Assert.Empty(Emitted([A, B, C], [A, B]));
    }

    [Fact]
    public void A_duplicate_that_goes_away_lets_the_other_one_be_generated()
    {
        SchemaText first = new("1/a.b.a.kind.json", A.Text);
        SchemaText second = new("2/a.b.a.kind.json", SchemaText.Kind("a.b.a", "\"y\": { \"type\": \"string\" }").Text);
        Assert.Equal(["a.b.a"], Emitted([first, second], [second]));
    }

    [Fact]
    public void A_kind_that_refers_to_another_is_emitted_again_only_where_the_other_s_record_is_renamed()
    {
        SchemaText successor = SchemaText.Kind("a.b.d", "", more: "\"supersedes\": \"a.b.a\"");
        SchemaText body = SchemaText.Kind("a.b.a", "\"y\": { \"type\": \"integer\" }");
        SchemaText renamed = SchemaText.Kind("a.b.a", "\"x\": { \"type\": \"string\" }", more: "\"csharpName\": \"Other\"");
        Assert.Equal(["a.b.a"], Emitted([A, B, successor], [body, B, successor]));
        Assert.Equal(["a.b.a", "a.b.d"], Emitted([A, B, successor], [renamed, B, successor]));
    }

    [Fact]
    public void A_kind_that_refers_to_another_stays_while_the_other_is_being_typed()
    {
        SchemaText successor = SchemaText.Kind("a.b.d", "", more: "\"supersedes\": \"a.b.a\"");
        Assert.Empty(Emitted([A, successor], [new(A.Path, A.Text[..^1]), successor]));
    }

    [Fact]
    public void Changing_the_namespace_emits_everything_again()
    {
        CSharpCompilation compilation = TestCompilation.Create("");
        GeneratorDriver before = GeneratorHarness.Driver([A, B, ReferenceTexts.Book])
            .RunGenerators(compilation, TestContext.Current.CancellationToken);
        GeneratorDriver after = before
            .WithUpdatedAnalyzerConfigOptions(new MemoryOptions(new Dictionary<string, string> { ["RootNamespace"] = "Other" }))
            .RunGenerators(compilation, TestContext.Current.CancellationToken);
        Assert.Equal(["@lib.book", "a.b.a", "a.b.b"], Emitted(after));
        Assert.All(
            after.GetRunResult().GeneratedTrees,
            static tree => Assert.Contains("namespace Other;", tree.ToString(), StringComparison.Ordinal));
    }

    /// <summary>The names whose files are emitted when the first schemas become the second.</summary>
    private static string[] Emitted(SchemaText[] before, SchemaText[] after)
    {
        CSharpCompilation compilation = TestCompilation.Create("");
        Dictionary<SchemaText, AdditionalText> texts = before.Union(after)
            .ToDictionary(static schema => schema, static schema => (AdditionalText)new MemoryText(schema));
        GeneratorDriver driver = GeneratorHarness.Driver([]).AddAdditionalTexts([.. before.Select(schema => texts[schema])])
            .RunGenerators(compilation, TestContext.Current.CancellationToken);
        driver = driver.ReplaceAdditionalTexts(before, after, texts).RunGenerators(compilation, TestContext.Current.CancellationToken);
        return Emitted(driver);
    }

    private static string[] Emitted(GeneratorDriver driver) =>
    [
        .. IncrementalityProof.Outputs(driver.GetRunResult().Results.Single())
            .Where(static output => output.Step is StepNames.Kind or StepNames.Ref
                && output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified)
            .Select(static output => output.Value is LinkedKind linked ? linked.Kind.Kind : ((Model.RefModel)output.Value).Kind)
            .Order(StringComparer.Ordinal),
    ];
}
