using System.Text.Json;

namespace Syncropel.Synapse.Tests.Pipelines;

/// <summary>The merge of a fan-out that is given no other.</summary>
public sealed class PayloadUnionTests
{
    private static readonly Entity Acme = new() { Text = "Acme", Label = "ORG" };
    private static readonly Entity Oslo = new() { Text = "Oslo", Label = "LOC" };

    [Fact]
    public void Entities_and_labels_are_the_union_in_the_order_of_the_branches()
    {
        CanonicalIR source = With(p => p.Entities = [Oslo]);
        Payload merged = PayloadUnion.Merge(source, [
            With(p => (p.Entities, p.Labels) = ([Oslo, Acme], [Label("x", 0.5)])),
            With(p => (p.Entities, p.Labels) = ([Acme with { Label = "PER" }, Acme], [Label("x", 0.5), Label("x", 0.6)])),
        ]);
        Assert.Equal([Oslo, Acme, Acme with { Label = "PER" }], merged.Entities!);
        Assert.Equal([Label("x", 0.5), Label("x", 0.6)], merged.Labels!);
    }

    [Fact]
    public void Where_nobody_looked_there_is_nothing_and_where_nothing_was_found_there_is_none()
    {
        Payload merged = PayloadUnion.Merge(With(static _ => { }), [With(static _ => { }), With(static p => p.Labels = [])]);
        Assert.Null(merged.Entities);
        Assert.Equal([], merged.Labels!);
    }

    [Fact]
    public void Of_all_else_the_first_branch_that_changed_it_wins_and_what_belongs_together_stays_together()
    {
        CanonicalIR source = With(p => (p.Score, p.Language, p.VectorDim) = (0.1, "en", 9));
        Payload merged = PayloadUnion.Merge(source, [
            With(p => (p.Score, p.Language) = (0.1, "en")),
            With(p => (p.Score, p.Vector, p.EmbeddingModel, p.Data) = (0.2, [1], "v1", Json("""{"a":1}"""))),
            With(p => (p.Score, p.Vector, p.VectorDim, p.EmbeddingModel, p.Data, p.SchemaRef) = (0.3, [1, 2], 2, "v2", Json("{}"), "s")),
            With(p => (p.Content, p.Language, p.ContextRef, p.Modality) = ("Aksjer steg.", "nb", "ref", Modality.Embedding)),
            With(p => (p.BinaryB64, p.MimeType, p.ByteLength) = ("AA==", "image/png", 1)),
        ]);
        Assert.Equal(0.2, merged.Score);
        Assert.Equal([1], merged.Vector!);
        Assert.Null(merged.VectorDim);
        Assert.Equal("v1", merged.EmbeddingModel);
        Assert.Equal("""{"a":1}""", merged.Data!.Value.GetRawText());
        Assert.Null(merged.SchemaRef);
        Assert.Equal(
            ("Aksjer steg.", "nb", "ref", Modality.Embedding), (merged.Content, merged.Language, merged.ContextRef, merged.Modality));
        Assert.Equal(("AA==", "image/png", 1), (merged.BinaryB64, merged.MimeType, merged.ByteLength));
    }

    [Fact]
    public void A_branch_takes_nothing_away_and_equal_data_is_no_change()
    {
        CanonicalIR source = With(p => (p.Score, p.Entities, p.Data) = (0.4, [Acme], Json("""{"a":1,"b":2}""")));
        Payload merged = PayloadUnion.Merge(source, [
            With(p => p.Data = Json("""{"b":2,"a":1}""")),
            With(p => p.Data = Json("""{"c":3}""")),
        ]);
        Assert.Equal(0.4, merged.Score);
        Assert.Equal([Acme], merged.Entities!);
        Assert.Equal("""{"c":3}""", merged.Data!.Value.GetRawText());
        Assert.NotSame(source.Payload, merged);
    }

    private static CanonicalIR With(Action<Payload> change)
    {
        CanonicalIR ir = Runs.IR();
        change(ir.Payload);
        return ir;
    }

    private static Classification Label(string label, double score) => new() { Label = label, Score = score };

    private static JsonElement Json(string json) => JsonElement.Parse(json);
}
