using Microsoft.CodeAnalysis;
using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Versions;

/// <summary><c>supersedes</c>: the seam between a kind and the one whose place it takes.</summary>
public sealed class UpgradeTests
{
    private static readonly SchemaText One = SchemaText.Kind("a.b.track", "\"name\": { \"type\": \"string\" }", required: "name");

    [Fact]
    public void The_author_writes_how_and_records_of_both_kinds_are_read_as_one()
    {
        GeneratedAssembly assembly = GeneratorHarness.LoadWith("""
            namespace Consumer;

            partial record ABTrackV2
            {
                public static partial ABTrackV2 FromV1(ABTrack older) => new() { Title = older.Name };
            }

            internal static class User
            {
                public static string Read(global::Syncropel.Record record) => record.ReadBody<ABTrackV2, ABTrack>().Title;
            }
            """, One, Two("\"supersedes\": \"a.b.track\""));
        Assert.Equal("Glow", assembly.Call("User", "Read", Parse("""{"kind":"a.b.track","name":"Glow"}""")));
        Assert.Equal("Glow", assembly.Call("User", "Read", Parse("""{"kind":"a.b.track.v2","title":"Glow"}""")));
    }

    [Fact]
    public void Until_it_is_written_the_build_fails()
    {
        GeneratorRun run = GeneratorHarness.Run("", One, Two("\"supersedes\": \"a.b.track\""));
        Assert.Contains(
            run.Output.GetDiagnostics(TestContext.Current.CancellationToken),
            static found => found.Id == "CS8795" && found.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void Without_the_annotation_there_is_no_seam()
    {
        GeneratorRun run = GeneratorHarness.Run("", One, Two("\"title\": \"Second\""));
        Assert.DoesNotContain("FromV1", run.Sources["ABTrackV2.kind.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.Output.GetDiagnostics(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_kind_of_another_name_can_be_superseded()
    {
        GeneratedAssembly assembly = GeneratorHarness.LoadWith("""
            namespace Consumer;

            partial record ABSong
            {
                public static partial ABSong FromABTrack(ABTrack older) => new() { Title = older.Name };
            }
            """, One, SchemaText.Kind("a.b.song", "\"title\": { \"type\": \"string\" }", required: "title", more: "\"supersedes\": \"a.b.track\""));
        Assert.NotNull(assembly.Type("ABSong").GetMethod("FromABTrack"));
    }

    [Theory]
    [InlineData("a.b.trak", "no schema and no referenced assembly declares it; did you mean 'a.b.track'?")]
    [InlineData("a.b.track.v2", "a kind cannot supersede itself; name the one before it")]
    public void A_kind_that_is_none_is_reported(string superseded, string reason)
    {
        SchemaText two = SchemaText.Kind("a.b.track.v2", "\"name\": { \"type\": \"string\" }", required: "name",
            more: $"\"supersedes\": [|\"{superseded}\"|]");
        MarkedSchema.Reports(two, "SYN0007", $"'{superseded}' refers to nothing that can be: {reason}", One);
    }

    private static SchemaText Two(string more) =>
        SchemaText.Kind("a.b.track.v2", "\"title\": { \"type\": \"string\" }", required: "title", more: more);

    private static Record Parse(string body) => Record.Parse($$"""
        {"act":"PUT","actor":"did:example:a","clock":1,"data_type":"SCALAR","id":"{{new string('0', 64)}}","parents":[],"thread":"t","body":{{body}}}
        """);
}
