using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Incrementality;

/// <summary>What looks across files and references is made again only where what it looks at has changed.</summary>
public class CatalogIncrementalityTests
{
    private static readonly SchemaText A = SchemaText.Kind("a.b.a", "\"x\": { \"type\": \"string\" }");
    private static readonly SchemaText B = SchemaText.Kind("a.b.b", "\"x\": { \"type\": \"string\" }");
    private static readonly SchemaText C = SchemaText.Kind("a.b.c", "\"x\": { \"type\": \"string\" }");

    [Fact]
    public void Editing_a_body_leaves_the_catalog_and_the_index_as_they_are()
    {
        string[] changed = Changed([A, B, C], [A, SchemaText.Kind("a.b.b", "\"y\": { \"type\": \"integer\" }", required: "y"), C]);
        Assert.Equal([StepNames.Kind, StepNames.Link, StepNames.ReadKind], changed);
    }

    [Fact]
    public void Editing_the_layout_of_a_schema_moves_its_name_and_changes_nothing_else()
    {
        SchemaText moved = new(B.Path, "\n\n" + B.Text);
        Assert.Equal([StepNames.Index, StepNames.Link, StepNames.ReadKind], Changed([A, B, C], [A, moved, C]));
    }

    [Theory]
    [InlineData("\"csharpName\": \"Other\"", true)]
    [InlineData("\"refs\": [\"@music.track\"]", false)]
    [InlineData("\"indexed\": [\"body.x\"]", false)]
    [InlineData("\"description\": \"A thing.\"", false)]
    public void Editing_what_the_catalog_says_makes_it_again(string more, bool isName)
    {
        string[] changed = Changed([A, B, C], [A, SchemaText.Kind("a.b.b", "\"x\": { \"type\": \"string\" }", more: more), C]);
        Assert.Contains(StepNames.Catalog, changed);
        Assert.Equal(isName, changed.Contains(StepNames.KindIndex));
    }

    [Fact]
    public void Renaming_a_kind_makes_the_catalog_and_the_index_again()
    {
        string[] changed = Changed([A, B, C], [A, SchemaText.Kind("a.b.d", "\"x\": { \"type\": \"string\" }"), C]);
        Assert.Contains(StepNames.Catalog, changed);
        Assert.Contains(StepNames.KindIndex, changed);
    }

    [Fact]
    public void A_file_that_is_being_typed_stays_in_the_index()
    {
        string[] changed = Changed([A, B, C], [A, new(B.Path, B.Text[..^1]), C]);
        Assert.DoesNotContain(StepNames.KindIndex, changed);
        Assert.Contains(StepNames.Catalog, changed);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Building_a_referenced_project_anew_changes_nothing_while_its_kinds_are_the_same(bool asImage)
    {
        MetadataReference before = TestProject.Create("Music", [A]).Refer(asImage);
        MetadataReference same = TestProject.Create("Music", [SchemaText.Kind("a.b.a", "\"y\": { \"type\": \"integer\" }")]).Refer(asImage);
        Assert.Empty(Changed(before, same));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_new_kind_of_a_referenced_project_is_seen(bool asImage)
    {
        MetadataReference before = TestProject.Create("Music", [A]).Refer(asImage);
        MetadataReference more = TestProject.Create("Music", [A, B]).Refer(asImage);
        Assert.Equal([StepNames.KindIndex, StepNames.ReadAssembly, StepNames.References], Changed(before, more));
    }

    private static string[] Changed(MetadataReference before, MetadataReference after)
    {
        CSharpCompilation compilation = TestCompilation.Create("").AddReferences(before);
        GeneratorDriver driver = GeneratorHarness.Driver([C]).RunGenerators(compilation, TestContext.Current.CancellationToken);
        return Changed(driver.RunGenerators(compilation.ReplaceReference(before, after), TestContext.Current.CancellationToken));
    }

    private static string[] Changed(SchemaText[] before, SchemaText[] after)
    {
        CSharpCompilation compilation = TestCompilation.Create("");
        Dictionary<SchemaText, AdditionalText> texts = before.Union(after)
            .ToDictionary(static schema => schema, static schema => (AdditionalText)new MemoryText(schema));
        GeneratorDriver driver = GeneratorHarness.Driver([]).AddAdditionalTexts([.. before.Select(schema => texts[schema])])
            .RunGenerators(compilation, TestContext.Current.CancellationToken);
        driver = driver.ReplaceAdditionalTexts(before, after, texts);
        return Changed(driver.RunGenerators(compilation, TestContext.Current.CancellationToken));
    }

    /// <summary>The tracked steps of which an output is new, modified or gone.</summary>
    private static string[] Changed(GeneratorDriver driver) =>
    [
        .. IncrementalityProof.Outputs(driver.GetRunResult().Results.Single())
            .Where(static output => StepNames.All.Contains(output.Step)
                && output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))
            .Select(static output => output.Step)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];
}
