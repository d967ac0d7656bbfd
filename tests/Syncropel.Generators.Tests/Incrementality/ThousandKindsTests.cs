using Microsoft.CodeAnalysis;
using Syncropel.Corpus;
using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Incrementality;

/// <summary>
/// A thousand kinds that hold each other, have versions and stand beside references: an edit costs what it touches, and nothing that
/// it does not.
/// </summary>
public class ThousandKindsTests
{
    private const string Catalog = "KindCatalogs.catalog.g.cs";

    // Somewhere in the middle: the first of ten kinds, each of another shape.
    private const int Middle = 500;

    /// <summary>One kind of every shape.</summary>
    public static TheoryData<int> Shapes => [.. Enumerable.Range(Middle, 10)];

    [Fact]
    public void An_unrelated_edit_of_CSharp_runs_nothing_and_no_value_defeats_caching()
    {
        GeneratorRunResult result = ThousandKinds.Generated.GetRunResult().Results.Single();
        Assert.DoesNotContain(result.Diagnostics, static one => one.DefaultSeverity == DiagnosticSeverity.Error);
        Assert.Equal(1011, result.GeneratedSources.Length);
        IncrementalityProof.UnrelatedEditRunsNothing(ThousandKinds.Generated, ThousandKinds.Compilation);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void An_edit_of_a_body_emits_its_file_alone(int number)
    {
        EditOutcome outcome = ThousandKinds.Replace(number, "\"properties\": {", "\"properties\": { \"added\": { \"type\": \"boolean\" },");
        Assert.Equal([ThousandKinds.SourceOf(number)], outcome.Emitted);
        Assert.Empty(outcome.Gone);
    }

    [Fact]
    public void An_edit_of_a_body_changes_three_values_and_no_other()
    {
        EditOutcome outcome = ThousandKinds.Replace(
            Middle + 1, "\"properties\": {", "\"properties\": { \"added\": { \"type\": \"boolean\" },");
        Assert.Equal([StepNames.Kind, StepNames.Link, StepNames.ReadKind], outcome.ChangedSteps());
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void An_edit_of_the_layout_emits_nothing(int number)
    {
        EditOutcome outcome = ThousandKinds.Replace(number, "{", "\n\n{\n\n");
        Assert.Empty(outcome.Emitted);
        Assert.Empty(outcome.Gone);
    }

    [Theory]
    [InlineData(Middle, "\"indexed\": [\"body.title\", ", "\"indexed\": [")]
    [InlineData(Middle, "\"refs\": [\"@music.track\"]", "\"refs\": [\"@doc.text\"]")]
    [InlineData(Middle + 1, "Order form", "Order sheet")]
    public void An_edit_of_what_the_catalog_tells_emits_the_file_and_the_catalog(int number, string old, string with) =>
        Assert.Equal([ThousandKinds.SourceOf(number), Catalog], ThousandKinds.Replace(number, old, with).Emitted);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_schema_that_is_half_typed_leaves_all_other_kinds_alone(int number)
    {
        EditOutcome outcome = ThousandKinds.Replace(number, "\"properties\": {", "\"properties\": {{");
        Assert.Equal([Catalog], outcome.Emitted);
        Assert.Equal([ThousandKinds.SourceOf(number)], outcome.Gone);
        Assert.Equal([KindCorpus.FileOf(number)], outcome.Faulty);
    }

    [Fact]
    public void Another_name_in_CSharp_emits_the_file_the_catalog_and_who_refers_to_it()
    {
        const int Order = Middle + 1, Holder = Middle + 6;
        EditOutcome outcome = ThousandKinds.Replace(Order, "\"description\":", "\"csharpName\": \"Renamed\", \"description\":");
        Assert.Equal([ThousandKinds.SourceOf(Holder), Catalog, "Renamed.kind.g.cs"], outcome.Emitted);
        Assert.Equal([ThousandKinds.SourceOf(Order)], outcome.Gone);
    }

    [Fact]
    public void Another_kind_emits_the_file_and_the_catalog()
    {
        const int Rules = Middle + 3;
        EditOutcome outcome = ThousandKinds.Edit(KindCorpus.FileOf(Rules), Renamed(Rules));
        Assert.Equal(["AcmeOtherThing.kind.g.cs", Catalog], outcome.Emitted);
        Assert.Equal([ThousandKinds.SourceOf(Rules)], outcome.Gone);
    }

    [Fact]
    public void Another_kind_of_what_others_refer_to_is_reported_there_and_emits_no_other_file()
    {
        const int Order = Middle + 1, Holder = Middle + 6;
        EditOutcome outcome = ThousandKinds.Edit(KindCorpus.FileOf(Order), Renamed(Order));
        Assert.Equal(["AcmeOtherThing.kind.g.cs", Catalog], outcome.Emitted);
        Assert.Equal([ThousandKinds.SourceOf(Order), ThousandKinds.SourceOf(Holder)], outcome.Gone);
        Assert.Equal([KindCorpus.FileOf(Holder)], outcome.Faulty);
    }

    [Fact]
    public void An_edit_of_a_version_compares_that_pair_anew_and_emits_the_file_alone()
    {
        const int Newer = Middle + 9;
        EditOutcome outcome = ThousandKinds.Replace(Newer, "\"required\": [\"title\", \"artists\"]", "\"required\": [\"title\"]");
        Assert.Equal([ThousandKinds.SourceOf(Newer)], outcome.Emitted);
        Assert.Equal([StepNames.Kind, StepNames.Link, StepNames.Losses, StepNames.Outlines, StepNames.ReadKind], outcome.ChangedSteps());
    }

    [Fact]
    public void Superseding_another_kind_emits_the_file_alone()
    {
        const int Newer = Middle + 9, Older = Middle;
        EditOutcome outcome = ThousandKinds.Replace(
            Newer, "\"description\":", $"\"supersedes\": \"{KindCorpus.KindOf(Older)}\", \"description\":");
        Assert.Equal([ThousandKinds.SourceOf(Newer)], outcome.Emitted);
    }

    [Fact]
    public void A_duplicate_is_refused_and_emits_no_other_file()
    {
        const int Copied = Middle + 3, Copy = Middle + 4;
        SchemaText copy = new("copies/" + KindCorpus.FileOf(Copied), KindCorpus.TextOf(Copied));
        EditOutcome outcome = ThousandKinds.Edit(KindCorpus.FileOf(Copy), copy);
        Assert.Equal([Catalog], outcome.Emitted);
        Assert.Equal([ThousandKinds.SourceOf(Copy)], outcome.Gone);
        Assert.Equal([copy.Path], outcome.Faulty);
    }

    [Fact]
    public void An_edit_of_a_reference_emits_its_file_alone()
    {
        (string path, string text) = KindCorpus.References(10)[5];
        EditOutcome outcome = ThousandKinds.Edit(path, new(path, text.Replace("Refers to", "Is about", StringComparison.Ordinal)));
        Assert.Equal(["AcmeItem5.ref.g.cs"], outcome.Emitted);
        Assert.Equal([StepNames.ReadRef, StepNames.Ref], outcome.ChangedSteps().Order(StringComparer.Ordinal));
    }

    private static SchemaText Renamed(int number) => new(
        "acme.other.thing.kind.json",
        KindCorpus.TextOf(number).Replace(KindCorpus.KindOf(number), "acme.other.thing", StringComparison.Ordinal));
}
