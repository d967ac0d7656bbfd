namespace Syncropel.Tests.Query.Fields;

public class EnvelopeFieldTests
{
    private static readonly RecordId Some = RecordId.Parse(new string('a', 64));

    public static TheoryData<Filter, string> Documents => new()
    {
        { Record.Fields.Id == Some, $$"""{"id":"{{new string('a', 64)}}"}""" },
        { Record.Fields.Thread == "music.library", """{"thread":"music.library"}""" },
        { Record.Fields.Actor.Like("did:example:%"), """{"actor":{"$like":"did:example:%"}}""" },
        { Record.Fields.Act == Act.Put, """{"act":"PUT"}""" },
        { Record.Fields.Act.NotIn(Act.Get, Act.Intend), """{"act":{"$nin":["GET","INTEND"]}}""" },
        { Record.Fields.Clock >= 5, """{"clock":{"$gte":5}}""" },
        { Record.Fields.DataType != DataType.Void, """{"data_type":{"$ne":"VOID"}}""" },
        { Record.Fields.Namespace.NotExists(), """{"namespace":{"$exists":false}}""" },
        { Record.Fields.CreatedAt >= "2026-11", """{"created_at":{"$gte":"2026-11"}}""" },
        { Record.Fields.Kind == "music.catalog.track", """{"body.kind":"music.catalog.track"}""" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_comparison_prints_as_the_query_document_has_it(Filter filter, string expected) =>
        Assert.Equal(expected, filter.ToString());

    [Fact]
    public void An_act_that_is_none_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Record.Fields.Act == (Act)99);
}
