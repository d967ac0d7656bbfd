using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;
using Syncropel.Generators.Reading;
using Syncropel.Generators.References;
using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Catalog;

/// <summary>Links from a schema to the kinds that it refers to.</summary>
public class KindLinkerTests
{
    private static readonly GeneratorOptions Options = new("Consumer", "Consumer.Refs");

    private static readonly LocationInfo Place =
        new("core.test.kind.json", new TextSpan(7, 3), new LinePositionSpan(new LinePosition(1, 2), new LinePosition(1, 5)));

    private static readonly KindIndex Index = KindIndex.From(
        [
            new OwnKind("music.catalog.track", "global::Consumer.Second", "b/x"),
            new OwnKind("music.catalog.track", "global::Consumer.First", "a/x"),
            new OwnKind("core.intent", "global::Consumer.CoreIntent", "c/x"),
        ],
        new ReferencedKinds(new(
            [new AssemblyKinds("Syncropel", null, new([new KindLink("core.intent", "global::Syncropel.Kinds.CoreIntent")]))])),
        ["half.typed.thing.kind.json", "music.catalog.track.kind.json", "No Kind.kind.json", ".kind.json"],
        Options);

    [Theory]
    [InlineData("music.catalog.track", "global::Consumer.First")]
    [InlineData("core.intent", "global::Syncropel.Kinds.CoreIntent")]
    [InlineData("half.typed.thing", "global::Consumer.HalfTypedThing")]
    public void A_reference_leads_to_the_record_of_its_kind(string kind, string record)
    {
        FileReading<LinkedKind> linked = KindLinker.Link(Referring(kind), Index);
        Assert.Empty(linked.Diagnostics);
        Assert.Equal(record, linked.Model!.Links.TypeOf(kind));
    }

    [Fact]
    public void A_kind_is_linked_to_itself() => Assert.Equal(
        [new KindLink("core.test", "global::Consumer.CoreTest")], KindLinker.Link(Referring(), Index).Model!.Links.Links);

    [Fact]
    public void A_kind_referred_to_twice_is_one_link() => Assert.Equal(
        ["core.intent", "core.test"],
        KindLinker.Link(Referring("core.intent", "core.intent"), Index).Model!.Links.Links.Select(static link => link.Kind));

    [Theory]
    [InlineData("music.catalog.trakc", "did you mean 'music.catalog.track'?")]
    [InlineData("a.b.c", "add a.b.c.kind.json to the project, or refer to its assembly")]
    public void An_unknown_kind_is_reported_where_it_stands_and_there_is_no_code(string kind, string remedy)
    {
        FileReading<LinkedKind> linked = KindLinker.Link(Referring(kind, "core.intent"), Index);
        Assert.Null(linked.Model);
        DiagnosticInfo unknown = Assert.Single(linked.Diagnostics);
        Assert.Equal(("SYN0007", Place), (unknown.Rule.Id, unknown.Location));
        Assert.Equal([kind, "no schema and no referenced assembly declares it; " + remedy], unknown.Arguments);
    }

    [Fact]
    public void Another_name_of_a_record_is_a_change_of_who_refers_to_it_and_of_nobody_else()
    {
        var none = new ReferencedKinds(default);
        OwnKind before = new("a.b.c", "global::Consumer.ABC", "a");
        KindIndex old = KindIndex.From([before], none, [], Options);
        KindIndex renamed = KindIndex.From([before with { CSharp = "global::Consumer.Other" }], none, [], Options);
        Assert.NotEqual(KindLinker.Link(Referring("a.b.c"), old), KindLinker.Link(Referring("a.b.c"), renamed));
        Assert.Equal(KindLinker.Link(Referring(), old), KindLinker.Link(Referring(), renamed));
        Assert.Equal(KindLinker.Link(Referring("a.b.c"), old), KindLinker.Link(Referring("a.b.c"), old));
    }

    [Fact]
    public void An_unknown_kind_is_reported_at_its_place_in_the_file() => MarkedSchema.Reports(
        SchemaText.Of("\"a\": { \"$ref\": [|\"core.intend.kind.json\"|] }"),
        "SYN0007",
        "'core.intend' refers to nothing that can be: no schema and no referenced assembly declares it; did you mean 'core.intent'?");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_reference_leads_into_a_referenced_assembly(bool asImage)
    {
        var music = TestProject.Create("Music", [SchemaText.Kind("music.catalog.track", "")]);
        GeneratorRunResult result = GeneratorHarness.Driver([SchemaText.Of("", more: "\"supersedes\": \"music.catalog.track\"")])
            .RunGenerators(TestCompilation.Create("").AddReferences(music.Refer(asImage)), TestContext.Current.CancellationToken)
            .GetRunResult().Results.Single();
        object linked = IncrementalityProof.Outputs(result).Single(static output => output.Step == StepNames.Kind).Value;
        Assert.Equal("global::Music.MusicCatalogTrack", ((LinkedKind)linked).Links.TypeOf("music.catalog.track"));
    }

    [Fact]
    public void A_faulty_schema_is_held_against_the_kinds_too()
    {
        FileReading<LinkedKind> linked = KindLinker.Link(Referring("a.b.c") with { Model = null }, Index);
        Assert.Null(linked.Model);
        Assert.Single(linked.Diagnostics);
    }

    [Fact]
    public void The_index_is_a_value_that_the_order_of_files_does_not_change()
    {
        OwnKind a = new("a.b.a", "global::Consumer.ABA", "a");
        OwnKind b = new("a.b.b", "global::Consumer.ABB", "b");
        var none = new ReferencedKinds(default);
        Assert.Equal(
            KindIndex.From([a, b], none, ["a.b.c.kind.json"], Options), KindIndex.From([b, a], none, ["a.b.c.kind.json"], Options));
        Assert.NotEqual(KindIndex.From([a], none, [], Options), KindIndex.From([a with { CSharp = "global::X" }], none, [], Options));
    }

    private static FileReading<KindModel> Referring(params string[] kinds)
    {
        SchemaText schema = SchemaText.Of("\"a\": { \"type\": \"string\" }");
        return KindReader.Read(schema.Path, SourceText.From(schema.Text), Options) with
        {
            References = EquatableArray<KindReference>.From(kinds.Select(static kind => new KindReference(kind, Place))),
        };
    }
}
